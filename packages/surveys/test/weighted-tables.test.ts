import { publishedTables, Question, Response, surveySample } from "@maatstaf/surveys";
import type { Cut, PublishedTable, UnpublishedTable } from "@maatstaf/surveys";
import { describe, expect, it } from "vitest";

const single = (id: string, ids: readonly string[]): Question =>
  Question.parse({
    id,
    text: { nl: id },
    form: { kind: "single", choices: ids.map((own) => ({ id: own, text: { nl: own } })) },
  });
const questions = [
  Question.parse({ id: "mark", text: { nl: "Cijfer?" }, form: { kind: "mark" } }),
  single("team", ["t1", "t2"]),
  single("age", ["young", "old"]),
];

/** So many people of a team and an age, with marks that take turns. */
const people = (team: string, age: string, marks: readonly number[], count: number): Response[] =>
  Array.from({ length: count }, (_, at) =>
    Response.parse({ mode: "web", answers: { team, age, mark: marks[at % marks.length] } }),
  );

const published = (
  responses: readonly Response[],
  population: Readonly<Record<string, number>> | undefined,
  { cuts = [], minGroup = 5 }: { readonly cuts?: readonly Cut[]; readonly minGroup?: number } = {},
): readonly (PublishedTable | UnpublishedTable)[] => {
  const sample = surveySample({
    responses,
    design: { kind: "random", population: 9000, margin: 0.05, level: 0.95, expectedResponse: 0.3 },
    weighting:
      population === undefined
        ? { kind: "none" }
        : { kind: "fitted", margins: [{ attribute: "age", population }], trim: { lower: 0.2, upper: 5 } },
  });
  if (sample.kind !== "survey-sample") throw new Error(sample.kind);
  return publishedTables(sample, {
    questionnaire: { questions },
    publication: { questions: { mark: "public" }, cuts },
    minGroup,
  });
};
const groupsOf = (tables: ReturnType<typeof published>, cut: string): PublishedTable["groups"] =>
  tables.flatMap((table) => (table.kind === "table" && table.cut === cut ? table.groups : []));
const byTeam = { id: "team", attributes: ["team"] };

describe("what weighted figures tell (decision 10)", () => {
  const many = [...people("t1", "young", [5, 6, 7, 8], 120), ...people("t2", "old", [6, 7, 8, 9], 240)];

  it("shows shares in whole percents as soon as weights differ, and to a tenth of one where they do not", () => {
    const decimals = (tables: ReturnType<typeof published>): readonly number[] =>
      groupsOf(tables, "all").flatMap(({ classes }) => classes.map(({ share = 0 }) => (1000 * share) % 10));
    const weighted = decimals(published(many, { young: 500, old: 500 }));
    expect(weighted.length).toBeGreaterThan(1);
    expect(weighted.every((rest) => Math.abs(rest - Math.round(rest / 10) * 10) < 1e-9)).toBe(true);
    expect(decimals(published(many, undefined)).some((rest) => Math.abs(rest - Math.round(rest / 10) * 10) > 1)).toBe(
      true,
    );
  });

  it("evens out what answers are worth where it would tell that few of an age are in a team", () => {
    const mixed = [...many, ...people("t1", "old", [6, 7], 3), ...people("t2", "young", [6, 7], 100)];
    const worth = groupsOf(published(mixed, { young: 100, old: 900 }, { cuts: [byTeam] }), "team").map(
      ({ effectiveCount }) => effectiveCount % 10,
    );
    expect(worth).toEqual([0, 0]);
    const apart = groupsOf(published(many, { young: 500, old: 500 }, { cuts: [byTeam] }), "team");
    expect(apart.map(({ count, effectiveCount }) => [count, effectiveCount])).toEqual([
      [120, 120],
      [240, 240],
    ]);
  });

  it("takes the groups that were weighted by as known: a cut that gives one away beside them is left out", () => {
    const few = [
      ...people("t1", "young", [6, 7], 16),
      ...people("t1", "old", [6, 7], 8),
      ...people("t2", "young", [6, 7], 2),
      ...people("t2", "old", [6, 7], 1),
    ];
    const both = { cuts: [{ id: "both", attributes: ["team", "age"] }], minGroup: 8 };
    // Two thirds of the population are young, and two thirds of who answered: all weigh the same, and that says it too.
    for (const population of [
      { young: 2000, old: 1000 },
      { young: 1000, old: 1000 },
    ]) {
      const because = published(few, population, both).map((table) =>
        table.kind === "table" ? "shown" : table.because,
      );
      expect(because).toEqual(["shown", "differencing"]);
    }
    expect(groupsOf(published(few, undefined, both), "both").map(({ count }) => count)).toEqual([16, 11]);
  });

  it("keeps weighted shares and means by group, in fives where whole percents would tell too much", () => {
    const mixed = [
      ...people("t1", "young", [5, 6, 7, 8, 8, 9], 61),
      ...people("t1", "old", [6, 7, 7, 8, 4], 122),
      ...people("t2", "young", [8, 7, 6, 9, 3], 83),
      ...people("t2", "old", [7, 8, 8, 6, 5, 10], 239),
    ];
    const groups = groupsOf(published(mixed, { young: 5000, old: 5000 }, { cuts: [byTeam] }), "team");
    expect(groups).toHaveLength(2);
    for (const { mean, shareStep = 0, classes } of groups) {
      expect(mean).toBeDefined();
      expect([0.01, 0.05]).toContain(shareStep);
      for (const { share = 0 } of classes) expect(share / shareStep).toBeCloseTo(Math.round(share / shareStep), 6);
    }
  });

  it("leaves a mean out that tells of a few marks: 30 answers in 7-8 with 7.1 are two, three or four eights", () => {
    const nearlyAllSeven = [...people("t1", "young", [7], 27), ...people("t1", "young", [8], 3)];
    const [few] = groupsOf(published(nearlyAllSeven, undefined), "all");
    expect(few?.classes.filter(({ count }) => count !== 0).map(({ id, count }) => [id, count])).toEqual([["7-8", 30]]);
    expect(few?.mean).toBeUndefined();
    const [half] = groupsOf(published(people("t1", "young", [7, 8], 38), undefined), "all");
    expect(half?.mean?.value).toBe(7.5);
  });
});
