import { indicatorMessages, reading, SENTENCE_CODES, sentenceText } from "@maatstaf/indicators";
import { describe, expect, it } from "vitest";
import { at, card, countCard, fact, quarters } from "./example.ts";

const target = { points: [{ period: "2025", value: 90 }], tolerance: { kind: "absolute" as const, value: 2 } };
const of = card({ target });

function said(...args: Parameters<typeof reading>): string[] {
  return reading(...args).sentence.map((sentence) => sentenceText(args[0], sentence, "nl-BE"));
}

describe("what a reading says", () => {
  it("the words of a permit office that misses its target", () => {
    const facts = quarters(2024, [[88, 100], undefined, undefined, undefined, [54, 63]]);
    expect(said(of, facts, at("2025-Q1", "2025-04-05"))).toEqual([
      "Slechter dan de streefwaarde van 90,0%. Het verschil is 4,3 procentpunt.",
      "Het verschil met de streefwaarde is niet aantoonbaar: door toeval kan het cijfer tussen 75,0% en 92,3% liggen.",
      "Er zijn nog te weinig periodes om de schommeling te beoordelen: 2 van de 6.",
      "Een jaar eerder was het 88,0%: nu 2,3 procentpunt lager.",
    ]);
  });

  it.each([
    [[91, 100], "Beter dan de streefwaarde van 90,0%."],
    [[90, 100], "Precies op de streefwaarde van 90,0%."],
    [[89, 100], "Net niet op de streefwaarde van 90,0%, maar binnen de marge."],
    [[2, 4], "We vergelijken nog niet met de streefwaarde: er zijn te weinig cijfers."],
  ] as const)("%o against 90 %%", ([numerator, denominator], expected) => {
    expect(said(of, [fact({ numerator, denominator })], at("2025-Q1", "2025-04-05"))).toContain(expected);
  });

  it("missing figures come first, and then no judgement", () => {
    const units = card({ target, expectedUnits: ["a", "b"] });
    const half = [fact({ unit: "a", numerator: 95, denominator: 100 })];
    expect(said(units, half, at("2025-Q1", "2025-04-20"))[0]).toBe(
      "Er is één cijfer te laat: 50% is binnen. We geven nog geen oordeel.",
    );
    expect(said(units, half, at("2025-Q1", "2025-04-02"))[0]).toBe(
      "Nog niet alle cijfers zijn binnen (50%). We geven nog geen oordeel.",
    );
    expect(said(units, [], at("2025-Q1", "2025-04-02"))).toEqual(["Er zijn nog geen cijfers voor deze periode."]);
  });

  it("a signal names its rule", () => {
    const down = countCard({ direction: "down" });
    const facts = quarters(2023, [4, 5, 2, 5, 5, 4, 3, 5, 27]);
    expect(said(down, facts, at("2025-Q1", "2025-04-20"))).toEqual([
      "Het cijfer is slechter geworden, en dat is geen toeval. Zoek de oorzaak.",
      "Het laatste cijfer valt buiten de gewone schommeling.",
      "Een jaar eerder was het 5: nu 22 hoger.",
    ]);
  });

  it("a change that rounds to nothing is none", () => {
    const facts = quarters(2024, [[8800, 10_000], undefined, undefined, undefined, [8801, 10_000]]);
    expect(said(card(), facts, at("2025-Q1", "2025-04-05"))).toContain("Een jaar eerder was het ook 88,0%.");
  });

  it("a period that is too short asks for a longer one", () => {
    expect(said(card(), [], at("2025-01", "2025-04-05"))).toEqual([
      "Dit cijfer wordt per kwartaal gemeten. Kies een langere periode.",
    ]);
  });
});

describe("the words of every code", () => {
  const params = {
    target: 90,
    lower: 80,
    upper: 95,
    earlier: 88,
    gap: 2,
    change: 1,
    share: 0.5,
    missing: 2,
    minimum: 5,
    points: 3,
    required: 6,
    frequency: "quarter",
  };

  it.each(SENTENCE_CODES)("%s is a whole sentence in Dutch and in English", (code) => {
    for (const locale of ["nl-BE", "nl-NL", "en-GB"] as const) {
      expect(sentenceText(of, { code, params }, locale)).toMatch(/^[\p{Lu}].*\.$/u);
    }
  });

  it("has no words for a code that does not exist", () => {
    const codes = indicatorMessages.codes.filter((code) => code.startsWith("sentence."));
    expect(codes.map((code) => code.slice("sentence.".length)).toSorted()).toEqual([...SENTENCE_CODES].toSorted());
  });
});
