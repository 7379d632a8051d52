import { answersHeadingText, problemText, questionsText, readSurveyAnswers, resultsText } from "@maatstaf/interchange";
import { BenchmarkSeries, Fact } from "@maatstaf/indicators";
import { calendarDate, period } from "@maatstaf/kernel";
import {
  exchangeFigures,
  PeerExchange,
  peerComparison,
  publishedTables,
  Questionnaire,
  surveyFacts,
  surveySample,
} from "@maatstaf/surveys";
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

it("a table of questions has a row per part, and no formula", () => {
  const lines = questionsText(questionnaire).split("\n");
  expect(lines[1]).toBe('overall,,mark,"Welk cijfer, van 1 tot 10?",,,,1');
  expect(lines[3]).toBe("channel,counter,single,Balie,,,,");
  expect(lines.at(-2)).toBe("why,,open,'=HYPERLINK,,,,0");
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
