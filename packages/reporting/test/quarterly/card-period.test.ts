import { period } from "@maatstaf/kernel";
import type { PeriodKind } from "@maatstaf/kernel";
import { expect, it } from "vitest";
import { cardPeriod } from "../../src/quarterly/card-period.ts";

it.each<[PeriodKind, string, string]>([
  ["quarter", "2025-Q3", "2025-Q3"],
  ["month", "2025-Q3", "2025-Q3"],
  ["week", "2025-Q3", "2025-W39"],
  ["year", "2025-Q3", "2024"],
  ["year", "2025-Q4", "2025"],
  ["half", "2025-Q3", "2025-H1"],
  ["school-year", "2025-Q3", "2024/2025"],
  ["three-years", "2025-Q3", "2020..2022"],
  ["three-years", "2025-Q4", "2023..2025"],
  ["quarter", "2025", "2025"],
])("reads an indicator per %s in a report on %s at %s", (frequency, reported, expected) => {
  expect(cardPeriod(frequency, period(reported))).toBe(expected);
});
