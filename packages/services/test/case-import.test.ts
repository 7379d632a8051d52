import { calendarDate, inputIssues, period } from "@maatstaf/kernel";
import {
  CaseAggregate,
  CaseDurations,
  caseImport,
  casesOverTime,
  normCompliance,
  serviceInputText,
  serviceIssueText,
} from "@maatstaf/services";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";

const row = (more: object = {}): CaseAggregate =>
  CaseAggregate.parse({
    source: "crm",
    productId: "P-1",
    period: "2026-01",
    received: 50,
    closedOnTime: 41,
    closedLate: 6,
    openWithin: 0,
    openPast: 3,
    ...more,
  });
const GIVEN = { productIds: ["P-1"], on: calendarDate("2026-02-02") };
const refused = (present: readonly CaseAggregate[], rows: readonly CaseAggregate[]): readonly string[] =>
  caseImport(present, rows, GIVEN).refused.map(({ code, place }) => `${code} ${place}`);

describe("US-11: no case counts twice", () => {
  it.each([
    ["all channels beside one of them", row(), row({ channel: "counter" })],
    ["one channel beside all of them", row({ channel: "counter" }), row()],
    ["a quarter beside its month", row(), row({ period: "2026-Q1" })],
    ["a month beside its quarter, of one channel", row({ period: "2026-Q1" }), row({ channel: "app" })],
    ["all target groups beside one of them", row(), row({ targetGroupId: "J" })],
    ["a target group beside a channel of all", row({ targetGroupId: "J" }), row({ channel: "app" })],
  ])("%s is refused, from the same file and from a later one", (_, one, other) => {
    expect(refused([], [one, other])).toEqual(["case-counted-already rows[1]"]);
    expect(refused([one], [other])).toEqual(["case-counted-already rows[0]"]);
  });

  it("other channels, months, products and sources stand beside each other", () => {
    const rows = [
      row({ channel: "counter" }),
      row({ channel: "app" }),
      row({ channel: "app", period: "2026-02" }),
      row({ channel: "app", period: "2026-03", targetGroupId: "J" }),
      row({ channel: "app", period: "2026-03", targetGroupId: "S" }),
      row({ source: "loket" }),
    ];
    expect(refused([], rows)).toEqual([]);
  });

  it("says in words what is there already", () => {
    const [issue] = caseImport([row()], [row({ channel: "counter" })], GIVEN).refused;
    expect(issue === undefined ? "" : serviceIssueText(issue, "nl-BE")).toBe(
      "De zaken van product P-1 in 2026-01 zitten al in een ander cijfer (alle kanalen samen, 2026-01). Lever ze één keer aan: per kanaal en doelgroep of samen, per maand of per kwartaal.",
    );
  });

  it("law: importing once more changes nothing, and every month counts its cases once", () => {
    const rows = fc.array(
      fc.record({
        period: fc.constantFrom("2026-01", "2026-02", "2026-Q1"),
        channel: fc.constantFrom(undefined, "counter", "app"),
        targetGroupId: fc.constantFrom(undefined, undefined, "J", "S"),
      }),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(rows, (given) => {
        const file = given.map(({ channel, targetGroupId, ...rest }) =>
          row({
            ...rest,
            ...(channel === undefined ? {} : { channel }),
            ...(targetGroupId === undefined ? {} : { targetGroupId }),
          }),
        );
        const { cases } = caseImport([], file, GIVEN);
        expect(caseImport(cases, cases, GIVEN).cases).toEqual(cases);
        const counted = normCompliance(cases);
        // At the most two target groups of two channels in two months, each of fifty decided cases.
        expect(counted.kind === "measured" ? counted.counted : 0).toBeLessThanOrEqual(400);
        for (const [at, one] of cases.entries())
          for (const other of cases.slice(at + 1))
            expect(
              one.period !== other.period ||
                (one.channel !== other.channel && one.channel !== undefined && other.channel !== undefined) ||
                (one.targetGroupId !== other.targetGroupId &&
                  one.targetGroupId !== undefined &&
                  other.targetGroupId !== undefined),
            ).toBe(true);
        const isQuarter = cases.some((one) => one.period === period("2026-Q1"));
        expect(
          isQuarter &&
            cases.some(
              (one) => one.period !== period("2026-Q1") && one.channel === undefined && one.targetGroupId === undefined,
            ),
        ).toBe(false);
      }),
      { numRuns: 100 },
    );
  });
});

const durations = (values: readonly number[]) => ({ kind: "values", unit: "working-days", values }) as const;

describe("rule 2.8: import from CRM is idempotent on source, product, period and channel", () => {
  it("the day of the import is that of the last change, not of the last time somebody imported", () => {
    const first = caseImport([], [row()], GIVEN);
    expect(first.cases[0]?.importedOn).toBe("2026-02-02");
    const later = { ...GIVEN, on: calendarDate("2026-03-02") };
    expect(caseImport(first.cases, [row()], later)).toMatchObject({ cases: first.cases, unchanged: 1, changed: [] });
    const { changed } = caseImport(first.cases, [row({ closedLate: 7 })], later);
    expect(changed.map(({ before, after }) => [before.importedOn, after.importedOn])).toEqual([
      ["2026-02-02", "2026-03-02"],
    ]);
  });

  it("durations in another order are the same figures, and others are a change", () => {
    const { cases } = caseImport([], [row({ durations: durations([3, 5, 12]) })], GIVEN);
    expect(caseImport(cases, [row({ durations: durations([12, 3, 5]) })], GIVEN).unchanged).toBe(1);
    expect(caseImport(cases, [row({ durations: durations([12, 3, 6]) })], GIVEN).changed).toHaveLength(1);
  });

  it("more durations than closed cases are refused", () => {
    const classes = { kind: "classes", unit: "weeks", classes: [{ upTo: 2, count: 40 }], above: 8 };
    expect(refused([], [row({ durations: classes })])).toEqual(["case-durations-above-closed rows[0]"]);
    expect(refused([], [row({ durations: { ...classes, above: 7 } })])).toEqual([]);
  });

  it("classes go up, and are refused in words when they do not", () => {
    const input = { kind: "classes", unit: "weeks", classes: [1, 2, 2].map((upTo) => ({ upTo, count: 0 })), above: 0 };
    const issues = inputIssues(CaseDurations.safeParse(input).error, input);
    expect(issues.map(({ path }) => path)).toEqual(["classes[2].upTo"]);
    expect(issues.map((issue) => serviceInputText(issue, "nl-BE"))).toEqual([
      "De klassen van doorlooptijden lopen op: elke grens is hoger dan de vorige. Gevonden: 2.",
    ]);
  });
});

describe("rule 2.8 and G40: over several months a case that stays open is late once", () => {
  it("of what is open only the end of the last month counts, per source, channel and target group", () => {
    const cases = [
      row({ period: "2026-01", channel: "counter" }),
      row({ period: "2026-02", channel: "counter" }),
      row({ period: "2026-01", channel: "app" }),
    ];
    expect(casesOverTime(cases).map(({ openPast }) => openPast)).toEqual([0, 3, 3]);
    expect(casesOverTime([])).toEqual([]);
  });

  it("law: whatever the months and however they are ordered, no case counts more than once", () => {
    // Each case: the month it starts past the norm, and in how many months after that it is closed late; never: still open.
    const MONTHS = ["2026-01", "2026-02", "2026-03", "2026-04"];
    const late = fc.array(fc.record({ from: fc.nat(3), after: fc.option(fc.nat(3)) }), { maxLength: 20 });
    fc.assert(
      fc.property(late, fc.boolean(), (given, isBackwards) => {
        const months = MONTHS.map((month, at) => {
          const closedLate = given.filter(({ from, after }) => after !== null && from + after === at).length;
          const openPast = given.filter(
            ({ from, after }) => from <= at && (after === null || from + after > at),
          ).length;
          return row({ period: month, received: 0, closedOnTime: 0, closedLate, openPast });
        });
        const counted = normCompliance(casesOverTime(isBackwards ? months.toReversed() : months));
        expect(counted.kind === "measured" ? counted.counted : 0).toBe(given.length);
      }),
      { numRuns: 100 },
    );
  });
});
