/// <reference types="node" />
import { readFileSync } from "node:fs";
import { problemText } from "@maatstaf/interchange";
import { limeSurveyLosses, limeSurveyText, readLimeSurvey } from "@maatstaf/interchange/surveys";
import { Questionnaire, standardQuestions } from "@maatstaf/surveys";
import { sharedFile } from "@maatstaf/testkit";
import * as Effect from "effect/Effect";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";

const options = { file: "bevraging.lss", id: "residents" } as const;
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const read = (text: string, more: object = {}) =>
  Effect.runSync(readLimeSurvey(bytesOf(text), { ...options, ...more }));
const codes = (text: string, more: object = {}): readonly string[] =>
  Effect.runSync(Effect.flip(readLimeSurvey(bytesOf(text), { ...options, ...more }))).problems.map(({ code }) => code);

const choices = [
  { id: "counter", text: { nl: "Balie", en: "Counter" } },
  { id: "phone", text: { nl: "Telefoon", en: "Phone" } },
  { id: "web", text: { nl: "Website", en: "Website" } },
];
const asked = (id: string, form: object, more: object = {}): object => ({
  id,
  text: { nl: `Vraag ${id} & meer`, en: `Question ${id}` },
  form,
  ...more,
});
const questionnaire = Questionnaire.parse({
  id: "residents",
  version: 1,
  title: { nl: "Bewoners", en: "Residents" },
  introduction: { nl: "Tien minuten.", en: "Ten minutes." },
  sections: [
    { id: "g1", title: { nl: "Algemeen", en: "General" } },
    { id: "g2", title: { nl: "Kanalen", en: "Channels" } },
  ],
  questions: [
    asked(
      "overall-mark",
      { kind: "mark" },
      { required: true, trendKey: "overall", section: "g1", help: { nl: "Van 1 tot 10.", en: "From 1 to 10." } },
    ),
    asked("recommend", { kind: "nps" }, { section: "g1", dontKnow: true, notApplicable: false }),
    asked("effort", { kind: "ces" }, { section: "g1" }),
    asked("clear", { kind: "likert", points: 7 }, { section: "g1", dimension: "information" }),
    asked("clear-5", { kind: "likert", points: 5 }, { section: "g1" }),
    asked("channel", { kind: "single", choices }, { section: "g2" }),
    asked("channels", { kind: "multiple", choices, most: 2 }, { section: "g2" }),
    asked("grid", { kind: "matrix", rows: choices, points: 5 }, { section: "g2", dontKnow: true }),
    asked(
      "why",
      { kind: "open", longest: 500 },
      {
        section: "g2",
        shownIf: [
          [
            { kind: "at-most", question: "overall-mark", value: 5 },
            { kind: "is", question: "channels", values: ["web", "phone"] },
          ],
          [{ kind: "is", question: "channel", values: ["counter"] }],
          [
            { kind: "at-least", question: "grid", row: "web", value: 4 },
            { kind: "unanswered", question: "effort" },
          ],
          [{ kind: "is-not", question: "channel", values: ["web"] }],
          [
            { kind: "answered", question: "clear" },
            { kind: "is", question: "grid", row: "phone", values: ["dont-know"] },
          ],
        ],
      },
    ),
  ],
});

/** Places at which two values differ. */
function differences(a: unknown, b: unknown, path = ""): string[] {
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return Object.is(a, b) ? [] : [path];
  const [left, right] = [new Map(Object.entries(a)), new Map(Object.entries(b))];
  return [...new Set([...left.keys(), ...right.keys()])].flatMap((key) => {
    const place = Array.isArray(a) ? `${path}[${key}]` : `${path}${path === "" ? "" : "."}${key}`;
    return differences(left.get(key), right.get(key), place);
  });
}

describe("a LimeSurvey file we wrote", () => {
  it("reads back as the same questionnaire", () => {
    const { questionnaire: found, notices } = read(limeSurveyText(questionnaire));
    expect(notices).toEqual([]);
    // One test with two values comes back as two ways that the test holds.
    const { shownIf: _was, ...why } = questionnaire.questions.at(-1) ?? {};
    const { shownIf, ...same } = found.questions.at(-1) ?? {};
    expect(same).toEqual(why);
    expect(found.questions.slice(0, -1)).toEqual(questionnaire.questions.slice(0, -1));
    expect(shownIf).toEqual([
      [
        { kind: "at-most", question: "overall-mark", value: 5 },
        { kind: "is", question: "channels", values: ["web"] },
      ],
      [
        { kind: "at-most", question: "overall-mark", value: 5 },
        { kind: "is", question: "channels", values: ["phone"] },
      ],
      [{ kind: "is", question: "channel", values: ["counter"] }],
      [
        { kind: "at-least", question: "grid", row: "web", value: 4 },
        { kind: "unanswered", question: "effort" },
      ],
      [{ kind: "is-not", question: "channel", values: ["web"] }],
      [
        { kind: "answered", question: "clear" },
        { kind: "is", question: "grid", row: "phone", values: ["dont-know"] },
      ],
    ]);
    expect([found.title, found.introduction, found.sections]).toEqual([
      questionnaire.title,
      questionnaire.introduction,
      questionnaire.sections,
    ]);
  });

  it("writes the same text for the same questionnaire, and again for what it read", () => {
    const once = limeSurveyText(questionnaire);
    expect(limeSurveyText(questionnaire)).toBe(once);
    const again = limeSurveyText(read(once).questionnaire);
    expect(limeSurveyText(read(again).questionnaire)).toBe(again);
  });

  it("carries the standard questions, trends included", () => {
    const standard = Questionnaire.parse({
      id: "s",
      version: 1,
      title: { nl: "T", en: "T" },
      questions: standardQuestions(),
    });
    const found = read(limeSurveyText(standard)).questionnaire.questions.map(
      ({ section: _of, ...question }) => question,
    );
    expect(found).toEqual(standard.questions);
  });

  it("loses nothing in silence: what does not read back the same is named, for any questionnaire", () => {
    const why = "Deze woorden blijven met opzet zo staan.";
    const text = fc.record(
      { nl: fc.constant("Tekst"), en: fc.constant("Text"), "nl-NL": fc.constant("Tekst in NL") },
      { requiredKeys: ["nl"] },
    );
    const question = fc.record({
      text,
      help: fc.option(text, { nil: undefined }),
      isOpen: fc.boolean(),
      section: fc.constantFrom("g1", undefined),
      hasReason: fc.boolean(),
    });
    const some = fc.record({
      title: text,
      introduction: fc.option(text, { nil: undefined }),
      sections: fc.array(text, { maxLength: 1 }),
      questions: fc.array(question, { minLength: 1, maxLength: 4 }),
      equal: fc.boolean(),
    });
    fc.assert(
      fc.property(some, ({ title, introduction, sections, questions, equal }) => {
        const written = Questionnaire.parse({
          id: "residents",
          version: 1,
          title,
          introduction,
          sections: sections.map((own) => ({ id: "g1", title: own })),
          questions: questions.map(({ isOpen, section, hasReason, ...own }, at) => ({
            ...own,
            id: `q${at}`,
            form: isOpen ? { kind: "open" } : { kind: "mark" },
            section: sections.length > 0 ? section : undefined,
            wordingReasons: hasReason ? { length: why } : {},
          })),
          declaredEqual: equal ? [{ trendKey: "t", earlier: "0123", by: "bv", on: "2026-01-01", why }] : [],
        });
        const losses = limeSurveyLosses(written, "bevraging.lss").map(({ path }) => path ?? "");
        const { questionnaire: found } = read(limeSurveyText(written));
        // Without sections all questions come back in the one LimeSurvey needs.
        const back =
          sections.length > 0
            ? found
            : { ...found, sections: [], questions: found.questions.map(({ section: _one, ...own }) => own) };
        expect(differences(written, back).filter((path) => !losses.some((own) => path.startsWith(own)))).toEqual([]);
        for (const loss of losses) expect(differences(written, back).some((path) => path.startsWith(loss))).toBe(true);
      }),
      { numRuns: 200 },
    );
  });

  it("has words for what it loses", () => {
    const questions = [
      asked("q", { kind: "mark" }, { wordingReasons: { length: "Deze woorden blijven met opzet zo staan." } }),
    ];
    const lossy = Questionnaire.parse({ id: "r", version: 1, title: { nl: "T" }, questions });
    const losses = limeSurveyLosses(lossy, "bevraging.lss");
    expect(losses.map(({ code }) => code)).toEqual(["lss-reasons-lost", "lss-english-repeated"]);
    for (const locale of ["nl-BE", "en-GB"] as const)
      expect(losses.map((loss) => problemText(loss, locale)).join(" ")).not.toMatch(/lss-|[{}]/u);
    expect(limeSurveyLosses(questionnaire, "bevraging.lss")).toEqual([]);
  });

  it("asks LimeSurvey for anonymous answers without time and address", () => {
    const text = limeSurveyText(questionnaire);
    for (const [field, value] of [
      ["anonymized", "Y"],
      ["datestamp", "N"],
      ["ipaddr", "N"],
      ["refurl", "N"],
    ]) {
      expect(text).toContain(`<${field}><![CDATA[${value}]]></${field}>`);
    }
  });

  it("survives any text of a question", () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 60 }), (words) => {
        const plain = words.replaceAll(/[\p{C}\p{Z}\s]/gu, " ").trim();
        fc.pre(
          plain !== "" &&
            !/script|iframe|object|embed|svg|math|link|meta|base|form|on[a-z]{3,}\s*=|:/iu.test(plain) &&
            !/&/u.test(plain),
        );
        const text = { nl: `${plain} ]]> ?` };
        const one = Questionnaire.parse({
          id: "residents",
          version: 1,
          title: { nl: "T" },
          questions: [{ id: "q", text, form: { kind: "mark" } }],
        });
        const found = read(limeSurveyText(one)).questionnaire.questions[0]?.text.nl ?? "";
        expect(found.replaceAll(/[<>\s]/gu, "")).toBe(text.nl.replaceAll(/[<>\s]/gu, ""));
      }),
      { numRuns: 100 },
    );
  });
});

describe("a LimeSurvey file of somebody else", () => {
  const blank = sharedFile("data/files/survey/limesurvey/blank-survey.lss");
  const twoLanguages = sharedFile("data/files/survey/limesurvey/survey-one-question-two-languages.lss");

  it.skipIf(blank === undefined)(
    "reads a real export with one question in one language, and only in that language",
    () => {
      const text = readFileSync(blank ?? "", "utf8");
      expect(codes(text)).toEqual(["lss-language-absent"]);
      const { questionnaire: found, notices } = read(text, { languages: { nl: "en" } });
      expect([found.title.nl, found.questions.length, notices]).toEqual([
        "blank survey one question one language",
        1,
        [],
      ]);
    },
  );

  it("is refused when no question is left", () => {
    const one = Questionnaire.parse({
      id: "q",
      version: 1,
      title: { nl: "T" },
      questions: [asked("q", { kind: "mark" })],
    });
    expect(codes(limeSurveyText(one).replace("<type><![CDATA[L]]></type>", "<type><![CDATA[R]]></type>"))).toEqual([
      "lss-no-questions",
    ]);
  });

  it.skipIf(twoLanguages === undefined)("reads a real export of version 6 in the languages one names", () => {
    const text = readFileSync(twoLanguages ?? "", "utf8");
    const languages = { nl: "en", en: "et" };
    expect(codes(text, { languages })).toEqual(["lss-text-empty"]);
    const filled = text.replaceAll("<question/>", "<question><![CDATA[<p>What do <b>you</b> think?</p>]]></question>");
    const { questionnaire: found, notices } = read(filled, { languages });
    expect(found.questions).toEqual([
      {
        id: "Q1",
        text: { nl: "What do you think?", en: "What do you think?" },
        form: { kind: "open", longest: 2000 },
        section: "g641",
        required: false,
        notApplicable: false,
        dontKnow: false,
        wordingReasons: {},
      },
    ]);
    expect(found.title.nl).toBe("test-survey-1");
    expect(notices.map(({ code, params }) => [code, params["found"]])).toEqual([
      ["markup-removed", "What do you think?"],
    ]);
  });

  const file = limeSurveyText(questionnaire);
  const withText = (text: string): string => file.replace("<![CDATA[Bewoners]]>", `<![CDATA[${text}]]>`);

  it.each([
    "<script>alert(1)</script>Bewoners",
    "<SCRIPT src=//x.example>",
    '<img src="x" onerror="alert(1)">',
    "<a href='javascript:alert(1)'>x</a>",
    "<a href='java&#115;cript:alert(1)'>x</a>",
    "<a href='java\tscript:alert(1)'>x</a>",
    "&lt;script&gt;alert(1)&lt;/script&gt;",
    "<iframe src='x'></iframe>",
    "<svg/onload=alert(1)>",
  ])("bad input: a .lss with a script in its texts is refused as a whole: %s", (text) => {
    expect(codes(withText(text))).toEqual(["script-found"]);
  });

  it("is refused for a script where we would not even look", () => {
    expect(codes(file.replace("<refurl><![CDATA[N]]>", "<refurl><![CDATA[<script>x</script>]]>"))).toEqual([
      "script-found",
    ]);
  });

  it.each([
    ["a document type", `<!DOCTYPE document SYSTEM "file:///etc/passwd">${file}`, "xml-entities"],
    [
      "entities that grow",
      `<!DOCTYPE d [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><document>&b;</document>`,
      "xml-entities",
    ],
    ["no XML", "<document><groups></document>", "xml-unreadable"],
    ["nothing", "", "xml-unreadable"],
    ["XML of something else", "<html><body/></html>", "not-lime-survey"],
    ["tags within tags without end", "<a>".repeat(5000) + "</a>".repeat(5000), "xml-unreadable"],
  ])("is refused with %s", (_, text, code) => {
    expect(codes(text)).toEqual([code]);
  });

  it("is refused when it is too large, or no text", () => {
    const failure = Effect.runSync(Effect.flip(readLimeSurvey(new Uint8Array(9 * 1024 * 1024), options)));
    expect(failure.problems.map(({ code }) => code)).toEqual(["file-too-large"]);
    expect(
      Effect.runSync(Effect.flip(readLimeSurvey(Uint8Array.of(0, 1, 2), options))).problems.map(({ code }) => code),
    ).toEqual(["encoding-not-text"]);
  });

  it("leaves out what we have no form for, and says so", () => {
    const ranking = file.replace("<type><![CDATA[M]]></type>", "<type><![CDATA[R]]></type>");
    expect(read(ranking).notices.map(({ code, params }) => [code, params["question"]])).toEqual([
      ["lss-question-left-out", "channels"],
      ["lss-condition-left-out", "why"],
    ]);
  });

  it("never guesses at a condition it cannot read", () => {
    const other = file.replaceAll(
      /<relevance><!\[CDATA\[\(.*?\]\]><\/relevance>/gsu,
      '<relevance><![CDATA[regexMatch("/^a+$/", whatever)]]></relevance>',
    );
    const { questionnaire: found, notices } = read(other);
    expect(notices.map(({ code }) => code)).toEqual(["lss-condition-left-out"]);
    expect(found.questions.at(-1)?.shownIf).toBeUndefined();
  });

  it("never throws and never gives half a questionnaire, whatever is cut out of it", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: file.length }),
        fc.integer({ min: 1, max: 400 }),
        fc.string({ maxLength: 20 }),
        (from, length, put) => {
          const outcome = Effect.runSync(
            Effect.exit(readLimeSurvey(bytesOf(file.slice(0, from) + put + file.slice(from + length)), options)),
          );
          const isSound =
            outcome._tag === "Success"
              ? Questionnaire.safeParse(outcome.value.questionnaire).success
              : JSON.stringify(outcome.cause).includes("SurveyFileInvalid");
          expect(isSound).toBe(true);
        },
      ),
      { numRuns: 150 },
    );
  });

  it("has words for every problem in both languages", () => {
    const { problems } = Effect.runSync(Effect.flip(readLimeSurvey(bytesOf(withText("<script>")), options)));
    const [problem] = problems;
    if (problem === undefined) throw new Error("no problem");
    expect(problemText(problem, "nl-BE")).toBe(
      "bevraging.lss: In een tekst van dit bestand staat een script. We nemen niets over. Haal het script weg in LimeSurvey en exporteer opnieuw.",
    );
    expect(problemText(problem, "en-GB")).toContain("script");
  });
});
