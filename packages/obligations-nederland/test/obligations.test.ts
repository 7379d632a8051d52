/// <reference types="node" />
import { readFileSync } from "node:fs";
import { loadedObligations, obligationStatus } from "@maatstaf/framework";
import { calendarDate, holidayCalendar } from "@maatstaf/kernel";
import { dutchObligations } from "@maatstaf/obligations-nederland";
import { sharedFile } from "@maatstaf/testkit";
import { describe, expect, it } from "vitest";

const obligations = dutchObligations();
const calendar = holidayCalendar("nl");
const awb = obligations.filter(({ tags }) => tags.includes("complaints"));

describe("the register of the Netherlands", () => {
  it("loads with notices of what to verify, and nothing worse", () => {
    const { kind, issues } = loadedObligations(obligations);
    expect(kind).toBe("loaded");
    expect(new Set(issues.map(({ severity }) => severity))).toEqual(new Set(["notice"]));
  });

  const law = sharedFile("data/files/legal/awb-titel-9.1-klachtbehandeling-2017.md");
  it.skipIf(law === undefined)("names only articles of chapter 9 that the text of 2017 has", () => {
    expect(awb).toHaveLength(12);
    const text = readFileSync(law ?? "", "utf8");
    for (const { basis } of awb) {
      expect(basis.certainty).toBe("verified");
      expect(text).toMatch(new RegExp(`Artikel\\s+${basis.article.split(" ")[0] ?? ""}\\s`, "u"));
    }
  });

  it("calls verified only what was read", () => {
    expect(obligations.filter(({ basis }) => basis.certainty === "verified")).toEqual(awb);
  });

  it("has a name, summary and evidence in both languages", () => {
    for (const { name, summary, evidence } of obligations) {
      for (const text of [name, summary, evidence]) expect(text.en).toBeTruthy();
    }
  });
});

describe("the terms of Awb 9:8 and 9:11, rolled past days without work", () => {
  it.each([
    ["complaint-not-handled", "2026-03-30"],
    ["complaint-six-weeks", "2026-04-13"],
    ["complaint-ten-weeks", "2026-05-11"],
    ["complaint-adjourned", "2026-05-11"],
    ["complaint-adjourned-committee", "2026-06-08"],
  ])("%s after a complaint of 2 March 2026: %s", (id, due) => {
    const obligation = obligations.find((of) => of.id === id);
    if (obligation === undefined) throw new Error(id);
    const record = { organisationType: "municipality", event: calendarDate("2026-03-02") };
    expect(obligationStatus(obligation, record, calendarDate("2026-03-02"), calendar).due).toBe(due);
  });

  it("a term that ends on a public holiday ends on the next working day: 6 weeks before Whit Monday 2026", () => {
    const obligation = obligations.find(({ id }) => id === "complaint-six-weeks");
    if (obligation === undefined) throw new Error("complaint-six-weeks");
    const record = { organisationType: "municipality", event: calendarDate("2026-04-13") };
    expect(obligationStatus(obligation, record, calendarDate("2026-04-13"), calendar).due).toBe("2026-05-26");
  });
});
