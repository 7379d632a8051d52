import { expect, it } from "vitest";
import { attention, attentionWeight } from "@maatstaf/indicators";
import { period } from "@maatstaf/kernel";

const quiet = {
  variation: { kind: "common-cause" },
  target: { kind: "target", value: 95, status: "green", notDemonstrable: false },
  data: { kind: "complete", completeness: 1, missing: [] },
} as const;

it("an indicator that runs as it should asks for nobody", () => {
  expect(attention(quiet)).toStrictEqual([]);
  expect(
    attention({ ...quiet, target: { kind: "none" }, variation: { kind: "improvement", rule: "shift" } }),
  ).toStrictEqual([]);
});

it("every reason stands alone, and the weightiest comes first", () => {
  const missing = [{ period: period("2019-03"), overdue: true }];
  expect(attention({ ...quiet, data: { kind: "provisional", completeness: 0.9, missing } })).toStrictEqual([
    "data-overdue",
  ]);
  expect(
    attention({
      variation: { kind: "concern", rule: "limit" },
      target: { kind: "range", lower: 1, upper: 2, status: "red", notDemonstrable: true },
      data: { kind: "overdue", completeness: 0.5, missing },
    }),
  ).toStrictEqual(["concern", "target-missed", "data-overdue"]);
});

it("amber and grey are no reason, and facts that may still come are none either", () => {
  const target = { kind: "target", value: 95, status: "amber", notDemonstrable: false } as const;
  const missing = [{ period: period("2019-03"), overdue: false }];
  expect(attention({ ...quiet, target, data: { kind: "incomplete", completeness: 0.5, missing } })).toStrictEqual([]);
});

it("a set of reasons weighs less than the next weightier reason alone", () => {
  expect(attentionWeight(["concern"])).toBeGreaterThan(attentionWeight(["target-missed", "data-overdue"]));
  expect(attentionWeight(["target-missed"])).toBeGreaterThan(attentionWeight(["data-overdue"]));
  expect(attentionWeight([])).toBe(0);
});
