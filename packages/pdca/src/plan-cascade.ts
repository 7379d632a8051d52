import { referenceText } from "@maatstaf/kernel";
import type { Reference } from "@maatstaf/kernel";

/** The steps of the cascade from objective to action, and the kind of reference of each. */
export const CASCADE_STEPS = ["indicator-card", "product", "process", "risk", "action"] as const;

/** One of {@link CASCADE_STEPS}. */
export type CascadeStep = (typeof CASCADE_STEPS)[number];

/** A link between two records, whichever of them names the other. */
export interface CascadeLink {
  readonly from: Reference;
  readonly to: Reference;
}

/** What a cascade reached in one step, each with the record nearest to the objective that led to it. */
export interface CascadeReached {
  readonly reference: Reference;
  readonly via: Reference;
}

/** An objective with everything below it; a step with nothing in it is a hole in the cascade. */
export interface Cascade {
  readonly objective: Reference;
  readonly steps: Readonly<Record<CascadeStep, readonly CascadeReached[]>>;
  readonly holes: readonly CascadeStep[];
}

/**
 * The cascade of an objective: its indicators, and from there the products, processes, risks and actions.
 *
 * A record belongs to a step when a link joins it to the objective or to anything in an earlier step; links are read both
 * ways, since a card names its product and a risk its process. Versions are left aside.
 *
 * @see docs/methods/pdca-plan.md
 *
 * @example
 * ```ts
 * import { cascade } from "@maatstaf/pdca";
 *
 * const objective = { kind: "objective", id: "BD02" };
 * const card = { kind: "indicator-card", id: "KPI-02" };
 * const links = [{ from: card, to: objective }, { from: card, to: { kind: "product", id: "paspoort" } }];
 * const { steps, holes } = cascade(objective, links);
 * [steps.product.map(({ reference }) => reference.id), holes] // => [["paspoort"], ["process", "risk", "action"]]
 * ```
 */
export function cascade(objective: Reference, links: readonly CascadeLink[]): Cascade {
  const neighbours = neighboursOf(links);
  const reached = new Map([[keyOf(objective), objective]]);
  const found = new Map<CascadeStep, readonly CascadeReached[]>();
  for (const step of CASCADE_STEPS) {
    const here = new Map<string, CascadeReached>();
    for (const [key, via] of reached) {
      for (const [neighbour, reference] of neighbours.get(key) ?? []) {
        if (reference.kind === step && !here.has(neighbour)) here.set(neighbour, { reference, via });
      }
    }
    for (const [key, { reference }] of here) reached.set(key, reference);
    found.set(step, [...here.values()]);
  }
  const at = (step: CascadeStep): readonly CascadeReached[] => found.get(step) ?? [];
  return {
    objective,
    steps: {
      "indicator-card": at("indicator-card"),
      product: at("product"),
      process: at("process"),
      risk: at("risk"),
      action: at("action"),
    },
    holes: CASCADE_STEPS.filter((step) => at(step).length === 0),
  };
}

function keyOf({ kind, id }: Reference): string {
  return referenceText({ kind, id });
}

function neighboursOf(links: readonly CascadeLink[]): ReadonlyMap<string, ReadonlyMap<string, Reference>> {
  const neighbours = new Map<string, Map<string, Reference>>();
  const join = (one: Reference, other: Reference): void => {
    const known = neighbours.get(keyOf(one)) ?? new Map<string, Reference>();
    known.set(keyOf(other), other);
    neighbours.set(keyOf(one), known);
  };
  for (const { from, to } of links) {
    join(from, to);
    join(to, from);
  }
  return neighbours;
}
