import type { StructureChange } from "./structure-change.ts";
import { endedBy, madeBy } from "./structure-change.ts";

/**
 * Kinds of record a unit may own and that must not be left without an owner.
 *
 * @example
 * ```ts
 * import { HOLDING_KINDS } from "@maatstaf/organisation";
 *
 * HOLDING_KINDS // => ["complaint", "action", "risk", "product"]
 * ```
 */
export const HOLDING_KINDS = ["complaint", "action", "risk", "product"] as const;

/** A record that a unit owns: a complaint or action, a risk, a product. */
export interface Holding {
  readonly kind: (typeof HOLDING_KINDS)[number];
  readonly id: string;
  readonly unitId: string;
  /** Whether it is still open, or in the case of a product active. What is closed stays where it was. */
  readonly isOpen: boolean;
}

/** Who takes over a record of a unit that ends. */
export interface Transfer {
  readonly kind: Holding["kind"];
  readonly id: string;
  readonly toUnitId: string;
}

/**
 * How many open records of each kind a unit owns: what stands in the way of closing it.
 *
 * @example
 * ```ts
 * import { openHoldings } from "@maatstaf/organisation";
 *
 * const holdings = [{ kind: "risk", id: "R-1", unitId: "ict", isOpen: true }, { kind: "risk", id: "R-2", unitId: "ict", isOpen: false }] as const;
 * openHoldings(holdings, "ict") // => { complaint: 0, action: 0, risk: 1, product: 0 }
 * ```
 */
export function openHoldings(holdings: readonly Holding[], unitId: string): Readonly<Record<Holding["kind"], number>> {
  const counts = { complaint: 0, action: 0, risk: 0, product: 0 };
  for (const holding of holdings) if (holding.unitId === unitId && holding.isOpen) counts[holding.kind] += 1;
  return counts;
}

/**
 * A transfer plan to begin with: after a rename or a merger everything goes to the one successor. After a split or closing
 * somebody has to say, and the list is empty.
 *
 * @example
 * ```ts
 * import { proposedTransfers } from "@maatstaf/organisation";
 * import { calendarDate } from "@maatstaf/kernel";
 *
 * const change = { kind: "rename", unitId: "ict", into: { id: "digital", code: "DIG", name: { nl: "Digitaal" } }, on: calendarDate("2026-01-01") } as const;
 * proposedTransfers([{ kind: "risk", id: "R-1", unitId: "ict", isOpen: true }], change) // => [{ kind: "risk", id: "R-1", toUnitId: "digital" }]
 * ```
 */
export function proposedTransfers(holdings: readonly Holding[], change: StructureChange): Transfer[] {
  const [successor, ...others] = madeBy(change);
  if (successor === undefined || others.length > 0) return [];
  return holdings
    .filter(({ unitId, isOpen }) => isOpen && endedBy(change).includes(unitId))
    .map(({ kind, id }) => ({ kind, id, toUnitId: successor.id }));
}

/** The holdings after their transfers. */
export function transferred(holdings: readonly Holding[], transfers: readonly Transfer[]): Holding[] {
  return holdings.map((holding) => {
    const transfer = transfers.find(({ kind, id }) => kind === holding.kind && id === holding.id);
    return transfer === undefined || !holding.isOpen ? holding : { ...holding, unitId: transfer.toUnitId };
  });
}
