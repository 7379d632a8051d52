import { formatTerm, inputIssues, Term } from "@maatstaf/kernel";
import { expect, test } from "vitest";

test("a term is a whole amount of a known unit, with a roll", () => {
  const input = { amount: 0, unit: "days" };
  expect(inputIssues(Term.safeParse(input).error, input)).toEqual([
    { path: "amount", code: "too-small", params: { minimum: 1, found: 0 } },
    {
      path: "unit",
      code: "not-allowed",
      params: { allowed: "calendar-days, working-days, weeks, months", found: "days" },
    },
    { path: "roll", code: "missing", params: { expected: "value" } },
  ]);
});

test.each([
  [{ amount: 1, unit: "calendar-days" }, "1 kalenderdag", "1 calendar day"],
  [{ amount: 10, unit: "working-days" }, "10 werkdagen", "10 working days"],
  [{ amount: 6, unit: "weeks" }, "6 weken", "6 weeks"],
  [{ amount: 1, unit: "months" }, "1 maand", "1 month"],
] as const)("%j in words", (term, dutch, english) => {
  expect([formatTerm(term, "nl-BE"), formatTerm(term, "en-GB")]).toEqual([dutch, english]);
});
