import type { IndividualScore } from "@maatstaf/framework";
import { meetingCsv, meetingSheet, renderHtml, renderMarkdown } from "@maatstaf/reporting";
import type { MeetingInput } from "@maatstaf/reporting";
import { describe, expect, it } from "vitest";
import { input } from "./domain.ts";

const of = (requirement: string, values: readonly IndividualScore["value"][]): MeetingInput["scores"] =>
  values.map((value) => ({ requirement, value }));
const meeting = (scores: MeetingInput["scores"], fields: Partial<MeetingInput> = {}): MeetingInput => ({
  ...input(),
  scores,
  ...fields,
});
const lines = (scores: MeetingInput["scores"]): readonly string[] =>
  meetingCsv(meeting(scores)).replaceAll("\u00A0", " ").trimEnd().split("\r\n");

/** G01 for the goals; four of one mind for the norms; one person alone for sleeping. */
const SCORES = [
  ...of("own:b.norms", [3, 3, 3, 3]),
  ...of("own:a.goals", [2, 3, 3, 1, 4, "unknown", 3]),
  ...of("own:b.l-childcare-sleep", [5]),
];

describe("US-02: the sheet for a consensus meeting", () => {
  it("US-02 AC 1: what must be discussed first, then low agreement, then low median (G01)", () => {
    expect(lines(SCORES)).toEqual([
      "\uFEFFcode;vraag;mediaan;van – tot;verdeling;eerst bespreken",
      "A.01;Kent het kind onze doelen?;3;1 – 4;1 × 1, 1 × 2, 3 × 3, 1 × 4, 1 × weet niet;ja",
      "B.01;Weten de kinderen wat we beloven?;3;3;;nee",
      "L1;Slaapt het kind veilig?;;;te weinig antwoorden;nee",
    ]);
  });

  it("US-02 AC 2: with fewer than five answers only median and range", () => {
    expect(lines(of("own:a.goals", [1, 2, 4, 5]))[1]).toBe("A.01;Kent het kind onze doelen?;3;1 – 5;;ja");
    expect(lines(of("own:a.goals", [1, 2]))[1]).toBe("A.01;Kent het kind onze doelen?;1,5;1 – 2;;nee");
  });

  it("US-02 AC 2: the place of a line tells nothing of a single answer", () => {
    const sheets = [0, 2, 5].map((value) => lines([...of("own:a.goals", [value]), ...of("own:b.norms", [2, 3])]));
    expect(new Set(sheets.map((sheet) => sheet.join("\n"))).size).toBe(1);
  });

  it("US-02 AC 2: of one answer, or of none, nothing", () => {
    expect(lines(of("own:a.goals", [5])).filter((line) => line.includes("te weinig antwoorden"))).toHaveLength(3);
  });

  it.each(["nl-BE", "en-GB"] as const)("US-02 AC 3: as a report to print and as CSV, without a name (%s)", (locale) => {
    const named = SCORES.map((score, index) => ({ ...score, participant: `p-geheim-${index}` }));
    const report = meetingSheet(meeting(named, { locale }));
    const text = renderMarkdown(report);
    expect(`${text}${meetingCsv(meeting(named, { locale }))}`).not.toMatch(/geheim|[{}]|undefined/u);
    expect(renderHtml(report)).toContain(`<html lang="${locale}">`);
    const headings = report.blocks.flatMap((block) => (block.kind === "heading" ? [block.id] : []));
    expect(headings).toEqual(["first", "rest"]);
    expect(report.profile).toBe("MEETING-SHEET");
  });

  it("says so when nothing must be discussed first", () => {
    expect(renderMarkdown(meetingSheet(meeting(of("own:a.goals", [2, 2, 3]))))).toContain(
      "Nergens lopen de scores twee niveaus of meer uiteen.",
    );
  });
});
