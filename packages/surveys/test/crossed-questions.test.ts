/// <reference types="node" />
import { randomBelow, SUPPRESSED, uniform, xoshiro128PlusPlus } from "@maatstaf/statistics";
import type { RandomStream } from "@maatstaf/statistics";
import { itemsOf, itemValue, publishedTables, Question, Response, surveySample } from "@maatstaf/surveys";
import type { PublishedTable, UnpublishedTable } from "@maatstaf/surveys";
import { beforeAll, describe, expect, it } from "vitest";
import { boxedIn as solved, independent } from "./solver.ts";
import type { System } from "./solver.ts";

type Tables = readonly (PublishedTable | UnpublishedTable)[];

/** A survey of a question by which is cut, one that filters, and two that may hang on its answers. */
interface CrossedSurvey {
  readonly questions: readonly Question[];
  readonly responses: readonly Response[];
  readonly cuts: readonly { readonly id: string; readonly attributes: readonly [string] }[];
  /** Whether somebody may have left a question blank; the attacker knows it when nobody can. */
  readonly hasBlanks: boolean;
  /** Questions of which the attacker looks at every answer, and not only at whether there is one. */
  readonly inFull: readonly string[];
}

const THRESHOLD = 5;
const DESIGN = { kind: "random", population: 5000, margin: 0.05, level: 0.95, expectedResponse: 0.3 } as const;
const WAYS = ["foot", "bike", "bus", "car"] as const;
const BLANK = "blank";
const PASSED = "passed";
const ANSWERED = "answered";

const single = (id: string, names: readonly string[]): Question =>
  Question.parse({
    id,
    text: { nl: id },
    form: { kind: "single", choices: names.map((name) => ({ id: name, text: { nl: name } })) },
  });

function crossedSurvey(stream: RandomStream): CrossedSurvey {
  const uneven = (names: readonly string[]): string => names[Math.floor(uniform(stream) ** 2 * names.length)] ?? "";
  const teams = ["t1", "t2", "t3"].slice(0, 2 + randomBelow(stream, 2));
  const ways = WAYS.slice(0, 3 + randomBelow(stream, 2));
  const hasBlanks = randomBelow(stream, 2) === 0;
  const follow = ["first", "second"].map((id) => {
    const values = ways.filter(() => randomBelow(stream, 2) === 0);
    const isFiltered = values.length > 0 && randomBelow(stream, 4) > 0;
    return Question.parse({
      id,
      text: { nl: id },
      form: { kind: "likert", points: 4 },
      ...(isFiltered ? { shownIf: [[{ kind: "is", question: "way", values }]] } : {}),
    });
  });
  const isLeft = (): boolean => hasBlanks && randomBelow(stream, 12) === 0;
  const responses = Array.from({ length: 12 + randomBelow(stream, 60) }, () => {
    const way = uneven(ways);
    const isBlankWay = isLeft();
    const given = follow.flatMap(({ id, shownIf }) => {
      const [[test] = []] = shownIf ?? [];
      const isShown = test === undefined || (!isBlankWay && "values" in test && test.values.includes(way));
      return isShown && !isLeft() ? [[id, 1 + Math.floor(uniform(stream) ** 2 * 4)] as const] : [];
    });
    const own = [
      ...(isLeft() ? [] : [["team", uneven(teams)] as const]),
      ...(isBlankWay ? [] : [["way", way] as const]),
    ];
    return Response.parse({ mode: "web", answers: Object.fromEntries([...own, ...given]) });
  });
  const cuts = [{ id: "team", attributes: ["team"] as const }];
  const crossed = [...cuts, { id: "way", attributes: ["way"] as const }];
  return {
    questions: [single("team", teams), single("way", ways), ...follow],
    responses,
    cuts: randomBelow(stream, 3) === 0 ? crossed : cuts,
    hasBlanks,
    inFull: ["team", "way", ...(randomBelow(stream, 10) === 0 ? ["first"] : [])],
  };
}

function tablesOf({ questions, responses, cuts }: CrossedSurvey): Tables {
  const sample = surveySample({ responses, design: DESIGN, weighting: { kind: "none" } });
  if (sample.kind !== "survey-sample") throw new Error(sample.kind);
  return publishedTables(sample, {
    questionnaire: { questions },
    publication: {
      questions: Object.fromEntries(questions.map(({ id }) => [id, "public"])),
      cuts: cuts.map(({ id, attributes }) => ({ id, attributes: [...attributes] })),
    },
    minGroup: THRESHOLD,
  });
}

/** Each question is made safe by itself, as if no other hung on it and no cut were made of it. */
function questionByQuestion(survey: CrossedSurvey): Tables {
  return survey.questions.flatMap(({ shownIf: _none, ...question }) => {
    const cuts = survey.cuts.filter(({ attributes }) => attributes[0] !== question.id);
    return tablesOf({ ...survey, questions: [question], cuts });
  });
}

/** One kind of person: a team, a way, and an answer to both questions that the conditions allow. */
type Person = Readonly<Record<string, string>>;

function persons({ questions, hasBlanks, inFull }: CrossedSurvey): Person[] {
  let found: Person[] = [{}];
  for (const item of itemsOf({ questions })) {
    const [[test] = []] = item.question.shownIf ?? [];
    found = found.flatMap((person) => {
      const isShown =
        test === undefined || ("values" in test && test.values.some((value) => String(value) === person["way"]));
      const values = isShown
        ? [...(inFull.includes(item.id) ? item.values.map(String) : [ANSWERED]), ...(hasBlanks ? [BLANK] : [])]
        : [PASSED];
      return values.map((value) => ({ ...person, [item.id]: value }));
    });
  }
  return found;
}

function personOf({ questions }: CrossedSurvey, { answers }: Response, kinds: readonly Person[]): Person {
  const items = itemsOf({ questions });
  const found = kinds.find((kind) =>
    items.every((item) => {
      const value = itemValue(item, answers);
      const said = kind[item.id] ?? "";
      return value === undefined ? said === BLANK || said === PASSED : said === String(value) || said === ANSWERED;
    }),
  );
  if (found === undefined) throw new Error("a person the attacker does not expect");
  return found;
}

/** Every answer, and every two answers to two questions, that are boxed in below the threshold. */
function boxedIn(survey: CrossedSurvey, tables: Tables): string[] {
  const kinds = persons(survey);
  const truth = survey.responses.map((response) => personOf(survey, response, kinds));
  const isBoxedIn = solved(equations(survey, tables, kinds), THRESHOLD);
  const names = survey.questions.map(({ id }) => id);
  const alone = names.flatMap((name) => valuesOf(kinds, name).map((value): Person => ({ [name]: value })));
  const crossed = alone.flatMap((one) =>
    names.flatMap((name) =>
      name in one ? [] : valuesOf(kinds, name).map((value): Person => ({ ...one, [name]: value })),
    ),
  );
  const targets = new Map(
    [...alone, ...crossed].map((target) => [
      JSON.stringify(Object.entries(target).toSorted(([a], [b]) => (a < b ? -1 : 1))),
      target,
    ]),
  );
  return [...targets].flatMap(([key, target]) => {
    // Who left a question blank is no group; who was asked it is.
    const isIn = (person: Person): boolean =>
      Object.entries(target).every(([name, value]) =>
        value === ANSWERED ? person[name] !== PASSED : person[name] === value,
      );
    const size = truth.filter(isIn).length;
    if (size === 0 || size >= THRESHOLD) return [];
    return isBoxedIn(kinds.map((kind) => Number(isIn(kind)))) ? [key] : [];
  });
}

function valuesOf(kinds: readonly Person[], name: string): string[] {
  return [...new Set(kinds.map((kind) => kind[name] ?? ""))].filter((value) => value !== BLANK && value !== PASSED);
}

/** One equation per number that is shown of any question, and how many answered in all. */
function equations({ cuts, responses, inFull }: CrossedSurvey, tables: Tables, kinds: readonly Person[]): System {
  const rows: number[][] = [kinds.map(() => 1)];
  const right: number[] = [responses.length];
  for (const table of tables) {
    if (table.kind !== "table") continue;
    const [attribute] = cuts.find(({ id }) => id === table.cut)?.attributes ?? [];
    for (const { members, count, classes } of table.groups) {
      const isMember = (kind: Person): boolean => {
        const value = attribute === undefined ? "all" : (kind[attribute] ?? BLANK);
        return members.includes(value === BLANK || value === PASSED ? "unknown" : value);
      };
      const hasAnswer = (kind: Person): boolean => kind[table.item] !== BLANK && kind[table.item] !== PASSED;
      rows.push(kinds.map((kind) => Number(isMember(kind) && hasAnswer(kind))));
      right.push(count);
      for (const own of classes) {
        if (own.count === SUPPRESSED || !inFull.includes(table.item)) continue;
        const values = own.values.map(String);
        rows.push(kinds.map((kind) => Number(isMember(kind) && values.includes(kind[table.item] ?? ""))));
        right.push(own.count);
      }
    }
  }
  return independent({ rows, right });
}

/** No date is in it: one time zone is enough for what takes so long. */
describe.runIf(process.env["TZ"] === "Europe/Brussels")(
  "an attacker who lays all questions of a survey side by side",
  () => {
    let surveys: readonly CrossedSurvey[] = [];
    let published: readonly Tables[] = [];
    beforeAll(() => {
      const stream = xoshiro128PlusPlus(39);
      surveys = Array.from({ length: 1000 }, () => crossedSurvey(stream));
      published = surveys.map(tablesOf);
    });

    it("boxes in no group, no answer and no two of them together below the threshold", () => {
      expect(surveys.flatMap((survey, at) => boxedIn(survey, published[at] ?? []))).toEqual([]);
    });

    it("finds them where each question is made safe by itself", () => {
      const found = surveys.slice(0, 40).filter((survey) => boxedIn(survey, questionByQuestion(survey)).length > 0);
      expect(found.length).toBeGreaterThan(2);
    });

    it("has follow-up questions to read", () => {
      const shown = surveys.filter((survey, at) =>
        published[at]?.some((table) => {
          const question = survey.questions.find(({ id }) => id === table.item);
          return table.kind === "table" && question?.shownIf !== undefined;
        }),
      );
      expect(shown.length).toBeGreaterThan(surveys.length / 4);
    });
  },
);
