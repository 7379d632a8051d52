import type { LoopItem } from "./open-loop.ts";

/** Who leads each unit, by its id. */
export type UnitHeads = Readonly<Record<string, string>>;

/** The unit and its head, as far as they are known. */
export function unitOf(unitId: string, heads: UnitHeads): Pick<LoopItem, "unitId" | "unitHeadId"> {
  const unitHeadId = heads[unitId];
  return unitHeadId === undefined ? { unitId } : { unitId, unitHeadId };
}
