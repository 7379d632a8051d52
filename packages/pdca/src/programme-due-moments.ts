import { calendarDate, plusDays } from "@maatstaf/kernel";
import type { AuditProgramme } from "./audit-programme.ts";
import type { DueMoment } from "./due-moment.ts";

/**
 * What an audit programme asks for: its approval before its first year begins, and once it is approved, to be closed in the
 * year after its last one.
 *
 * @example
 * ```ts
 * import { AuditProgramme, programmeDueMoments } from "@maatstaf/pdca";
 *
 * const programme = AuditProgramme.parse({ id: "AP", firstYear: 2027, objectives: "Alles eens gezien", riskBasis: "Risicoregister 2026", subjects: [] });
 * programmeDueMoments(programme).map(({ kind, due }) => [kind, due]) // => [["propose-audit-programme", "2026-12-31"]]
 * ```
 */
export function programmeDueMoments({ id, state, firstYear, years }: AuditProgramme): DueMoment[] {
  const asked = { ref: { kind: "audit-programme", id }, escalatesTo: "general-director" };
  if (state === "closed") return [];
  if (state === "approved") {
    const due = calendarDate(`${firstYear + years}-12-31`);
    return [{ ...asked, kind: "close-audit-programme", due, assignee: "quality-coordinator" }];
  }
  const due = plusDays(calendarDate(`${firstYear}-01-01`), -1);
  return [
    state === "draft"
      ? { ...asked, kind: "propose-audit-programme", due, assignee: "quality-coordinator" }
      : {
          ...asked,
          kind: "approve-audit-programme",
          due,
          assignee: "general-director",
          escalatesTo: "quality-coordinator",
        },
  ];
}
