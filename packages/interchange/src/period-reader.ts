import type { PeriodKind } from "@maatstaf/kernel";
import { periodCell } from "./period-cell.ts";
import type { PeriodCell } from "./period-cell.ts";

/** Reads the period in a cell, for a card of a frequency. */
export type PeriodReader = (text: string, frequency: PeriodKind | undefined) => PeriodCell;

/** Longest text worth remembering: `2019-03-31` is the longest right one. */
const REMEMBERED_CHARACTERS = 10;

/** A reader of periods that remembers: a file says the same few periods over and over. */
export function periodReader(): PeriodReader {
  const known = new Map<string, PeriodCell>();
  return (text, frequency) => {
    if (text.length > REMEMBERED_CHARACTERS) return periodCell(text, frequency);
    const key = `${text} ${frequency}`;
    const remembered = known.get(key);
    if (remembered !== undefined) return remembered;
    const found = periodCell(text, frequency);
    known.set(key, found);
    return found;
  };
}
