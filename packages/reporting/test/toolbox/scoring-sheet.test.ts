import { IndividualScore } from "@maatstaf/framework";
import { calendarDate } from "@maatstaf/kernel";
import { readScoringSheet, scoringSheet, sheetIssueText } from "@maatstaf/reporting";
import type { SheetIssueCode } from "@maatstaf/reporting";
import { array, assert, constantFrom, property, string, tuple } from "fast-check";
import { describe, expect, it } from "vitest";
import { adaptation, framework, input } from "./domain.ts";

const context = {
  framework,
  adaptation,
  evaluation: "e1",
  participant: "p1",
  submittedOn: calendarDate("2026-03-02"),
};
const sheet = scoringSheet(input());

function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

/** The empty sheet with scores and notes filled in, line by line. */
function filled(answers: readonly (readonly [score: string, note?: string])[]): string {
  const lines = sheet.trimEnd().split("\r\n");
  return lines
    .map((line, index) => {
      const [score, note = ""] = answers[index - 1] ?? [""];
      return index === 0 ? line : line.replace(/;;;/u, () => `;${quoted(score)};${quoted(note)};`);
    })
    .join("\r\n");
}

const issuesOf = (text: string): readonly (readonly [SheetIssueCode, string])[] => {
  const reading = readScoringSheet(text, context);
  return reading.kind === "refused" ? reading.issues.map(({ code, cell }) => [code, cell]) : [];
};

describe("a scoring sheet", () => {
  it("has one line for each question that applies, those of the domain included", () => {
    const ids = sheet
      .trimEnd()
      .split("\r\n")
      .slice(1)
      .map((line) => line.split(";").at(-1));
    expect(ids).toEqual(["own:a.goals", "own:b.norms", "own:b.l-childcare-sleep"]);
  });

  it("opens in a spreadsheet as it is: a mark of UTF-8, semicolons, Dutch headings, and what each level looks like", () => {
    const [heading, first] = sheet.split("\r\n");
    const levels = [0, 1, 2, 3, 4, 5];
    const titles = ["code", "vraag", "score", "toelichting", ...levels.map((value) => `niveau ${value}`), "vereiste"];
    expect(heading).toBe(`\uFEFF${titles.join(";")}`);
    expect(first).toBe(
      [
        "A.01",
        "Kent het kind onze doelen?",
        "",
        "",
        ...levels.map((value) => `Doelen op niveau ${value}.`),
        "own:a.goals",
      ].join(";"),
    );
  });

  it("reads back into individual scores, with don't know, not applicable and notes", () => {
    const reading = readScoringSheet(filled([["3", 'Zie "plan"; 2026'], ["?"], ["nvt"]]), context);
    if (reading.kind === "refused") throw new Error("refused");
    expect(reading.scores.map(({ requirement, value, note }) => [requirement, value, note])).toEqual([
      ["own:a.goals", 3, 'Zie "plan"; 2026'],
      ["own:b.norms", "unknown", undefined],
      ["own:b.l-childcare-sleep", "not-applicable", undefined],
    ]);
    expect(reading.scores.map((score) => IndividualScore.safeParse(score).success)).toEqual([true, true, true]);
    expect(reading.scores.every(({ evaluation, participant }) => evaluation === "e1" && participant === "p1")).toBe(
      true,
    );
  });

  it("a line without a score is unanswered, not a don't know", () => {
    const reading = readScoringSheet(filled([["0"]]), context);
    expect(reading.kind === "read" && reading.unanswered).toEqual(["own:b.norms", "own:b.l-childcare-sleep"]);
  });

  it("whatever was filled in comes back, however a spreadsheet saved it", () => {
    const score = constantFrom("0", "1", "2", "3", "4", "5", "?", "weet niet", "nvt", "N.v.t.", "3,0", "4.0");
    const note = string({ unit: constantFrom("a", "é", ";", ",", '"', "\n", " ", "\t") });
    assert(
      property(array(tuple(score, note), { minLength: 3, maxLength: 3 }), (answers) => {
        const reading = readScoringSheet(filled(answers), context);
        expect(reading.kind === "read" && reading.scores.map(({ note: kept = "" }) => kept)).toEqual(
          answers.map(([, written]) => written.trim()),
        );
      }),
      { numRuns: 60 },
    );
  });

  it.each([",", ";", "\t"])("columns may be set apart by «%s», in another order, with English headings", (mark) => {
    const text = [["score", "requirement"].join(mark), ["5", "own:a.goals"].join(mark), ["", ""].join(mark)].join("\n");
    const reading = readScoringSheet(text, context);
    expect(reading.kind === "read" && reading.scores.map(({ value }) => value)).toEqual([5]);
  });

  it.each([
    ["score-wrong", "C2", filled([["6"], ["2"]])],
    ["score-wrong", "C3", filled([["3"], ["goed"]])],
    ["score-wrong", "C2", filled([["3,5"]])],
    ["nothing-filled-in", "C2", sheet],
    ["column-missing", "A1", "code;vraag\nA.01;Kent?"],
    ["column-twice", "C1", "vereiste;score;score\nown:a.goals;1;2"],
    ["requirement-unknown", "A2", "vereiste;score\nown:a.goal;1"],
    ["requirement-twice", "A3", "vereiste;score\nown:a.goals;1\nown:a.goals;2"],
    ["cell-outside", "C2", "vereiste;score\nown:a.goals;1;maar"],
  ] as const)("%s names the cell %s", (code, cell, text) => {
    expect(issuesOf(text)).toContainEqual([code, cell]);
  });

  it("one wrong cell refuses the whole: nothing is read half, and every wrong cell is told", () => {
    expect(issuesOf(filled([["9"], ["3"], ["x"]]))).toEqual([
      ["score-wrong", "C2"],
      ["score-wrong", "C4"],
    ]);
  });

  it("an empty file, one quote, and lines of nothing are refused, not read", () => {
    const kinds = ["", "\n\n", '"', "vereiste;score\n;;\n"].map((text) => readScoringSheet(text, context).kind);
    expect(kinds).toEqual(["refused", "refused", "refused", "refused"]);
  });

  it("every issue has words in both languages", () => {
    const params = { found: "x", highest: 5, line: 2, column: "score" };
    const codes: readonly SheetIssueCode[] = [
      "column-missing",
      "column-twice",
      "requirement-unknown",
      "requirement-twice",
      "score-wrong",
      "cell-outside",
      "nothing-filled-in",
    ];
    for (const code of codes) {
      const issue = { code, cell: "D7", params };
      expect(sheetIssueText(issue, "nl-BE")).toContain("D7");
      expect(sheetIssueText(issue, "en-GB")).not.toBe(sheetIssueText(issue, "nl-BE"));
    }
  });
});
