import { Obligation, obligationOverview } from "@maatstaf/framework";
import { calendarDate, holidayCalendar } from "@maatstaf/kernel";
import { describe, expect, it } from "vitest";
import type { z } from "zod";

const obligation = (id: string, due: z.input<typeof Obligation>["due"], types = ["municipality"]): Obligation =>
  Obligation.parse({
    id,
    code: id,
    jurisdiction: "flanders",
    organisationTypes: types,
    basis: { act: "Decreet", article: "1", certainty: "verified" },
    name: { nl: id },
    summary: { nl: id },
    due,
    evidence: { nl: "besluit" },
  });
const report = obligation("report", { kind: "yearly", month: 6, day: 30, yearOffset: 1 });
const account = obligation("account", { kind: "yearly", month: 5, day: 31, yearOffset: 1 });
const code = obligation("code", { kind: "standing" });
const complaint = obligation("complaint", {
  kind: "after-event",
  event: "complaint-received",
  term: { amount: 6, unit: "weeks", roll: "forward" },
});
const police = obligation("police", { kind: "standing" }, ["police-zone"]);
type Facts = Parameters<typeof obligationOverview>[1]["facts"];
const overview = (on: string, facts: Facts = []) =>
  obligationOverview(
    [police, code, report, account, complaint],
    { organisationType: "municipality", year: 2025, facts },
    calendarDate(on),
    holidayCalendar("be"),
  );

describe("obligationOverview", () => {
  it("US-24: late ones first, by their last day; what does not play comes last", () => {
    expect(overview("2026-07-01").map(({ id, status }) => [id, status])).toEqual([
      ["account", "late"],
      ["report", "late"],
      ["code", "late"],
      ["police", "not-applicable"],
      ["complaint", "not-applicable"],
    ]);
    expect(overview("2026-07-01").filter(({ isLate }) => isLate)).toHaveLength(3);
  });

  it("US-24: a line that is not met links to the evidence of the last time", () => {
    const facts = ["2023-06-01", "2025-06-20", "2024-06-01"].map((day) => ({
      obligation: "report",
      year: Number(day.slice(0, 4)) - 1,
      fulfilled: { on: calendarDate(day), evidence: `besluit ${day}` },
    }));
    const lines = overview("2026-05-01", facts).filter(({ id }) => id === "report");
    expect(lines.find(({ year }) => year === 2025)).toEqual({
      id: "report",
      year: 2025,
      status: "due",
      due: "2026-06-30",
      daysLeft: 60,
      isLate: false,
      evidence: { on: "2025-06-20", reference: "besluit 2025-06-20" },
    });
    expect(lines.map(({ year, status }) => [year, status])).toEqual([
      [2025, "due"],
      [2022, "met"],
      [2023, "met"],
      [2024, "met"],
    ]);
  });

  it("evidence of a day that is still to come is not shown", () => {
    const facts = [{ obligation: "code", fulfilled: { on: calendarDate("2026-08-01"), evidence: "besluit" } }];
    expect(overview("2026-07-01", facts).find(({ id }) => id === "code")).toMatchObject({ status: "late" });
    expect(overview("2026-07-01", facts).find(({ id }) => id === "code")?.evidence).toBeUndefined();
  });

  it("each event has a line of its own", () => {
    const facts = ["2026-03-02", "2026-04-01"].map((day) => ({ obligation: "complaint", event: calendarDate(day) }));
    const lines = overview("2026-04-15", facts).filter(({ id }) => id === "complaint");
    expect(lines.map(({ status, due }) => [status, due])).toEqual([
      ["late", "2026-04-13"],
      ["due", "2026-05-13"],
    ]);
  });
});
