import { compareDates } from "@maatstaf/kernel";
import type { CalendarDate } from "@maatstaf/kernel";
import type { DueMoment } from "./due-moment.ts";
import type { LoopItem } from "./open-loop.ts";
import type { RecordStep } from "./record-step.ts";

/** What a record waits for, as part of an item: the first of its due moments, or else the day it is given. */
export function waiting(
  moments: readonly DueMoment[],
  otherwise: Pick<LoopItem, "due" | "escalatesTo">,
): Pick<LoopItem, "due" | "escalatesTo" | "escalatesOn"> {
  const [first] = moments.toSorted((a, b) => compareDates(a.due, b.due));
  if (first === undefined) return otherwise;
  const { due, escalatesTo, escalatesOn } = first;
  return { due, escalatesTo, ...(escalatesOn === undefined ? {} : { escalatesOn }) };
}

/** A record that is over, as it was before its last step: what it waited for then. */
export function beforeLastStep<Kept extends Stepped>(record: Kept): Kept {
  const last = record.steps.at(-1);
  return last === undefined ? record : { ...record, state: last.from, steps: record.steps.slice(0, -1) };
}

interface Stepped {
  readonly state: string;
  readonly steps: readonly RecordStep[];
}

/** The day of an answer, as part of an item; nothing while there is none. */
export function answered(on: CalendarDate | undefined): Pick<LoopItem, "answeredOn"> {
  return on === undefined ? {} : { answeredOn: on };
}
