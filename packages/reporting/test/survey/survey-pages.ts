import { calendarDate, period } from "@maatstaf/kernel";
import { surveyResults } from "@maatstaf/reporting";
import type { Block, renderHtml } from "@maatstaf/reporting";
import { publishedTables, Questionnaire, Response, surveySample } from "@maatstaf/surveys";

const choices = [
  { id: "young", text: { nl: "Jong", en: "Young" } },
  { id: "middle", text: { nl: "Midden", en: "Middle" } },
  { id: "old", text: { nl: "Oud", en: "Old" } },
];
const asked = (id: string, form: object, more: object = {}): object => ({
  id,
  text: { nl: `Vraag <${id}>`, en: `Question ${id}` },
  form,
  ...more,
});
/** One question of every form. */
export const questionnaire = Questionnaire.parse({
  id: "residents",
  version: 1,
  title: { nl: "Bewoners", en: "Residents" },
  introduction: { nl: "Tien minuten." },
  sections: [{ id: "you", title: { nl: "Over jou", en: "About you" } }],
  questions: [
    asked("mark", { kind: "mark" }),
    asked("nps", { kind: "nps" }),
    asked("ces", { kind: "ces" }, { help: { nl: "Denk aan de laatste keer." } }),
    asked("agree", { kind: "likert" }, { dontKnow: true }),
    asked("age", { kind: "single", choices }, { section: "you" }),
    asked("several", { kind: "multiple", choices, most: 1 }),
    asked("grid", { kind: "matrix", rows: choices }),
    asked("why", { kind: "open" }, { shownIf: [[{ kind: "at-most", question: "mark", value: 5 }]] }),
    asked("other", { kind: "open" }, { shownIf: [[{ kind: "is", question: "age", values: ["young", "old"] }]] }),
    asked(
      "both",
      { kind: "open" },
      { shownIf: [[{ kind: "answered", question: "age" }], [{ kind: "answered", question: "mark" }]] },
    ),
  ],
});

/** Blocks as a report. */
export const page = (blocks: readonly Block[]): Parameters<typeof renderHtml>[0] => ({
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
const responses = Array.from({ length: 240 }, (_, at) =>
  Response.parse({
    answers: {
      mark: 4 + ((at * 7) % 6),
      ces: 1 + (at % 7),
      nps: at % 11,
      several: at % 4 === 0 ? ["young"] : ["old"],
      grid: { young: 1 + (at % 5), middle: 4, old: 2 + (at % 3) },
      age: ["young", "middle", "old"][at % 3],
    },
    mode: "web",
    frame: at < 216 ? "sample" : "open-link",
  }),
);
const tablesOf = (frame: "sample" | "open-link"): ReturnType<typeof publishedTables> => {
  const design = { kind: "random", population: 9000, margin: 0.05, level: 0.95, expectedResponse: 0.3 } as const;
  const sample = surveySample({ responses, design, weighting: { kind: "none" }, frame });
  if (sample.kind !== "survey-sample") throw new Error(sample.kind);
  const flags = ["mark", "ces", "nps", "several", "grid", "age"].map((id) => [id, "public" as const]);
  return publishedTables(sample, {
    questionnaire,
    publication: { questions: Object.fromEntries(flags), cuts: [{ id: "age", attributes: ["age"] }] },
    minGroup: 5,
  });
};
/** The results page of 216 answers by lot and 24 by open link. */
export const results = (frame: "sample" | "open-link" = "sample"): Block[] =>
  surveyResults(tablesOf(frame), questionnaire.questions, "nl-BE");
