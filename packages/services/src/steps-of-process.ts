import { joinOf, processGraph } from "./process-graph.ts";
import type { ProcessGraph } from "./process-graph.ts";
import type { ParsedProcess, ProcessElement } from "./parsed-process.ts";
import type { ProcessStep } from "./process-step.ts";

/**
 * What stood in the way of turning a process into steps: the element, and why.
 *
 * - `no-start`, `several-starts`, `several-processes`, `id-twice`: a list has one beginning, and each step its own id;
 * - `kind`: an event, a sub-process, a call; `parallel`: ways that run side by side;
 * - `unlabelled`: a way without its answer; `question-first`: a question before any step, or straight after another question;
 * - `dead-end`: no way goes on from it; `unreachable`: no way leads to it; `dangling`: a flow to nothing.
 */
export interface NotSteps {
  readonly kind: "not-steps";
  readonly elementId: string;
  readonly because:
    | "no-start"
    | "several-starts"
    | "several-processes"
    | "id-twice"
    | "kind"
    | "parallel"
    | "unlabelled"
    | "question-first"
    | "dead-end"
    | "unreachable"
    | "dangling";
}

/**
 * A process as a list of steps, in the order in which they are met from the start. What a list of steps became comes back as
 * it was; of a drawn diagram the names of joins and ends are left behind.
 *
 * @returns `not-steps` when a list cannot say what the process does: nothing of it is lost in silence.
 *
 * @see docs/methods/services-processes.md
 *
 * @example
 * ```ts
 * import { ParsedProcess, stepsOfProcess } from "@maatstaf/services";
 *
 * const process = ParsedProcess.parse({
 *   id: "p",
 *   elements: [{ id: "s", kind: "start" }, { id: "g", kind: "parallel-gateway" }],
 *   flows: [{ id: "f", from: "s", to: "g" }],
 * });
 * stepsOfProcess(process) // => { kind: "not-steps", elementId: "g", because: "parallel" }
 * ```
 */
export function stepsOfProcess(
  diagram: ParsedProcess,
): { readonly kind: "steps"; readonly steps: readonly ProcessStep[] } | NotSteps {
  const graph = processGraph(diagram);
  const start = diagram.elements.find(({ kind }) => kind === "start");
  if (start === undefined) return refused(diagram.id, "no-start");
  const odd = formObstacle(diagram, graph, start) ?? wayObstacle(diagram, graph, start);
  if (odd !== undefined) return odd;
  const { tasks, met } = tasksFrom(graph, start);
  const lost = diagram.elements.find(({ id }) => !met.has(id));
  if (lost !== undefined) return refused(lost.id, "unreachable");
  const idOf = stepIds(tasks);
  const laneName = new Map(diagram.lanes.map(({ id, name = "" }) => [id, name.trim() || id]));
  const steps = tasks.map((task, at): ProcessStep => {
    const stepId = idOf.get(task.id) ?? task.id;
    const { question, ways } = onward(graph, task);
    const next = ways.map(({ to, name = "" }) => {
      return { ...(name.trim() === "" ? {} : { answer: name.trim() }), to: idOf.get(to) ?? "" };
    });
    const following = tasks[at + 1];
    const goesOn = next[0]?.to === (following === undefined ? "" : idOf.get(following.id));
    const isPlain = question === undefined && goesOn && next[0]?.answer === undefined;
    const by = task.laneId === undefined ? undefined : laneName.get(task.laneId);
    const asked = (question?.name ?? "").trim();
    return {
      id: stepId,
      name: (task.name ?? "").trim() || stepId,
      ...(by === undefined ? {} : { by }),
      ...(asked === "" ? {} : { question: asked }),
      ...(isPlain ? {} : { next }),
    };
  });
  return { kind: "steps", steps };
}

function refused(elementId: string, because: NotSteps["because"]): NotSteps {
  return { kind: "not-steps", elementId, because };
}

/** The first element that no list has a word for. */
function formObstacle(diagram: ParsedProcess, graph: ProcessGraph, start: ProcessElement): NotSteps | undefined {
  const seen = new Set<string>();
  for (const { id, kind, scopeId } of diagram.elements) {
    if (seen.has(id)) return refused(id, "id-twice");
    seen.add(id);
    if (kind === "start" && id !== start.id) return refused(id, "several-starts");
    if (scopeId !== undefined && scopeId !== diagram.id) return refused(id, "several-processes");
    if (kind === "parallel-gateway" || kind === "event-gateway") return refused(id, "parallel");
    if (kind !== "start" && kind !== "end" && kind !== "task" && kind !== "choice-gateway") return refused(id, "kind");
  }
  const loose = diagram.flows.flatMap(({ from, to }) => [from, to]).find((id) => !graph.elements.has(id));
  return loose === undefined ? undefined : refused(loose, "dangling");
}

/** The first way that a list cannot tell. */
function wayObstacle(diagram: ParsedProcess, graph: ProcessGraph, start: ProcessElement): NotSteps | undefined {
  for (const { id, kind } of diagram.elements) {
    const ways = graph.waysFrom(id);
    if (kind === "end") continue;
    if (ways.length === 0 || joinOf(graph, id) === undefined) return refused(id, "dead-end");
    if (ways.some(({ to }) => to === start.id)) return refused(start.id, "kind");
    if (kind !== "choice-gateway" && ways.length > 1) return refused(id, "parallel");
    if (kind === "task" || ways.length === 1) continue;
    if (ways.some(({ name = "" }) => name.trim() === "")) return refused(id, "unlabelled");
    const nested = ways.map(({ to }) => joinOf(graph, to)).find((to) => asks(graph, to));
    if (nested !== undefined) return refused(nested, "question-first");
  }
  const first = joinOf(graph, graph.waysFrom(start.id)[0]?.to ?? "");
  return first !== undefined && asks(graph, first) ? refused(first, "question-first") : undefined;
}

function asks(graph: ProcessGraph, id: string | undefined): boolean {
  return id !== undefined && graph.elements.get(id)?.kind === "choice-gateway";
}

/** The tasks in the order in which they are met, the first way of a question first; and everything that was met. */
function tasksFrom(
  graph: ProcessGraph,
  start: ProcessElement,
): { readonly tasks: readonly ProcessElement[]; readonly met: ReadonlySet<string> } {
  const tasks: ProcessElement[] = [];
  const met = new Set<string>();
  const todo = [start.id];
  for (let id = todo.pop(); id !== undefined; id = todo.pop()) {
    if (met.has(id)) continue;
    met.add(id);
    const element = graph.elements.get(id);
    if (element?.kind === "task") tasks.push(element);
    todo.push(
      ...graph
        .waysFrom(id)
        .map(({ to }) => to)
        .toReversed(),
    );
  }
  return { tasks, met };
}

/** The ways that go on from a task, each to a task or an end, and the question between them. */
function onward(
  graph: ProcessGraph,
  task: ProcessElement,
): {
  readonly question: ProcessElement | undefined;
  readonly ways: readonly { readonly to: string; readonly name?: string }[];
} {
  const [way] = graph.waysFrom(task.id);
  const to = joinOf(graph, way?.to ?? "") ?? "";
  const question = asks(graph, to) ? graph.elements.get(to) : undefined;
  const ways = question === undefined ? [{ ...way, to }] : graph.waysFrom(question.id);
  return {
    question,
    ways: ways.map(({ to: end, name }) => ({
      to: joinOf(graph, end) ?? "",
      ...(name === undefined ? {} : { name }),
    })),
  };
}

/** An id for each step: that of its task without what a list put before it, where that is free and fit to be one. */
function stepIds(tasks: readonly ProcessElement[]): ReadonlyMap<string, string> {
  const used = new Set<string>();
  const taken = new Map<string, string>();
  for (const [at, { id }] of tasks.entries()) {
    const wanted = [id.replace(/^step-/u, ""), id].find(
      (name) => /^[A-Za-z_][\w.-]{0,79}$/u.test(name) && !used.has(name),
    );
    let name = wanted ?? `step-${at + 1}`;
    while (used.has(name)) name = `${name}_`;
    used.add(name);
    taken.set(id, name);
  }
  return taken;
}
