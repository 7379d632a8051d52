import type { BusinessProcess } from "./business-process.ts";
import type { ParsedProcess, ProcessElement } from "./parsed-process.ts";
import { serviceIssue } from "./service-issue.ts";
import type { ServiceIssue } from "./service-issue.ts";

/** What the links of a process may lead to. */
export interface LinkTargets {
  readonly documents: readonly string[];
  readonly controls: readonly string[];
  readonly recordTypes: readonly string[];
}

/**
 * What is wrong with a diagram: no start or end, an end that no way leads to, a task that stands alone, a way that stops, a
 * flow from or to nothing, a question without labels.
 *
 * Every sub-process with contents is checked as a process of its own; one that is drawn closed is a task.
 *
 * @returns Every finding, with the id of its element as `place`; empty for a sound diagram.
 *
 * @see docs/methods/services-processes.md
 *
 * @example
 * ```ts
 * import { diagramIssues, ParsedProcess } from "@maatstaf/services";
 *
 * const process = ParsedProcess.parse({
 *   id: "p",
 *   elements: [{ id: "s", kind: "start" }, { id: "a", kind: "task", name: "Dossier nakijken" }, { id: "e", kind: "end" }],
 *   flows: [{ id: "f1", from: "s", to: "a" }],
 * });
 * diagramIssues(process).map(({ code, place }) => `${code} ${place}`) // => ["process-end-unreachable e", "process-dead-end a"]
 * ```
 */
export function diagramIssues(process: ParsedProcess): readonly ServiceIssue[] {
  const ids = process.elements.map(({ id }) => id);
  const known = new Set(ids);
  const scopeOf = ({ scopeId = process.id }: ProcessElement): string => scopeId;
  const scopes = new Set(process.elements.map(scopeOf));
  return [
    ...ids
      .filter((id, at) => ids.indexOf(id) < at)
      .map((id) => serviceIssue("process-id-twice", "error", id, { found: id })),
    ...process.flows.flatMap(({ id, from, to }) =>
      [from, to]
        .filter((end) => !known.has(end))
        .map((found) => serviceIssue("process-flow-dangling", "error", id, { found })),
    ),
    ...(scopes.size === 0 ? [serviceIssue("process-no-start", "error", process.id, {})] : []),
    ...[...scopes].flatMap((scopeId) =>
      scopeIssues(
        process,
        scopeId,
        process.elements.filter((element) => scopeOf(element) === scopeId),
      ),
    ),
    ...labelIssues(process),
  ];
}

/**
 * What stands in the way of publishing a process: what is wrong with its diagram, lanes without a unit or role, links to
 * documents and controls that do not exist.
 *
 * @param targets - Ids of the documents, controls and record types there are.
 *
 * @example
 * ```ts
 * import { BusinessProcess, processIssues } from "@maatstaf/services";
 *
 * const process = BusinessProcess.parse({ id: "PR-01", name: { nl: "Adreswijziging" }, kind: "core", ownerId: "an", unitId: "BZ" });
 * processIssues(process, { documents: [], controls: [], recordTypes: [] }).map(({ code }) => code) // => ["process-without-diagram"]
 * ```
 */
export function processIssues(process: BusinessProcess, targets: LinkTargets): readonly ServiceIssue[] {
  const { diagram, id, laneOwners, links } = process;
  if (diagram === undefined) return [serviceIssue("process-without-diagram", "error", id, { process: id })];
  const elements = new Set(diagram.elements.map((element) => element.id));
  const existing = {
    document: new Set(targets.documents),
    control: new Set(targets.controls),
    "record-type": new Set(targets.recordTypes),
  };
  return [
    ...diagramIssues(diagram),
    ...diagram.lanes
      .filter((lane) => laneOwners[lane.id] === undefined)
      .map((lane) => serviceIssue("process-lane-unmapped", "error", lane.id, { name: lane.name ?? lane.id })),
    ...links.flatMap(({ elementId, kind, targetId }) => [
      ...(elements.has(elementId)
        ? []
        : [serviceIssue("process-link-dangling", "error", elementId, { found: elementId })]),
      ...(existing[kind].has(targetId)
        ? []
        : [serviceIssue("process-link-unresolved", "error", elementId, { kind, found: targetId })]),
    ]),
  ];
}

/** Kinds that no arrow has to lead to. */
const ENTRIES: readonly ProcessElement["kind"][] = ["start", "boundary-event", "event-sub-process", "compensation"];
/** Of those, the ones that no arrow has to leave either. */
const APART: readonly ProcessElement["kind"][] = ["event-sub-process", "compensation"];

function scopeIssues(
  { id, flows }: ParsedProcess,
  scopeId: string,
  elements: readonly ProcessElement[],
): readonly ServiceIssue[] {
  const own = new Map(elements.map((element) => [element.id, element]));
  const inside = flows.filter(({ from, to }) => own.has(from) && own.has(to));
  const starts = elements.filter(({ kind }) => kind === "start");
  const ends = elements.filter(({ kind }) => kind === "end");
  const hasWayIn = (id: string): boolean => inside.some(({ to }) => to === id);
  const hasWayOut = (id: string): boolean => inside.some(({ from }) => from === id);
  // A sub-process may leave its start and end undrawn: it then starts with what nothing leads to.
  const isWhole = scopeId === id;
  const entries =
    starts.length > 0 || isWhole ? starts : elements.filter((element) => !hasWayIn(element.id) && !isApart(element));
  const reached = reachable(
    [...entries, ...elements.filter(isApart)].map((element) => element.id),
    (id) => [
      ...inside.filter(({ from }) => from === id).map(({ to }) => to),
      ...elements.filter(({ attachedTo }) => attachedTo === id).map((event) => event.id),
    ],
  );
  return [
    ...(starts.length > 0 ? [] : [serviceIssue("process-no-start", isWhole ? "error" : "notice", scopeId, {})]),
    ...(ends.length > 0 ? [] : [serviceIssue("process-no-end", isWhole ? "error" : "notice", scopeId, {})]),
    ...elements
      .filter((element) => !isApart(element))
      .flatMap((element): readonly ServiceIssue[] => {
        const { id: own, kind } = element;
        const params = { name: (element.name ?? "").trim() || own };
        if (kind === "end")
          return reached.has(own) ? [] : [serviceIssue("process-end-unreachable", "error", own, params)];
        const isAlone = !hasWayIn(own) && !hasWayOut(own);
        if (isAlone && !ENTRIES.includes(kind) && (isWhole || starts.length > 0))
          return [serviceIssue("process-orphan", "error", own, params)];
        if (!reached.has(own) && entries.length > 0) return [serviceIssue("process-unreachable", "error", own, params)];
        if (hasWayOut(own) || (!isWhole && ends.length === 0)) return [];
        return [serviceIssue("process-dead-end", "error", own, params)];
      }),
  ];
}

function isApart({ kind }: ProcessElement): boolean {
  return APART.includes(kind);
}

function reachable(from: readonly string[], next: (id: string) => readonly string[]): ReadonlySet<string> {
  const reached = new Set(from);
  const todo = [...from];
  for (let id = todo.pop(); id !== undefined; id = todo.pop()) {
    for (const other of next(id)) {
      if (reached.has(other)) continue;
      reached.add(other);
      todo.push(other);
    }
  }
  return reached;
}

/** A gateway that asks has a question, and each of its ways an answer. */
function labelIssues({ elements, flows }: ParsedProcess): readonly ServiceIssue[] {
  return elements
    .filter(({ kind }) => kind === "choice-gateway")
    .flatMap(({ id, name = "" }) => {
      const ways = flows.filter(({ from }) => from === id);
      if (ways.length < 2) return [];
      return [
        ...(name.trim() === "" ? [serviceIssue("process-question-missing", "warning", id, { found: id })] : []),
        ...ways
          .filter((way) => (way.name ?? "").trim() === "")
          .map((way) => serviceIssue("process-answer-missing", "warning", way.id, { name: name.trim() || id })),
      ];
    });
}
