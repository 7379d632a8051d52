import { daysBetween, plusDays } from "@maatstaf/kernel";
import type { CalendarDate, Reference } from "@maatstaf/kernel";
import { isWhy } from "./least-why.ts";
import { thinkGroupRules } from "./think-group.ts";
import type { ThinkGroupMeeting, ThinkGroupRules } from "./think-group.ts";

/** An advice of a think group. */
export type Advice = ThinkGroupMeeting["advices"][number];

/** An advice without an answer that says why. */
export interface OpenAdvice {
  readonly advice: Advice;
  readonly ref: Reference;
  readonly meetingId: string;
  readonly since: CalendarDate;
  readonly due: CalendarDate;
  readonly ageDays: number;
  /** Longer open than the rules allow: the general director sees it. */
  readonly isEscalated: boolean;
}

/** States in which a meeting has been held. */
const HELD: readonly ThinkGroupMeeting["state"][] = ["held", "minutes-draft", "minutes-approved", "advices-answered"];

/** Whether a meeting was held. */
export function isHeld({ state }: Pick<ThinkGroupMeeting, "state">): boolean {
  return HELD.includes(state);
}

/** Whether an answer says why it decides as it does. */
export function isAnswered({ answer }: Pick<Advice, "answer">, on: CalendarDate): boolean {
  return answer !== undefined && answer.on <= on && isWhy(answer.why);
}

/** The reference by which an advice is known. */
export function adviceReference(advice: Pick<Advice, "id">): Reference {
  return { kind: "think-group-advice", id: advice.id };
}

/**
 * The advices of meetings that nobody answered with why, the oldest first; from the day after the term on (30 days) they are shown to
 * the general director.
 *
 * @example
 * ```ts
 * import { openAdvices, ThinkGroupMeeting } from "@maatstaf/pdca";
 * import { calendarDate } from "@maatstaf/kernel";
 *
 * const meeting = ThinkGroupMeeting.parse({
 *   id: "DG-2026-01", on: "2026-01-12", state: "minutes-approved",
 *   advices: [{ id: "A-7", text: "Vrije inloop behouden op woensdagvoormiddag", to: "mt", why: "Senioren geraken niet online." }],
 * });
 * const on = (day: string) => openAdvices([meeting], calendarDate(day)).map(({ ageDays, isEscalated }) => [ageDays, isEscalated]);
 * on("2026-02-11") // => [[30, false]]
 * on("2026-02-12") // => [[31, true]]
 * ```
 */
export function openAdvices(
  meetings: readonly ThinkGroupMeeting[],
  on: CalendarDate,
  { adviceDays }: Pick<ThinkGroupRules, "adviceDays"> = thinkGroupRules(),
): OpenAdvice[] {
  return meetings
    .filter((meeting) => isHeld(meeting) && meeting.on <= on)
    .toSorted((a, b) => (a.on < b.on ? -1 : Number(b.on < a.on)))
    .flatMap((meeting) =>
      meeting.advices
        .filter((advice) => !isAnswered(advice, on))
        .map((advice) => {
          const due = plusDays(meeting.on, adviceDays);
          return {
            advice,
            ref: adviceReference(advice),
            meetingId: meeting.id,
            since: meeting.on,
            due,
            ageDays: daysBetween(meeting.on, on),
            isEscalated: due < on,
          };
        }),
    );
}
