import { Framework } from "@maatstaf/framework";
import { documentWorkbook, documentYaml, readHandwritten } from "@maatstaf/interchange/frameworks";
import type { HandwrittenKind } from "@maatstaf/interchange/frameworks";
import * as Effect from "effect/Effect";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { wordList, wordListText } from "../src/frameworks/word-list.ts";
import { EXAMPLES, ISO, OWN, OWN_SIDE } from "./handwritten-examples.ts";

const KINDS = Object.keys(EXAMPLES) as HandwrittenKind[];
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const read = async (kind: HandwrittenKind, bytes: Uint8Array) => {
  const options = { file: "bestand", kind, framework: OWN, from: OWN_SIDE, to: ISO } as never;
  return (await Effect.runPromise(readHandwritten(bytes, options))).document;
};
const write = (kind: HandwrittenKind, locale: "nl-BE" | "en-GB" = "nl-BE") =>
  Effect.runPromise(documentWorkbook(kind, EXAMPLES[kind], locale));

describe.each(KINDS)("a document of kind %s", (kind) => {
  it("comes back from YAML without loss", async () => {
    expect(await read(kind, utf8(documentYaml(kind, EXAMPLES[kind])))).toEqual(EXAMPLES[kind]);
  });

  it.each(["nl-BE", "en-GB"] as const)("comes back from a workbook in %s without loss", async (locale) => {
    expect(await read(kind, await write(kind, locale))).toEqual(EXAMPLES[kind]);
  });

  it("gives the same bytes each time", async () => {
    expect(await write(kind)).toEqual(await write(kind));
    expect(documentYaml(kind, EXAMPLES[kind])).toBe(documentYaml(kind, EXAMPLES[kind]));
  });
});

const text = fc
  .string({ unit: "grapheme", minLength: 1, maxLength: 30 })
  .filter((value) => value.trim() !== "" && !/[{}\uFFFD]/u.test(value));
const translated = fc.record({ nl: text, en: text, "nl-NL": text }, { requiredKeys: ["nl"] });
const name = fc.stringMatching(/^[a-z]{1,6}(-[a-z0-9]{1,4})?$/u);
const frameworks = fc
  .record({
    parts: fc.uniqueArray(
      fc.record({ word: name, name: translated, purpose: translated }, { requiredKeys: ["word", "name"] }),
      {
        minLength: 1,
        maxLength: 3,
        selector: ({ word }) => word,
      },
    ),
    requirements: fc.uniqueArray(
      fc.record(
        {
          word: name,
          question: translated,
          guidance: translated,
          risk: translated,
          levels: fc.uniqueArray(fc.integer({ min: 0, max: 5 })),
          evidence: fc.array(translated, { maxLength: 3 }),
          examples: fc.array(translated, { maxLength: 2 }),
          tags: fc.array(
            text.map((tag) => tag),
            { maxLength: 3 },
          ),
          weight: fc.double({ min: 0.01, max: 100, noNaN: true }),
        },
        { requiredKeys: ["word", "question", "levels"] },
      ),
      { minLength: 3, maxLength: 6, selector: ({ word }) => word },
    ),
  })
  .map(({ parts, requirements }) =>
    Framework.parse({
      ...OWN,
      subthemes: [],
      parts: parts.map(({ word, ...part }, index) => ({ ...part, id: `own:${word}`, code: `P${index}` })),
      requirements: requirements.map(({ word, levels, ...requirement }, index) => ({
        ...requirement,
        id: `own:r.${word}`,
        code: `R${index}`,
        part: `own:${parts[index % parts.length]?.word ?? ""}`,
        levels: levels.toSorted((a, b) => a - b).map((value) => ({ value, text: { nl: `Niveau ${value}` } })),
      })),
    }),
  );

it("any framework comes back from YAML and from a workbook as it was", async () => {
  await fc.assert(
    fc.asyncProperty(frameworks, async (framework) => {
      expect(await read("framework", utf8(documentYaml("framework", framework)))).toEqual(framework);
      const bytes = await Effect.runPromise(documentWorkbook("framework", framework, "nl-BE"));
      expect(await read("framework", bytes)).toEqual(framework);
    }),
    { numRuns: 12, interruptAfterTimeLimit: 8000 },
  );
});

it("any list of words comes back from one cell", () => {
  fc.assert(
    fc.property(fc.array(fc.string({ minLength: 1 }).filter((word) => word.trim() !== "")), (words) => {
      expect(wordList(wordListText(words))).toEqual(words);
    }),
  );
});
