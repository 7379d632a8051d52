import { daysBetween } from "@maatstaf/kernel";
import type { CommandOf } from "@maatstaf/kernel";
import type { ActionDraft } from "./action-draft.ts";
import { causeAnalysisIssues } from "./cause-analysis.ts";
import type { DutyRecord } from "./duty-conflicts.ts";
import { findingLifeCycle } from "./finding-life-cycle.ts";
import { isBreach } from "./finding.ts";
import type { Finding, FindingGrade } from "./finding.ts";
import { lastStep } from "./last-step.ts";
import { steppedRecord } from "./stepped-record.ts";
import type { MovedRecord, RecordCommand } from "./moved-record.ts";
import type { Nonconformity } from "./nonconformity.ts";

type Cycle = typeof findingLifeCycle;

/** A command for a finding; `regrade` carries the grade it gets. */
export type FindingCommand = RecordCommand<CommandOf<Cycle>, Cycle["transitions"][number]["roles"][number]> & {
  readonly grade?: FindingGrade;
};

/**
 * A finding after a command. What the gates ask is read from the finding and its steps: when it was implemented, who did
 * it, who judged the effect.
 *
 * @param options - `nonconformity`: the one that the finding points to; while it is not closed, the finding is neither.
 * @returns `moved` with a new record, or `refused` with the reasons; the finding passed in stays as it was.
 * @throws RangeError on a day before the last step of the record.
 *
 * @see docs/methods/pdca-audits.md
 *
 * @example
 * ```ts
 * import { Finding, movedFinding } from "@maatstaf/pdca";
 * import { calendarDate } from "@maatstaf/kernel";
 *
 * const finding = Finding.parse({
 *   id: "F-02", auditId: "IA-2024-01", grade: "positive", requirementIds: ["8.2.1"], unitId: "BZ", raisedOn: "2024-05-06",
 *   statement: "Duidelijke informatie over de wachtrij", criterion: "De inwoner weet hoelang het duurt",
 * });
 * const share = { command: "share", actor: { id: "kc", roles: ["quality-coordinator"] }, on: calendarDate("2024-05-20") } as const;
 * movedFinding(finding, share).kind // => "moved"
 * ```
 */
export function movedFinding(
  finding: Finding,
  command: FindingCommand,
  { nonconformity }: { readonly nonconformity?: Pick<Nonconformity, "id" | "state"> } = {},
): MovedRecord<Finding> {
  const { actor, on, grade, motivation } = command;
  const { response, implementation, effect } = finding;
  const implemented = lastStep(finding, "implement");
  const outcome = steppedRecord(findingLifeCycle, finding, command, {
    facts: {
      positive: finding.grade === "positive",
      "not-positive": finding.grade !== "positive",
      "no-breach": !isBreach(finding.grade),
      "other-grade": grade !== undefined && grade !== finding.grade,
      "correction-cause-plan": response !== undefined,
      "cause-complete":
        response?.causeAnalysis === undefined || causeAnalysisIssues(response.causeAnalysis).length === 0,
      "implementation-on-evidence": implementation !== undefined,
      "days-since-implementation": ({ atLeast }) =>
        implemented !== undefined && daysBetween(implemented.on, effect?.on ?? on) >= Number(atLeast),
      "effect-by-actor":
        effect !== undefined &&
        implemented !== undefined &&
        effect.verdict === "effective" &&
        effect.by === actor.id &&
        implemented.on <= effect.on &&
        effect.on <= on,
      "nonconformity-closed":
        finding.nonconformityId === undefined ||
        (nonconformity?.id === finding.nonconformityId && nonconformity.state === "closed"),
    },
    parts: { auditee: finding.auditeeIds, executor: executors(finding) },
  });
  if (outcome.kind === "refused") return outcome;
  if (command.command === "reopen") return { ...outcome, record: inNewRound(outcome.record) };
  if (command.command !== "regrade" || grade === undefined) return outcome;
  const left = { grade: finding.grade, until: on, by: actor.id, why: motivation ?? "" };
  return { ...outcome, record: { ...outcome.record, grade, earlierGrades: [...finding.earlierGrades, left] } };
}

/** What was answered before is kept, and counts no more. */
function inNewRound({ response, implementation, effect, ...others }: Finding): Finding {
  return { ...others, earlierRounds: [...others.earlierRounds, { response, implementation, effect }] };
}

/** Who carried a finding out: who is named for it, and whoever gave the command. */
function executors({ response, implementation, steps }: Finding): readonly string[] {
  const gave = steps.filter(({ command }) => command === "implement").map(({ by }) => by);
  return [...new Set([...(response === undefined ? [] : [response.ownerId]), ...(implementation?.by ?? []), ...gave])];
}

/**
 * Who carried a finding out and who verified it, for {@link dutyConflicts}.
 *
 * @example
 * ```ts
 * import { Finding, findingDuties } from "@maatstaf/pdca";
 *
 * const finding = Finding.parse({
 *   id: "F-04", auditId: "EXT-2024", grade: "minor", requirementIds: ["7.5.3"], unitId: "SD", raisedOn: "2024-04-18", statement: "Verouderd formulier",
 *   criterion: "Geldige versie", response: { correction: "Weggehaald", cause: "Oude map", plan: "Map sluiten", ownerId: "p3" },
 * });
 * findingDuties(finding).parts // => { executor: ["p3"], verifier: [] }
 * ```
 */
export function findingDuties(finding: Finding): DutyRecord {
  const verified = finding.steps.filter(({ command }) => command === "verify").map(({ by }) => by);
  const judged = finding.effect === undefined ? [] : [finding.effect.by];
  return {
    ref: { kind: "finding", id: finding.id },
    parts: { executor: executors(finding), verifier: [...new Set([...judged, ...verified])] },
  };
}

/**
 * The action that the plan of a finding asks for, once the auditor accepted it and while no action is linked.
 *
 * @example
 * ```ts
 * import { Finding, findingActionDrafts } from "@maatstaf/pdca";
 *
 * const finding = Finding.parse({
 *   id: "F-04", auditId: "EXT-2024", grade: "minor", requirementIds: ["7.5.3"], unitId: "SD", raisedOn: "2024-04-18", statement: "Verouderd formulier",
 *   criterion: "Geldige versie", state: "plan-accepted", response: { correction: "Weggehaald", cause: "Oude map", plan: "Map sluiten", ownerId: "p3" },
 * });
 * findingActionDrafts(finding).map(({ title, kind, ownerId }) => [title.nl, kind, ownerId]) // => [["Map sluiten", "corrective", "p3"]]
 * ```
 */
export function findingActionDrafts({ id, grade, state, unitId, response }: Finding): ActionDraft[] {
  if (state !== "plan-accepted" || response === undefined || response.actionIds.length > 0) return [];
  const { plan, ownerId, implementBy } = response;
  return [
    {
      title: { nl: plan },
      origin: { kind: "audit-finding", ref: { kind: "finding", id } },
      kind: isBreach(grade) ? "corrective" : "improvement",
      unitId,
      ownerId,
      ...(implementBy === undefined ? {} : { due: implementBy }),
    },
  ];
}
