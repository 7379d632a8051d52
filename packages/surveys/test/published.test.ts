import { itemsOf, publishedTables, Question, Response, rolledUp, servedTable, surveySample } from "@maatstaf/surveys";
import type { Cut, PublicationRules, PublishedTable, UnpublishedTable } from "@maatstaf/surveys";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";

const choices = (ids: readonly string[]): object => ({
  kind: "single",
  choices: ids.map((id) => ({ id, text: { nl: id } })),
});
const question = (id: string, form: object, more: object = {}): Question =>
  Question.parse({ id, text: { nl: id }, form, ...more });
const likert = question("clear", { kind: "likert" });
const mark = question("mark", { kind: "mark" });
const team = question("team", choices(["t1", "t2", "t3", "t4"]));

/** Respondents of a group with so many of each answer. */
const group = (answers: Response["answers"], item: string, counts: Readonly<Record<string, number>>): Response[] =>
  Object.entries(counts).flatMap(([value, count]) =>
    Array.from({ length: count }, () =>
      Response.parse({
        answers: { ...answers, [item]: Number.isNaN(Number(value)) ? value : Number(value) },
        mode: "web",
      }),
    ),
  );

type Tables = readonly (PublishedTable | UnpublishedTable)[];

const published = (
  responses: readonly Response[],
  questions: readonly Question[],
  { cuts = [], ...more }: Partial<PublicationRules> & { readonly cuts?: readonly Cut[] } = {},
): Tables => {
  const sample = surveySample({
    responses,
    design: { kind: "random", population: 9000, margin: 0.05, level: 0.95, expectedResponse: 0.3 },
    weighting: { kind: "none" },
  });
  if (sample.kind !== "survey-sample") throw new Error(sample.kind);
  const flags = Object.fromEntries(questions.map(({ id }) => [id, "public" as const]));
  return publishedTables(sample, {
    questionnaire: { questions },
    publication: { questions: flags, cuts },
    minGroup: 5,
    ...more,
  });
};
const rows = (tables: Tables, item: string, cut: string): unknown => {
  const table = tables.find((other) => other.item === item && other.cut === cut);
  return table?.kind === "table"
    ? table.groups.map(({ group: id, count, classes }) => [id, count, ...classes.map((one) => one.count)])
    : table?.because;
};
const byAge = [{ id: "age", attributes: ["age"] }];

describe("what may be shown (decision 10)", () => {
  it("shows a whole distribution where every answer has nobody or enough, and joins neighbours where not", () => {
    expect(rows(published(group({}, "clear", { 1: 6, 2: 0, 3: 9, 4: 20, 5: 7 }), [likert]), "clear", "all")).toEqual([
      ["all", 42, 6, 0, 9, 20, 7],
    ]);
    expect(rows(published(group({}, "clear", { 1: 3, 2: 4, 3: 9, 4: 20, 5: 7 }), [likert]), "clear", "all")).toEqual([
      ["all", 43, 7, 9, 27],
    ]);
    expect(rows(published(group({}, "clear", { 1: 1, 3: 9, 4: 20, 5: 7 }), [likert]), "clear", "all")).toEqual([
      ["all", 37, 10, 27],
    ]);
    expect(rows(published(group({}, "clear", { 1: 1, 4: 20, 5: 7 }), [likert]), "clear", "all")).toEqual([["all", 28]]);
  });

  it("DOMAIN 2.13 (c): never shows a bare mark: a mean stands beside its number and its distribution, or not at all", () => {
    const [whole] = published(group({}, "mark", { 4: 6, 7: 12, 8: 30, 9: 6 }), [mark]);
    const [all] = whole?.kind === "table" ? whole.groups : [];
    expect([
      all?.count,
      all?.mean?.value,
      all?.classes.length,
      all?.satisfied?.share,
      all?.dissatisfied?.share,
    ]).toEqual([54, 7.4, 10, 0.889, 0.111]);
    const [bare] = published(group({}, "mark", { 4: 2, 8: 30 }), [mark]);
    const [none] = bare?.kind === "table" ? bare.groups : [];
    expect([none?.count, none?.mean, none?.classes, none?.satisfied]).toEqual([32, undefined, [], undefined]);
  });

  it("shows a net promoter score only where its three groups can be shown", () => {
    const nps = question("nps", { kind: "nps" });
    const score = (counts: Readonly<Record<string, number>>): unknown => {
      const [table] = published(group({}, "nps", counts), [nps]);
      return table?.kind === "table" && table.groups[0]?.netPromoterScore?.score;
    };
    expect([score({ 3: 10, 7: 14, 10: 26 }), score({ 3: 2, 7: 14, 10: 26 })]).toEqual([32, undefined]);
  });

  it("shows nothing of fewer answers than the threshold", () => {
    expect(published(group({}, "clear", { 4: 4 }), [likert])).toEqual([
      { kind: "not-published", item: "clear", cut: "all", because: "too-few-answers" },
    ]);
  });

  it("says “nearly all” of a small group of one opinion, without shares", () => {
    const [table] = published(group({}, "clear", { 4: 20 }), [likert]);
    const [all] = table?.kind === "table" ? table.groups : [];
    expect([all?.nearlyAll, all?.classes, all?.mean]).toEqual(["4", [], undefined]);
  });

  it("hides small counts with others beside them, where there is one cut (G25)", () => {
    const counts = [
      ["young", { 1: 20, 3: 3, 5: 15 }],
      ["middle", { 1: 18, 3: 22, 5: 9 }],
      ["old", { 1: 30, 3: 12, 5: 11 }],
    ] as const;
    const responses = counts.flatMap(([id, answers]) => group({ age: id }, "clear", answers));
    const tables = published(responses, [likert], { cuts: byAge });
    expect(rows(tables, "clear", "age")).toEqual([
      ["middle", 49, 18, 0, 22, 0, 9],
      ["old", 53, 30, 0, "•", 0, "•"],
      ["young", 38, 20, 0, "•", 0, "•"],
    ]);
    const table = tables.find(({ cut }) => cut === "age");
    const [middle, , young] = table?.kind === "table" ? table.groups : [];
    expect([young?.mean, young?.satisfied, middle?.mean === undefined]).toEqual([undefined, undefined, false]);
  });

  it("leaves no holes where a second cut, or a question that hangs on this one, could fill them in", () => {
    const small = [
      ["young", "t1", { 1: 20, 3: 3, 5: 15 }],
      ["middle", "t2", { 1: 18, 3: 22, 5: 9 }],
      ["old", "t1", { 1: 30, 3: 12, 5: 11 }],
    ] as const;
    const responses = small.flatMap(([id, of, answers]) => group({ age: id, team: of }, "clear", answers));
    const two = published(responses, [likert], { cuts: [...byAge, { id: "team", attributes: ["team"] }] });
    expect(JSON.stringify(two)).not.toContain("•");
    const why = question("why", { kind: "likert" }, { shownIf: [[{ kind: "answered", question: "clear" }]] });
    expect(JSON.stringify(published(responses, [likert, why], { cuts: byAge }))).not.toContain("•");
  });

  it("puts small groups together, and says of whom", () => {
    const responses = [
      ...group({ age: "young" }, "clear", { 1: 10, 5: 12 }),
      ...group({ age: "middle" }, "clear", { 1: 3 }),
      ...group({ age: "old" }, "clear", { 1: 6, 5: 8 }),
    ];
    const table = published(responses, [likert], { cuts: byAge }).find(({ cut }) => cut === "age");
    expect(
      table?.kind === "table" && table.groups.map(({ group: id, members, count }) => [id, members.length, count]),
    ).toEqual([
      ["young", 1, 22],
      ["rest", 2, 17],
    ]);
  });

  it("leaves a cut out that would give a small group away together with another", () => {
    const pairs = [
      ["young", "t1", 12],
      ["middle", "t1", 3],
      ["middle", "t2", 14],
      ["old", "t2", 9],
    ] as const;
    const responses = pairs.flatMap(([id, of, count]) => group({ age: id, team: of }, "clear", { 1: count }));
    const tables = published(responses, [likert], { cuts: [{ id: "team", attributes: ["team"] }, ...byAge] });
    expect([rows(tables, "clear", "team"), rows(tables, "clear", "age")]).toEqual([expect.any(Array), "differencing"]);
  });

  it("keeps a question to whom it is for", () => {
    const responses = group({}, "clear", { 1: 10, 5: 12 });
    const shown = (flag: "public" | "internal" | "never", audience: "public" | "internal"): number =>
      published(responses, [likert], { publication: { questions: { clear: flag }, cuts: [] }, audience }).length;
    expect([
      shown("public", "public"),
      shown("internal", "public"),
      shown("internal", "internal"),
      shown("never", "internal"),
    ]).toEqual([1, 0, 1, 0]);
    expect(published(responses, [likert], { publication: { questions: {}, cuts: [] } })).toEqual([]);
  });

  it("puts teams of fewer than eight together within their cluster (DOMAIN 2.26)", () => {
    const sizes = [
      ["t1", 20],
      ["t2", 5],
      ["t3", 6],
      ["t4", 15],
    ] as const;
    const responses = sizes.flatMap(([id, count]) => group({ team: id }, "clear", { 1: count }));
    const tables = published(responses, [likert, team], {
      cuts: [{ id: "team", attributes: ["team"] }],
      publication: { questions: { clear: "public" }, cuts: [{ id: "team", attributes: ["team"] }] },
      minGroup: 8,
      teamClusters: { t1: "inside", t2: "outdoor", t3: "outdoor", t4: "inside" },
    });
    const table = tables.find(({ cut }) => cut === "team");
    expect(
      table?.kind === "table" && table.groups.map(({ group: id, members, count }) => [id, members, count]),
    ).toEqual([
      ["t1", ["t1"], 20],
      ["t4", ["t4"], 15],
      ["rest.outdoor", ["t2", "t3"], 11],
    ]);
  });

  it("groups who did not say where they belong as a group of its own", () => {
    const responses = [
      ...group({ age: "young" }, "clear", { 1: 10 }),
      ...group({ age: "old" }, "clear", { 1: 10 }),
      ...group({}, "clear", { 1: 10 }),
    ];
    const table = published(responses, [likert], { cuts: byAge }).find(({ cut }) => cut === "age");
    expect(table?.kind === "table" && table.groups.map(({ group: id }) => id)).toEqual(["old", "unknown", "young"]);
  });
});

describe("a request for a table", () => {
  const responses = ["young", "middle", "old"].flatMap((id) =>
    group({ age: id, team: "t1" }, "clear", { 1: 10, 5: 10 }),
  );
  const tables = published(responses, [likert], { cuts: byAge });
  const ask = (filter: Readonly<Record<string, string>>, item = "clear"): unknown => {
    const served = servedTable(tables, byAge, { item, filter });
    return served.kind === "table" ? served.groups.map(({ group: id }) => id) : served.kind;
  };

  it("gives what was declared beforehand, and nothing else", () => {
    expect([ask({}), ask({ age: "old" }), ask({ age: "martian" })]).toEqual([["all"], ["old"], []]);
    expect([ask({ team: "t1" }), ask({ age: "old", team: "t1" }), ask({}, "nothing"), ask({ mode: "web" })]).toEqual([
      "not-declared",
      "not-declared",
      "not-declared",
      "not-declared",
    ]);
  });

  it("gives the same whatever the order of the answers", () => {
    fc.assert(
      fc.property(
        fc.shuffledSubarray(responses, { minLength: responses.length, maxLength: responses.length }),
        (order) => {
          const again = published(order, [likert], { cuts: byAge });
          expect(again).toEqual(tables);
        },
      ),
      { numRuns: 25 },
    );
  });
});

it("groups that are put together have enough people, and nobody is lost", () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 12 }), { minLength: 1, maxLength: 10 }),
      fc.constantFrom(5, 8),
      fc.array(fc.constantFrom("x", "y"), { minLength: 10, maxLength: 10 }),
      (sizes, threshold, names) => {
        const counts = new Map(sizes.map((size, at) => [`g${at}`, size]));
        for (const clusters of [{}, Object.fromEntries(names.map((name, at) => [`g${at}`, name]))]) {
          const groups = rolledUp(counts, { threshold, clusters });
          const total = (members: readonly string[]): number =>
            members.reduce((sum, id) => sum + (counts.get(id) ?? 0), 0);
          const all = sizes.reduce((sum, size) => sum + size, 0);
          expect(groups.reduce((sum, { members }) => sum + total(members), 0)).toBe(all);
          const smallest = groups.length > 1 ? Math.min(...groups.map(({ members }) => total(members))) : threshold;
          expect(smallest).toBeGreaterThanOrEqual(threshold);
        }
      },
    ),
    { numRuns: 300 },
  );
});

it("knows the items of a questionnaire without open questions", () => {
  expect(itemsOf({ questions: [question("o", { kind: "open" })] })).toEqual([]);
});
