import { Framework, MaturityScale, maturityScale, VocabularyTerm } from "@maatstaf/framework";
import type { z } from "zod";

export const LEVELS = [0, 1, 2, 3, 4, 5].map((value) => ({ value, text: { nl: `Niveau ${value}` } }));

type RequirementInput = z.input<typeof Framework>["requirements"][number];

/** A requirement of the example with all its help, with other fields where a test says so. */
export function requirement(id: string, code: string, fields: Partial<RequirementInput> = {}): RequirementInput {
  return {
    id: `own:${id}`,
    code,
    part: `own:${id.split(".")[0] ?? ""}`,
    question: { nl: "Kent {klant:de} de afspraken?", en: "Does {klant:de} know what was agreed?" },
    guidance: { nl: "Vraag het {klant:een}." },
    levels: LEVELS,
    evidence: [{ nl: "een nota" }],
    risk: { nl: "niemand weet het" },
    ...fields,
  };
}

export const FRAMEWORK_INPUT = {
  id: "own",
  edition: "2026",
  version: 1,
  status: "draft",
  name: { nl: "Eigen kader" },
  scale: MaturityScale.parse(maturityScale()),
  vocabulary: {
    klant: {
      singular: "klant",
      plural: "klanten",
      article: "de",
      en: { singular: "customer", plural: "customers" },
    },
    product: { singular: "product", plural: "producten", article: "het" },
  },
  parts: [
    { id: "own:a", code: "A", name: { nl: "Sturen" } },
    { id: "own:b", code: "B", name: { nl: "Doen" } },
  ],
  subthemes: [{ id: "own:a.one", code: "A.S1", part: "own:a", name: { nl: "Richting" } }],
  requirements: [
    requirement("a.goals", "A.01", { subtheme: "own:a.one" }),
    requirement("a.roles", "A.02"),
    requirement("b.norms", "B.01"),
    requirement("b.files", "B.02"),
  ],
} satisfies z.input<typeof Framework>;

/** A whole framework of two parts and four requirements, with other fields where a test says so. */
export function framework(fields: Partial<z.input<typeof Framework>> = {}): Framework {
  return Framework.parse({ ...FRAMEWORK_INPUT, ...fields });
}

/** A word of a vocabulary. */
export function term(singular: string, article: "de" | "het", plural?: string): VocabularyTerm {
  return VocabularyTerm.parse({ singular, article, plural });
}
