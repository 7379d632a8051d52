import type { CalendarDate, LocalizedText } from "@maatstaf/kernel";
import { isWhy } from "./least-why.ts";
import { exPostDay } from "./moved-policy-test.ts";
import { policyTestIssues, policyTestOutcome } from "./policy-test-outcome.ts";
import type { PolicyTestOutcome } from "./policy-test-outcome.ts";
import type { Consultation, PolicyTest } from "./policy-test.ts";
import type { PdcaIssue } from "./pdca-issue.ts";
import { targetGroups } from "./target-group.ts";
import type { TargetGroup } from "./target-group.ts";

/** What is decided on: an item of the agenda of the college. */
export type AgendaSubject = Pick<PolicyTest["subject"], "kind" | "id">;

/** One group on the sheet. */
export interface SheetGroup {
  readonly group: TargetGroup;
  readonly standing: "better" | "neutral" | "worse" | "much-worse" | "not-applicable" | "open";
  /** The scores themselves, never their mean. */
  readonly scores: readonly { readonly criterionId: string; readonly score: number; readonly note?: string }[];
  readonly reasonNotApplicable?: string;
}

/** What is shown about a policy test beside an item of an agenda. */
export interface AgendaSheet {
  readonly testId?: string;
  readonly outcome?: PolicyTestOutcome;
  readonly groups: readonly SheetGroup[];
  readonly consulted: readonly Pick<Consultation, "partyId" | "groupId">[];
  readonly mitigation: readonly LocalizedText[];
  readonly override?: string;
  readonly exPostOn?: CalendarDate;
  readonly issues: readonly PdcaIssue[];
}

/** Subjects that need a test before they come to the college. */
const NEEDS_TEST: readonly AgendaSubject["kind"][] = ["project", "regulation"];

/**
 * The agenda sheet (agendafiche) of an item: how each of the groups fares by the last test of the subject before the decision, what softens it, and
 * what to look at first. A project or regulation without a test gets a warning.
 *
 * @param tests - Of any subject, oldest first.
 *
 * @see docs/methods/pdca-policy-tests.md
 *
 * @example
 * ```ts
 * import { agendaSheet } from "@maatstaf/pdca";
 *
 * agendaSheet({ kind: "regulation", id: "R-3" }, []).issues.map(({ code, severity }) => [code, severity]) // => [["policy-test.missing", "warning"]]
 * agendaSheet({ kind: "event", id: "E-1" }, []).issues // => []
 * ```
 */
export function agendaSheet(
  subject: AgendaSubject,
  tests: readonly PolicyTest[],
  groups: readonly TargetGroup[] = targetGroups(),
): AgendaSheet {
  const test = tests.findLast(
    ({ phase, subject: { kind, id } }) => phase === "ex-ante" && kind === subject.kind && id === subject.id,
  );
  if (test === undefined) {
    const params = { subject: subject.id };
    const missing: PdcaIssue = { code: "policy-test.missing", severity: "warning", place: "", params };
    return {
      groups: [],
      consulted: [],
      mitigation: [],
      issues: NEEDS_TEST.includes(subject.kind) ? [missing] : [],
    };
  }
  const outcome = policyTestOutcome(test);
  const blocking = isWhy(test.override?.why) ? [] : outcome.blocking;
  const exPostOn = exPostDay(test);
  return {
    testId: test.id,
    outcome,
    groups: groups.map((group) => sheetGroup(group, test)),
    consulted: test.consulted.map(({ partyId, groupId }) => ({ partyId, groupId })),
    mitigation: test.mitigation.map(({ action }) => action.title),
    ...(test.override === undefined ? {} : { override: test.override.why }),
    ...(exPostOn === undefined ? {} : { exPostOn }),
    issues: [
      ...blocking.map((group): PdcaIssue => ({
        code: "policy-test.rework",
        severity: "error",
        place: "groups",
        params: { group },
      })),
      ...policyTestIssues(test, groups),
    ],
  };
}

function sheetGroup(group: TargetGroup, { groups }: PolicyTest): SheetGroup {
  const own = groups.find(({ groupId }) => groupId === group.id);
  if (own === undefined) return { group, standing: "open", scores: [] };
  if (!own.applicable) {
    const { reasonNotApplicable: reason } = own;
    const why = reason === undefined ? {} : { reasonNotApplicable: reason };
    return { group, standing: "not-applicable", scores: [], ...why };
  }
  const scores = own.criteria.flatMap(({ criterionId, score, note }) =>
    score === undefined ? [] : [{ criterionId, score, ...(note === undefined ? {} : { note }) }],
  );
  const { blocking, negative, positive, tested } = policyTestOutcome({ groups: [own] });
  if (tested === 0) return { group, standing: "open", scores };
  if (blocking.length > 0) return { group, standing: "much-worse", scores };
  if (negative.length > 0) return { group, standing: "worse", scores };
  return { group, standing: positive > 0 ? "better" : "neutral", scores };
}

/** What a party that was consulted sees: its own view and what was done with it. */
export interface ConsultationView {
  readonly testId: string;
  readonly title: string;
  readonly deadline: CalendarDate;
  readonly isOpen: boolean;
  readonly view?: string;
  readonly response?: { readonly taken: "taken" | "partly" | "not"; readonly why: string; readonly on: CalendarDate };
}

/**
 * What a party sees of the tests it was consulted on: its own views and the answers to them with why, never those of others.
 *
 * @param on - The day of reading: after its deadline a request without a view is closed.
 *
 * @example
 * ```ts
 * import { consultationViews, PolicyTest } from "@maatstaf/pdca";
 * import { calendarDate } from "@maatstaf/kernel";
 *
 * const test = PolicyTest.parse({
 *   id: "BT-1", subject: { kind: "regulation", id: "R-3", title: "Zaalverhuur" }, phase: "ex-ante", authorId: "p1",
 *   consulted: [{ id: "C-1", groupId: "associations", partyId: "sportraad", how: "brief", requestedOn: "2026-01-05", deadline: "2026-02-01" }],
 * });
 * consultationViews([test], "sportraad", calendarDate("2026-02-01")).map(({ title, isOpen }) => [title, isOpen]) // => [["Zaalverhuur", true]]
 * consultationViews([test], "jeugdraad", calendarDate("2026-02-01")) // => []
 * ```
 */
export function consultationViews(tests: readonly PolicyTest[], partyId: string, on: CalendarDate): ConsultationView[] {
  return tests.flatMap(({ id, subject, state, consulted }) =>
    consulted
      .filter((one) => one.partyId === partyId)
      .map(({ deadline, view, response }): ConsultationView => {
        const answered =
          response === undefined ? undefined : { taken: response.taken, why: response.why, on: response.on };
        return {
          testId: id,
          title: subject.title,
          deadline,
          isOpen: view === undefined && on <= deadline && (state === "draft" || state === "tested"),
          ...(view === undefined ? {} : { view: view.text }),
          ...(answered === undefined ? {} : { response: answered }),
        };
      }),
  );
}
