import { LocalizedText } from "@maatstaf/kernel";
import * as z from "zod";
import { frameworkMessages } from "./framework-messages.ts";
import { FrameworkId } from "./identifier.ts";
import type { Immutable } from "./immutable.ts";
import { PdcaPhase } from "./pdca-phase.ts";

/** Lowest and highest level of the maturity scale. It is ordinal: 4 is not twice 2. */
export const MATURITY_ENDS = { lowest: 0, highest: 5 } as const;

/**
 * A maturity scale (nl: *maturiteitsschaal*): its levels from low to high, each with a name and what it means.
 *
 * @example
 * ```ts
 * import { maturityScale, MaturityScale } from "@maatstaf/framework";
 *
 * MaturityScale.safeParse(maturityScale()).success // => true
 * ```
 */
export const MaturityScale = z
  .strictObject({
    id: FrameworkId,
    levels: z
      .array(
        z.strictObject({
          value: z.int().min(MATURITY_ENDS.lowest).max(MATURITY_ENDS.highest),
          name: LocalizedText,
          phase: PdcaPhase.optional(),
          descriptor: LocalizedText,
        }),
      )
      .min(2),
  })
  .meta({ description: "A maturity scale, from low to high." });
export type MaturityScale = Immutable<z.infer<typeof MaturityScale>>;

const PHASE_OF: Readonly<Record<number, PdcaPhase>> = { 2: "plan", 3: "do", 4: "check", 5: "act" };

/**
 * The six levels 0 to 5, in Dutch and English; 2 to 5 belong to plan, do, check and act. The levels are cumulative: a
 * level supposes what the level below it asks.
 *
 * @see docs/methods/framework-model.md
 *
 * @example
 * ```ts
 * import { maturityScale } from "@maatstaf/framework";
 *
 * maturityScale().levels.map(({ value }) => value) // => [0, 1, 2, 3, 4, 5]
 * maturityScale().levels[3].name // => { nl: "gedefinieerd", en: "defined" }
 * ```
 */
export function maturityScale(): MaturityScale {
  const levels = [0, 1, 2, 3, 4, 5].map((value) => {
    const phase = PHASE_OF[value];
    const level = { value, name: both(`level-name.${value}`), descriptor: both(`level.${value}`) };
    return phase === undefined ? level : { ...level, phase };
  });
  return { id: "m05", levels };
}

function both(code: string): LocalizedText {
  return { nl: frameworkMessages.text("nl-BE", code), en: frameworkMessages.text("en-GB", code) };
}
