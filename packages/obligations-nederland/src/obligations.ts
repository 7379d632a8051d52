import { obligationReference, publishedObligations } from "@maatstaf/framework";
import type { Obligation, ReferenceFramework } from "@maatstaf/framework";
import register from "../data/register.json" with { type: "json" };
import structure from "../data/structure.json" with { type: "json" };
import en from "../data/wording/en.json" with { type: "json" };
import nl from "../data/wording/nl.json" with { type: "json" };

/**
 * The register of obligations of Nederland: article, due rule, evidence, and how sure we are of each.
 *
 * @see docs/methods/obligations.md
 *
 * @example
 * ```ts
 * import { dutchObligations } from "@maatstaf/obligations-nederland";
 *
 * dutchObligations().find(({ id }) => id === "complaint-six-weeks")?.basis.article // => "9:11 lid 1"
 * ```
 */
export function dutchObligations(): readonly Obligation[] {
  return publishedObligations(structure, { nl, en });
}

/**
 * The same register as a reference framework, for crosswalks and coverage.
 *
 * @example
 * ```ts
 * import { dutchObligationsReference } from "@maatstaf/obligations-nederland";
 *
 * dutchObligationsReference().items.some(({ id }) => id === "obligations-nederland:complaint-six-weeks") // => true
 * ```
 */
export function dutchObligationsReference(): ReferenceFramework {
  return obligationReference(register, dutchObligations());
}
