import { CalendarDate } from "@maatstaf/kernel";
import * as z from "zod";
import type { Immutable } from "./immutable.ts";
import { ROLES } from "./role.ts";

const id = z.string().min(1).max(80);

/**
 * What a role is held for: a whole group or organisation, a unit with those under it, or one thing such as an audit, a risk
 * or a data room.
 *
 * @example
 * ```ts
 * import { RoleScope } from "@maatstaf/organisation";
 *
 * RoleScope.parse({ kind: "unit", id: "bz" }).kind // => "unit"
 * ```
 */
export const RoleScope = z.strictObject({
  kind: z
    .string()
    .regex(/^[a-z]+(?:-[a-z]+)*$/u)
    .meta({ description: "`group`, `organisation`, `unit`, or the kind of the one thing." }),
  id,
});
export type RoleScope = Immutable<z.infer<typeof RoleScope>>;

/**
 * That a person holds a role (roltoewijzing) for something, from when to when, or stands in for somebody who does
 * (vervanging). A stand-in and an external auditor always have a last day: {@link roleIssues}.
 *
 * @example
 * ```ts
 * import { RoleAssignment } from "@maatstaf/organisation";
 *
 * const head = { id: "a1", personId: "p1", role: "unit-head", scope: { kind: "unit", id: "bz" }, from: "2025-01-01" };
 * RoleAssignment.parse(head).role // => "unit-head"
 * ```
 */
export const RoleAssignment = z.strictObject({
  id,
  personId: id,
  role: z.enum(ROLES),
  scope: RoleScope,
  from: CalendarDate,
  to: CalendarDate.optional().meta({ description: "Last day." }),
  delegatedBy: id.optional().meta({ description: "Id of the assignment it stands in for." }),
});
export type RoleAssignment = Immutable<z.infer<typeof RoleAssignment>>;
