import { inputIssues, isPeriod, Period, period, periodKind } from "@maatstaf/kernel";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { periods } from "./arbitraries.ts";

describe("the forms", () => {
  test.each([
    ["2019-03-31", "day"],
    ["2019-W13", "week"],
    ["2020-W53", "week"],
    ["2019-03", "month"],
    ["2019-Q1", "quarter"],
    ["2019-H2", "half"],
    ["2019", "year"],
    ["2018/2019", "school-year"],
    ["2017..2019", "three-years"],
    ["2018..2020", "three-years"],
  ])("%s is a %s", (text, kind) => {
    expect(periodKind(period(text))).toBe(kind);
  });

  test.each([
    "2019-02-30",
    "2019-W00",
    "2019-W53",
    "2019-W1",
    "2019-13",
    "2019-00",
    "2019-Q0",
    "2019-Q5",
    "2019-q1",
    "2019-H3",
    "19",
    "0000",
    "2018/2020",
    "2018/18",
    "2017..2018",
    "2017...2019",
    "9999/10000",
    "9998..10000",
    "9999-W52",
    "",
    " 2019",
    "2019\n",
  ])("%j is no period", (text) => {
    expect(isPeriod(text)).toBe(false);
    expect(() => period(text)).toThrow(RangeError);
    expect(inputIssues(Period.safeParse(text).error, text)).toEqual([
      { path: "", code: "not-a-period", params: { found: text } },
    ]);
  });

  test("the error names function, found and expected", () => {
    expect(() => period("2019-Q5")).toThrow('period: found "2019-Q5", expected a period such as 2019-03-31');
  });
});

test("every period is read from its own text", () => {
  fc.assert(
    fc.property(periods, (made) => {
      expect(period(made)).toBe(made);
      expect(Period.parse(made)).toBe(made);
    }),
  );
});

test("the JSON Schema tells how a period is written", () => {
  const { pattern } = z.toJSONSchema(Period);
  fc.assert(
    fc.property(periods, (made) => {
      expect(made).toMatch(new RegExp(pattern ?? "no pattern"));
    }),
  );
  expect("2019-Q5").not.toMatch(new RegExp(pattern ?? ""));
});
