import type { CalendarDate, Reference } from "@maatstaf/kernel";

/**
 * A moment on which something is due (vervalmoment): what every kind of record offers, so that one derivation makes the
 * tasks of all of them ({@link tasks}).
 */
export interface DueMoment {
  readonly ref: Reference;
  /** What is to be done, such as `submit-plan`; its words are in `task.<kind>`. */
  readonly kind: string;
  /** The last day on which it is in time. */
  readonly due: CalendarDate;
  /** The person, or the role, who has to do it. */
  readonly assignee: string;
  /** Who hears of it when it is not done in time. */
  readonly escalatesTo: string;
  /** The day from which they hear of it; the day after `due` when left out. */
  readonly escalatesOn?: CalendarDate;
}
