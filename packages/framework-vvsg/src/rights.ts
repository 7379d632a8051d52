import rights from "../data/rights.json" with { type: "json" };

/** Whose the texts are, and where the original of the idea is. */
export interface Rights {
  readonly holder: { readonly name: string; readonly licence: string };
  /** `own`: written for this package; `quoted` or `licensed`: someone else's. */
  readonly texts: "own" | "quoted" | "licensed";
  readonly statement: { readonly nl: string; readonly en: string };
  readonly idea: { readonly owner: string; readonly work: string; readonly original: string };
}

/**
 * The rights to this package, to show beside its texts: own words, after an idea of VVSG.
 *
 * @example
 * ```ts
 * import { vvsgRights } from "@maatstaf/framework-vvsg";
 *
 * vvsgRights().texts // => "own"
 * ```
 */
export function vvsgRights(): Rights {
  return { ...rights, texts: "own" };
}
