import type { CalendarDate } from "@maatstaf/kernel";
import { isHeld } from "./open-advices.ts";
import type { PdcaIssue } from "./pdca-issue.ts";
import { thinkGroupRules } from "./think-group.ts";
import type { ThinkGroup, ThinkGroupMeeting, ThinkGroupRules } from "./think-group.ts";

/** How often a think group met in a year. */
export interface MeetingYear {
  readonly year: number;
  readonly held: number;
  /** Still to come in that year, cancelled ones left out. */
  readonly planned: number;
  readonly required: number;
  /** `met`; `on-course` when the planned ones will do; `short` when they will not; `missed` when the year is over. */
  readonly standing: "met" | "on-course" | "short" | "missed";
}

/**
 * Whether a think group meets often enough in a year. A meeting that is held counts; one that was to be held before the day
 * of reading and was not does not.
 *
 * @example
 * ```ts
 * import { meetingYear, ThinkGroupMeeting } from "@maatstaf/pdca";
 * import { calendarDate } from "@maatstaf/kernel";
 *
 * const meetings = ["01", "02", "03"].map((month) => ThinkGroupMeeting.parse({ id: `DG-2026-${month}`, on: `2026-${month}-10`, state: "held" }));
 * meetingYear(meetings, { year: 2026, on: calendarDate("2026-04-01") }).standing // => "short"
 * ```
 */
export function meetingYear(
  meetings: readonly ThinkGroupMeeting[],
  {
    year,
    on,
    rules = thinkGroupRules(),
  }: { readonly year: number; readonly on: CalendarDate; readonly rules?: ThinkGroupRules },
): MeetingYear {
  const own = meetings.filter((meeting) => Number(meeting.on.slice(0, 4)) === year);
  const held = own.filter((meeting) => isHeld(meeting) && meeting.on <= on).length;
  const planned = own.filter(
    ({ state, on: day }) => on <= day && (state === "planned" || state === "agenda-published"),
  ).length;
  const required = rules.meetingsPerYear;
  const counted = { year, held, planned, required };
  if (held >= required) return { ...counted, standing: "met" };
  if (Number(on.slice(0, 4)) > year) return { ...counted, standing: "missed" };
  return { ...counted, standing: held + planned >= required ? "on-course" : "short" };
}

/**
 * What is wrong with the membership of a think group on a day: a cluster without a member, a chair who is no member.
 *
 * @param clusterIds - Every cluster of the organisation.
 *
 * @example
 * ```ts
 * import { ThinkGroup, thinkGroupIssues } from "@maatstaf/pdca";
 * import { calendarDate } from "@maatstaf/kernel";
 *
 * const group = ThinkGroup.parse({
 *   id: "DG", chairId: "p1", members: [{ personId: "p1", unitId: "OB", clusterId: "C1", from: "2024-01-01" }],
 * });
 * thinkGroupIssues(group, ["C1", "C2"], calendarDate("2026-02-10")).map(({ code, params }) => [code, params.cluster]) // => [["think-group.cluster-not-represented", "C2"]]
 * ```
 */
export function thinkGroupIssues(
  { chairId, members }: ThinkGroup,
  clusterIds: readonly string[],
  on: CalendarDate,
): PdcaIssue[] {
  const current = members.filter(({ from, to }) => from <= on && (to === undefined || on <= to));
  return [
    ...clusterIds
      .filter((cluster) => !current.some(({ clusterId }) => clusterId === cluster))
      .map((cluster): PdcaIssue => ({
        code: "think-group.cluster-not-represented",
        severity: "error",
        place: "members",
        params: { cluster },
      })),
    ...(current.some(({ personId }) => personId === chairId)
      ? []
      : [
          {
            code: "think-group.chair-not-a-member",
            severity: "error",
            place: "chairId",
            params: { person: chairId },
          } as const,
        ]),
  ];
}
