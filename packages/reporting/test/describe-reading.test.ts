import type { Reading } from "@maatstaf/indicators";
import { calendarDate, period } from "@maatstaf/kernel";
import { describeReading, renderHtml } from "@maatstaf/reporting";
import { describe, expect, it } from "vitest";
import { permilles, quarterlyFacts, readingOf, report, shareCard, steady } from "./workspace.ts";

const NINE_QUIET = [782, 772, 777, 795, 786, 761, 776, 790, 779];

describe("describeReading", () => {
  it("tells noise from a missed target apart", () => {
    const card = shareCard("op-tijd", "Op tijd", steady(92));
    const facts = quarterlyFacts("op-tijd", [
      [810, 870],
      [690, 790],
      [820, 890],
      [800, 900],
      [810, 910],
      [750, 830],
      [710, 800],
      [680, 830],
      [650, 790],
    ]);
    expect(describeReading(card, readingOf(card, facts), "nl-BE")).toEqual([
      "In het 1e kwartaal van 2025 was het cijfer 82,3%: 650 van de 790.",
      "Een jaar eerder, in het 1e kwartaal van 2024, was dat 89,0%. Nu is het 6,7 procentpunt minder.",
      "De streefwaarde van 92,0% is niet gehaald: het verschil is 9,7 procentpunt.",
      "Dat is geen uitschieter: het cijfer blijft binnen de gewone schommeling (80,2% tot 96,2%).",
      "De grenzen van die schommeling zijn nog voorlopig, want ze steunen op 9 cijfers.",
      "Met de huidige werkwijze wordt de streefwaarde de ene keer wel en de andere keer niet gehaald. Om ze altijd te halen, moet de werkwijze zelf veranderen.",
    ]);
  });

  it("calls a difference that small numbers cannot show chance", () => {
    const card = shareCard("klachten", "Klachten", steady(90));
    const sentences = describeReading(
      card,
      readingOf(card, quarterlyFacts("klachten", [[54, 63]]), "2023-Q1"),
      "nl-BE",
    );
    expect(sentences.slice(1, 3)).toEqual([
      "De streefwaarde van 90,0% is niet gehaald: het verschil is 4,3 procentpunt.",
      "Dat verschil kan toeval zijn: met deze aantallen ligt de werkelijke waarde waarschijnlijk tussen 75,0% en 92,3%.",
    ]);
  });

  it.each([
    ["limit", [...NINE_QUIET, 770, 780, 600], "Het cijfer ligt onder de gewone schommeling"],
    [
      "shift",
      [600, 900, 620, 880, 610, 800, 810, 790, 805, 795, 815, 800],
      "De laatste 7 kwartaalcijfers liggen allemaal boven",
    ],
    [
      "trend",
      [600, 900, 620, 880, 610, 700, 715, 730, 745, 760, 775, 790],
      "De laatste 8 kwartaalcijfers stijgen zonder onderbreking",
    ],
    [
      "two-of-three",
      [700, 720, 700, 720, 700, 720, 700, 720, 700, 720, 752, 752],
      "Minstens twee van de laatste drie kwartaalcijfers liggen dicht bij de bovengrens",
    ],
  ])("names the rule of a signal: %s", (rule, numerators, opening) => {
    const card = shareCard("op-tijd", "Op tijd");
    const found = readingOf(card, permilles("op-tijd", numerators), "2025-Q4", calendarDate("2026-01-15"));
    expect(found.variation.rule).toBe(rule);
    expect(describeReading(card, found, "nl-BE").join(" ")).toContain(opening);
  });

  it("gives no advice to explain a figure within its usual variation", () => {
    const card = shareCard("op-tijd", "Op tijd");
    const text = describeReading(card, readingOf(card, permilles("op-tijd", NINE_QUIET)), "nl-BE").join(" ");
    expect(text).toContain("niets wijst erop dat er iets veranderd is");
    expect(text).not.toMatch(/signaal|zoek uit/u);
  });

  it("speaks of the last month where the report period holds several", () => {
    const card = shareCard("maand", "Per maand", { frequency: "month" });
    const months = Array.from({ length: 15 }, (_, index) => {
      const month = `${2024 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, "0")}`;
      return { ...permilles("maand", [index === 14 ? 500 : 780 + (index % 3)])[0], period: month };
    });
    const text = describeReading(card, readingOf(card, months as never), "nl-BE").join(" ");
    expect(text).toContain("In het 1e kwartaal van 2025 was het cijfer 68,");
    expect(text).toContain("In maart 2025 lag het cijfer (50,0%) onder de gewone schommeling");
  });

  it.each([
    [
      [500, 510, 780],
      steady(92),
      "In januari en februari 2025 was er wel een echt signaal (achteruitgang). Het laatste cijfer (78,0% in maart 2025) ligt weer binnen de gewone schommeling",
    ],
    [
      [900, 500, 780],
      {},
      "In januari 2025 was er wel een echt signaal (verbetering). In februari 2025 was er wel een echt signaal (achteruitgang). Het laatste cijfer (78,0%",
    ],
    [[900, 781, 780], { direction: "neutral" }, "In januari 2025 was er wel een echt signaal (ongewoon hoog)."],
  ])("tells of signals earlier in the period that the last month no longer shows: %j", (last, fields, expected) => {
    const card = shareCard("maand", "Per maand", {
      frequency: "month",
      ...fields,
    });
    const values = [...Array.from({ length: 24 }, (_, index) => 760 + ((index * 17) % 40)), ...last];
    const months = values.map((value, index) => {
      const month = `${2023 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, "0")}`;
      return { ...permilles("maand", [value])[0], period: month };
    });
    const text = describeReading(card, readingOf(card, months as never), "nl-BE").join(" ");
    expect(text).toContain(expected);
    expect(text).not.toMatch(/niets wijst erop|geen uitschieter/u);
  });

  it("says who and when where a figure is missing, and what was known last", () => {
    const card = shareCard("op-tijd", "Op tijd", steady(75));
    const found = readingOf(card, permilles("op-tijd", NINE_QUIET.slice(0, 8)));
    expect(describeReading(card, found, "nl-BE")).toEqual([
      "In het 1e kwartaal van 2025 ontbreekt het cijfer. De gegevens hadden er op 10 april 2025 moeten zijn.",
      "Het laatste bekende cijfer is 79,0% (4e kwartaal 2024).",
    ]);
  });

  it("hides a figure that could point at persons", () => {
    const card = shareCard("op-tijd", "Op tijd");
    const found = readingOf(card, permilles("op-tijd", NINE_QUIET));
    const hidden: Reading = {
      ...found,
      figure: { kind: "no-figure", reason: "suppressed" },
      data: { ...found.data, kind: "suppressed" },
      series: [],
    };
    expect(describeReading(card, hidden, "nl-BE")).toEqual([
      "Het cijfer wordt niet getoond (•), omdat het iets over enkele personen zou kunnen verraden.",
    ]);
  });

  it("writes a long unit once", () => {
    const card = shareCard("klachten", "Klachten", {
      aggregation: "rate",
      scale: 1,
      unit: "per 1000 inwoners",
      decimals: 2,
      direction: "down",
      ...steady(0.6, 0),
    });
    const facts = quarterlyFacts("klachten", [
      [19, 28.4],
      [20, 28.4],
      [13, 28.5],
      [13, 28.5],
      [12, 28.6],
      [18, 28.6],
      [13, 28.7],
      [16, 28.8],
      [14, 28.85],
    ]);
    const text = describeReading(card, readingOf(card, facts), "nl-BE").join(" ");
    expect(text.match(/per 1000 inwoners/gu)).toHaveLength(1);
    expect(text).toContain("bij een totaal van 14");
  });
});

const say = (comment: string, unit?: string) => ({
  indicatorId: "voortgang",
  period: period("2025-Q1"),
  numerator: 1,
  comment,
  provisional: false,
  ...(unit === undefined ? {} : { unit }),
});

describe("an indicator in words", () => {
  const card = shareCard("voortgang", "Voortgang van het gebouw", {
    aggregation: "text",
    direction: "neutral",
    denominator: undefined,
    scale: 1,
    unit: "",
  });

  it("is told with the unit it is about", () => {
    const found = readingOf(card, [say("De werf is gestart.", "sport"), say("Nog in aanbesteding.", "zorg")]);
    expect(describeReading(card, found, "nl-BE")).toEqual([
      "In het 1e kwartaal van 2025, sport: “De werf is gestart.”",
      "In het 1e kwartaal van 2025, zorg: “Nog in aanbesteding.”",
    ]);
    expect(describeReading(card, readingOf(card, [say("Klaar.")]), "en-GB")).toEqual([
      "In the 1st quarter of 2025: “Klaar.”",
    ]);
  });

  it("stands in a report as text, and counts as data that are there", () => {
    const html = renderHtml(report({ cards: [card], facts: [say("De werf is gestart <b>op tijd</b>.")] }));
    expect(html).toContain("“De werf is gestart &lt;b&gt;op tijd&lt;/b&gt;.”");
    expect(html).toContain("Wat we vertellen");
    expect(html).toContain("er ontbreekt niets");
    expect(html).not.toContain("Dit cijfer ontbreekt");
  });

  it("is missing like any figure when nobody wrote anything", () => {
    const html = renderHtml(report({ cards: [card], facts: [] }));
    expect(html).toContain("Dit cijfer ontbreekt");
  });
});
