import { problemText } from "@maatstaf/interchange";
import {
  answersHeadingText,
  questionsText,
  readSurveyAnswers,
  readSurveyQuestions,
  resultsText,
} from "@maatstaf/interchange/surveys";
import { BenchmarkSeries, Fact, IndicatorCard, reading } from "@maatstaf/indicators";
import { calendarDate, period } from "@maatstaf/kernel";
import {
  exchangeFigures,
  PeerExchange,
  peerComparison,
  publishedTables,
  Question,
  Questionnaire,
  surveyFacts,
  surveySample,
} from "@maatstaf/surveys";
import * as fc from "fast-check";
import * as Effect from "effect/Effect";
import { describe, expect, it } from "vitest";

const choices = [
  { id: "counter", text: { nl: "Balie" } },
  { id: "phone", text: { nl: "Telefoon" } },
];
const questionnaire = Questionnaire.parse({
  id: "residents",
  version: 1,
  title: { nl: "Bewoners" },
  questions: [
    { id: "overall", text: { nl: "Welk cijfer, van 1 tot 10?" }, form: { kind: "mark" }, required: true },
    { id: "channel", text: { nl: "Hoe kwam je?" }, form: { kind: "single", choices } },
    { id: "channels", text: { nl: "Wat gebruikte je?" }, form: { kind: "multiple", choices } },
    { id: "grid", text: { nl: "Wat vind je van:" }, form: { kind: "matrix", rows: choices } },
    { id: "why", text: { nl: "=HYPERLINK" }, form: { kind: "open" } },
  ],
});

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const read = (text: string) =>
  Effect.runSync(readSurveyAnswers(bytes(text), { file: "antwoorden.csv", questionnaire }));
const problems = (text: string): readonly unknown[] =>
  Effect.runSync(Effect.flip(readSurveyAnswers(bytes(text), { file: "antwoorden.csv", questionnaire }))).problems.map(
    ({ row, column, code }) => [row, column, code],
  );

describe("a table of answers", () => {
  it("is read as responses, with what stands beside the answers", () => {
    const text = [
      "overall;channel;channels.counter;channels.phone;grid.counter;grid.phone;why;mode;stratum;month;complete;weight",
      "8;counter;1;0;4;not-applicable;Traag;web;north;2026-03;1;1,25",
      "not-applicable;;0;0;;;;;;;0;",
      "",
    ].join("\n");
    expect(read(text)).toEqual([
      {
        answers: {
          overall: 8,
          channel: "counter",
          channels: ["counter"],
          grid: { counter: 4, phone: "not-applicable" },
          why: "Traag",
        },
        mode: "web",
        frame: "sample",
        stratum: "north",
        month: "2026-03",
        isComplete: true,
        weight: 1.25,
      },
      { answers: { overall: "not-applicable", channels: [] }, mode: "paper", frame: "sample", isComplete: false },
    ]);
  });

  it.each([
    ["a mark of 11", "overall\n11\n", [[2, "overall", "mark-out-of-range"]]],
    ["a question that is not there", "overall,nothing\n8,1\n", [[1, "nothing", "survey-column-unknown"]]],
    ["a person", "overall,name\n8,Lien\n", [[1, "name", "survey-column-unknown"]]],
    ["a column twice", "overall,overall\n8,9\n", [[1, "overall", "survey-column-twice"]]],
    ["neither 1 nor 0", "overall,channels.phone\n8,ja\n", [[2, "channels", "choice-unknown"]]],
    ["a word for a number", "overall\nacht\n", [[2, "overall", "wrong-kind-of-answer"]]],
    ["a month that is none", "overall,month\n8,2026-13\n", [[2, "month", "not-a-period"]]],
    [
      "several faults, all of them",
      "overall\n8\n0\n11\n",
      [
        [3, "overall", "mark-out-of-range"],
        [4, "overall", "mark-out-of-range"],
      ],
    ],
    ["nothing", "", [[1, undefined, "file-empty"]]],
  ])("is refused as a whole with %s", (_, text, expected) => {
    expect(problems(text)).toEqual(expected);
  });

  it("begins with the heading that is handed out to key in paper forms", () => {
    const heading = answersHeadingText(questionnaire);
    expect(read(`${heading}8,,,,,,,,,,,,\n`)).toHaveLength(1);
  });

  it("has words for what is wrong", () => {
    const problem = {
      file: "antwoorden.csv",
      row: 2,
      column: "overall",
      code: "mark-out-of-range",
      params: { found: 11, minimum: 1, maximum: 10 },
    };
    expect(problemText(problem, "nl-BE")).toBe(
      "antwoorden.csv, rij 2, kolom overall: 11 kan niet. Geef een cijfer van 1 tot 10.",
    );
  });
});

const readQuestions = (text: string) => Effect.runSync(readSurveyQuestions(bytes(text), { file: "vragen.csv" }));
const questionProblems = (text: string): readonly unknown[] =>
  Effect.runSync(Effect.flip(readSurveyQuestions(bytes(text), { file: "vragen.csv" }))).problems.map(
    ({ row, column, code }) => [row, column, code],
  );

describe("a table of questions", () => {
  it("has a row per part, and no formula", () => {
    const lines = questionsText(questionnaire).split("\n");
    expect(lines[1]).toBe('overall,,mark,"Welk cijfer, van 1 tot 10?",,,,,,,,,,1,1,0,,');
    expect(lines[3]).toBe("channel,counter,,Balie,,,,,,,,,,,,,,");
    expect(lines.at(-2)).toBe("why,,open,'=HYPERLINK,,,,,,,2000,,,0,1,0,,");
  });

  it("is read back as the same questions, for any questions", () => {
    const word = fc.stringMatching(/^[a-z][a-z0-9-]{0,8}$/u);
    const text = fc.record(
      {
        nl: fc.stringMatching(/^[^\s\p{Cc}][^\p{Cc}\uFEFF]{0,20}$/u),
        en: fc.stringMatching(/^[a-z"',;=\n]{1,9}[a-z]$/u),
      },
      { requiredKeys: ["nl"] },
    );
    const choices = fc.uniqueArray(fc.record({ id: word, text }), {
      minLength: 2,
      maxLength: 4,
      selector: ({ id }) => id,
    });
    const points = fc.constantFrom(4, 5, 7);
    const form = fc.oneof(
      fc.record({ kind: fc.constantFrom("mark", "nps", "ces") }),
      fc.record({ kind: fc.constant("likert"), points }),
      fc.record({ kind: fc.constant("single"), choices }),
      fc.record({ kind: fc.constant("multiple"), choices, most: fc.nat(3).map((most) => most + 1) }),
      fc.record({ kind: fc.constant("matrix"), rows: choices, points }),
      fc.record({ kind: fc.constant("open"), longest: fc.integer({ min: 1, max: 10_000 }) }),
    );
    const test = fc.record({ kind: fc.constant("at-most"), question: word, value: fc.nat(10) });
    const question = fc.record(
      {
        id: word,
        text,
        help: text,
        form,
        section: word,
        dimension: word,
        trendKey: word,
        required: fc.boolean(),
        notApplicable: fc.boolean(),
        dontKnow: fc.boolean(),
        shownIf: fc.array(fc.array(test, { minLength: 1, maxLength: 2 }), { minLength: 1, maxLength: 2 }),
        wordingReasons: fc.dictionary(word, fc.constant("Zo vragen we het al jaren."), { maxKeys: 2 }),
      },
      { requiredKeys: ["id", "text", "form"] },
    );
    const questions = fc.uniqueArray(question, { minLength: 1, maxLength: 5, selector: ({ id }) => id });
    fc.assert(
      fc.property(questions, (drafts) => {
        const parsed = drafts.map((draft) => Question.parse(draft));
        expect(readQuestions(questionsText({ questions: parsed }))).toEqual(parsed);
      }),
      { numRuns: 60 },
    );
  });

  it("may have its columns in any order, and only those that are needed", () => {
    expect(readQuestions("form;text_nl;question\nmark;Welk cijfer?\t;overall\n").map(({ id }) => id)).toEqual([
      "overall",
    ]);
  });

  it.each([
    ["an unknown form", "question,form,text_nl\na,essay,Waarom?\n", [[2, "form"]]],
    ["no text", "question,form,text_nl\na,mark,\n", [[2, "text_nl"]]],
    ["a choice without text", "question,part,form,text_nl\na,,single,Kies\na,x,,X\na,y,,\n", [[4, "text_nl"]]],
    [
      "a choice with an id that is none",
      "question,part,form,text_nl\na,,single,Kies\na,x,,X\na,? ?,,Y\n",
      [[4, "part"]],
    ],
    ["a choice without a question", "question,part,form,text_nl\na,x,,X\n", [[2, "question", "survey-part-alone"]]],
    [
      "a choice of a mark",
      "question,part,form,text_nl\na,,mark,Cijfer?\na,x,,X\n",
      [[3, "part", "survey-part-unexpected"]],
    ],
    ["a question twice", "question,form,text_nl\na,mark,A\na,mark,B\n", [[3, "question", "survey-question-twice"]]],
    ["neither 1 nor 0", "question,form,text_nl,required\na,mark,A,ja\n", [[2, "required", "survey-not-yes-or-no"]]],
    [
      "a condition that is none",
      "question,form,text_nl,shown_if\na,mark,A,als b\n",
      [[2, "shown_if", "survey-cell-unreadable"]],
    ],
    [
      "a condition of another shape",
      'question,form,text_nl,shown_if\na,mark,A,"[[{""kind"":""soon""}]]"\n',
      [[2, "shown_if"]],
    ],
    ["points that are none", "question,form,text_nl,points\na,likert,A,6\n", [[2, "points"]]],
    ["a column that is not there", "question,form\na,mark\n", [[1, undefined, "survey-column-absent"]]],
    ["a column too many", "question,form,text_nl,e-mail\na,mark,A,b\n", [[1, "e-mail", "survey-column-unknown"]]],
    ["nothing", "", [[1, undefined, "file-empty"]]],
    [
      "several faults",
      "question,form,text_nl\na,essay,A\nb,mark,\n",
      [
        [2, "form"],
        [3, "text_nl"],
      ],
    ],
  ])("is refused as a whole with %s", (_, text, expected) => {
    const found = questionProblems(text);
    expect(found).toHaveLength(expected.length);
    expect(found).toEqual(expected.map((place) => expect.arrayContaining(place.filter((part) => part !== undefined))));
  });
});

describe("results", () => {
  const responses = read(
    `overall,channel\n${Array.from({ length: 60 }, (_, at) => `${5 + (at % 4)},${at % 3 === 0 ? "counter" : "phone"}`).join("\n")}\n`,
  );
  const sample = surveySample({
    responses,
    design: { kind: "random", population: 900, margin: 0.05, level: 0.95, expectedResponse: 0.3 },
    weighting: { kind: "none" },
  });
  if (sample.kind !== "survey-sample") throw new Error(sample.kind);
  const publication = {
    questions: { overall: "public" as const, channel: "never" as const },
    cuts: [{ id: "channel", attributes: ["channel"] }],
  };
  const tables = publishedTables(sample, { questionnaire, publication, minGroup: 5 });

  it("are written as they may be shown", () => {
    const text = resultsText(tables, questionnaire.questions, "nl-BE");
    const lines = text.trimEnd().split("\n");
    expect(lines[0]).toBe("item,question,cut,group,answers,class,count,share,lower,upper,mean,label");
    expect(lines.find((line) => line.includes(",all,all,60,5,"))).toMatch(
      /^overall,"Welk cijfer, van 1 tot 10\?",all,all,60,5,15,0\.25,0\.1\d+,0\.3\d+,6\.5,representative$/u,
    );
    expect(lines.some((line) => line.startsWith("channel,"))).toBe(false);
  });

  it("are facts of type survey for the indicators, as they are", () => {
    const mapping = { indicatorId: "satisfaction", item: "overall", period: period("2026") } as const;
    const facts = surveyFacts("residents-2026", tables, [
      { ...mapping, figure: "satisfied" },
      { ...mapping, figure: "mean" },
      { ...mapping, figure: "satisfied", cut: "channel" },
    ]);
    expect(facts).toHaveLength(4);
    for (const fact of facts) expect(Fact.parse(fact)).toEqual({ ...fact, provisional: false });
  });

  it("give the indicators their effective number and its interval (DOMAIN 2.13 h)", () => {
    const weighted = surveySample({
      responses,
      design: { kind: "random", population: 900, margin: 0.05, level: 0.95, expectedResponse: 0.3 },
      weighting: {
        kind: "fitted",
        margins: [{ attribute: "channel", population: { counter: 600, phone: 300 } }],
        trim: { lower: 0.2, upper: 5 },
      },
    });
    if (weighted.kind !== "survey-sample") throw new Error(weighted.kind);
    const shown = publishedTables(weighted, { questionnaire, publication, minGroup: 5 });
    const [fact] = surveyFacts("residents-2026", shown, [
      { indicatorId: "satisfaction", item: "overall", period: period("2026"), figure: "satisfied" },
    ]);
    if (fact === undefined) throw new Error("no fact");
    expect(fact.effectiveCount).toBeLessThan(50);
    const card = IndicatorCard.parse({
      id: "satisfaction",
      version: 1,
      status: "defined",
      name: { nl: "Tevredenheid" },
      question: { nl: "Hoe tevreden zijn de bewoners?" },
      level: "output",
      aggregation: "survey",
      numerator: { nl: "tevreden bewoners" },
      denominator: { nl: "alle bewoners" },
      scale: 100,
      unit: "%",
      decimals: 1,
      direction: "up",
      frequency: "year",
      lagDays: 10,
      source: { system: "bevraging", owner: "teamleider" },
      owner: "afdelingshoofd",
    });
    const when = { period: period("2026"), on: calendarDate("2027-02-01") };
    const found = reading(card, [Fact.parse(fact)], when);
    // Wilson's interval with the effective number, and not with the sixty who answered.
    const [count, share, z] = [fact.effectiveCount, fact.numerator / fact.denominator, 1.959964];
    const centre = (share + z ** 2 / (2 * count)) / (1 + z ** 2 / count);
    const half = (z * Math.sqrt((share * (1 - share)) / count + z ** 2 / (4 * count ** 2))) / (1 + z ** 2 / count);
    expect(found.figure.kind === "figure" && found.figure.value).toBeCloseTo(100 * share, 9);
    expect(found.interval?.lower).toBeCloseTo(100 * (centre - half), 3);
    expect(found.interval?.upper).toBeCloseTo(100 * (centre + half), 3);
  });

  it("compare with peers in the shape the benchmarks of the indicators read", () => {
    const [question] = questionnaire.questions;
    if (question === undefined) return;
    const file = PeerExchange.parse({
      organisation: { id: "a", name: "Gemeente A" },
      on: "2026-01-01",
      figures: exchangeFigures(tables, [question], period("2026")),
    });
    const source = { name: "uitwisseling", retrievedOn: calendarDate("2026-02-01") };
    const compared = peerComparison({
      question,
      indicatorId: "satisfaction",
      files: [file],
      declaredEqual: [],
      minGroup: 5,
      peerGroup: "manual",
      source,
    });
    expect(compared.kind === "peers" && BenchmarkSeries.parse(compared.series)).toEqual(
      compared.kind === "peers" && compared.series,
    );
  });
});
