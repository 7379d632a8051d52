import { calendarDate, period } from "@maatstaf/kernel";
import { paperForm, renderHtml, renderMarkdown, surveyResults } from "@maatstaf/reporting";
import type { Block } from "@maatstaf/reporting";
import { publishedTables, Questionnaire, Response, surveySample } from "@maatstaf/surveys";
import { describe, expect, it } from "vitest";

const choices = [
  { id: "young", text: { nl: "Jong", en: "Young" } },
  { id: "old", text: { nl: "Oud", en: "Old" } },
];
const asked = (id: string, form: object, more: object = {}): object => ({
  id,
  text: { nl: `Vraag <${id}>`, en: `Question ${id}` },
  form,
  ...more,
});
const questionnaire = Questionnaire.parse({
  id: "residents",
  version: 1,
  title: { nl: "Bewoners", en: "Residents" },
  introduction: { nl: "Tien minuten." },
  questions: [
    asked("mark", { kind: "mark" }),
    asked("nps", { kind: "nps" }),
    asked("ces", { kind: "ces" }, { help: { nl: "Denk aan de laatste keer." } }),
    asked("agree", { kind: "likert" }, { dontKnow: true }),
    asked("age", { kind: "single", choices }),
    asked("several", { kind: "multiple", choices, most: 1 }),
    asked("grid", { kind: "matrix", rows: choices }),
    asked("why", { kind: "open" }, { shownIf: [[{ kind: "at-most", question: "mark", value: 5 }]] }),
  ],
});

const page = (blocks: readonly Block[]): Parameters<typeof renderHtml>[0] => ({
  kind: "report",
  profile: "SURVEY",
  title: "Bevraging",
  subtitle: "",
  organisation: "Voorbeeldgemeente",
  locale: "nl-BE",
  period: period("2026"),
  dataCutOff: calendarDate("2026-04-01"),
  details: [],
  blocks,
  notes: [],
});

describe("a paper form", () => {
  it("has every question with its answers, in both languages", () => {
    const text = renderMarkdown(page(paperForm(questionnaire, "nl-BE"))).replaceAll(/[\s\u00A0]+/gu, " ");
    for (const part of [
      "Tien minuten.",
      "8. Vraag",
      "☐ Jong",
      "1 2 3",
      "hoogstens één antwoord",
      "Denk aan de laatste keer.",
      "sla ze anders over",
      "Weet ik niet",
    ]) {
      expect(text.replaceAll("\u00a0", " ")).toContain(part);
    }
    expect(renderMarkdown(page(paperForm(questionnaire, "en-GB")))).toContain("☐ Young");
  });

  it("escapes what is written in a question", () => {
    expect(renderHtml(page(paperForm(questionnaire, "nl-BE")))).not.toContain("<mark>");
  });
});

describe("the results of a survey", () => {
  const responses = Array.from({ length: 60 }, (_, at) =>
    Response.parse({
      answers: { mark: 5 + (at % 4), age: at % 3 === 0 ? "young" : "old" },
      mode: "web",
      frame: at < 54 ? "sample" : "open-link",
    }),
  );
  const blocks = (frame: "sample" | "open-link"): Block[] => {
    const design = { kind: "random", population: 900, margin: 0.05, level: 0.95, expectedResponse: 0.3 } as const;
    const sample = surveySample({ responses, design, weighting: { kind: "none" }, frame });
    if (sample.kind !== "survey-sample") throw new Error(sample.kind);
    const publication = { questions: { mark: "public" as const }, cuts: [{ id: "age", attributes: ["age"] }] };
    return surveyResults(
      publishedTables(sample, { questionnaire, publication, minGroup: 5 }),
      questionnaire.questions,
      "nl-BE",
    );
  };

  it("stand in a table with their number, intervals and groups", () => {
    const text = renderMarkdown(page(blocks("sample"))).replaceAll("\u00a0", " ");
    for (const part of ["wat 54 mensen antwoordden", "Iedereen", "Jong", "Oud", "per groep", "Gemiddelde"])
      expect(text).toContain(part);
    expect(text).toMatch(/6,5 \(\d,\d tot \d,\d\)/u);
    expect(text).not.toContain("undefined");
  });

  it("say that an open link does not speak for everybody, and show no interval", () => {
    const text = renderMarkdown(page(blocks("open-link")));
    expect(text).toContain("Niet representatief");
    expect(text).not.toMatch(/\d tot \d/u);
  });
});
