import { daysBetween } from "@maatstaf/kernel";
import type { CalendarDate, CommandOf } from "@maatstaf/kernel";
import type { ActionDraft } from "./action-draft.ts";
import { causeAnalysisIssues } from "./cause-analysis.ts";
import type { DutyRecord } from "./duty-conflicts.ts";
import { lastStep } from "./last-step.ts";
import { steppedRecord } from "./stepped-record.ts";
import type { MovedRecord, RecordCommand } from "./moved-record.ts";
import { nonconformityLifeCycle } from "./nonconformity-life-cycle.ts";
import type { Nonconformity } from "./nonconformity.ts";

type Cycle = typeof nonconformityLifeCycle;

/** What is known of a corrective action: whether it was carried out, by whom and when. */
export interface CorrectiveAction {
  readonly id: string;
  /** The day it was done; left out while it is not. */
  readonly doneOn?: CalendarDate;
  readonly executorIds: readonly string[];
}

/**
 * A nonconformity after a command. What the gates ask is read from the record, its steps and its corrective actions: the
 * analysis is checked, the days are counted from the step `implement` (or the last action done, when that is later) to the judgement, and the
 * verifier is nobody who carried an action out.
 *
 * @param actions - The corrective actions, of this and other nonconformities; the linked ones are taken.
 * @returns `moved` with a new record, or `refused` with the reasons; the nonconformity passed in stays as it was.
 * @throws RangeError on a day before the last step of the record.
 *
 * @see docs/methods/pdca-nonconformities.md
 *
 * @example
 * ```ts
 * import { movedNonconformity, Nonconformity } from "@maatstaf/pdca";
 * import { calendarDate } from "@maatstaf/kernel";
 *
 * const reported = Nonconformity.parse({
 *   id: "NC-2026-01", source: { kind: "self-report" }, reporter: { kind: "person", personId: "p1" }, description: "Verouderd formulier in omloop",
 *   unitId: "SD", occurredOn: "2026-01-12", detectedOn: "2026-01-14", severity: 2,
 * });
 * const accept = { command: "accept", actor: { id: "head", roles: ["unit-head"] }, on: calendarDate("2026-01-15") } as const;
 * movedNonconformity(reported, accept, []).kind // => "moved"
 * ```
 */
export function movedNonconformity(
  nonconformity: Nonconformity,
  command: RecordCommand<CommandOf<Cycle>, Cycle["transitions"][number]["roles"][number]>,
  actions: readonly CorrectiveAction[],
): MovedRecord<Nonconformity> {
  const { actor, on } = command;
  const { containment, causeAnalysis, correctiveActionIds, effectiveness, reporter } = nonconformity;
  const linked = correctiveActionIds.map((id) => actions.find((action) => action.id === id));
  const implementedOn = implementationDay(nonconformity, actions);
  const outcome = steppedRecord(nonconformityLifeCycle, nonconformity, command, {
    facts: {
      "containment-recorded": containment !== undefined && containment.on <= on,
      "cause-complete": causeAnalysis !== undefined && causeAnalysisIssues(causeAnalysis).length === 0,
      "similar-checked": nonconformity.similarElsewhere !== undefined,
      "corrective-action-linked": linked.length > 0 && linked.every((action) => action !== undefined),
      "corrective-actions-done":
        linked.length > 0 && linked.every((action) => action?.doneOn !== undefined && action.doneOn <= on),
      "days-since-implementation": ({ atLeast }) =>
        implementedOn !== undefined && daysBetween(implementedOn, effectiveness?.on ?? on) >= Number(atLeast),
      "effect-judged-by-actor":
        effectiveness !== undefined &&
        implementedOn !== undefined &&
        effectiveness.by === actor.id &&
        implementedOn <= effectiveness.on &&
        effectiveness.on <= on,
      "effective-on-evidence": effectiveness?.verdict === "effective" && effectiveness.evidence.length > 0,
      "not-effective": effectiveness !== undefined && effectiveness.verdict !== "effective",
      "risks-reviewed": nonconformity.risks !== undefined,
    },
    parts: {
      executor: executors(nonconformity, actions),
      reporter: reporter.kind === "person" ? [reporter.personId] : [],
    },
  });
  if (outcome.kind === "refused" || command.command !== "reopen") return outcome;
  return { ...outcome, record: inNewRound(outcome.record) };
}

/** What was found out and done before is kept, and counts no more. */
function inNewRound({
  causeAnalysis,
  similarElsewhere,
  correctiveActionIds,
  effectiveness,
  ...others
}: Nonconformity): Nonconformity {
  const round = { causeAnalysis, similarElsewhere, correctiveActionIds, effectiveness };
  return { ...others, correctiveActionIds: [], earlierRounds: [...others.earlierRounds, round] };
}

function implementationDay(
  nonconformity: Nonconformity,
  actions: readonly CorrectiveAction[],
): CalendarDate | undefined {
  const step = lastStep(nonconformity, "implement")?.on;
  const done = actions.flatMap(({ id, doneOn }) =>
    doneOn !== undefined && nonconformity.correctiveActionIds.includes(id) ? [doneOn] : [],
  );
  return step === undefined ? undefined : [step, ...done].toSorted().at(-1);
}

/** Whoever carried out an action of any round, or reported that they were. */
function executors(nonconformity: Nonconformity, actions: readonly CorrectiveAction[]): readonly string[] {
  const { correctiveActionIds, earlierRounds, steps } = nonconformity;
  const ids = [...correctiveActionIds, ...earlierRounds.flatMap((round) => round.correctiveActionIds)];
  return [
    ...new Set([
      ...actions.filter(({ id }) => ids.includes(id)).flatMap(({ executorIds }) => executorIds),
      ...steps.filter(({ command }) => command === "implement").map(({ by }) => by),
    ]),
  ];
}

/**
 * Who carried out the corrective actions of a nonconformity and who judged their effect, for {@link dutyConflicts}.
 *
 * @example
 * ```ts
 * import { Nonconformity, nonconformityDuties } from "@maatstaf/pdca";
 *
 * const one = Nonconformity.parse({
 *   id: "NC-1", source: { kind: "self-report" }, reporter: { kind: "anonymous" }, description: "Verouderd formulier", unitId: "SD",
 *   occurredOn: "2026-01-12", detectedOn: "2026-01-14", severity: 2, correctiveActionIds: ["A-1"],
 * });
 * nonconformityDuties(one, [{ id: "A-1", executorIds: ["p1"] }]).parts // => { executor: ["p1"], verifier: [] }
 * ```
 */
export function nonconformityDuties(nonconformity: Nonconformity, actions: readonly CorrectiveAction[]): DutyRecord {
  const { effectiveness, steps } = nonconformity;
  const checked = steps.filter(({ command }) => command === "check").map(({ by }) => by);
  return {
    ref: { kind: "nonconformity", id: nonconformity.id },
    parts: {
      executor: executors(nonconformity, actions),
      verifier: [...new Set([...(effectiveness === undefined ? [] : [effectiveness.by]), ...checked])],
    },
  };
}

/**
 * A corrective action for each root cause of an analysed nonconformity, while none is linked.
 *
 * @example
 * ```ts
 * import { Nonconformity, nonconformityActionDrafts } from "@maatstaf/pdca";
 *
 * const one = Nonconformity.parse({
 *   id: "NC-1", source: { kind: "self-report" }, reporter: { kind: "anonymous" }, description: "Verouderd formulier", unitId: "SD",
 *   occurredOn: "2026-01-12", detectedOn: "2026-01-14", severity: 2, state: "analysed",
 *   causeAnalysis: { method: "other", name: "Gesprek", problem: "Verouderd formulier", text: "…", roots: [{ text: "Niemand haalt oude versies weg" }] },
 * });
 * nonconformityActionDrafts(one).map(({ title, kind, origin }) => [title.nl, kind, origin.ref.id]) // => [["Niemand haalt oude versies weg", "corrective", "NC-1"]]
 * ```
 */
export function nonconformityActionDrafts({
  id,
  state,
  unitId,
  causeAnalysis,
  correctiveActionIds,
}: Nonconformity): ActionDraft[] {
  if (state !== "analysed" || causeAnalysis === undefined || correctiveActionIds.length > 0) return [];
  return causeAnalysis.roots.map(({ text }) => ({
    title: { nl: text },
    origin: { kind: "nonconformity", ref: { kind: "nonconformity", id } },
    kind: "corrective",
    unitId,
  }));
}
