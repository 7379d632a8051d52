import { CalendarDate, LocalizedText } from "@maatstaf/kernel";
import * as z from "zod";
import { ElementCode, ElementId, FrameworkId } from "./identifier.ts";
import type { Immutable } from "./immutable.ts";
import { MaturityScale } from "./maturity-scale.ts";
import { TemplateText, Vocabulary } from "./vocabulary-term.ts";

/** The six building blocks of a quality system, as tags of requirements. */
export const BUILDING_BLOCKS = ["objectives", "processes", "risk", "monitoring", "projects", "improvement"] as const;

const element = {
  id: ElementId,
  code: ElementCode,
  retiredOn: CalendarDate.optional().meta({
    description: "Day from which the id is no longer used. It is never reused.",
  }),
  successor: ElementId.optional().meta({ description: "What stands in its place, of a retired element." }),
};

/** A part of a framework (nl: *onderdeel*), such as `O1`. */
export const Part = z.strictObject({
  ...element,
  name: LocalizedText,
  purpose: LocalizedText.optional(),
  weight: z.number().positive().default(1),
});
export type Part = Immutable<z.infer<typeof Part>>;

/** A group of requirements inside a part (nl: *subthema*). */
export const Subtheme = z.strictObject({ ...element, part: ElementId, name: LocalizedText });
export type Subtheme = Immutable<z.infer<typeof Subtheme>>;

const Probes = z
  .strictObject({ plan: TemplateText, do: TemplateText, check: TemplateText, act: TemplateText })
  .partial();

/**
 * A requirement (nl: *vereiste*): one question that a team answers about itself, with help to answer it. `meaning`
 * goes up when the question comes to ask something else, so that scores before and after are not compared.
 *
 * @example
 * ```ts
 * import { Requirement } from "@maatstaf/framework";
 *
 * const requirement = Requirement.parse({
 *   id: "vvsg:manage.objectives",
 *   code: "O1.06",
 *   part: "vvsg:manage",
 *   question: { nl: "Zijn de doelstellingen van {eenheid:de} meetbaar?" },
 * });
 * [requirement.weight, requirement.meaning] // => [1, 1]
 * ```
 */
export const Requirement = z.strictObject({
  ...element,
  part: ElementId,
  subtheme: ElementId.optional(),
  title: LocalizedText.optional().meta({ description: "A few words, for lists and matrices." }),
  question: TemplateText,
  guidance: TemplateText.optional().meta({ description: "How to read the question." }),
  levels: z
    .array(z.strictObject({ value: z.int().min(0).max(5), text: TemplateText }))
    .default([])
    .meta({ description: "What each level looks like for this question." }),
  probes: Probes.optional().meta({
    description: "Own questions per step of the circle, where the general ones do not do.",
  }),
  evidence: z.array(TemplateText).default([]).meta({ description: "What usually shows it." }),
  risk: TemplateText.optional().meta({ description: "What may go wrong without it." }),
  examples: z.array(TemplateText).default([]),
  weight: z.number().positive().default(1),
  meaning: z.int().min(1).default(1).meta({ description: "Version of the meaning." }),
  buildingBlocks: z.array(z.enum(BUILDING_BLOCKS)).default([]),
  tags: z.array(z.string().min(1)).default([]),
});
export type Requirement = Immutable<z.infer<typeof Requirement>>;

/**
 * A quality framework (nl: *kwaliteitskader*) in one edition: parts, subthemes, requirements, the scale they are scored
 * on, and the general words for the blanks in the questions. What the fields demand of each other: {@link frameworkIssues}.
 *
 * @see docs/methods/framework-model.md
 */
export const Framework = z
  .strictObject({
    id: FrameworkId,
    edition: z.string().min(1).max(40),
    version: z.int().min(1),
    status: z.enum(["draft", "review", "published", "retired"]),
    name: LocalizedText,
    scale: MaturityScale,
    vocabulary: Vocabulary.default({}),
    parts: z.array(Part).min(1),
    subthemes: z.array(Subtheme).default([]),
    requirements: z.array(Requirement).min(1),
  })
  .meta({ title: "Maatstaf quality framework", description: "A quality framework in one edition." });
export type Framework = Immutable<z.infer<typeof Framework>>;

/**
 * Whether an element is in use: it has not been retired.
 *
 * @example
 * ```ts
 * import { isLive } from "@maatstaf/framework";
 *
 * isLive({}) // => true
 * isLive({ retiredOn: "2026-01-01" }) // => false
 * ```
 */
export function isLive({ retiredOn }: { readonly retiredOn?: string | undefined }): boolean {
  return retiredOn === undefined;
}
