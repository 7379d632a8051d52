import type { Direction } from "./direction.ts";

/** Which way is better; a ranking takes a side. */
export type RankDirection = Exclude<Direction, "neutral">;

/** @throws RangeError when a direction takes no side, as text from outside may. */
export function requireRankDirection(caller: string, direction: RankDirection): void {
  if (direction === "up" || direction === "down") return;
  throw new RangeError(
    `${caller}: direction must be "up" or "down", found "${String(direction)}"; a figure without a better side has no rank`,
  );
}
