import { period } from "@maatstaf/kernel";
import { CaseAggregate, caseImport, normCompliance, serviceIssueText } from "@maatstaf/services";
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
const refused = (present: readonly CaseAggregate[], rows: readonly CaseAggregate[]): readonly string[] =>
  caseImport(present, rows, ["P-1"]).refused.map(({ code, place }) => `${code} ${place}`);

describe("US-11: no case counts twice", () => {
  it.each([
    ["all channels beside one of them", row(), row({ channel: "counter" })],
    ["one channel beside all of them", row({ channel: "counter" }), row()],
    ["a quarter beside its month", row(), row({ period: "2026-Q1" })],
    ["a month beside its quarter, of one channel", row({ period: "2026-Q1" }), row({ channel: "app" })],
  ])("%s is refused, from the same file and from a later one", (_, one, other) => {
    expect(refused([], [one, other])).toEqual(["case-counted-already rows[1]"]);
    expect(refused([one], [other])).toEqual(["case-counted-already rows[0]"]);
  });

  it("other channels, months, products and sources stand beside each other", () => {
    const rows = [
      row({ channel: "counter" }),
      row({ channel: "app" }),
      row({ channel: "app", period: "2026-02" }),
      row({ source: "loket" }),
    ];
    expect(refused([], rows)).toEqual([]);
  });

  it("says in words what is there already", () => {
    const [issue] = caseImport([row()], [row({ channel: "counter" })], ["P-1"]).refused;
    expect(issue === undefined ? "" : serviceIssueText(issue, "nl-BE")).toBe(
      "De zaken van product P-1 in 2026-01 zitten al in een ander cijfer (alle kanalen samen, 2026-01). Lever ze één keer aan: per kanaal of samen, per maand of per kwartaal.",
    );
  });

  it("law: importing once more changes nothing, and every month counts its cases once", () => {
    const rows = fc.array(
      fc.record({
        period: fc.constantFrom("2026-01", "2026-02", "2026-Q1"),
        channel: fc.constantFrom(undefined, "counter", "app"),
      }),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(rows, (given) => {
        const file = given.map(({ channel, ...rest }) =>
          row({ ...rest, ...(channel === undefined ? {} : { channel }) }),
        );
        const { cases } = caseImport([], file, ["P-1"]);
        expect(caseImport(cases, cases, ["P-1"]).cases).toEqual(cases);
        const counted = normCompliance(cases);
        // At the most two channels in two months, each of fifty decided cases.
        expect(counted.kind === "measured" ? counted.counted : 0).toBeLessThanOrEqual(200);
        const isQuarter = cases.some((one) => one.period === period("2026-Q1"));
        expect(isQuarter && cases.some((one) => one.period !== period("2026-Q1") && one.channel === undefined)).toBe(
          false,
        );
      }),
      { numRuns: 100 },
    );
  });
});
