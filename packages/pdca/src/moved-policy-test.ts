import { plusDays, plusMonths } from "@maatstaf/kernel";
import type { CalendarDate, CommandOf } from "@maatstaf/kernel";
import type { ActionDraft } from "./action-draft.ts";
import { answerTerms } from "./answer-terms.ts";
import type { AnswerTerms } from "./answer-terms.ts";
import type { DueMoment } from "./due-moment.ts";
import { lastStep } from "./last-step.ts";
import { isWhy } from "./least-why.ts";
import { steppedRecord } from "./stepped-record.ts";
import type { MovedRecord, RecordCommand } from "./moved-record.ts";
import { policyTestLifeCycle } from "./policy-test-life-cycle.ts";
import { policyTestIssues, policyTestOutcome } from "./policy-test-outcome.ts";
import type { PolicyTest } from "./policy-test.ts";
import { targetGroups } from "./target-group.ts";
import type { TargetGroup } from "./target-group.ts";

/**
 * `12`: the months after a decision from which it is looked back on.
 *
 * @example
 * ```ts
 * import { EX_POST_MONTHS } from "@maatstaf/pdca";
 *
 * EX_POST_MONTHS // => 12
 * ```
 */
export const EX_POST_MONTHS = 12;

type Cycle = typeof policyTestLifeCycle;

/** What a policy test is judged by beside itself. */
export interface PolicyTestContext {
  readonly groups?: readonly TargetGroup[];
  /** Other tests, among them the one that looks back on it. */
  readonly tests?: readonly PolicyTest[];
}

/**
 * A policy test after a command. What the gates ask is read from the test: scores, overrides, answers to views.
 *
 * @returns `moved` with a new record, or `refused` with the reasons; the test passed in stays as it was.
 * @throws RangeError on a day before the last step of the record.
 *
 * @see docs/methods/pdca-policy-tests.md
 *
 * @example
 * ```ts
 * import { movedPolicyTest, PolicyTest } from "@maatstaf/pdca";
 * import { calendarDate } from "@maatstaf/kernel";
 *
 * const draft = PolicyTest.parse({
 *   id: "BT-1", subject: { kind: "project", id: "P-7", title: "Balie op afspraak" }, phase: "ex-ante", authorId: "p1",
 * });
 * const command = { command: "test", actor: { id: "p1", roles: ["unit-head"] }, on: calendarDate("2026-02-01") } as const;
 * movedPolicyTest(draft, command) // => { kind: "refused", reasons: [{ code: "guard-not-met", params: { guard: "every-group-answered" } }] }
 * ```
 */
export function movedPolicyTest(
  test: PolicyTest,
  command: RecordCommand<CommandOf<Cycle>, Cycle["transitions"][number]["roles"][number]>,
  { groups = targetGroups(), tests = [] }: PolicyTestContext = {},
): MovedRecord<PolicyTest> {
  const { actor, on } = command;
  const { advice, decision, override, consulted } = test;
  const issues = policyTestIssues(test, groups);
  const { blocking } = policyTestOutcome(test);
  const decided = lastStep(test, "decide");
  return steppedRecord(policyTestLifeCycle, test, command, {
    facts: {
      "every-group-answered": issues.every(({ code }) => code === "policy-test.mitigation-missing"),
      "advice-by-actor": advice !== undefined && advice.by === actor.id && advice.on <= on,
      "decision-by-actor": decision !== undefined && decision.by === actor.id && decision.on <= on,
      "decisions-with-why": isWhy(decision?.why),
      "no-blocking-or-override":
        blocking.length === 0 ||
        (override !== undefined && override.by === actor.id && override.on <= on && isWhy(override.why)),
      "mitigation-planned": issues.every(({ code }) => code !== "policy-test.mitigation-missing"),
      "views-answered": consulted.every(
        ({ view, response }) =>
          view === undefined || (response !== undefined && response.on <= on && response.why.trim() !== ""),
      ),
      "months-since-decision": ({ atLeast }) => decided !== undefined && plusMonths(decided.on, Number(atLeast)) <= on,
      "ex-post-tested": tests.some(
        ({ phase, exAnteId, state }) => phase === "ex-post" && exAnteId === test.id && state !== "draft",
      ),
    },
    parts: { author: [test.authorId] },
  });
}

/**
 * The actions that soften what a decided test does to the groups that are worse off.
 *
 * @example
 * ```ts
 * import { PolicyTest, policyTestActionDrafts } from "@maatstaf/pdca";
 *
 * const test = PolicyTest.parse({
 *   id: "BT-1", subject: { kind: "project", id: "P-7", title: "Balie op afspraak" }, phase: "ex-ante", authorId: "p1", state: "decided",
 *   mitigation: [{ id: "M-1", groupId: "seniors", action: { title: { nl: "Vrije inloop op woensdagvoormiddag" }, kind: "preventive" } }],
 * });
 * policyTestActionDrafts(test).map(({ title, origin }) => [title.nl, origin.ref.id]) // => [["Vrije inloop op woensdagvoormiddag", "BT-1"]]
 * ```
 */
export function policyTestActionDrafts({ id, state, mitigation }: PolicyTest): ActionDraft[] {
  if (state !== "decided" && state !== "followed-up") return [];
  return mitigation.map(({ action }) => ({
    ...action,
    origin: { kind: "policy-test", ref: { kind: "policy-test", id } },
  }));
}

/**
 * What a policy test asks for: a view of each party by its deadline, an answer to each view in its term, and a look back 12
 * months after the decision. No decision is taken before every view has its answer: {@link movedPolicyTest}.
 *
 * @example
 * ```ts
 * import { PolicyTest, policyTestDueMoments } from "@maatstaf/pdca";
 *
 * const decided = { command: "decide", from: "advised", to: "decided", by: "college", on: "2026-02-28" };
 * const test = PolicyTest.parse({
 *   id: "BT-1", subject: { kind: "project", id: "P-7", title: "Balie op afspraak" }, phase: "ex-ante", authorId: "p1", state: "decided", steps: [decided],
 * });
 * policyTestDueMoments(test).map(({ kind, due }) => [kind, due]) // => [["ex-post-test", "2027-02-28"]]
 * ```
 */
export function policyTestDueMoments(
  test: PolicyTest,
  { viewDays }: Pick<AnswerTerms, "viewDays"> = answerTerms(),
): DueMoment[] {
  const { id, state, authorId, consulted } = test;
  const ref = { kind: "policy-test", id };
  const exPost = exPostDay(test);
  if (exPost !== undefined)
    return [{ ref, kind: "ex-post-test", due: exPost, assignee: authorId, escalatesTo: "quality-coordinator" }];
  if (state === "decided" || state === "followed-up") return [];
  return consulted.flatMap((consultation): DueMoment[] => {
    const { partyId, deadline, view, response } = consultation;
    const asked = { ref: { kind: "consultation", id: consultation.id } };
    if (view === undefined)
      return [{ ...asked, kind: "give-view", due: deadline, assignee: partyId, escalatesTo: authorId }];
    if (response !== undefined && response.why.trim() !== "") return [];
    const due = plusDays(view.on, viewDays);
    return [{ ...asked, kind: "answer-view", due, assignee: authorId, escalatesTo: "quality-coordinator" }];
  });
}

/** The day from which a decided test is looked back on; `undefined` when it is not decided, or looks back itself. */
export function exPostDay(test: PolicyTest): CalendarDate | undefined {
  const decided = lastStep(test, "decide");
  if (test.state !== "decided" || test.phase === "ex-post" || decided === undefined) return undefined;
  return plusMonths(decided.on, EX_POST_MONTHS);
}
