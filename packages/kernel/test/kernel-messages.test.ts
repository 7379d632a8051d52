import {
  holidayCalendar,
  INPUT_ISSUE_CODES,
  kernelMessages,
  PERIOD_KINDS,
  Term,
  wordingIssues,
} from "@maatstaf/kernel";
import { expect, test } from "vitest";
import { REFUSAL_CODES } from "../src/transition.ts";
import en from "../wording/en.json" with { type: "json" };
import nlNL from "../wording/nl-NL.json" with { type: "json" };
import nl from "../wording/nl.json" with { type: "json" };

const MONTHS = Array.from({ length: 12 }, (_, index) => index + 1);
const LENGTHS = ["long", "short"];

/** Every code that this package can ask words for, read from the code. */
const codes = [
  ...LENGTHS.flatMap((length) => MONTHS.map((month) => `month.${length}.${month}`)),
  ...PERIOD_KINDS.filter((kind) => kind !== "day").flatMap((kind) =>
    LENGTHS.map((length) => `period.${kind}.${length}`),
  ),
  ...Term.unwrap().shape.unit.options.map((unit) => `term.${unit}`),
  ...new Set((["be", "nl"] as const).flatMap((id) => holidayCalendar(id).rules.map((rule) => `holiday.${rule.id}`))),
  ...INPUT_ISSUE_CODES.map((code) => `input.${code}`),
  "input-found",
  ...REFUSAL_CODES.map((code) => `refusal.${code}`),
];

test("the words say the same things in every language, for every code and no other", () => {
  expect(wordingIssues({ nl, en, "nl-NL": nlNL, codes })).toEqual([]);
});

test("the catalogue holds them all", () => {
  expect([...kernelMessages.codes].toSorted()).toEqual([...codes].toSorted());
});
