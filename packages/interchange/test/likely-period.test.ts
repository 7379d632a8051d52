import { describe, expect, it } from "vitest";
import { likelyPeriod } from "../src/likely-period.ts";

describe("likelyPeriod", () => {
  it.each([
    ["K1 2019", undefined, "2019-Q1"],
    ["2019 Q4", undefined, "2019-Q4"],
    ["2e kwartaal 2019", undefined, "2019-Q2"],
    ["T3 2019", undefined, "2019-Q3"],
    ["1e semester van 2019", undefined, "2019-H1"],
    ["S2 2019", undefined, "2019-H2"],
    ["week 7 2019", undefined, "2019-W07"],
    ["2019-W7", undefined, "2019-W07"],
    ["03/2019", undefined, "2019-03"],
    ["2019-3", undefined, "2019-03"],
    ["201903", undefined, "2019-03"],
    ["mrt 2019", undefined, "2019-03"],
    ["March 2019", undefined, "2019-03"],
    ["Augustus 2019", undefined, "2019-08"],
    ["31/12/2019", undefined, "2019-12-31"],
    ["1-2-2019", undefined, "2019-02-01"],
    ["20190301", undefined, "2019-03-01"],
    ["31 maart 2019", undefined, "2019-03-31"],
    ["31/12/2019", "quarter", "2019-Q4"],
    ["01-03-2019", "month", "2019-03"],
    ["2018-2019", undefined, "2018/2019"],
  ] as const)("takes %s for a %s to be %s", (text, frequency, meant) => {
    expect(likelyPeriod(text, frequency)).toBe(meant);
  });

  it.each(["31/02/2019", "13/2019", "5e kwartaal 2019", "vorig jaar", "", "2018-2020", "maart"])(
    "does not guess at %j",
    (text) => {
      expect(likelyPeriod(text, undefined)).toBeUndefined();
    },
  );
});
