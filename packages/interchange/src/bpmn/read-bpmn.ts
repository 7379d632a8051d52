import type { ParsedProcess } from "@maatstaf/services";
import { BpmnModdle } from "bpmn-moddle";
import type { Problems, WorkspaceProblem } from "../problem.ts";
import { xmlTrouble } from "../xml-guard.ts";
import type { BpmnDrawing } from "./bpmn-drawing.ts";
import { drawingOf } from "./drawing-of.ts";
import { isNode, kindOf, nodesIn, textIn } from "./moddle-node.ts";
import type { ModdleNode } from "./moddle-node.ts";
import { parsedProcesses } from "./parsed-processes.ts";

/** The most characters of a BPMN file. */
export const MOST_BPMN_CHARACTERS = 5_000_000;

/** A BPMN file that was read. */
export interface BpmnReading {
  readonly kind: "read";
  /** One per process in the file; a participant without a process of its own is none. */
  readonly processes: readonly ParsedProcess[];
  readonly drawing: BpmnDrawing;
  /** How often each kind of element stands in the file, by its name in BPMN: `userTask`. */
  readonly counts: Readonly<Record<string, number>>;
  /** The program that wrote it, where it says so. */
  readonly exporter: string | undefined;
  /** The text itself, to keep and to hand out as it came. */
  readonly xml: string;
  /** What could not be understood and was left aside; the rest is whole. */
  readonly notices: readonly WorkspaceProblem[];
}

/** What became of a BPMN file: its processes, or why nothing was taken in. */
export type BpmnOutcome = BpmnReading | ({ readonly kind: "refused" } & Problems);

/**
 * Reads a BPMN 2.0 file: its processes, to check with `processIssues` of `@maatstaf/services`, and its drawing, for
 * `drawnBpmn`. Nothing is fetched, and no entity is resolved.
 *
 * @param file - Its name, for problems.
 * @returns `refused` for what is no BPMN, too large or too deep, has a document type, or has no process or no drawing.
 *
 * @see docs/methods/services-processes.md
 *
 * @example
 * ```ts
 * import { readBpmn } from "@maatstaf/interchange/bpmn";
 *
 * const outcome = await readBpmn("<!DOCTYPE x><definitions/>", "proces.bpmn");
 * outcome.kind === "refused" ? outcome.problems[0]?.code : "" // => "xml-doctype"
 * ```
 */
export async function readBpmn(text: string, file: string): Promise<BpmnOutcome> {
  const refused = (code: string, more: Partial<WorkspaceProblem> = {}): BpmnOutcome => ({
    kind: "refused",
    problems: [{ file, code, params: {}, ...more }],
    total: 1,
  });
  const trouble = xmlTrouble(text, MOST_BPMN_CHARACTERS);
  if (trouble !== undefined) return refused(trouble.code, { row: trouble.row, params: trouble.params });
  const parsed = await new BpmnModdle().fromXML(text).then(
    ({ rootElement, warnings }): Parsed => ({ root: rootElement, warnings }),
    (error: unknown): Parsed => ({ message: error instanceof Error ? error.message : String(error) }),
  );
  if ("message" in parsed) return refused("bpmn-unreadable", placeIn(parsed.message));
  if (!isNode(parsed.root)) return refused("bpmn-unreadable", { params: { found: "none" } });
  const roots = nodesIn(parsed.root, "rootElements");
  const processes = parsedProcesses(roots);
  if (processes.length === 0) return refused("bpmn-without-process");
  const drawing = drawingOf(nodesIn(parsed.root, "diagrams"));
  if (drawing.shapes.length === 0) return refused("bpmn-without-diagram", { path: processes[0]?.id ?? "" });
  const lost = parsed.warnings.map(({ message }) => message).filter((message) => !message.startsWith(ENCODING));
  return {
    kind: "read",
    processes,
    drawing,
    counts: countsIn(parsed.root),
    exporter: textIn(parsed.root, "exporter"),
    xml: text,
    notices: lost.map((message) => ({ file, code: "bpmn-part-unread", params: {}, ...placeIn(message) })),
  };
}

/** The text was decoded before it came here, so that what its heading says of that no longer matters. */
const ENCODING = "unsupported document encoding";

type Parsed =
  | { readonly root: unknown; readonly warnings: readonly { readonly message: string }[] }
  | { readonly message: string };

/** The row, and what the parser says, from its message. */
function placeIn(message: string): Partial<WorkspaceProblem> {
  const line = /line: (\d+)/u.exec(message)?.[1];
  const said = (/nested error: (.*)/u.exec(message)?.[1] ?? message).slice(0, 120);
  return { params: { found: said }, ...(line === undefined ? {} : { row: Number(line) + 1 }) };
}

function countsIn(root: ModdleNode): Readonly<Record<string, number>> {
  const counts = new Map<string, number>();
  const seen = new Set<unknown>();
  const todo: unknown[] = [root];
  for (let next = todo.pop(); next !== undefined; next = todo.pop()) {
    if (Array.isArray(next)) todo.push(...next.filter((one) => typeof one === "object"));
    if (!isNode(next) || seen.has(next)) continue;
    seen.add(next);
    const kind = kindOf(next);
    const name = next.$type.startsWith("bpmn:") ? kind.slice(0, 1).toLowerCase() + kind.slice(1) : kind;
    counts.set(name, (counts.get(name) ?? 0) + 1);
    todo.push(...Object.values(next).filter((one) => typeof one === "object" && one !== null));
  }
  return Object.fromEntries([...counts].toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
