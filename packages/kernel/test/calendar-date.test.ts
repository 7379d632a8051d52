import { CalendarDate, inputIssues } from "@maatstaf/kernel";
import { expect, test } from "vitest";
import * as z from "zod";

test("the schema takes days that exist, and gives a code for any other text", () => {
  expect(CalendarDate.parse("2000-02-29")).toBe("2000-02-29");
  for (const found of ["1900-02-29", "31/03/2019", "2019-03-31T00:00:00Z", ""]) {
    expect(inputIssues(CalendarDate.safeParse(found).error, found)).toEqual([
      { path: "", code: "not-a-calendar-date", params: { found } },
    ]);
  }
});

test("the JSON Schema is a date", () => {
  expect(z.toJSONSchema(CalendarDate)).toMatchObject({ type: "string", format: "date" });
});
