import { localized } from "@maatstaf/kernel";
import type { Locale } from "@maatstaf/kernel";
import type { PolicyTest } from "./policy-test.ts";
import { pdcaIssueText } from "./pdca-messages.ts";
import type { PdcaIssue } from "./pdca-issue.ts";
import { targetGroups } from "./target-group.ts";
import type { TargetGroup } from "./target-group.ts";

/** What a policy test comes to. Groups are named, counted, and never averaged. */
export interface PolicyTestOutcome {
  /** Groups that are worse off on any criterion. */
  readonly negative: readonly string[];
  /** Groups that are much worse off (-2) on any criterion. */
  readonly blocking: readonly string[];
  /** How many groups are better off on some criterion and worse on none. */
  readonly positive: number;
  /** How many groups have a score. */
  readonly tested: number;
  /** `rework` when anybody is much worse off; `mitigate` when anybody is worse off; else `proceed`; `untested` without a score. */
  readonly outcome: "rework" | "mitigate" | "proceed" | "untested";
}

/**
 * The outcome of a policy test, from the worst score of each group: a group that gains cannot make up for one that loses, nor
 * one criterion for another.
 *
 * @see docs/methods/pdca-policy-tests.md
 *
 * @example
 * ```ts
 * import { policyTestOutcome } from "@maatstaf/pdca";
 *
 * const group = (groupId: string, score: number) => ({ groupId, applicable: true, criteria: [{ criterionId: "reach", score }] });
 * policyTestOutcome({ groups: [group("youth", 2), group("seniors", -2), group("social", -1)] }) // => { negative: ["seniors", "social"], blocking: ["seniors"], positive: 1, tested: 3, outcome: "rework" }
 * ```
 */
export function policyTestOutcome({ groups }: Pick<PolicyTest, "groups">): PolicyTestOutcome {
  const scored = groups.flatMap(({ groupId, applicable, criteria }) => {
    const scores = applicable ? criteria.flatMap(({ score }) => (score === undefined ? [] : [score])) : [];
    return scores.length === 0 ? [] : [{ groupId, lowest: Math.min(...scores), highest: Math.max(...scores) }];
  });
  const blocking = scored.filter(({ lowest }) => lowest === -2).map(({ groupId }) => groupId);
  const negative = scored.filter(({ lowest }) => lowest < 0).map(({ groupId }) => groupId);
  const positive = scored.filter(({ lowest, highest }) => lowest >= 0 && highest > 0).length;
  const harmed = negative.length > 0 ? "mitigate" : "proceed";
  const outcome = blocking.length > 0 ? "rework" : harmed;
  return { negative, blocking, positive, tested: scored.length, outcome: scored.length === 0 ? "untested" : outcome };
}

/**
 * What a policy test still lacks: a group that is not in it, one left out without a reason, a criterion without a score or
 * that the group does not have, a group that is worse off without anything to soften it.
 *
 * @example
 * ```ts
 * import { PolicyTest, policyTestIssues } from "@maatstaf/pdca";
 *
 * const test = PolicyTest.parse({
 *   id: "BT-1", subject: { kind: "project", id: "P-7", title: "Balie op afspraak" }, phase: "ex-ante", authorId: "p1",
 *   groups: [{ groupId: "youth", applicable: false }],
 * });
 * policyTestIssues(test).map(({ code }) => code).slice(0, 2) // => ["policy-test.reason-missing", "policy-test.group-missing"]
 * ```
 */
export function policyTestIssues(
  test: Pick<PolicyTest, "groups" | "mitigation">,
  groups: readonly TargetGroup[] = targetGroups(),
): PdcaIssue[] {
  const { negative } = policyTestOutcome(test);
  const tested = test.groups.flatMap(({ groupId, applicable, reasonNotApplicable, criteria }, at): PdcaIssue[] => {
    const place = `groups[${at}]`;
    const group = groups.find(({ id }) => id === groupId);
    if (group === undefined) return [issue("policy-test.group-unknown", place, { group: groupId })];
    const name = { group: groupId };
    if (!applicable) return reasonNotApplicable === undefined ? [issue("policy-test.reason-missing", place, name)] : [];
    const unknown = criteria.filter(({ criterionId }) => !group.criteria.some(({ id }) => id === criterionId));
    const open = group.criteria.filter(
      ({ id }) => !criteria.some(({ criterionId, score }) => criterionId === id && score !== undefined),
    );
    return [
      ...unknown.map(({ criterionId }) =>
        issue("policy-test.criterion-unknown", place, { ...name, criterion: criterionId }),
      ),
      ...open.map(({ id }) => issue("policy-test.criterion-open", place, { ...name, criterion: id })),
      ...(negative.includes(groupId) && !test.mitigation.some((one) => one.groupId === groupId)
        ? [issue("policy-test.mitigation-missing", place, name)]
        : []),
    ];
  });
  return [
    ...tested,
    ...groups
      .filter(({ id }) => !test.groups.some(({ groupId }) => groupId === id))
      .map(({ id }) => issue("policy-test.group-missing", "groups", { group: id })),
  ];
}

function issue(code: string, place: string, params: PdcaIssue["params"]): PdcaIssue {
  return { code, severity: "error", place, params };
}

/**
 * An issue of a policy test in words, with groups by their names and criteria by their questions.
 *
 * @example
 * ```ts
 * import { policyTestIssueText } from "@maatstaf/pdca";
 *
 * const issue = { code: "policy-test.rework", params: { group: "seniors" } };
 * policyTestIssueText(issue, "en-GB") // => "Much worse for senior citizens. Rework the proposal, or write why you go on all the same."
 * ```
 */
export function policyTestIssueText(
  { code, params }: Pick<PdcaIssue, "code" | "params">,
  locale: Locale,
  groups: readonly TargetGroup[] = targetGroups(),
): string {
  const group = groups.find(({ id }) => id === params["group"]);
  const criterion = group?.criteria.find(({ id }) => id === params["criterion"]);
  const named = {
    ...(group === undefined ? {} : { group: localized(group.name, locale) }),
    ...(criterion === undefined ? {} : { criterion: localized(criterion.question, locale) }),
  };
  return pdcaIssueText({ code, params: { ...params, ...named } }, locale);
}
