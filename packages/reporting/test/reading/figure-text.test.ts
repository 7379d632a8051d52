import { period } from "@maatstaf/kernel";
import { describe, expect, it } from "vitest";
import {
  course,
  differenceText,
  inPeriod,
  inPeriods,
  intervalText,
  rangeTexts,
  shareText,
  shortText,
} from "../../src/reading/figure-text.ts";

const percent = { unit: "%", decimals: 1 };

describe("figures in words", () => {
  it.each([
    ["%", 85.7, "85,7%"],
    ["uur", 12, "12,0\u00A0uur"],
    ["per 1000 inwoners", 0.5, "0,5"],
  ])("repeats a short unit and leaves a long one out: %s", (unit, value, expected) => {
    expect(shortText({ unit, decimals: 1 }, value, "nl-BE")).toBe(expected);
  });

  it.each([
    ["wide enough", { lower: 84.9, upper: 85.3 }, "tussen 84,9% en 85,3%"],
    ["less than one shown step to each side", { lower: 85.04, upper: 85.22 }, undefined],
    ["written like the figure itself", { lower: 85.11, upper: 85.12 }, undefined],
  ])("shows an interval only where it says something: %s", (_, interval, expected) => {
    expect(intervalText(percent, interval, "nl-BE")).toBe(expected);
  });

  it("writes a unit that is a word once in a range", () => {
    expect(rangeTexts({ unit: "uur", decimals: 0 }, { lower: 0, upper: 18 }, "nl-BE")).toEqual({
      lower: "0",
      upper: "18\u00A0uur",
    });
    expect(rangeTexts(percent, { lower: 72.7, upper: 82.1 }, "nl-BE")).toEqual({ lower: "72,7%", upper: "82,1%" });
  });

  it("gives differences between percentages in percentage points", () => {
    expect(differenceText(percent, -4.25, "nl-BE")).toBe("4,3 procentpunt");
    expect(differenceText({ unit: "uur", decimals: 0 }, 3, "nl-BE")).toBe("3\u00A0uur");
  });

  it("calls a difference that rounds to nothing no difference", () => {
    expect([course(percent, 0.04), course(percent, 0.06), course(percent, -0.06)]).toEqual(["same", "up", "down"]);
  });

  it("never rounds a share up to everything", () => {
    expect([shareText(0.999, "nl-BE"), shareText(1, "nl-BE")]).toEqual(["99%", "100%"]);
  });

  it.each([
    ["2025-03-14", "op 14 maart 2025"],
    ["2025-W13", "in week 13 van 2025"],
    ["2025-03", "in maart 2025"],
    ["2025-Q1", "in het 1e kwartaal van 2025"],
    ["2025-H1", "in het 1e semester van 2025"],
    ["2025", "in 2025"],
    ["2024/2025", "in het schooljaar 2024-2025"],
    ["2020..2022", "in de jaren 2020 tot en met 2022"],
  ])("gives %s its preposition", (text, expected) => {
    expect(inPeriod(period(text), "nl-BE")).toBe(expected);
  });

  it.each([
    [["2019-01", "2019-02"], "in januari en februari 2019"],
    [["2018-12", "2019-01"], "in december 2018 en in januari 2019"],
    [["2019-Q1", "2019-Q2"], "in het 1e kwartaal van 2019 en in het 2e kwartaal van 2019"],
    [["2019"], "in 2019"],
  ])("gives %j one phrase", (texts, expected) => {
    expect(inPeriods(texts.map(period), "nl-BE")).toBe(expected);
  });

  it("gives a quarter and a half-year their year in English", () => {
    expect(inPeriod(period("2019-Q1"), "en-GB")).toBe("in the 1st quarter of 2019");
    expect(inPeriod(period("2019-H2"), "en-GB")).toMatch(/ of 2019$/u);
  });
});
