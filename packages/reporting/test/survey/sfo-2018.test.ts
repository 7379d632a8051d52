/// <reference types="node" />
import { readFileSync } from "node:fs";
import { surveyResults } from "@maatstaf/reporting";
import type { KeyFigures } from "@maatstaf/reporting";
import { itemEstimate, itemsOf, publishedTables, Question, Response, surveySample } from "@maatstaf/surveys";
import { sharedFile } from "@maatstaf/testkit";
import { expect, it } from "vitest";

interface Expected {
  readonly expected: {
    readonly n: number;
    readonly items: readonly {
      readonly item: string;
      readonly n_valid: number;
      readonly mean: number;
      readonly top2: number;
    }[];
  };
}

const expected = sharedFile("data/expected/svy-04-sfo2018-weighted-satisfaction.json");
const raw = sharedFile("data/files/survey/sfo/SFO_Customer_Survey_2018.csv");

/** The rows of a CSV file, as objects by column. */
function csvRows(text: string): Record<string, string>[] {
  const lines = text.replaceAll("\r\n", "\n").trimEnd().split("\n");
  const [header = [], ...rows] = lines.map((line) =>
    Array.from(line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/gu), ([, quoted, bare]) => quoted ?? bare ?? ""),
  );
  return rows.map((cells) => Object.fromEntries(header.map((name, at) => [name, cells[at] ?? ""])));
}

it.skipIf(expected === undefined || raw === undefined)(
  "svy-04: the report of the airport of San Francisco (2018, DataSF, PDDL), from the raw file, has its weighted figures",
  () => {
    const { n, items } = (JSON.parse(readFileSync(expected ?? "", "utf8")) as Expected).expected;
    const questions = items.map(({ item }) =>
      Question.parse({ id: item.toLowerCase(), text: { nl: item }, form: { kind: "likert", points: 5 } }),
    );
    // 0 is a blank and 6 “never used”.
    const responses = csvRows(readFileSync(raw ?? "", "utf8")).map((row) =>
      Response.parse({
        answers: Object.fromEntries(
          items.flatMap(({ item }): (readonly [string, unknown])[] => {
            const value = Number(row[item]);
            if (value === 6) return [[item.toLowerCase(), "not-applicable"]];
            return value >= 1 && value <= 5 ? [[item.toLowerCase(), value]] : [];
          }),
        ),
        mode: "paper",
        weight: Number(row["WEIGHT"]),
      }),
    );
    const sample = surveySample({
      responses,
      design: { kind: "random", population: 1e12, margin: 0.05, level: 0.95, expectedResponse: 0.5 },
      weighting: { kind: "given" },
    });
    if (sample.kind !== "survey-sample") throw new Error(sample.kind);
    expect(sample.responses).toHaveLength(n);
    const publication = { questions: Object.fromEntries(questions.map(({ id }) => [id, "public" as const])), cuts: [] };
    const tables = publishedTables(sample, { questionnaire: { questions }, publication, minGroup: 5 });
    const blocks = surveyResults(tables, questions, "nl-BE");
    const printed = blocks
      .filter((block): block is KeyFigures => block.kind === "key-figures")
      .map(({ items: figures }) => {
        const value = (label: string): string =>
          (figures.find((own) => own.label === label)?.value ?? "").replaceAll(/[\s\u00A0.]/gu, "");
        return [value("Gemiddelde op 5"), value("Is het ermee eens"), value("Aantal antwoorden")];
      });
    expect(printed).toEqual(
      items.map(({ mean, top2, n_valid: count }) => [
        mean.toFixed(1).replace(".", ","),
        `${Math.round(100 * top2)}%`,
        String(count),
      ]),
    );
    // The report rounds what the estimate has to seven digits.
    for (const [at, item] of itemsOf({ questions }).entries()) {
      const estimate = itemEstimate(sample, item);
      expect(estimate.kind === "estimate" && estimate.satisfied?.share).toBeCloseTo(items[at]?.top2 ?? 0, 6);
    }
    expect(blocks.filter(({ kind }) => kind === "table")).toHaveLength(items.length);
  },
);
