import { assessment, zoneAt } from "./assessment.ts";
import type { RiskMatrix } from "./risk-matrix.ts";
import type { Risk } from "./risk.ts";

/** Which score to show. */
export type ScoreKind = "inherent" | "residual" | "target";

/** One cell of a heat map: how many risks are there, never a sum of scores. */
export interface HeatMapCell {
  readonly likelihood: number;
  readonly impact: number;
  readonly zone: string;
  readonly riskIds: readonly string[];
}

/**
 * The cells of a heat map with the risks in each, for threats or for opportunities. A map of opportunities is mirrored: its
 * columns run from the highest impact to the lowest, so that both maps meet at the most important.
 *
 * @param options - `direction`, and `score`: which score to show. Risks without it, and closed ones, are left out.
 * @returns Rows from the lowest likelihood up, in each the columns as drawn.
 * @throws RangeError when a score is not of the scale.
 *
 * @example
 * ```ts
 * import { heatMap, riskMatrix } from "@maatstaf/risks";
 *
 * const corner = (direction: "threat" | "opportunity") => heatMap(riskMatrix(), [], { direction, score: "residual" })[4]?.[0]?.zone;
 * [corner("threat"), corner("opportunity")] // => ["low", "critical"]
 * ```
 */
export function heatMap(
  matrix: RiskMatrix,
  risks: readonly Pick<Risk, "id" | "direction" | "state" | ScoreKind>[],
  { direction, score }: { readonly direction: Risk["direction"]; readonly score: ScoreKind },
): HeatMapCell[][] {
  const placed = risks.flatMap((risk) => {
    const shown = risk[score];
    return risk.direction !== direction || risk.state === "closed" || shown === undefined
      ? []
      : [{ id: risk.id, at: assessment(matrix, shown) }];
  });
  return matrix.likelihood.map((_, row) => {
    const cells = matrix.impact.map((_, column) => ({
      likelihood: row + 1,
      impact: column + 1,
      zone: zoneAt(matrix, row + 1, column + 1),
      riskIds: placed.filter(({ at }) => at.likelihood === row + 1 && at.impact === column + 1).map(({ id }) => id),
    }));
    return direction === "threat" ? cells : cells.toReversed();
  });
}

/** How one risk moved between two moments. */
export interface RiskMovement {
  readonly riskId: string;
  readonly change: "better" | "worse" | "same-zone" | "unchanged" | "new" | "closed" | "gone";
  readonly from?: { readonly likelihood: number; readonly impact: number; readonly zone: string };
  readonly to?: { readonly likelihood: number; readonly impact: number; readonly zone: string };
}

/**
 * How the residual scores moved since an earlier state of the register, such as last quarter's. A move within one zone is
 * `same-zone`; whether another zone is better depends on the direction: a chance is better when it is higher.
 *
 * @param before - The risks then, in any order.
 * @param after - The risks now; the movements come in this order, those that are gone last.
 * @throws RangeError when a score is not of the scale.
 *
 * @example
 * ```ts
 * import { riskMatrix, riskMovements } from "@maatstaf/risks";
 * import { calendarDate } from "@maatstaf/kernel";
 *
 * const at = (likelihood: number) => ({
 *   id: "R-1", direction: "threat", state: "monitored", residual: { likelihood, impact: { finance: 4 }, scoredBy: "fin", on: calendarDate("2026-01-05") },
 * }) as const;
 * riskMovements(riskMatrix(), [at(3)], [at(2)]).map(({ change }) => change) // => ["better"]
 * ```
 */
export function riskMovements(
  matrix: RiskMatrix,
  before: readonly MovingRisk[],
  after: readonly MovingRisk[],
): RiskMovement[] {
  const place = ({ residual }: MovingRisk): { at?: { likelihood: number; impact: number; zone: string } } => {
    if (residual === undefined) return {};
    const { likelihood, impact, zone } = assessment(matrix, residual);
    return { at: { likelihood, impact, zone } };
  };
  const rank = (zone: string): number => matrix.zones.findIndex(({ id }) => id === zone);
  const moved = after.map((risk): RiskMovement => {
    const earlier = before.find(({ id }) => id === risk.id);
    const to = place(risk).at;
    const from = earlier === undefined ? undefined : place(earlier).at;
    const cells = { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
    if (risk.state === "closed")
      return { riskId: risk.id, change: earlier?.state === "closed" ? "unchanged" : "closed", ...cells };
    if (from === undefined || to === undefined)
      return { riskId: risk.id, change: from === to ? "unchanged" : "new", ...cells };
    const rise = (rank(to.zone) - rank(from.zone)) * (risk.direction === "threat" ? 1 : -1);
    if (rise !== 0) return { riskId: risk.id, change: rise > 0 ? "worse" : "better", from, to };
    const isSame = from.likelihood === to.likelihood && from.impact === to.impact;
    return { riskId: risk.id, change: isSame ? "unchanged" : "same-zone", from, to };
  });
  const gone = before.filter(({ id }) => !after.some((risk) => risk.id === id));
  return [...moved, ...gone.map(({ id }): RiskMovement => ({ riskId: id, change: "gone" }))];
}

type MovingRisk = Pick<Risk, "id" | "direction" | "state" | "residual">;
