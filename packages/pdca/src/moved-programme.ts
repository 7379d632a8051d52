import type { Audit } from "./audit.ts";
import { auditCoverage } from "./audit-programme.ts";
import type { AuditProgramme } from "./audit-programme.ts";
import { lastStep } from "./last-step.ts";
import type { CommandFor, MovedRecord } from "./moved-record.ts";
import { programmeLifeCycle } from "./programme-life-cycle.ts";
import { steppedRecord } from "./stepped-record.ts";

/**
 * An audit programme after a command. Who proposed it last is its author, and does not approve it.
 *
 * @param audits - Those that have to cover it.
 * @returns `moved` with a new record, or `refused` with the reasons; the programme passed in stays as it was.
 * @throws RangeError on a day before the last step of the record.
 *
 * @see docs/methods/pdca-audits.md
 *
 * @example
 * ```ts
 * import { AuditProgramme, movedProgramme } from "@maatstaf/pdca";
 * import { calendarDate } from "@maatstaf/kernel";
 *
 * const programme = AuditProgramme.parse({ id: "AP-2026", firstYear: 2026, objectives: "Alles eens", riskBasis: "Register", subjects: [] });
 * const command = { command: "propose", actor: { id: "p1", roles: ["internal-auditor"] }, on: calendarDate("2025-11-03") } as const;
 * movedProgramme(programme, command, []) // => { kind: "refused", reasons: [{ code: "guard-not-met", params: { guard: "subjects-named" } }] }
 * ```
 */
export function movedProgramme(
  programme: AuditProgramme,
  command: CommandFor<typeof programmeLifeCycle>,
  audits: readonly Audit[],
): MovedRecord<AuditProgramme> {
  const year = Number(command.on.slice(0, 4));
  const author = lastStep(programme, "propose")?.by;
  return steppedRecord(programmeLifeCycle, programme, command, {
    facts: {
      "subjects-named": programme.subjects.length > 0,
      "years-over": year >= programme.firstYear + programme.years,
      "all-covered": auditCoverage(programme, audits, year).every(({ standing }) => standing === "covered"),
    },
    parts: { author: author === undefined ? [] : [author] },
  });
}
