import { CalendarDate, Reference } from "@maatstaf/kernel";
import * as z from "zod";
import rules from "./duty-rules.json" with { type: "json" };
import type { Immutable } from "./immutable.ts";
import { RecordId } from "./record-id.ts";

/**
 * A rule of segregation of duties (functiescheiding), for one kind of record: who holds the first part holds the second
 * `never-same`; or may do so as well, but is `not-alone` in the first.
 *
 * @example
 * ```ts
 * import { DutyRule } from "@maatstaf/pdca";
 *
 * DutyRule.safeParse({ id: "handler-subject", recordKind: "complaint", parts: ["handler", "subject"], demand: "never-same" }).success // => true
 * ```
 */
export const DutyRule = z.strictObject({
  id: RecordId,
  recordKind: RecordId,
  parts: z.tuple([RecordId, RecordId]),
  demand: z.enum(["never-same", "not-alone"]),
});
export type DutyRule = Immutable<z.infer<typeof DutyRule>>;

/**
 * An exception (uitzondering) that somebody else granted for one person, with why and until when. Small organisations
 * cannot always part two duties; that it is known, motivated and ends is what makes it bearable.
 *
 * @example
 * ```ts
 * import { DutyException } from "@maatstaf/pdca";
 *
 * const exception = {
 *   ruleId: "assessor-risk-owner", ref: { kind: "risk", id: "R-03" }, personId: "p1", grantedBy: "ad",
 *   from: "2026-01-01", until: "2026-06-30", motivation: "Tot de tweede beoordelaar is opgeleid.",
 * };
 * DutyException.safeParse(exception).success // => true
 * DutyException.safeParse({ ...exception, grantedBy: "p1" }).success // => false
 * ```
 */
export const DutyException = z
  .strictObject({
    ruleId: RecordId,
    ref: Reference,
    personId: RecordId,
    grantedBy: RecordId,
    from: CalendarDate,
    until: CalendarDate,
    motivation: z.string().min(20),
  })
  .refine(({ personId, grantedBy }) => personId !== grantedBy, {
    path: ["grantedBy"],
    params: { code: "task.exception-granted-to-self" },
  })
  .refine(({ from, until }) => from <= until, {
    path: ["until"],
    params: { code: "task.exception-ends-before-it-starts" },
  });
export type DutyException = Immutable<z.infer<typeof DutyException>>;

/**
 * The rules to begin with: auditor and auditee, verifier and executor, handler and subject of a complaint, decider and
 * submitter of a proposal; the owner of a risk is not the only one to assess its control, nor the client of a survey the
 * only author of its questions.
 *
 * @example
 * ```ts
 * import { dutyRules } from "@maatstaf/pdca";
 *
 * dutyRules().find(({ recordKind }) => recordKind === "survey")?.demand // => "not-alone"
 * ```
 */
export function dutyRules(): readonly DutyRule[] {
  return z.array(DutyRule).parse(rules);
}
