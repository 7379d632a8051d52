import type { LocalizedText } from "@maatstaf/kernel";
import type { Obligation } from "./obligation.ts";
import type { ReferenceFramework } from "./reference-framework.ts";

/**
 * A register of obligations as a reference framework, so that a crosswalk and {@link referenceCoverage} can speak of its
 * lines: the item of `complaint-report` in the register `flanders` is `flanders:complaint-report`.
 *
 * @example
 * ```ts
 * import { obligationReference } from "@maatstaf/framework";
 *
 * obligationReference({ id: "flanders", edition: "2026", name: { nl: "Vlaanderen" } }, []).items // => []
 * ```
 */
export function obligationReference(
  register: { readonly id: string; readonly edition: string; readonly name: LocalizedText },
  obligations: readonly Obligation[],
): ReferenceFramework {
  const items = obligations.map(({ id, code, name, summary }) => ({
    id: `${register.id}:${id}`,
    code,
    title: name,
    quotedIn: [],
    summary,
  }));
  return { ...register, items };
}
