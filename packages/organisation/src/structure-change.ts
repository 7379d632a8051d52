import type { CalendarDate } from "@maatstaf/kernel";
import type { Unit } from "./unit.ts";

/** The unit that a change makes: the rest follows from the units it is made from. */
export interface NewUnit extends Pick<Unit, "id" | "code" | "name"> {
  readonly shortName?: string;
}

/**
 * A change of the organisation (reorganisatie), from its first day on.
 *
 * - `rename`: a unit goes on as another, with everything under it;
 * - `merge`: units become one, with everything under them;
 * - `split`: a unit becomes several; `under` says for each unit under it where it goes;
 * - `move`: a unit goes under another, or to the top, and stays itself;
 * - `close`: a unit ends with no successor.
 */
export type StructureChange = { readonly on: CalendarDate } & (
  | { readonly kind: "rename"; readonly unitId: string; readonly into: NewUnit }
  | { readonly kind: "merge"; readonly unitIds: readonly string[]; readonly into: NewUnit }
  | {
      readonly kind: "split";
      readonly unitId: string;
      readonly into: readonly NewUnit[];
      readonly under: Readonly<Record<string, string>>;
    }
  | { readonly kind: "move"; readonly unitId: string; readonly parentId: string | undefined }
  | { readonly kind: "close"; readonly unitId: string }
);

/** The units that end by a change. */
export function endedBy(change: StructureChange): readonly string[] {
  if (change.kind === "move") return [];
  return change.kind === "merge" ? change.unitIds : [change.unitId];
}

/** The units a change makes. */
export function madeBy(change: StructureChange): readonly NewUnit[] {
  if (change.kind === "rename" || change.kind === "merge") return [change.into];
  return change.kind === "split" ? change.into : [];
}
