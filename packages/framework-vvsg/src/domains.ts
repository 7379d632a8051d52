import clusters from "../data/clusters.json" with { type: "json" };
import index from "../data/domains.json" with { type: "json" };

/** A domain that has an adaptation, without its contents. */
export interface Domain {
  /** Its place in the package: `@maatstaf/framework-vvsg/adaptations/libraries`. */
  readonly id: string;
  /** Visible code, such as `VT-BIB`. */
  readonly code: string;
  readonly name: { readonly nl: string };
  /** The generic workbook has none. */
  readonly cluster?: { readonly id: string; readonly name: { readonly nl: string; readonly en: string } };
  /** `false` for the two domains that the source names in its text, without a workbook of their own. */
  readonly publishedBySource: boolean;
}

/**
 * The domains that have an adaptation (nl: *vertaling*), by cluster, without loading any: import the one you need from
 * `@maatstaf/framework-vvsg/adaptations/<id>`.
 *
 * @example
 * ```ts
 * import { domains } from "@maatstaf/framework-vvsg";
 *
 * domains().length // => 46
 * domains().find(({ code }) => code === "VT-BIB")?.name // => { nl: "bibliotheken" }
 * ```
 */
export function domains(): readonly Domain[] {
  const listed: readonly Listed[] = index;
  return listed.map(({ cluster: id, name, ...domain }) => {
    const cluster = clusters.find((one) => one.id === id);
    return { ...domain, name: { nl: name }, ...(cluster === undefined ? {} : { cluster }) };
  });
}

interface Listed {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly cluster?: string;
  readonly publishedBySource: boolean;
}
