import * as Effect from "effect/Effect";
import { comparePeriods, periodContaining, periodEnd, periodsBetween, periodStart } from "@maatstaf/kernel";
import type { Period } from "@maatstaf/kernel";
import type { NotFound, StoreUnavailable } from "./failures.ts";
import { IndicatorStore } from "./indicator-store.ts";
import type { OrganisationProfile } from "./workspace.ts";

/** The organisation, and the quarters from the first fact to the last, newest first. */
export interface OrganisationDescription extends OrganisationProfile {
  readonly quarters: readonly Period[];
}

/**
 * What a screen must know before it can ask for figures: the organisation, its units, and the quarters that have facts
 * (organisatie beschrijven).
 *
 * @returns The description; fails with `NotFound` before the first import, or `StoreUnavailable`.
 *
 * @example
 * ```ts
 * import * as Effect from "effect/Effect";
 * import { describeOrganisation, importWorkspace, memoryStore } from "@maatstaf/application";
 * import { exampleWorkspace } from "@maatstaf/application/store-contract";
 *
 * const program = Effect.andThen(importWorkspace(exampleWorkspace), describeOrganisation());
 * const { quarters } = await Effect.runPromise(Effect.provide(program, memoryStore));
 * quarters.slice(0, 2) // => ["2019-Q4", "2019-Q3"]
 * ```
 */
export const describeOrganisation = Effect.fn("describeOrganisation")(function* (): Effect.fn.Return<
  OrganisationDescription,
  NotFound | StoreUnavailable,
  IndicatorStore
> {
  const store = yield* IndicatorStore;
  const { organisation, locale, units, facts } = yield* store.snapshot;
  const periods = [...new Set(facts.map((fact) => fact.period))].toSorted(comparePeriods);
  const [first] = periods;
  if (first === undefined) return { organisation, locale, units, quarters: [] };
  const end = periods.map(periodEnd).reduce((latest, day) => (day > latest ? day : latest));
  const quarters = periodsBetween(
    periodContaining(periodStart(first), "quarter"),
    periodContaining(end, "quarter"),
  ).toReversed();
  return { organisation, locale, units, quarters };
});
