import * as z from "zod";
import type { Immutable } from "./immutable.ts";
import type { ParsedProcess } from "./parsed-process.ts";

const id = z
  .string()
  .max(80)
  .regex(/^[A-Za-z_][\w.-]*$/u);

/**
 * A step of a process, for who has no diagram: what is done, by whom, and where it goes on. Without `next` it goes on with
 * the step after it, and after the last one the process ends. With several ways there is a question, and an answer to each.
 *
 * @example
 * ```ts
 * import { ProcessStep } from "@maatstaf/services";
 *
 * ProcessStep.safeParse({ id: "nakijken", name: "Dossier nakijken", by: "loketbediende" }).success // => true
 * ```
 */
export const ProcessStep = z.strictObject({
  id,
  name: z.string().trim().min(1).max(200),
  by: z.string().trim().min(1).max(120).optional().meta({ description: "The unit or role that does it." }),
  question: z.string().trim().min(1).max(200).optional().meta({ description: "Asked after it, when ways part." }),
  next: z
    .array(
      z.strictObject({
        answer: z.string().trim().min(1).max(120).optional(),
        to: z.union([id, z.literal("")]).meta({ description: "The id of a step; empty: the end." }),
      }),
    )
    .min(1)
    .optional(),
});
export type ProcessStep = Immutable<z.infer<typeof ProcessStep>>;

/** What stood in the way of turning a process into steps: the element, and what it is. */
export interface NotSteps {
  readonly kind: "not-steps";
  readonly elementId: string;
  readonly because: "several-starts" | "no-start" | "kind" | "parallel" | "unlabelled" | "several-processes";
}

/**
 * A list of steps as a process, to check and to draw: a lane for each who does something, a gateway for each question.
 *
 * Ids are made from those of the steps, so that the same list gives the same process.
 *
 * @throws RangeError on an id used twice, or a way to a step that is not there.
 *
 * @example
 * ```ts
 * import { diagramIssues, processOfSteps, stepsOfProcess } from "@maatstaf/services";
 *
 * const steps = [
 *   { id: "nakijken", name: "Dossier nakijken", by: "loket", question: "Volledig?", next: [{ answer: "ja", to: "beslissen" }, { answer: "nee", to: "" }] },
 *   { id: "beslissen", name: "Beslissen", by: "celhoofd" },
 * ];
 * const process = processOfSteps("vergunning", steps);
 * diagramIssues(process) // => []
 * stepsOfProcess(process) // => { kind: "steps", steps }
 * ```
 */
export function processOfSteps(processId: string, steps: readonly ProcessStep[]): ParsedProcess {
  const ids = steps.map((step) => step.id);
  const known = new Set(ids);
  if (known.size < ids.length) {
    const twice = ids.find((step, at) => ids.indexOf(step) < at);
    throw new RangeError(`processOfSteps: found the id ${twice} twice; give each step its own`);
  }
  const lost = steps.flatMap(({ next = [] }) => next).find(({ to }) => to !== "" && !known.has(to));
  if (lost !== undefined)
    throw new RangeError(`processOfSteps: there is no step ${lost.to} to go on with; name a step`);
  const lanes = [...new Set(steps.flatMap(({ by }) => (by === undefined ? [] : [by])))];
  const laneOf = (by: string | undefined): { readonly laneId?: string } =>
    by === undefined ? {} : { laneId: `lane-${lanes.indexOf(by) + 1}` };
  const [first] = steps;
  const ways = steps.flatMap((step, at) => {
    const next = step.next ?? [{ to: steps[at + 1]?.id ?? "" }];
    return next.map((way, place) => ({ step, way, place, isQuestion: isQuestion(step) }));
  });
  return {
    id: processId,
    lanes: lanes.map((name, at) => ({ id: `lane-${at + 1}`, name })),
    elements: [
      { id: "start", kind: "start", ...laneOf(first?.by) },
      ...steps.flatMap((step): ParsedProcess["elements"] => [
        { id: `step-${step.id}`, kind: "task", name: step.name, ...laneOf(step.by) },
        ...(isQuestion(step)
          ? [
              {
                id: `question-${step.id}`,
                kind: "choice-gateway",
                ...(step.question === undefined ? {} : { name: step.question }),
                ...laneOf(step.by),
              } as const,
            ]
          : []),
      ]),
      { id: "end", kind: "end", ...laneOf(steps.at(-1)?.by) },
    ],
    flows: [
      { id: "flow-start", from: "start", to: first === undefined ? "end" : `step-${first.id}` },
      ...steps
        .filter(isQuestion)
        .map(({ id: own }) => ({ id: `flow-${own}-question`, from: `step-${own}`, to: `question-${own}` })),
      ...ways.map(({ step, way, place, isQuestion: asks }) => ({
        id: `flow-${step.id}-${place + 1}`,
        from: asks ? `question-${step.id}` : `step-${step.id}`,
        to: way.to === "" ? "end" : `step-${way.to}`,
        ...(way.answer === undefined ? {} : { name: way.answer }),
      })),
    ],
  };
}

function isQuestion({ next = [] }: ProcessStep): boolean {
  return next.length > 1;
}

/**
 * A process as a list of steps, in the order in which they are met from the start.
 *
 * @returns `not-steps` when a list cannot say what the process does: ways that run side by side, events, sub-processes,
 * several starts, a question without answers.
 *
 * @example
 * ```ts
 * import { ParsedProcess, stepsOfProcess } from "@maatstaf/services";
 *
 * const process = ParsedProcess.parse({
 *   id: "p",
 *   elements: [{ id: "s", kind: "start" }, { id: "g", kind: "parallel-gateway" }, { id: "e", kind: "end" }],
 *   flows: [{ id: "f1", from: "s", to: "g" }, { id: "f2", from: "g", to: "e" }],
 * });
 * stepsOfProcess(process) // => { kind: "not-steps", elementId: "g", because: "parallel" }
 * ```
 */
export function stepsOfProcess(
  diagram: ParsedProcess,
): { readonly kind: "steps"; readonly steps: readonly ProcessStep[] } | NotSteps {
  const byId = new Map(diagram.elements.map((element) => [element.id, element]));
  const [start, second] = diagram.elements.filter(({ kind }) => kind === "start");
  const refused = (elementId: string, because: NotSteps["because"]): NotSteps => ({
    kind: "not-steps",
    elementId,
    because,
  });
  if (start === undefined) return refused(diagram.id, "no-start");
  if (second !== undefined) return refused(second.id, "several-starts");
  for (const { id: elementId, kind, scopeId } of diagram.elements) {
    if (scopeId !== undefined && scopeId !== diagram.id) return refused(elementId, "several-processes");
    if (kind === "parallel-gateway" || kind === "event-gateway") return refused(elementId, "parallel");
    if (kind !== "start" && kind !== "end" && kind !== "task" && kind !== "choice-gateway")
      return refused(elementId, "kind");
  }
  const waysFrom = (elementId: string): readonly ParsedProcess["flows"][number][] =>
    diagram.flows.filter(({ from }) => from === elementId);
  const laneName = new Map(diagram.lanes.map((lane) => [lane.id, lane.name ?? lane.id]));
  /** Where a flow leads: through a gateway that only brings ways together, to a task, a question or the end. */
  const target = (to: string, seen: ReadonlySet<string> = new Set()): string => {
    const [only, more] = waysFrom(to);
    if (byId.get(to)?.kind !== "choice-gateway" || only === undefined || more !== undefined || seen.has(to)) return to;
    return target(only.to, new Set([...seen, to]));
  };
  const order: string[] = [];
  const todo = waysFrom(start.id).map(({ to }) => target(to));
  const seen = new Set<string>();
  while (todo.length > 0) {
    const next = todo.shift() ?? "";
    if (seen.has(next) || byId.get(next) === undefined) continue;
    seen.add(next);
    if (byId.get(next)?.kind === "task") order.push(next);
    todo.unshift(...waysFrom(next).map(({ to }) => target(to)));
  }
  const steps: ProcessStep[] = [];
  for (const [at, elementId] of order.entries()) {
    const task = byId.get(elementId);
    const direct = waysFrom(elementId).map(({ to, name }) => ({ to: target(to), name }));
    const [only, another] = direct;
    if (task === undefined || another !== undefined) return refused(elementId, "parallel");
    const gateway = only === undefined ? undefined : byId.get(only.to);
    const asks = gateway?.kind === "choice-gateway" ? gateway : undefined;
    const ways = asks === undefined ? direct : waysFrom(asks.id).map(({ to, name }) => ({ to: target(to), name }));
    if (asks !== undefined && ways.some(({ name = "" }) => name.trim() === "")) return refused(asks.id, "unlabelled");
    const nested = ways.find(({ to }) => byId.get(to)?.kind === "choice-gateway");
    if (nested !== undefined) return refused(nested.to, "kind");
    const next = ways.map(({ to, name }) => ({
      ...(name === undefined ? {} : { answer: name }),
      to: byId.get(to)?.kind === "task" ? stepId(to) : "",
    }));
    const following = order[at + 1];
    const isPlain = asks === undefined && (next[0]?.to ?? "") === (following === undefined ? "" : stepId(following));
    const by = task.laneId === undefined ? undefined : laneName.get(task.laneId);
    steps.push({
      id: stepId(elementId),
      name: (task.name ?? "").trim() || stepId(elementId),
      ...(by === undefined ? {} : { by }),
      ...(asks?.name === undefined || asks.name === "" ? {} : { question: asks.name }),
      ...(isPlain || next.length === 0 ? {} : { next }),
    });
  }
  return { kind: "steps", steps };
}

function stepId(elementId: string): string {
  return elementId.replace(/^step-/u, "");
}
