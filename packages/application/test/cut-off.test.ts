import { expect, it } from "vitest";
import { period } from "@maatstaf/kernel";
import { defaultCutOff } from "@maatstaf/application";

it.each([
  ["2019-Q4", "2020-01-15"], // New Year's Day passed over
  ["2019-Q1", "2019-04-12"],
  ["2024-Q1", "2024-04-15"], // Easter Monday, 1 April, passed over
  ["2019", "2020-01-15"],
  ["2019-07", "2019-08-14"],
])("is ten Belgian working days after the end of %s", (text, expected) => {
  expect(defaultCutOff(period(text))).toBe(expected);
});
