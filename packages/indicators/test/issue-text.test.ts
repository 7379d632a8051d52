import { cardIssues, factIssues, factSetIssues, issueText } from "@maatstaf/indicators";
import { describe, expect, it } from "vitest";
import { card, fact } from "./example.ts";

describe("issueText", () => {
  it("says what was found and what to do, in both languages", () => {
    const [issue] = factIssues(card(), fact({ numerator: 85.7 }));
    if (issue === undefined) throw new Error("no issue");
    expect(issueText(issue, "nl-BE")).toBe(
      "85,7 lijkt een percentage. Geef het aantal en het totaal waaruit het berekend is: percentages van teams of maanden kunnen we niet optellen.",
    );
    expect(issueText(issue, "en-GB")).toMatch(/^85.7 looks like a percentage/);
  });

  it("has words for issues of cards and of facts together", () => {
    const issues = [
      ...cardIssues(card({ scale: 1 })),
      ...factSetIssues([fact({ numerator: 1 }), fact({ numerator: 2 })]),
    ];
    expect(issues.map((issue) => issueText(issue, "nl-NL"))).toEqual([
      "De eenheid % vraagt schaal 100, niet 1.",
      "Dit cijfer staat er twee keer (example|2025-Q1||). Houd het juiste.",
    ]);
  });
});
