import * as z from "zod";
import type { Immutable } from "./immutable.ts";

/**
 * A key risk indicator (risico-indicator): a figure that warns before the event, with the line of what is bearable.
 *
 * @example
 * ```ts
 * import { RiskIndicator } from "@maatstaf/risks";
 *
 * RiskIndicator.safeParse({ indicatorId: "staff-absence", worse: "higher", warning: 6, appetite: 8 }).success // => true
 * ```
 */
export const RiskIndicator = z.strictObject({
  indicatorId: z.string().min(1).max(80),
  worse: z.enum(["higher", "lower"]).meta({ description: "Which way the risk grows." }),
  warning: z
    .number()
    .meta({ description: "From here on it comes near; on the safe side of the appetite, or equal to it." }),
  appetite: z.number().meta({ description: "The last bearable value (lijn van de risicobereidheid)." }),
});
export type RiskIndicator = Immutable<z.infer<typeof RiskIndicator>>;

/**
 * Where the value of a key risk indicator stands against its appetite line: the line itself is still bearable.
 *
 * @param value - In the unit of the indicator; `undefined` when there is no figure.
 * @throws RangeError when the warning lies beyond the appetite, so that it could never warn.
 *
 * @example
 * ```ts
 * import { riskIndicatorStanding } from "@maatstaf/risks";
 *
 * const absence = { indicatorId: "staff-absence", worse: "higher", warning: 6, appetite: 8 } as const;
 * [5.9, 6, 8, 8.1, undefined].map((value) => riskIndicatorStanding(absence, value)) // => ["within", "near", "near", "beyond", "no-figure"]
 * ```
 */
export function riskIndicatorStanding(
  { indicatorId, worse, warning, appetite }: RiskIndicator,
  value: number | undefined,
): "within" | "near" | "beyond" | "no-figure" {
  const sign = worse === "higher" ? 1 : -1;
  if (!(sign * warning <= sign * appetite)) {
    throw new RangeError(
      `riskIndicatorStanding: the warning of ${indicatorId} is ${warning}, beyond its appetite of ${appetite}; exchange them, or turn "worse" round`,
    );
  }
  if (value === undefined || !Number.isFinite(value)) return "no-figure";
  if (sign * value > sign * appetite) return "beyond";
  return sign * value >= sign * warning ? "near" : "within";
}
