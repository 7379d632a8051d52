import type { Locale, LocalizedText, Reference } from "@maatstaf/kernel";
import { localized } from "@maatstaf/kernel";
import type { Audit, ChecklistItem } from "./audit.ts";
import { isBreach } from "./finding.ts";
import type { Finding } from "./finding.ts";
import { pdcaMessages } from "./pdca-messages.ts";
import type { PdcaIssue } from "./pdca-issue.ts";

/**
 * The checklist of an audit: each clause and process it covers, then what was found before in its units, breaches first, so
 * that it is looked at whether they are gone and whether what was good is still so. Withdrawn findings are left out.
 *
 * @param options - `findings`: earlier ones, of any unit and audit; `questions`: for a clause or process that has a question
 * of its own, by its id.
 *
 * @example
 * ```ts
 * import { Audit, auditChecklist, Finding } from "@maatstaf/pdca";
 *
 * const audit = Audit.parse({ id: "SURV-2025", type: "surveillance", leadAuditorId: "p1", unitIds: ["SD"], clauseIds: ["7.5.3"] });
 * const earlier = Finding.parse({
 *   id: "F-04", auditId: "EXT-2024", grade: "minor", requirementIds: ["7.5.3"], unitId: "SD", raisedOn: "2024-04-18",
 *   statement: "Verouderd formulier in omloop", criterion: "Alleen de geldige versie is in gebruik",
 * });
 * auditChecklist(audit, { findings: [earlier] }).map(({ kind, ref }) => [kind, ref.id]) // => [["clause", "7.5.3"], ["earlier-breach", "F-04"]]
 * ```
 */
export function auditChecklist(
  audit: Pick<Audit, "id" | "clauseIds" | "processIds" | "unitIds">,
  options: {
    readonly findings: readonly Finding[];
    readonly questions?: Readonly<Record<string, LocalizedText>>;
  },
): ChecklistItem[] {
  const { findings, questions = {} } = options;
  const item = (kind: ChecklistItem["kind"], ref: Reference): ChecklistItem => {
    const question = kind === "clause" || kind === "process" ? questions[ref.id] : undefined;
    return { id: `${kind}.${ref.id}`, kind, ref, evidence: [], ...(question === undefined ? {} : { question }) };
  };
  const earlier = findings
    .filter(
      ({ auditId, unitId, state }) => auditId !== audit.id && audit.unitIds.includes(unitId) && state !== "withdrawn",
    )
    .map((finding) => item(kindOf(finding), { kind: "finding", id: finding.id }));
  return [
    ...[...new Set(audit.clauseIds)].map((id) => item("clause", { kind: "clause", id })),
    ...[...new Set(audit.processIds)].map((id) => item("process", { kind: "process", id })),
    ...(["earlier-breach", "earlier-suggestion", "good-practice"] as const).flatMap((kind) =>
      earlier.filter((one) => one.kind === kind),
    ),
  ];
}

function kindOf({ grade }: Finding): ChecklistItem["kind"] {
  if (isBreach(grade)) return "earlier-breach";
  return grade === "positive" ? "good-practice" : "earlier-suggestion";
}

/**
 * The question of a line of a checklist, in words: its own, or the one of its kind.
 *
 * @example
 * ```ts
 * import { checklistQuestion } from "@maatstaf/pdca";
 *
 * const item = { kind: "earlier-breach", ref: { kind: "finding", id: "F-04" } } as const;
 * checklistQuestion(item, "en-GB") // => "Finding F-04 was a breach. What shows that it does not happen any more?"
 * ```
 */
export function checklistQuestion(
  { kind, ref, question }: Pick<ChecklistItem, "kind" | "ref" | "question">,
  locale: Locale,
): string {
  if (question !== undefined) return localized(question, locale);
  return pdcaMessages.text(locale, `audit.question-${kind}`, { id: ref.id });
}

/**
 * What is wrong with the evidence of a checklist: a verdict without any, and a photo that shows people or may do so.
 *
 * @example
 * ```ts
 * import { ChecklistItem, checklistIssues } from "@maatstaf/pdca";
 *
 * const item = ChecklistItem.parse({
 *   id: "clause.7.1.5", kind: "clause", ref: { kind: "clause", id: "7.1.5" }, verdict: "not-conform", evidence: [{ kind: "photo", statement: "Weegschaal zonder ijkmerk" }],
 * });
 * checklistIssues([item]).map(({ code, place }) => [code, place]) // => [["audit.photo-may-show-people", "checklist[0].evidence[0]"]]
 * ```
 */
export function checklistIssues(checklist: readonly ChecklistItem[]): PdcaIssue[] {
  return checklist.flatMap(({ id, verdict, evidence }, at) => [
    ...((verdict === "conform" || verdict === "not-conform") && evidence.length === 0
      ? [issue("audit.verdict-without-evidence", "error", `checklist[${at}]`, { item: id })]
      : []),
    ...evidence.flatMap(({ kind, showsPeople }, index) => {
      if (kind !== "photo" || showsPeople === false) return [];
      const place = `checklist[${at}].evidence[${index}]`;
      return showsPeople === true
        ? [issue("audit.photo-shows-people", "error", place, { item: id })]
        : [issue("audit.photo-may-show-people", "warning", place, { item: id })];
    }),
  ]);
}

function issue(code: string, severity: PdcaIssue["severity"], place: string, params: PdcaIssue["params"]): PdcaIssue {
  return { code, severity, place, params };
}
