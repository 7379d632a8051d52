import * as z from "zod";
import type { Immutable } from "./immutable.ts";

const id = z.string().min(1).max(200);

/**
 * What an element of a process is. A gateway that splits asks a question (`choice`), or starts all ways (`parallel`); an event
 * sub-process and a compensation are started by what happens, not by an arrow.
 *
 * @example
 * ```ts
 * import { PROCESS_ELEMENT_KINDS } from "@maatstaf/services";
 *
 * PROCESS_ELEMENT_KINDS.includes("choice-gateway") // => true
 * ```
 */
export const PROCESS_ELEMENT_KINDS = [
  "start",
  "end",
  "event",
  "boundary-event",
  "task",
  "sub-process",
  "event-sub-process",
  "compensation",
  "call",
  "choice-gateway",
  "parallel-gateway",
  "event-gateway",
] as const;

const Element = z.strictObject({
  id,
  kind: z.enum(PROCESS_ELEMENT_KINDS),
  name: z.string().optional(),
  laneId: id.optional(),
  scopeId: id.optional().meta({ description: "The process or sub-process it is in; none: the first process." }),
  attachedTo: id.optional().meta({ description: "Of a boundary event: the task it interrupts." }),
});

/**
 * A process as it was read from a diagram or a list of steps: what a check needs to know of it, without any drawing.
 *
 * @example
 * ```ts
 * import { ParsedProcess } from "@maatstaf/services";
 *
 * ParsedProcess.parse({
 *   id: "p", elements: [{ id: "s", kind: "start" }, { id: "e", kind: "end" }], flows: [{ id: "f", from: "s", to: "e" }],
 * }).lanes // => []
 * ```
 */
export const ParsedProcess = z.strictObject({
  id,
  name: z.string().optional(),
  lanes: z.array(z.strictObject({ id, name: z.string().optional() })).default([]),
  elements: z.array(Element),
  flows: z
    .array(z.strictObject({ id, from: id, to: id, name: z.string().optional() }))
    .meta({ description: "Sequence flows; a message between two parties is none." }),
});
export type ParsedProcess = Immutable<z.infer<typeof ParsedProcess>>;

/** An element of a {@link ParsedProcess}. */
export type ProcessElement = ParsedProcess["elements"][number];
