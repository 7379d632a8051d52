import { obligationReference, publishedObligations } from "@maatstaf/framework";
import type { Obligation, ReferenceFramework } from "@maatstaf/framework";
import register from "../data/register.json" with { type: "json" };
import structure from "../data/structure.json" with { type: "json" };
import en from "../data/wording/en.json" with { type: "json" };
import nl from "../data/wording/nl.json" with { type: "json" };

/**
 * The register of obligations of Vlaanderen: article, due rule, evidence, and how sure we are of each.
 *
 * @see docs/methods/obligations.md
 *
 * @example
 * ```ts
 * import { flemishObligations } from "@maatstaf/obligations-vlaanderen";
 *
 * flemishObligations().find(({ id }) => id === "organisation-control-report")?.basis.article // => "219"
 * ```
 */
export function flemishObligations(): readonly Obligation[] {
  return publishedObligations(structure, { nl, en });
}

/**
 * The same register as a reference framework, for crosswalks and coverage.
 *
 * @example
 * ```ts
 * import { flemishObligationsReference } from "@maatstaf/obligations-vlaanderen";
 *
 * flemishObligationsReference().items.some(({ id }) => id === "obligations-vlaanderen:organisation-control-report") // => true
 * ```
 */
export function flemishObligationsReference(): ReferenceFramework {
  return obligationReference(register, flemishObligations());
}
