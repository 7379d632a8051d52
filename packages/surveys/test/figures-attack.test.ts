/// <reference types="node" />
import { period } from "@maatstaf/kernel";
import { randomBelow, xoshiro128PlusPlus } from "@maatstaf/statistics";
import {
  answerShare,
  exchangeFigures,
  itemEstimate,
  itemsOf,
  publishedTables,
  surveyFacts,
  surveySample,
} from "@maatstaf/surveys";
import type { PublishedTable, ShownFigures, SurveySample } from "@maatstaf/surveys";
import { beforeAll, describe, expect, it } from "vitest";
import { figureDisclosures } from "./figures-attacker.ts";
import type { KnownSurvey } from "./figures-attacker.ts";
import { randomSurvey } from "./random-survey.ts";
import type { RandomSurvey } from "./random-survey.ts";

const DESIGN = { kind: "random", population: 5000, margin: 0.05, level: 0.95, expectedResponse: 0.3 } as const;
const SURVEYS = 1000;

interface Attacked {
  readonly survey: RandomSurvey;
  readonly sample: SurveySample;
  readonly tables: readonly PublishedTable[];
  readonly known: KnownSurvey;
}

/** A random survey about a mark or the chance to recommend, every other one weighted by age. */
function attacked(survey: RandomSurvey, isWeighted: boolean, share: number): Attacked {
  const { questions, responses, item, frame, threshold, truth } = survey;
  const present = [...new Set(truth.map(({ groups }) => groups["age"] ?? ""))];
  const population = Object.fromEntries(present.map((age, at) => [age, 1000 + 1000 * share * at]));
  const sample = surveySample({
    responses,
    design: DESIGN,
    weighting: isWeighted
      ? { kind: "fitted", margins: [{ attribute: "age", population }], trim: { lower: 0.2, upper: 5 } }
      : { kind: "none" },
  });
  if (sample.kind !== "survey-sample") throw new Error(sample.kind);
  const tables = publishedTables(sample, {
    questionnaire: { questions },
    publication: { questions: { [item]: "public" }, cuts: [...frame.cuts] },
    minGroup: threshold,
  }).filter((table) => table.kind === "table");
  const of = Object.fromEntries(
    present.map((age) => [age, sample.weights[truth.findIndex(({ groups }) => groups["age"] === age)] ?? 1]),
  );
  return {
    survey,
    sample,
    tables,
    known: {
      attributes: { ...frame.attributes, age: present },
      cuts: frame.cuts,
      scores: frame.values.map(Number),
      bounds: frame.values.length === 5 ? { from: 4, to: 0 } : { from: 7, to: 5 },
      weights: { attribute: isWeighted ? "age" : undefined, of },
      truth: truth.map(({ groups, value }) => ({ groups, score: Number(value) })),
      threshold,
    },
  };
}

const tenth = (own: number): number => Math.round(10 * own) / 10;

/** Tables in the same classes with every figure there is, as exact as the page could write it. */
function everyFigure({ survey: { questions, truth, frame }, sample, tables }: Attacked): PublishedTable[] {
  const item = itemsOf({ questions }).find(({ id }) => id === "item");
  if (item === undefined) throw new Error("no item");
  return tables.map((table) => ({
    ...table,
    groups: table.groups.map((group): ShownFigures => {
      const cut = frame.cuts.find(({ id }) => id === table.cut);
      const isMember = truth.map(
        ({ groups }) =>
          cut === undefined || group.members.includes(cut.attributes.map((name) => groups[name]).join(" & ")),
      );
      const estimate = itemEstimate(sample, item, isMember);
      const isWhole = group.classes.length > 0 && group.classes.every(({ count }) => typeof count === "number");
      if (estimate.kind === "no-answers" || estimate.mean === undefined || !isWhole) return group;
      const { value, standardDeviation } = estimate.mean;
      return {
        ...group,
        effectiveCount: Math.round(estimate.effectiveCount),
        shareStep: 0.001,
        classes: group.classes.map((own) => {
          const share = answerShare(sample, { item, values: own.values }, isMember)?.share ?? 0;
          return { ...own, share: Math.round(1000 * share) / 1000 };
        }),
        ...(item.kind === "nps" ? {} : { mean: { value: tenth(value), standardDeviation: tenth(standardDeviation) } }),
      };
    }),
  }));
}

/** What the exports say of a group in other words, back in those of the table. */
function exported({ tables, survey: { questions, frame } }: Attacked): PublishedTable[] {
  const time = period("2026");
  const figures = (["mean", "satisfied", "dissatisfied"] as const).flatMap((figure) =>
    [undefined, ...frame.cuts.map(({ id }) => id)].map((cut) => ({ figure, cut })),
  );
  const facts = figures.map(({ figure, cut }) =>
    surveyFacts("s", tables, [
      { indicatorId: "i", item: "item", figure, period: time, ...(cut === undefined ? {} : { cut }) },
    ]),
  );
  const peers = exchangeFigures(tables, questions, time);
  for (const [at, own] of facts.entries()) {
    const { figure, cut = "all" } = figures[at] ?? { figure: "mean" };
    const groups = tables.find((table) => table.cut === cut)?.groups ?? [];
    // A fact and a line for the peers hold a figure of the table and the number it is worth, and no third thing.
    for (const fact of own) {
      const group = groups.find((other) => cut === "all" || other.group === fact.breakdown?.[cut]);
      const shown = figure === "mean" ? group?.mean?.value : group?.[figure]?.share;
      expect(fact.numerator / fact.denominator).toBeCloseTo(shown ?? Number.NaN, 9);
      expect(fact.effectiveCount).toBe(group?.effectiveCount);
    }
  }
  const [everybody] = tables.find(({ cut }) => cut === "all")?.groups ?? [];
  for (const line of peers) {
    expect([line.value, line.standardDeviation, line.count]).toEqual([
      everybody?.mean?.value,
      everybody?.mean?.standardDeviation,
      everybody?.count,
    ]);
  }
  return [...tables];
}

/** No date is in it: one time zone is enough for what takes so long. */
describe.runIf(process.env["TZ"] === "Europe/Brussels")(
  "an attacker who adds up means, shares and scores over all groups",
  () => {
    const all: Attacked[] = [];
    beforeAll(() => {
      const stream = xoshiro128PlusPlus(41);
      while (all.length < SURVEYS) {
        const isWeighted = all.length % 2 === 0;
        const survey = randomSurvey(stream, isWeighted ? 600 : 97);
        const share = 1 + randomBelow(stream, 3);
        if (typeof survey.frame.values[0] === "number") all.push(attacked(survey, isWeighted, share));
      }
    });

    it("gets no answer below the threshold out of 1,000 random surveys, half of them weighted", () => {
      const found = all.flatMap(({ tables, known }, at) =>
        figureDisclosures(tables, known).map((own) => `${at} ${own}`),
      );
      expect(found).toEqual([]);
    });

    it("reads in the facts for the indicators and the file for the peers nothing that is not in the tables", () => {
      expect(all.slice(0, 200).map(exported)).toHaveLength(200);
    });

    it("has something to read: means of everybody, means of groups, weighted shares", () => {
      const means = all.filter(({ tables }) =>
        tables.some(({ groups }) => groups.some(({ mean }) => mean !== undefined)),
      ).length;
      const ofGroups = all.filter(({ tables }) =>
        tables.some(({ cut, groups }) => cut !== "all" && groups.some(({ mean }) => mean !== undefined)),
      ).length;
      const weighted = all.filter(
        ({ tables, known }) =>
          known.weights.attribute !== undefined &&
          tables.some(({ groups }) => groups.some(({ classes }) => classes.some(({ share }) => share !== undefined))),
      ).length;
      expect([means > SURVEYS / 10, ofGroups > SURVEYS / 50, weighted > SURVEYS / 20]).toEqual([true, true, true]);
    });

    it.each([
      ["that shows every mean", false],
      ["that shows weighted shares to a tenth", true],
    ])("finds the disclosures of a weak version %s", (_, isWeighted) => {
      const small = all
        .filter(({ known }) => (known.weights.attribute !== undefined) === isWeighted)
        .slice(0, isWeighted ? 50 : SURVEYS);
      const found = small.filter((own) => figureDisclosures(everyFigure(own), own.known).length > 0);
      expect(found.length).toBeGreaterThan(2);
    });
  },
);
