import * as z from "zod";
import { Control } from "./control.ts";
import type { Immutable } from "./immutable.ts";
import { Risk, RISK_CATEGORIES } from "./risk.ts";
import { RiskScales } from "./risk-scales.ts";
import { Incident, Scenario } from "./scenario.ts";

/**
 * A risk register (risicoregister) with everything it refers to.
 *
 * @example
 * ```ts
 * import { defaultScales, registerIssues, RiskRegister } from "@maatstaf/risks";
 * import { calendarDate } from "@maatstaf/kernel";
 *
 * const register = RiskRegister.parse({ scales: defaultScales(), appetite: { ict: "middle" } });
 * registerIssues(register, calendarDate("2026-01-05")) // => []
 * ```
 */
export const RiskRegister = z.strictObject({
  scales: RiskScales,
  appetite: z
    .partialRecord(z.enum(RISK_CATEGORIES), z.string().min(1))
    .meta({ description: "Highest bearable zone for each category of risk (risicobereidheid)." }),
  risks: z.array(Risk).default([]),
  controls: z.array(Control).default([]),
  scenarios: z.array(Scenario).default([]),
  incidents: z.array(Incident).default([]),
});
export type RiskRegister = Immutable<z.infer<typeof RiskRegister>>;

/** The controls linked to a risk; those that are not in the register are left out ({@link registerIssues} names them). */
export function controlsOf(register: Pick<RiskRegister, "controls">, risk: Pick<Risk, "controls">): readonly Control[] {
  return risk.controls.flatMap(({ controlId }) => register.controls.filter(({ id }) => id === controlId));
}

/** The highest bearable zone of a risk: its own, else that of its category. */
export function appetiteOf(
  { appetite }: Pick<RiskRegister, "appetite">,
  risk: Pick<Risk, "appetite" | "category">,
): string | undefined {
  return risk.appetite ?? appetite[risk.category];
}

/**
 * The risks that someone may see: all, or all but those of fraud and integrity.
 *
 * @param entitled - Whether the reader may see restricted risks.
 *
 * @example
 * ```ts
 * import { visibleRisks } from "@maatstaf/risks";
 *
 * const risks = [{ category: "fraud-integrity" }, { category: "ict" }] as const;
 * visibleRisks(risks, { entitled: false }) // => [{ category: "ict" }]
 * ```
 */
export function visibleRisks<T extends Pick<Risk, "category">>(
  risks: readonly T[],
  { entitled }: { readonly entitled: boolean },
): readonly T[] {
  return entitled ? risks : risks.filter(({ category }) => category !== "fraud-integrity");
}
