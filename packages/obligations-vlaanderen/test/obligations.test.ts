import { loadedObligations, obligationOverview, obligationStatus } from "@maatstaf/framework";
import { calendarDate, holidayCalendar } from "@maatstaf/kernel";
import { flemishObligations } from "@maatstaf/obligations-vlaanderen";
import { describe, expect, it } from "vitest";

const obligations = flemishObligations();
const calendar = holidayCalendar("be");
const one = (id: string) => {
  const found = obligations.find((obligation) => obligation.id === id);
  if (found === undefined) throw new Error(id);
  return found;
};

describe("the register of Flanders", () => {
  it("loads with notices of what to verify, and nothing worse", () => {
    const { kind, issues } = loadedObligations(obligations);
    expect(kind).toBe("loaded");
    expect(new Set(issues.map(({ severity }) => severity))).toEqual(new Set(["notice"]));
  });

  it("calls verified only the articles 217-220, 263 and 302-303 of the decree", () => {
    const sure = obligations.filter(({ basis }) => basis.certainty === "verified").map(({ basis }) => basis.article);
    expect(sure).toEqual(["217-219", "219", "302-303", "303 §3", "263"]);
  });

  it("has a name, summary and evidence in both languages", () => {
    for (const { name, summary, evidence, note } of obligations) {
      for (const text of [name, summary, evidence, ...(note === undefined ? [] : [note])]) expect(text.en).toBeTruthy();
    }
  });

  it("duties of the decree never play for police and fire zones; the police zone has its circular", () => {
    const decree = obligations.filter(({ jurisdiction }) => jurisdiction === "flanders");
    expect(decree).toHaveLength(14);
    for (const { organisationTypes } of decree) expect(organisationTypes).toEqual(["municipality", "ocmw"]);
    const zone = { organisationType: "police-zone", year: 2025, facts: [] };
    const lines = obligationOverview(obligations, zone, calendarDate("2026-07-01"), calendar);
    const playing = lines.filter(({ status }) => status !== "not-applicable").map(({ id }) => id);
    expect(playing).toEqual([
      "police-organisation-control",
      "processing-record",
      "data-protection-officer",
      "breach-register",
    ]);
  });

  it("asks a multi-year plan before the end of the year after the elections", () => {
    const plan = one("multi-year-plan");
    const on = calendarDate("2025-12-01");
    expect(obligationStatus(plan, { organisationType: "municipality", year: 2025 }, on, calendar)).toMatchObject({
      due: "2025-12-31",
      daysLeft: 30,
    });
    expect(obligationStatus(plan, { organisationType: "municipality", year: 2026 }, on, calendar).status).toBe(
      "not-applicable",
    );
  });
});

describe("US-21: the yearly organisation-control report ready before 30 June", () => {
  it.each([
    ["2026-04-30", "open", 61],
    ["2026-06-29", "due", 1],
    ["2026-06-30", "due", 0],
    ["2026-07-01", "late", -1],
  ])("on %s it is %s, with a countdown of %i", (on, status, daysLeft) => {
    const record = { organisationType: "municipality", year: 2025 };
    const found = obligationStatus(one("organisation-control-report"), record, calendarDate(on), calendar);
    expect(found).toEqual({ status, due: "2026-06-30", daysLeft });
  });
});

describe("US-24: a register of legal obligations with evidence", () => {
  it("holds the eight decreed instruments", () => {
    const instruments = obligations.filter(({ tags }) => tags.includes("decreed-instrument")).map(({ id }) => id);
    expect(instruments).toEqual([
      "organisation-control-system",
      "organisation-control-report",
      "agreement-note",
      "code-of-conduct-mandates",
      "complaint-regulation",
      "complaint-report",
      "visum-report",
      "debtor-report",
    ]);
  });

  it("links each to its latest evidence, and puts the late ones in front", () => {
    const facts = [
      {
        obligation: "organisation-control-report",
        year: 2024,
        fulfilled: { on: calendarDate("2025-06-20"), evidence: "besluit 2025/12" },
      },
      { obligation: "complaint-regulation", fulfilled: { on: calendarDate("2019-01-28"), evidence: "reglement 2019" } },
    ];
    const organisation = { organisationType: "municipality", year: 2025, facts };
    const lines = obligationOverview(obligations, organisation, calendarDate("2026-07-01"), calendar);
    const late = lines.filter(({ isLate }) => isLate);
    expect(lines.slice(0, late.length)).toEqual(late);
    expect(late[0]).toMatchObject({ id: "follow-up-report", due: "2025-09-30" });
    expect(lines.find(({ id, year }) => id === "organisation-control-report" && year === 2025)).toMatchObject({
      status: "late",
      isLate: true,
      evidence: { on: "2025-06-20", reference: "besluit 2025/12" },
    });
    expect(lines.find(({ id }) => id === "complaint-regulation")).toMatchObject({
      status: "met",
      isLate: false,
      evidence: { reference: "reglement 2019" },
    });
  });
});
