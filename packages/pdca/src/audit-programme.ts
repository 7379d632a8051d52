import * as z from "zod";
import type { Audit } from "./audit.ts";
import { auditDays } from "./audit.ts";
import type { Immutable } from "./immutable.ts";
import { RecordId, Sentence } from "./record-id.ts";
import { RecordStep } from "./record-step.ts";

/**
 * An audit programme (auditprogramma): the clauses and core processes to cover in a cycle of years, those of high risk in
 * each year.
 *
 * @example
 * ```ts
 * import { AuditProgramme } from "@maatstaf/pdca";
 *
 * AuditProgramme.parse({
 *   id: "AP-2026", firstYear: 2026, objectives: "Elke clausule en elk kernproces minstens eens", riskBasis: "Risicoregister 2025",
 *   subjects: [{ kind: "clause", id: "8.5.1", highRisk: true }],
 * }).years // => 3
 * ```
 */
export const AuditProgramme = z.strictObject({
  id: RecordId,
  firstYear: z.int().min(1).max(9999),
  years: z.int().min(1).max(10).default(3),
  objectives: Sentence,
  riskBasis: Sentence,
  subjects: z.array(
    z.strictObject({ kind: z.enum(["clause", "process"]), id: RecordId, highRisk: z.boolean().default(false) }),
  ),
  state: z.enum(["draft", "proposed", "approved", "closed"]).default("draft"),
  steps: z.array(RecordStep).default([]),
});
export type AuditProgramme = Immutable<z.infer<typeof AuditProgramme>>;

/** A clause or process to cover. */
export type AuditSubject = AuditProgramme["subjects"][number];

/** One subject in one year. */
export interface CoverageCell {
  readonly year: number;
  /**
   * `covered` by an audit that was held; `planned` in one still to come; `uncovered` where one is required and there is
   * none; `open` where there is none and none is required.
   */
  readonly standing: "covered" | "planned" | "uncovered" | "open";
  readonly auditIds: readonly string[];
}

/** One row of the coverage matrix. */
export interface CoverageRow {
  readonly subject: AuditSubject;
  readonly cells: readonly CoverageCell[];
  readonly standing: "covered" | "planned" | "uncovered";
}

const HELD: readonly Audit["state"][] = [
  "in-execution",
  "draft-report",
  "contradiction",
  "final",
  "follow-up",
  "closed",
];

/**
 * The coverage matrix of a programme: a row for each clause and process, a cell for each year. Every subject is covered at
 * least once in the cycle, those of high risk each year; a subject without any audit is uncovered in every year.
 *
 * @param audits - Those of other years and cancelled ones count for nothing; an audit that is planned in a year that is over as neither.
 * @param year - The year of reading.
 *
 * @see docs/methods/pdca-audits.md
 *
 * @example
 * ```ts
 * import { Audit, AuditProgramme, auditCoverage } from "@maatstaf/pdca";
 *
 * const programme = AuditProgramme.parse({
 *   id: "AP-2024", firstYear: 2024, objectives: "Alles eens", riskBasis: "Register",
 *   subjects: [{ kind: "clause", id: "8.5.1", highRisk: true }, { kind: "clause", id: "7.2" }],
 * });
 * const audit = Audit.parse({ id: "IA-2024-01", type: "internal", leadAuditorId: "p1", state: "closed", clauseIds: ["8.5.1"], plan: [{ on: "2024-05-06", topic: "Balie" }] });
 * auditCoverage(programme, [audit], 2025).map(({ cells }) => cells.map(({ standing }) => standing)) // => [["covered", "uncovered", "uncovered"], ["uncovered", "uncovered", "uncovered"]]
 * ```
 */
export function auditCoverage(programme: AuditProgramme, audits: readonly Audit[], year: number): CoverageRow[] {
  const dated = audits.flatMap((audit) => {
    const days = auditDays(audit);
    return days === undefined || audit.state === "cancelled"
      ? []
      : [{ audit, year: Number(days.first.slice(0, 4)), isHeld: HELD.includes(audit.state) }];
  });
  const years = Array.from({ length: programme.years }, (_, index) => programme.firstYear + index);
  return programme.subjects.map((subject) => {
    const own = dated.filter(({ audit }) =>
      (subject.kind === "clause" ? audit.clauseIds : audit.processIds).includes(subject.id),
    );
    const found = years.map((cellYear) => {
      const ofYear = own.filter((entry) => entry.year === cellYear);
      const held = ofYear.filter(({ isHeld }) => isHeld);
      const planned = cellYear < year ? [] : ofYear.filter(({ isHeld }) => !isHeld);
      const counted = held.length > 0 ? held : planned;
      return { year: cellYear, held: held.length > 0, auditIds: counted.map(({ audit }) => audit.id) };
    });
    const isEmpty = found.every(({ auditIds }) => auditIds.length === 0);
    const cells = found.map(({ year, held, auditIds }): CoverageCell => {
      const none = subject.highRisk || isEmpty ? "uncovered" : "open";
      return { year, standing: held ? "covered" : auditIds.length > 0 ? "planned" : none, auditIds };
    });
    const has = (standing: CoverageCell["standing"]): boolean => cells.some((cell) => cell.standing === standing);
    const isCovered = subject.highRisk ? !has("planned") : has("covered");
    return { subject, cells, standing: has("uncovered") ? "uncovered" : isCovered ? "covered" : "planned" };
  });
}

/** A subject and year that no audit covers and one has to. */
export interface UncoveredCell {
  readonly subject: AuditSubject;
  /** The years in which it is uncovered: each of them for high risk, one of them is enough for the others. */
  readonly years: readonly number[];
}

/**
 * The cells of a coverage matrix that are still red.
 *
 * @example
 * ```ts
 * import { AuditProgramme, auditCoverage, uncoveredSubjects } from "@maatstaf/pdca";
 *
 * const programme = AuditProgramme.parse({
 *   id: "AP-2026", firstYear: 2026, objectives: "Alles eens", riskBasis: "Register", subjects: [{ kind: "process", id: "vergunnen" }],
 * });
 * uncoveredSubjects(auditCoverage(programme, [], 2026)).map(({ subject, years }) => [subject.id, years]) // => [["vergunnen", [2026, 2027, 2028]]]
 * ```
 */
export function uncoveredSubjects(coverage: readonly CoverageRow[]): UncoveredCell[] {
  return coverage.flatMap(({ subject, cells }) => {
    const years = cells.filter(({ standing }) => standing === "uncovered").map(({ year }) => year);
    return years.length === 0 ? [] : [{ subject, years }];
  });
}
