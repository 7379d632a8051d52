import type { Framework, Requirement } from "@maatstaf/framework";

/** One text of a requirement, with where it stands. */
export interface PlacedText {
  readonly place: string;
  readonly code: string;
  readonly field: "question" | "guidance" | "level" | "evidence" | "risk" | "title";
  readonly text: string;
}

/** Every text of every requirement in one language. */
export function placedTexts(
  { requirements }: Pick<Framework, "requirements">,
  language: "nl" | "en",
): readonly PlacedText[] {
  return requirements.flatMap((requirement) => textsOf(requirement, language));
}

function textsOf(requirement: Requirement, language: "nl" | "en"): readonly PlacedText[] {
  const { code, title, question, guidance, levels, evidence, risk } = requirement;
  const place = (field: PlacedText["field"], name: string, text: string | undefined): readonly PlacedText[] =>
    text === undefined ? [] : [{ place: `${code} ${name}`, code, field, text }];
  return [
    ...place("title", "title", title?.[language]),
    ...place("question", "question", question[language]),
    ...place("guidance", "guidance", guidance?.[language]),
    ...levels.flatMap(({ value, text }) => place("level", `level ${value}`, text[language])),
    ...evidence.flatMap((text, index) => place("evidence", `evidence ${index}`, text[language])),
    ...place("risk", "risk", risk?.[language]),
  ];
}

/** The sentences of a text. */
export function sentencesOf(text: string): readonly string[] {
  return text.split(/(?<=[.?!]['’]?)\s+(?=[\p{Lu}'‘{])/u);
}

/** The words of a text in small letters; a blank counts as its name. */
export function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(/\p{L}[\p{L}'-]*/gu) ?? [];
}
