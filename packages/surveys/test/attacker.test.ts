/// <reference types="node" />
import { suppressedLine, xoshiro128PlusPlus } from "@maatstaf/statistics";
import { itemsOf, publishedTables, surveySample } from "@maatstaf/surveys";
import type { PublishedTable, UnpublishedTable } from "@maatstaf/surveys";
import { beforeAll, describe, expect, it } from "vitest";
import { disclosures } from "./attacker.ts";
import type { Disclosure } from "./attacker.ts";
import { randomSurvey } from "./random-survey.ts";
import type { RandomSurvey } from "./random-survey.ts";

type Tables = readonly (PublishedTable | UnpublishedTable)[];

const SURVEYS = 1000;

function safeTables({ questions, responses, item, frame, threshold }: RandomSurvey): Tables {
  const sample = surveySample({ responses, design: DESIGN, weighting: { kind: "none" } });
  if (sample.kind !== "survey-sample") throw new Error(sample.kind);
  return publishedTables(sample, {
    questionnaire: { questions },
    publication: { questions: { [item]: "public" }, cuts: [...frame.cuts] },
    minGroup: threshold,
  });
}

const DESIGN = { kind: "random", population: 5000, margin: 0.05, level: 0.95, expectedResponse: 0.3 } as const;

/** Tables with every number there is, from which the weak versions leave things out. */
function bareTables({ responses, questions, frame }: RandomSurvey): PublishedTable[] {
  const item = itemsOf({ questions }).find(({ id }) => id === "item");
  if (item === undefined) throw new Error("no item");
  const table = (cut: string, groups: readonly string[], groupOf: (at: number) => string): PublishedTable => ({
    kind: "table",
    item: "item",
    cut,
    label: "representative",
    groups: groups.map((group) => {
      const places = responses.flatMap((_, at) => (groupOf(at) === group ? [at] : []));
      return {
        group,
        members: [group],
        count: places.length,
        effectiveCount: places.length,
        classes: frame.values.map((value) => ({
          id: String(value),
          values: [value],
          count: places.filter((at) => responses[at]?.answers["item"] === value).length,
        })),
      };
    }),
  });
  return [
    table("all", ["all"], () => "all"),
    ...frame.cuts.map((cut) => {
      const groupOf = (at: number): string =>
        cut.attributes
          .map((name) => JSON.stringify(responses[at]?.answers[name] ?? "").replaceAll('"', ""))
          .join(" & ");
      return table(cut.id, [...new Set(responses.map((_, at) => groupOf(at)))], groupOf);
    }),
  ];
}

const withGroups = (table: PublishedTable, groups: PublishedTable["groups"]): PublishedTable => ({ ...table, groups });

/** A small group is left out, and nobody thinks of what is left when the others are subtracted from everybody. */
function withoutComplement(survey: RandomSurvey): Tables {
  return bareTables(survey).map((table) =>
    withGroups(
      table,
      table.groups.filter(({ count }) => count >= survey.threshold).map((group) => ({ ...group, classes: [] })),
    ),
  );
}

/** Small counts are hidden, and nothing beside them. */
function primaryOnly(survey: RandomSurvey): Tables {
  return bareTables(survey).map((table) =>
    withGroups(
      table,
      table.groups
        .filter(({ count }) => count >= survey.threshold)
        .map((group) => ({
          ...group,
          classes: group.classes.map((own) =>
            Number(own.count) > 0 && Number(own.count) < survey.threshold ? { ...own, count: "•" as const } : own,
          ),
        })),
    ),
  );
}

/** Every cut is made safe by itself, and nobody looks at two of them together. */
function cutByCut(survey: RandomSurvey): Tables {
  return bareTables(survey).flatMap((table) => {
    const line = suppressedLine(
      table.groups.map(({ count }) => count),
      { threshold: survey.threshold },
    );
    if (line.kind === "not-publishable") return [];
    const shown = table.groups.filter((_, at) => line.audit[at]?.role === "shown");
    const hidden = table.groups.filter((_, at) => line.audit[at]?.role !== "shown");
    const rest = {
      group: "rest",
      members: hidden.flatMap(({ members }) => members),
      count: hidden.reduce((sum, { count }) => sum + count, 0),
      effectiveCount: 0,
      classes: [],
    };
    const groups = [...shown.map((group) => ({ ...group, classes: [] })), ...(hidden.length === 0 ? [] : [rest])];
    return [withGroups(table, groups)];
  });
}

function attacked(survey: RandomSurvey, publish: (survey: RandomSurvey) => Tables): Disclosure[] {
  const { frame, truth, threshold } = survey;
  return disclosures(publish(survey), { frame, truth, threshold });
}

/** No date is in it: one time zone is enough for what takes so long. */
describe.runIf(process.env["TZ"] === "Europe/Brussels")(
  "an attacker who reads every table of a survey and solves",
  () => {
    let surveys: readonly RandomSurvey[] = [];
    let published: readonly Tables[] = [];
    beforeAll(() => {
      const stream = xoshiro128PlusPlus(38);
      surveys = Array.from({ length: SURVEYS }, () => randomSurvey(stream));
      published = surveys.map(safeTables);
    });

    it("gets no group and no count below the threshold out of 1,000 random surveys", () => {
      const given = surveys.flatMap((survey, at) =>
        attacked(survey, () => published[at] ?? []).map((found) => ({ at, threshold: survey.threshold, ...found })),
      );
      expect(given).toEqual([]);
    });

    it("has something to read: most surveys show a whole distribution, and many show groups", () => {
      const shown = published.map((tables) => tables.filter((table) => table.kind === "table"));
      const whole = shown.filter((tables) =>
        tables.some(({ cut, groups }) => cut === "all" && (groups[0]?.classes.length ?? 0) > 1),
      );
      const grouped = shown.filter((tables) => tables.some(({ cut, groups }) => cut !== "all" && groups.length > 1));
      const classed = shown.filter((tables) =>
        tables.some(({ cut, groups }) => cut !== "all" && groups.some(({ classes }) => classes.length > 1)),
      );
      expect([whole.length > SURVEYS / 2, grouped.length > SURVEYS / 2, classed.length > SURVEYS / 10]).toEqual([
        true,
        true,
        true,
      ]);
    });

    it.each([
      ["whose complement is not guarded", withoutComplement],
      ["that hides small counts only", primaryOnly],
      ["that looks at each cut by itself", cutByCut],
    ])("finds the disclosures of a weak version %s", (_, weak) => {
      const small = surveys.filter(
        ({ frame: { values, attributes } }) => values.length <= 5 && Object.keys(attributes).length === 2,
      );
      const found = small.slice(0, 40).filter((survey) => attacked(survey, weak).length > 0);
      expect(found.length).toBeGreaterThan(2);
    });
  },
);
