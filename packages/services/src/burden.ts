import type { ParsedProcess } from "./parsed-process.ts";
import type { Product } from "./product.ts";

/** What a product asks of a resident, in counts. */
export interface Burden {
  /** Proofs asked. */
  readonly proofs: number;
  /** Of those, the ones that a government already has. */
  readonly proofsHeldByGovernment: number;
  readonly conditions: number;
  /** Tasks on the way to the result, of the process; `undefined` without one. */
  readonly steps: number | undefined;
  /** Times the file goes from one lane to another; `undefined` without a process. */
  readonly transfers: number | undefined;
  /** Times a resident has to come, call or write: counted in the journey, given by who knows. */
  readonly contacts: number | undefined;
}

/** A burden before and after a change; what cannot be compared is left out. */
export interface BurdenChange {
  readonly before: Burden;
  readonly after: Burden;
  /** `after - before` per count that both have: below zero is lighter. */
  readonly change: Readonly<Partial<Record<keyof Burden, number>>>;
}

/**
 * What a product asks of a resident (administratieve last): proofs, steps, contacts and hand-overs.
 *
 * @param diagram - Its process, where there is one.
 * @param contacts - Contacts a resident has on the way, as counted in a journey.
 *
 * @example
 * ```ts
 * import { burden, Product } from "@maatstaf/services";
 *
 * const product = Product.parse({
 *   id: "P-1", name: { nl: "UiTPAS kansentarief" }, audience: "external", type: "financial-benefit", ownerUnitId: "SD",
 *   proofs: [{ id: "income", name: { nl: "aanslagbiljet" }, heldByGovernment: true }, { id: "photo", name: { nl: "foto" } }],
 * });
 * const { proofs, proofsHeldByGovernment, steps } = burden(product);
 * [proofs, proofsHeldByGovernment, steps] // => [2, 1, undefined]
 * ```
 */
export function burden(
  product: Pick<Product, "proofs" | "conditions">,
  diagram?: ParsedProcess,
  contacts?: number,
): Burden {
  const { proofs, conditions } = product;
  return {
    proofs: proofs.length,
    proofsHeldByGovernment: proofs.filter(({ heldByGovernment }) => heldByGovernment).length,
    conditions: conditions.length,
    steps: diagram?.elements.filter(({ kind }) => kind === "task").length,
    transfers: diagram === undefined ? undefined : transfersOf(diagram),
    contacts,
  };
}

/**
 * What a change does to the burden.
 *
 * @example
 * ```ts
 * import { burdenChange } from "@maatstaf/services";
 *
 * const burden = { proofs: 3, proofsHeldByGovernment: 1, conditions: 2, steps: undefined, transfers: undefined, contacts: 2 };
 * burdenChange(burden, { ...burden, proofs: 2, contacts: 1 }).change // => { proofs: -1, proofsHeldByGovernment: 0, conditions: 0, contacts: -1 }
 * ```
 */
export function burdenChange(before: Burden, after: Burden): BurdenChange {
  const change = COUNTS.flatMap((count) => {
    const [one, other] = [before[count], after[count]];
    return one === undefined || other === undefined ? [] : [[count, other - one] as const];
  });
  return { before, after, change: Object.fromEntries(change) };
}

const COUNTS = ["proofs", "proofsHeldByGovernment", "conditions", "steps", "transfers", "contacts"] as const;

/** Flows between elements in different lanes; where lanes are not drawn nothing is handed over. */
function transfersOf({ elements, flows }: ParsedProcess): number {
  const laneOf = new Map(elements.map(({ id, laneId }) => [id, laneId]));
  return flows.filter(({ from, to }) => {
    const [one, other] = [laneOf.get(from), laneOf.get(to)];
    return one !== undefined && other !== undefined && one !== other;
  }).length;
}
