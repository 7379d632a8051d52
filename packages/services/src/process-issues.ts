import type { BusinessProcess } from "./business-process.ts";
import type { ParsedProcess, ProcessElement } from "./parsed-process.ts";
import { processGraph } from "./process-graph.ts";
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
 * diagramIssues(process).map(({ code, place }) => `${code} ${place}`) // => ["process-dead-end a", "process-end-unreachable e"]
 * ```
 */
export function diagramIssues(diagram: ParsedProcess): readonly ServiceIssue[] {
  const ids = diagram.elements.map(({ id }) => id);
  const known = new Set(ids);
  const scopeOf = ({ scopeId = diagram.id }: ProcessElement): string => scopeId;
  const scopes = groupedBy(diagram.elements, scopeOf);
  return [
    ...repeated(ids).map((id) => serviceIssue("process-id-twice", "error", id, { found: id })),
    ...diagram.flows.flatMap(({ id, from, to }) =>
      [from, to]
        .filter((end) => !known.has(end))
        .map((found) => serviceIssue("process-flow-dangling", "error", id, { found })),
    ),
    ...(scopes.size === 0 ? [serviceIssue("process-no-start", "error", diagram.id, {})] : []),
    ...[...scopes].flatMap(([scopeId, elements]) => scopeIssues(diagram, scopeId, elements)),
    ...labelIssues(diagram),
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
export function processIssues(businessProcess: BusinessProcess, targets: LinkTargets): readonly ServiceIssue[] {
  const { diagram, id, laneOwners, links } = businessProcess;
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
  const inside = processGraph({ elements, flows: flows.filter(({ from, to }) => own.has(from) && own.has(to)) });
  const events = groupedBy(elements, ({ attachedTo = "" }) => attachedTo);
  const starts = elements.filter(({ kind }) => kind === "start");
  const ends = elements.filter(({ kind }) => kind === "end");
  const hasWayIn = (id: string): boolean => inside.waysTo(id).length > 0;
  const hasWayOut = (id: string): boolean => inside.waysFrom(id).length > 0;
  // A sub-process may leave its start and end undrawn: it then starts with what nothing leads to.
  const isWhole = scopeId === id;
  const entries =
    starts.length > 0 || isWhole ? starts : elements.filter((element) => !hasWayIn(element.id) && !isApart(element));
  const reached = reachable(
    [...entries, ...elements.filter(isApart)].map((element) => element.id),
    (id) => [...inside.waysFrom(id).map(({ to }) => to), ...(events.get(id) ?? []).map((event) => event.id)],
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

function groupedBy(
  elements: readonly ProcessElement[],
  keyOf: (element: ProcessElement) => string,
): ReadonlyMap<string, readonly ProcessElement[]> {
  const groups = new Map<string, ProcessElement[]>();
  for (const element of elements) {
    const found = groups.get(keyOf(element));
    if (found === undefined) groups.set(keyOf(element), [element]);
    else found.push(element);
  }
  return groups;
}

function repeated(ids: readonly string[]): readonly string[] {
  const seen = new Set<string>();
  return ids.filter((id) => {
    const isAgain = seen.has(id);
    seen.add(id);
    return isAgain;
  });
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
function labelIssues(diagram: ParsedProcess): readonly ServiceIssue[] {
  const { waysFrom } = processGraph(diagram);
  return diagram.elements
    .filter(({ kind }) => kind === "choice-gateway")
    .flatMap(({ id, name = "" }) => {
      const ways = waysFrom(id);
      if (ways.length < 2) return [];
      return [
        ...(name.trim() === "" ? [serviceIssue("process-question-missing", "error", id, { found: id })] : []),
        ...ways
          .filter((way) => (way.name ?? "").trim() === "")
          .map((way) => serviceIssue("process-answer-missing", "error", way.id, { name: name.trim() || id })),
      ];
    });
}
