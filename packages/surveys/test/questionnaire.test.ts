import { calendarDate } from "@maatstaf/kernel";
import type { SurveyOutcome } from "@maatstaf/surveys";
import {
  answeringMinutes,
  bankIssues,
  BankedQuestion,
  Condition,
  holds,
  itemsOf,
  Question,
  Questionnaire,
  questionnaireIssues,
  questionOn,
  receiptText,
  standardQuestions,
  surveyIssueText,
  surveyJsonSchema,
  SURVEY_ISSUE_CODES,
  surveyMessages,
  surveyOutcomeText,
  trendLinks,
  wordingFindings,
  wordingHash,
  wordingRules,
} from "@maatstaf/surveys";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";

const mark = { id: "overall", text: { nl: "Welk cijfer geef je?" }, form: { kind: "mark" } } as const;
const questionnaire = (questions: readonly object[], more: object = {}): Questionnaire =>
  Questionnaire.parse({ id: "q", version: 1, title: { nl: "Bevraging" }, questions, ...more });
const found = (questions: readonly object[], more: object = {}): readonly string[] =>
  questionnaireIssues(questionnaire(questions, more)).map(({ code, path }) => `${code} ${path}`);
const choices = [
  { id: "a", text: { nl: "A" } },
  { id: "b", text: { nl: "B" } },
];

const asked = (text: string, more: object = {}): Questionnaire =>
  questionnaire([{ ...mark, text: { nl: text }, trendKey: "overall", ...more }]);

const links = (...waves: Parameters<typeof trendLinks>): readonly string[] =>
  trendLinks(...waves).map((link) => `${link.kind} ${"because" in link ? link.because : ""}`.trim());

const declare = (later: Questionnaire): Questionnaire =>
  Questionnaire.parse({
    ...later,
    declaredEqual: [
      {
        trendKey: "overall",
        earlier: wordingHash({ text: { nl: "Welk cijfer geef je?" }, form: { kind: "mark" } }),
        by: "bv",
        on: "2026-01-05",
        why: "Alleen een tikfout verbeterd in de vraag.",
      },
    ],
  });

const hash = (nl: string): string => wordingHash({ text: { nl }, form: { kind: "mark" } });

const plain = (text: string): string => text.normalize("NFC").trim().replaceAll(/\s+/gu, " ");

const banked = (version: number, since: string, nl: string, more: object = {}): BankedQuestion =>
  BankedQuestion.parse({ question: { ...mark, text: { nl } }, version, since, ...more });

const kinds = (nl: string, en?: string): readonly string[] =>
  wordingFindings(
    Question.parse({ id: "q", text: en === undefined ? { nl } : { nl, en }, form: { kind: "likert" } }),
    "q",
  ).map(({ code, path, params }) => `${code.slice("wording-".length)} ${path.slice(2)} ${params["found"]}`);

describe("a questionnaire", () => {
  it.each([
    ["an id twice", [mark, mark], ["id-used-twice questions[1].id"]],
    [
      "a condition on nothing",
      [{ ...mark, shownIf: [[{ kind: "answered", question: "x" }]] }],
      ["condition-question-unknown questions[0].shownIf"],
    ],
    [
      "a condition on itself",
      [{ ...mark, shownIf: [[{ kind: "answered", question: "overall" }]] }],
      ["condition-looks-ahead questions[0].shownIf", "condition-cycle questions[0].shownIf"],
    ],
    [
      "a circle",
      [
        { ...mark, shownIf: [[{ kind: "answered", question: "b" }]] },
        { ...mark, id: "b", shownIf: [[{ kind: "at-least", question: "overall", value: 5 }]] },
      ],
      ["condition-looks-ahead questions[0].shownIf", "condition-cycle questions[0].shownIf"],
    ],
    [
      "a value that cannot be given",
      [mark, { ...mark, id: "b", shownIf: [[{ kind: "is", question: "overall", values: [11] }]] }],
      ["condition-value-unknown questions[1].shownIf"],
    ],
    [
      "a row that is not there",
      [mark, { ...mark, id: "b", shownIf: [[{ kind: "at-least", question: "overall", row: "x", value: 1 }]] }],
      ["condition-row-unknown questions[1].shownIf"],
    ],
    ["a section that is not there", [{ ...mark, section: "x" }], ["section-unknown questions[0].section"]],
    [
      "a trend twice",
      [
        { ...mark, trendKey: "t" },
        { ...mark, id: "b", trendKey: "t" },
      ],
      ["trend-key-used-twice questions[1].trendKey"],
    ],
    [
      "a choice with a fixed word",
      [{ ...mark, form: { kind: "single", choices: [...choices, { id: "dont-know", text: { nl: "?" } }] } }],
      ["reserved-choice questions[0].form.choices[2].id"],
    ],
    [
      "more answers than there are",
      [{ ...mark, form: { kind: "multiple", choices, most: 3 } }],
      ["most-above-choices questions[0].form.most"],
    ],
    ["a text in one language less", [{ ...mark, text: { nl: "Cijfer?", en: "Mark?" } }], ["text-missing title"]],
  ])("points out %s", (_, questions, expected) => {
    expect(found(questions)).toEqual(expected);
  });

  it("US-38: says when it takes longer than ten minutes", () => {
    const open = Array.from({ length: 16 }, (_, at) => ({ ...mark, id: `q${at}`, form: { kind: "open" } }));
    expect(found(open)).toEqual(["too-long-to-answer questions"]);
    expect(answeringMinutes(questionnaire(open.slice(0, 15)))).toBe(10);
  });

  it("has a condition that always has an outcome", () => {
    const test = fc.oneof(
      fc.record({ kind: fc.constantFrom("answered", "unanswered"), question: fc.constantFrom("a", "b") }),
      fc.record({
        kind: fc.constantFrom("at-least", "at-most"),
        question: fc.constantFrom("a", "b"),
        value: fc.integer({ min: 0, max: 10 }),
      }),
      fc.record({
        kind: fc.constantFrom("is", "is-not"),
        question: fc.constantFrom("a", "b"),
        values: fc.array(fc.oneof(fc.integer(), fc.string({ minLength: 1, maxLength: 5 })), {
          minLength: 1,
          maxLength: 3,
        }),
      }),
    );
    const answer = fc.oneof(
      fc.integer({ min: 0, max: 10 }),
      fc.string({ maxLength: 5 }),
      fc.array(fc.string({ maxLength: 3 })),
      fc.dictionary(fc.constantFrom("r", "s"), fc.integer()),
    );
    fc.assert(
      fc.property(
        fc.array(fc.array(test, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 }),
        fc.dictionary(fc.constantFrom("a", "b"), answer),
        (input, answers) => {
          expect(typeof holds(Condition.parse(input), answers)).toBe("boolean");
        },
      ),
      { numRuns: 200 },
    );
  });

  it("US-38: knows the items of every form", () => {
    const items = itemsOf(
      questionnaire([
        mark,
        { ...mark, id: "m", form: { kind: "multiple", choices } },
        { ...mark, id: "x", form: { kind: "matrix", rows: choices } },
        { ...mark, id: "s", form: { kind: "single", choices } },
        { ...mark, id: "o", form: { kind: "open" } },
      ]),
    );
    expect(items.map(({ id, kind }) => `${id} ${kind}`)).toEqual([
      "overall mark",
      "m.a chosen",
      "m.b chosen",
      "x.a likert",
      "x.b likert",
      "s single",
    ]);
  });

  it("is described by a JSON Schema that allows no other field", () => {
    for (const document of ["questionnaire", "programme", "survey", "response", "peer-exchange"] as const) {
      const schema = surveyJsonSchema(document);
      expect([schema["$schema"], schema["additionalProperties"]]).toEqual([
        "https://json-schema.org/draft/2020-12/schema",
        false,
      ]);
    }
  });
});

describe("a trend (DOMAIN 2.13 a)", () => {
  const earlier = asked("Welk cijfer geef je?");

  it("goes on when nothing a respondent sees has changed", () => {
    expect(links(earlier, asked("Welk  cijfer geef je? "))).toEqual(["same"]);
    expect(links(earlier, asked("Welk cijfer geef je?", { section: undefined, dimension: "overall" }))).toEqual([
      "same",
    ]);
  });

  it("breaks with the wording, the help, the language or the answers", () => {
    expect(links(earlier, asked("Welk rapportcijfer geef je?"))).toEqual(["broken wording"]);
    expect(links(earlier, asked("Welk cijfer geef je?", { help: { nl: "Van 1 tot 10." } }))).toEqual([
      "broken wording",
    ]);
    expect(links(earlier, asked("Welk cijfer geef je?", { form: { kind: "nps" } }))).toEqual(["broken answers"]);
  });

  it("goes on when somebody declares the wording equal, with a reason; never over other answers", () => {
    expect(links(earlier, declare(asked("Welk cijfer geef je ons?")))).toEqual(["declared-equal"]);
    expect(links(earlier, declare(asked("Welk cijfer geef je ons?", { form: { kind: "ces" } })))).toEqual([
      "broken answers",
    ]);
    expect(links(asked("Nog anders?"), declare(asked("Welk cijfer geef je ons?")))).toEqual(["broken wording"]);
  });

  it("names new and dropped ones", () => {
    const other = questionnaire([{ ...mark, id: "n", trendKey: "new" }]);
    expect(trendLinks(earlier, other)).toEqual([
      { kind: "new", trendKey: "new" },
      { kind: "dropped", trendKey: "overall" },
    ]);
  });

  it("hashes of different texts differ", () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (a, b) => {
        expect(hash(a) === hash(b)).toBe(plain(a) === plain(b));
      }),
      { numRuns: 300 },
    );
  });
});

describe("the question bank", () => {
  it("has standard questions in both languages that no rule points out, for everybody and for the staff", () => {
    const questions = standardQuestions();
    expect(
      questionnaireIssues(Questionnaire.parse({ id: "q", version: 1, title: { nl: "T", en: "T" }, questions })),
    ).toEqual([]);
    expect(questions.every(({ text }) => text.en !== undefined)).toBe(true);
    expect(new Set(questions.map(({ form }) => form.kind)).size).toBeGreaterThan(4);
  });

  it("gives the newest version in force, and the successor of a retired one", () => {
    const bank = [
      banked(1, "2024-01-01", "Een"),
      banked(2, "2025-01-01", "Twee", { retired: { on: "2026-01-01", successor: "overall-2" } }),
    ];
    const on = (day: string): unknown => {
      const entry = questionOn(bank, "overall", calendarDate(day));
      return entry.kind === "question" ? entry.entry.version : entry;
    };
    expect([on("2024-06-01"), on("2025-06-01")]).toEqual([1, 2]);
    expect(on("2026-06-01")).toEqual({ kind: "retired", id: "overall", successor: "overall-2" });
    expect(on("2023-06-01")).toEqual({ kind: "unknown", id: "overall" });
    expect(bankIssues(bank)).toEqual([]);
    expect(
      bankIssues([...bank, banked(2, "2025-02-01", "Drie"), banked(3, "2026-02-01", "Een")]).map(({ path }) => path),
    ).toEqual(["[2].version", "[3].version"]);
  });
});

describe("wordings", () => {
  it.each([
    ["Vind je ook niet dat de balie open moet blijven?", "leading text.nl vind je ook niet"],
    ["Hoe tevreden ben je over onze vernieuwde balie?", "leading text.nl onze vernieuwde"],
    ["Is de medewerker vriendelijk en deskundig?", "double text.nl en"],
    ["Kom je vaak naar de balie?", "vague text.nl vaak"],
    ["Krijg je altijd antwoord?", "absolute text.nl altijd"],
    ["Vind je niet dat er geen loket meer nodig is?", "negation text.nl niet, geen"],
  ])("“%s” is pointed out", (text, expected) => {
    expect(kinds(text)).toContain(expected);
  });

  it.each([
    ["Wat vind je?", "Don't you think the counter should stay open?", "leading text.en don't you think"],
    ["Wat vind je?", "Is the staff friendly and competent?", "double text.en and"],
    ["Wat vind je?", "Do you often visit the counter?", "vague text.en often"],
    ["Wat vind je?", "Do you always get an answer?", "absolute text.en always"],
  ])("“%s / %s” is pointed out", (nl, en, expected) => {
    expect(kinds(nl, en)).toEqual([expected]);
  });

  it.each([
    "Hoe tevreden of ontevreden ben je over de balie?",
    "Hoe vaak kwam je in 2025 naar de balie?",
    "Hoe vlot of moeizaam verliep je aanvraag?",
    "Kwam je tussen 8 en 10 uur?",
    "Welk cijfer geef je de balie?",
  ])("“%s” is left alone", (text) => {
    expect(kinds(text)).toEqual([]);
  });

  it("a long question is pointed out with its number of words", () => {
    expect(kinds(`Wat vind je van ${"de balie ".repeat(12)}?`)).toEqual(["too-long text.nl 28"]);
  });

  it("what is kept on purpose, with a reason, is not pointed out again", () => {
    const question = {
      id: "q",
      text: { nl: "Kom je vaak?" },
      form: { kind: "likert" },
      wordingReasons: { "vague-how-often": "Dit is de vraag van de andere gemeenten." },
    };
    expect(wordingFindings(Question.parse(question), "q")).toEqual([]);
  });

  it("looks at the rows of a matrix too", () => {
    const form = { kind: "matrix", rows: [{ id: "r", text: { nl: "Snel en vriendelijk" } }] };
    expect(
      wordingFindings(Question.parse({ id: "q", text: { nl: "Wat vind je?" }, form }), "q").map(({ path }) => path),
    ).toEqual(["q.form.rows[0].text.nl", "q.form.rows[0].text.nl"]);
  });

  it("every rule has words to look for in both languages, and a reason", () => {
    for (const rule of wordingRules()) {
      expect([
        rule.id,
        rule.nl.length > 0,
        rule.en.length > 0,
        surveyMessages.has(`issue.wording-${rule.kind}`),
      ]).toEqual([rule.id, true, true, true]);
    }
  });
});

describe("words", () => {
  it("every issue has a sentence in both languages, and no sentence is left over", () => {
    const codes = surveyMessages.codes.filter((code) => code.startsWith("issue.")).map((code) => code.slice(6));
    expect(codes.toSorted()).toEqual([...SURVEY_ISSUE_CODES, "not-a-word"].toSorted());
  });

  it("every outcome and every refused receipt has a sentence in both languages", () => {
    const values = { required: 5, answer: "8", group: "65+", margin: "leeftijd", strata: "noord" };
    const outcomes = surveyMessages.codes.filter((code) => code.startsWith("outcome.")).map((code) => code.slice(8));
    for (const locale of ["nl-BE", "en-GB"] as const) {
      for (const outcome of outcomes)
        expect(surveyOutcomeText(outcome as SurveyOutcome, locale, values)).not.toContain("{");
      for (const kind of ["token-unknown", "token-used", "token-missing", "refused"] as const) {
        expect(receiptText(kind, locale)).not.toBe("");
      }
    }
  });

  it("an issue of the form of a file is told in the words of the kernel", () => {
    expect(surveyIssueText({ code: "unknown-field", path: "x", params: { field: "x" } }, "en-GB")).not.toBe(
      "unknown-field",
    );
    expect(surveyIssueText({ code: "never-heard-of", path: "x", params: {} }, "en-GB")).toBe("never-heard-of");
  });
});
