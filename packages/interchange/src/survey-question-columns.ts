/** The columns of a table of questions; a row with a `part` is a choice or a row of the question with that id. */
export const QUESTION_COLUMNS = [
  "question",
  "part",
  "form",
  "text_nl",
  "text_en",
  "help_nl",
  "help_en",
  "section",
  "points",
  "most",
  "longest",
  "trend",
  "dimension",
  "required",
  "not_applicable",
  "dont_know",
  "shown_if",
  "reasons",
] as const;

export type QuestionColumn = (typeof QUESTION_COLUMNS)[number];

/** In which column a field of a question stands, by the beginning of its path; the first that fits. */
export const FIELD_COLUMNS: readonly (readonly [string, QuestionColumn])[] = [
  ["id", "question"],
  ["text.en", "text_en"],
  ["text", "text_nl"],
  ["help.en", "help_en"],
  ["help", "help_nl"],
  ["form.points", "points"],
  ["form.most", "most"],
  ["form.longest", "longest"],
  ["form", "form"],
  ["section", "section"],
  ["trendKey", "trend"],
  ["dimension", "dimension"],
  ["required", "required"],
  ["notApplicable", "not_applicable"],
  ["dontKnow", "dont_know"],
  ["shownIf", "shown_if"],
  ["wordingReasons", "reasons"],
];
