import { LocalizedText } from "@maatstaf/kernel";
import * as z from "zod";
import { Requirement } from "./framework.ts";
import { EditionReference, ElementCode, ElementId, FrameworkId } from "./identifier.ts";
import type { Immutable } from "./immutable.ts";
import { TemplateText, Vocabulary } from "./vocabulary-term.ts";

/** The most requirements of its own that an adaptation may add. */
export const MOST_LOCAL_REQUIREMENTS = 10;

const Note = z.strictObject({
  explanation: TemplateText.optional().meta({ description: "What the question means in this domain." }),
  examples: z.array(TemplateText).default([]),
  applicable: z.boolean().default(true),
  reason: z.string().trim().min(1).optional().meta({ description: "Why it does not apply." }),
});

/**
 * What a domain says to a requirement: an explanation and examples, or why it does not apply. A reason is mandatory
 * then: {@link adaptationIssues}.
 */
export const RequirementNote = Note;
export type RequirementNote = Immutable<z.infer<typeof RequirementNote>>;

/**
 * A framework in the words of one domain (nl: *vertaling*): its words for the blanks, notes and examples, what does not
 * apply and why, and at most ten requirements of its own. There is no field to change an id, a meaning, a weight or the
 * scale: who writes one is refused.
 *
 * @see docs/methods/framework-adaptation.md
 *
 * @example
 * ```ts
 * import { Adaptation } from "@maatstaf/framework";
 *
 * const input = { id: "libraries", code: "VT-BIB", version: 1, framework: { framework: "own", edition: "2026" }, name: { nl: "bibliotheken" } };
 * Adaptation.safeParse(input).success // => true
 * Adaptation.safeParse({ ...input, requirements: { "own:a.goals": { weight: 3 } } }).success // => false
 * ```
 */
export const Adaptation = z
  .strictObject({
    id: FrameworkId,
    code: ElementCode,
    version: z.int().min(1),
    framework: EditionReference,
    name: LocalizedText,
    cluster: z.string().min(1).optional(),
    organisationTypes: z.array(z.string().min(1)).default([]),
    slots: Vocabulary.default({}),
    coreProcesses: z.array(LocalizedText).default([]),
    requirements: z.record(ElementId, Note).default({}),
    localRequirements: z.array(Requirement).max(MOST_LOCAL_REQUIREMENTS).default([]),
    stepPlan: z.array(TemplateText).default([]).meta({ description: "Steps, of an adaptation to a building block." }),
    publishedBySource: z
      .boolean()
      .default(true)
      .meta({ description: "Whether the source itself publishes this adaptation." }),
  })
  .meta({ title: "Maatstaf adaptation", description: "A framework in the words of one domain." });
export type Adaptation = Immutable<z.infer<typeof Adaptation>>;
