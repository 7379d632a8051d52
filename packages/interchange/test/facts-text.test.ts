import * as Effect from "effect/Effect";
import * as fc from "fast-check";
import { expect, it } from "vitest";
import { Fact } from "@maatstaf/indicators";
import { factsText, readFactsCsv, readWorkspace } from "@maatstaf/interchange";
import { folderWith, SOUND } from "./workspace-folder.ts";

const text = fc.stringMatching(/^[^\s\p{C}]([^\p{C}]{0,20}[^\s\p{C}])?$/u);
const facts = fc.uniqueArray(
  fc.record(
    {
      period: fc
        .integer({ min: 0, max: 35 })
        .map((month) => `${2019 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, "0")}`),
      unit: fc.constantFrom("balie", "omgeving"),
      numerator: fc.integer({ min: 0, max: 1_000_000 }).map((value) => value / 1000),
      provisional: fc.boolean(),
      source: text,
      comment: fc.oneof(text, fc.constant('een "citaat",\nop twee regels; =1+1')),
    },
    { requiredKeys: ["period", "numerator", "provisional"] },
  ),
  { selector: ({ period, unit }) => `${period} ${unit ?? ""}`, maxLength: 20 },
);

it("gives back what it was given, and the same bytes whatever the order", () => {
  const { cards, units, locale } = Effect.runSync(readWorkspace(folderWith(SOUND)));
  fc.assert(
    fc.property(facts, (list) => {
      const given = list.map((fact) => Fact.parse({ ...fact, indicatorId: "permits-in-time", denominator: 1000 }));
      const csv = factsText(given);
      const read = Effect.runSync(readFactsCsv(Buffer.from(csv), { file: "x.csv", cards, units, locale })).facts;
      expect(new Set(read)).toEqual(new Set(given));
      expect(factsText(given.toReversed())).toBe(csv);
      expect(factsText(read)).toBe(csv);
    }),
    { numRuns: 300, seed: 2019 },
  );
});
