import { calendarDate } from "@maatstaf/kernel";
import {
  Comment,
  commentsOf,
  personalData,
  Question,
  readableComments,
  Response,
  screenedComment,
  themeCounts,
  withoutPersonalData,
} from "@maatstaf/surveys";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";

const kinds = (text: string, names: readonly string[] = []): readonly string[] =>
  personalData(text, names).map(({ kind }) => kind);

const response = (why: string, age: string): Response => Response.parse({ answers: { why, age }, mode: "web" });

const coded = (theme: string, times: number): Comment[] =>
  Array.from({ length: times }, (_, at) =>
    Comment.parse({ id: `${theme}${at}`, question: "why", text: "…", themes: [theme, theme] }),
  );

describe("personal data in open answers (DOMAIN 2.13 d)", () => {
  it.each([
    ["Mail naar lien.peeters@voorbeeld.example aub", "e-mail"],
    ["mail lien (at) voorbeeld.example", "e-mail"],
    ["bel 0470 12 34 56", "phone"],
    ["bel +32 470 12 34 56", "phone"],
    ["bel 09/123 45 67", "phone"],
    ["bel 06-12345678", "phone"],
    ["mijn nummer is 85.07.30-033.28", "national-number"],
    ["rijksregister 85073003328", "national-number"],
    ["bsn 111222333", "citizen-service-number"],
    ["rekening BE68 5390 0754 7034", "iban"],
    ["rekening NL91ABNA0417164300", "iban"],
    ["de auto 1-ABC-234 stond fout", "licence-plate"],
    ["ik woon in de Kerkstraat 12", "address"],
    ["ik woon Grote Steenweg 120b", "address"],
    ["postcode 1234 AB", "address"],
  ])("finds “%s”: %s", (text, kind) => {
    expect(kinds(text)).toContain(kind);
  });

  it.each([
    "Ik wachtte 45 minuten op 12.03.2026.",
    "De straat is vuil, al 3 keer gemeld.",
    "Nummer 85.07.30-033.29 klopt niet als controle.",
    "Rekening BE68 5390 0754 7035 klopt niet.",
    "In 2025 waren er 486 antwoorden van 1500.",
    "Ik geef een 7 omdat het 2 weken duurde.",
  ])("leaves “%s” alone", (text) => {
    expect(kinds(text)).toEqual([]);
  });

  it("knows who was born from 2000 on", () => {
    const body = "000101001";
    const check = String(97 - (Number(`2${body}`) % 97)).padStart(2, "0");
    expect(kinds(`${body}${check}`)).toContain("national-number");
  });

  it("finds the names of a list as whole words, capitals or not", () => {
    expect(kinds("LIEN was vriendelijk, en Peeters-De Wolf ook", ["Lien Peeters"])).toEqual(["name", "name"]);
    expect(kinds("De liendoek hing scheef", ["Lien"])).toEqual([]);
  });

  it("takes out what it found and nothing else, for any text", () => {
    expect(withoutPersonalData("Mail lien@voorbeeld.example of bel 0470123456.")).toBe("Mail […] of bel […].");
    fc.assert(
      fc.property(
        fc.string({ maxLength: 200 }),
        fc.array(fc.string({ minLength: 2, maxLength: 6 }), { maxLength: 3 }),
        (text, names) => {
          const places = personalData(text, names);
          const cleaned = withoutPersonalData(text, names);
          expect(cleaned.length).toBe(text.length + places.reduce((sum, { from, to }) => sum + 3 - (to - from), 0));
          expect(places.every(({ from, to }, at) => from < to && from >= (places[at - 1]?.to ?? 0))).toBe(true);
        },
      ),
      { numRuns: 300 },
    );
  });

  it("is quick on a hostile text", () => {
    for (const text of [
      "a@".repeat(5000),
      "Aa".repeat(5000),
      "1 ".repeat(5000),
      `${"Z".repeat(5000)}straat`,
      "BE68".repeat(2500),
    ]) {
      const started = performance.now();
      personalData(text);
      expect(performance.now() - started).toBeLessThan(2000);
    }
  });
});

describe("open answers", () => {
  const questions = [Question.parse({ id: "why", text: { nl: "Waarom?" }, form: { kind: "open" } })];
  const responses = [response("Traag.", "old"), response("Prima.", "young"), response(" ", "young")];

  it("come loose from the other answers, sorted by their text", () => {
    expect(commentsOf({ questions }, responses).map(({ id, text }) => [id, text])).toEqual([
      ["why-1", "Prima."],
      ["why-2", "Traag."],
    ]);
    expect(JSON.stringify(commentsOf({ questions }, responses))).not.toContain("young");
    expect(commentsOf({ questions }, responses.toReversed())).toEqual(commentsOf({ questions }, responses));
  });

  it("DOMAIN 2.13 (d), 2.26: are read by nobody before they are screened, and never with a small group", () => {
    const on = calendarDate("2026-04-02");
    const comments = commentsOf({ questions }, responses, () => "outdoor");
    expect(readableComments(comments, 2)).toEqual([]);
    const screen = (isWithheld: boolean): Comment[] =>
      comments.map((comment) => screenedComment(comment, { by: "bv", on, names: [], isWithheld }));
    expect(readableComments(screen(false), 3).map(({ cluster }) => cluster)).toEqual([undefined, undefined]);
    expect(readableComments(screen(false), 2).map(({ cluster }) => cluster)).toEqual(["outdoor", "outdoor"]);
    expect(readableComments(screen(true), 2)).toEqual([]);
    expect(screen(true).map(({ text }) => text)).toEqual(["", ""]);
  });

  it("are counted by theme, small themes together and no theme at all when they stay small", () => {
    expect(
      themeCounts([...coded("a", 12), ...coded("b", 4), ...coded("c", 1)], 5).map(({ theme, count }) => [theme, count]),
    ).toEqual([["rest", 17]]);
    expect(
      themeCounts([...coded("a", 12), ...coded("b", 6), ...coded("c", 2), ...coded("d", 4)], 5).map(
        ({ theme, count }) => [theme, count],
      ),
    ).toEqual([
      ["a", 12],
      ["b", 6],
      ["rest", 6],
    ]);
    expect(themeCounts(coded("a", 3), 5)).toEqual([]);
  });
});
