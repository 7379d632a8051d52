import { CalendarDate, Reference } from "@maatstaf/kernel";
import * as z from "zod";
import type { Immutable } from "./immutable.ts";

/**
 * A figure as it was discussed (vastgelegd cijfer): where it came from, its value, the day it was taken, and the hash of
 * what it was shown in. Minutes and reviews keep it, so that a later correction does not change what was decided on.
 *
 * @example
 * ```ts
 * import { BoundFigure } from "@maatstaf/pdca";
 *
 * BoundFigure.safeParse({
 *   ref: { kind: "indicator-card", id: "KPI-02", version: 3 }, value: 4.2, cutOff: "2026-01-15", contentHash: "0".repeat(64),
 * }).success // => true
 * ```
 */
export const BoundFigure = z.strictObject({
  ref: Reference,
  value: z.number(),
  cutOff: CalendarDate,
  contentHash: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .meta({ description: "SHA-256, lower-case hexadecimal." }),
});
export type BoundFigure = Immutable<z.infer<typeof BoundFigure>>;

/** A bound figure and what it reads today. */
export interface ChangedFigure {
  readonly bound: BoundFigure;
  readonly current: BoundFigure;
}

/**
 * The bound figures that read otherwise today: the value was corrected, or what it stood in was made anew. Figures that
 * are not among the current ones are left out.
 *
 * @param current - The same figures as they read today, each reference once.
 *
 * @example
 * ```ts
 * import { BoundFigure, changedFigures } from "@maatstaf/pdca";
 *
 * const figure = (value: number, hash: string) =>
 *   BoundFigure.parse({ ref: { kind: "indicator-card", id: "KPI-02" }, value, cutOff: "2026-01-15", contentHash: hash.repeat(64) });
 * changedFigures([figure(4.2, "a")], [figure(4.5, "b")]).map(({ current }) => current.value) // => [4.5]
 * changedFigures([figure(4.2, "a")], [figure(4.2, "a")]) // => []
 * ```
 */
export function changedFigures(bound: readonly BoundFigure[], current: readonly BoundFigure[]): ChangedFigure[] {
  return bound.flatMap((figure) => {
    const now = current.find(({ ref }) => ref.kind === figure.ref.kind && ref.id === figure.ref.id);
    const isSame = now === undefined || (now.value === figure.value && now.contentHash === figure.contentHash);
    return isSame ? [] : [{ bound: figure, current: now }];
  });
}
