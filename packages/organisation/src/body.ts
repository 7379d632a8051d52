import { CalendarDate, LocalizedText } from "@maatstaf/kernel";
import * as z from "zod";
import type { Immutable } from "./immutable.ts";
import { runsOn } from "./validity.ts";

const id = z.string().min(1).max(80);

/**
 * A body that meets and decides (orgaan): council, college, management team, quality think group.
 *
 * @example
 * ```ts
 * import { Body } from "@maatstaf/organisation";
 *
 * Body.parse({ id: "mt", kind: "management-team", name: { nl: "Managementteam" }, organisationIds: ["gem", "ocmw"] }).members // => []
 * ```
 */
export const Body = z.strictObject({
  id,
  kind: z.enum([
    "municipal-council",
    "welfare-council",
    "college",
    "permanent-bureau",
    "management-team",
    "zone-college",
    "quality-think-group",
    "other",
  ]),
  name: LocalizedText,
  organisationIds: z.array(id).min(1),
  members: z
    .array(
      z.strictObject({
        personId: id,
        part: z.enum(["chair", "secretary", "member"]),
        from: CalendarDate,
        to: CalendarDate.optional(),
      }),
    )
    .default([]),
});
export type Body = Immutable<z.infer<typeof Body>>;

/**
 * The members of a body on a day, each once, in the order of the list.
 *
 * @example
 * ```ts
 * import { Body, membersOn } from "@maatstaf/organisation";
 * import { calendarDate } from "@maatstaf/kernel";
 *
 * const members = [{ personId: "p1", part: "chair", from: "2025-01-01" }, { personId: "p2", part: "member", from: "2025-01-01", to: "2025-06-30" }];
 * const body = Body.parse({ id: "dg", kind: "quality-think-group", name: { nl: "Denkgroep" }, organisationIds: ["gem"], members });
 * membersOn(body, calendarDate("2025-07-01")) // => ["p1"]
 * ```
 */
export function membersOn({ members }: Pick<Body, "members">, on: CalendarDate): string[] {
  return [...new Set(members.filter((member) => runsOn(member, on)).map(({ personId }) => personId))];
}
