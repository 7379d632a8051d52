import { LocalizedText } from "@maatstaf/kernel";
import * as z from "zod";
import { Word } from "./identifier.ts";
import type { Immutable } from "./immutable.ts";

const people = z.int().min(1);
const fraction = z.number().gt(0).lt(1);
const aim = {
  margin: fraction.default(0.05).meta({ description: "Margin of error to reach, as a fraction." }),
  level: fraction.default(0.95).meta({ description: "Confidence level." }),
  expectedResponse: z.number().gt(0).max(1).meta({ description: "Share of the invited that is expected to answer." }),
};

/**
 * Whom a survey asks (steekproefontwerp): everybody, a random sample, a random sample per stratum, quotas, or whoever finds the
 * link. The last two are no random samples and never have a margin of error.
 *
 * @example
 * ```ts
 * import { isProbabilityDesign, SampleDesign } from "@maatstaf/surveys";
 *
 * const design = SampleDesign.parse({ kind: "random", population: 28_400, expectedResponse: 0.32 });
 * [design.kind === "random" && design.margin, isProbabilityDesign(design)] // => [0.05, true]
 * ```
 */
export const SampleDesign = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("census"), population: people, expectedResponse: aim.expectedResponse }),
  z.strictObject({ kind: z.literal("random"), population: people, ...aim }),
  z.strictObject({
    kind: z.literal("stratified"),
    ...aim,
    minimumPerStratum: z.int().nonnegative().default(0),
    strata: z
      .array(
        z.strictObject({
          id: Word,
          label: LocalizedText.optional(),
          population: people,
          expectedResponse: z.number().gt(0).max(1).optional().meta({ description: "Where it differs from the rest." }),
        }),
      )
      .min(2)
      .max(500),
  }),
  z.strictObject({
    kind: z.literal("quota"),
    cells: z.array(z.strictObject({ id: Word, target: z.int().min(1) })).min(1),
  }),
  z.strictObject({ kind: z.literal("open") }),
]);
export type SampleDesign = Immutable<z.infer<typeof SampleDesign>>;

/** Whether chance decided who was asked, so that a margin of error means something; a census without answers from all counts too. */
export function isProbabilityDesign({ kind }: Pick<SampleDesign, "kind">): boolean {
  return kind === "census" || kind === "random" || kind === "stratified";
}
