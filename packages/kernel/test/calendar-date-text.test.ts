import { calendarDate, isCalendarDate } from "@maatstaf/kernel";
import { expect, test } from "vitest";

test("a text that is a day is that day", () => {
  expect(calendarDate("2020-02-29")).toBe("2020-02-29");
});

test.each([
  "2019-02-30",
  "2019-02-29",
  "1900-02-29",
  "2019-13-01",
  "2019-00-10",
  "2019-01-00",
  "0000-01-01",
  "2019-1-1",
])("%s is no day, and the error names function, found and expected", (text) => {
  expect(isCalendarDate(text)).toBe(false);
  expect(() => calendarDate(text)).toThrow(RangeError);
  expect(() => calendarDate(text)).toThrow(`calendarDate: found "${text}", expected a day that exists`);
});
