import { problemText } from "@maatstaf/interchange";
import { documentWorkbook, readSheetWorkbook, sheetWorkbook } from "@maatstaf/interchange/frameworks";
import * as Effect from "effect/Effect";
import { array, asyncProperty, assert, constantFrom, string } from "fast-check";
import { expect, it } from "vitest";
import writeXlsx from "write-excel-file/node";
import { EXAMPLES } from "./handwritten-examples.ts";

const HEADING = ["code", "vraag", "score", "toelichting", "niveau 0", "vereiste"];
const read = (bytes: Uint8Array) => Effect.runPromise(readSheetWorkbook(bytes, { file: "scores.xlsx" }));
const refusal = async (bytes: Uint8Array): Promise<readonly string[]> => {
  const { problems } = await Effect.runPromise(Effect.flip(readSheetWorkbook(bytes, { file: "scores.xlsx" })));
  return problems.map((problem) => problemText(problem, "nl-BE"));
};

it("a scoring form comes back from a workbook as it went in, whatever was written", async () => {
  const cell = string({ unit: constantFrom("a", "é", "=", ";", '"', "\n", "7", "_x0041_", "<"), maxLength: 8 });
  await assert(
    asyncProperty(array(array(cell, { minLength: 6, maxLength: 6 }), { minLength: 1, maxLength: 4 }), async (lines) => {
      const rows = [HEADING, ...lines.map((line) => [...line.slice(0, -1), `own:${line.at(-1)}`])];
      expect(await read(await Effect.runPromise(sheetWorkbook(rows, "Scores")))).toEqual(rows);
    }),
    { numRuns: 25 },
  );
});

it("a score typed as a number is read as that number", async () => {
  const number = { type: Number, value: 3 } as const;
  const bytes = await writeXlsx([
    {
      sheet: "Scores",
      data: [
        ["vereiste", "score"],
        ["own:a.goals", number],
      ],
    },
  ]).toBuffer();
  expect(await read(new Uint8Array(bytes))).toEqual([
    ["vereiste", "score"],
    ["own:a.goals", "3"],
  ]);
});

it("the same rows give the same bytes", async () => {
  const once = await Effect.runPromise(sheetWorkbook([HEADING], "Scores"));
  expect(await Effect.runPromise(sheetWorkbook([HEADING], "Scores"))).toEqual(once);
});

it("merged cells and what is no workbook are refused, with their place", async () => {
  const merged = await writeXlsx([
    { sheet: "Scores", data: [[{ value: "vereiste", type: String, columnSpan: 2 }, null]] },
  ]).toBuffer();
  expect(await refusal(new Uint8Array(merged))).toEqual([expect.stringContaining("Scores!A1:")]);
  expect(await refusal(new TextEncoder().encode("vereiste;score"))).toHaveLength(1);
  const document = await Effect.runPromise(documentWorkbook("framework", EXAMPLES.framework, "nl-BE"));
  expect((await read(document))[0]).toContain("schaal");
});
