import { factKey } from "@maatstaf/indicators";
import { canonicalJson } from "./canonical-json.ts";
import type { FactEntry, ImportOutcome } from "./indicator-store.ts";

/** What a list of facts changes: the entries to record, each with the key of the fact whose place it may take. */
export interface FactChanges {
  readonly outcome: ImportOutcome;
  readonly entries: readonly { readonly entry: FactEntry; readonly key: string; readonly supersedes: boolean }[];
}

/**
 * What offered facts change about the current ones: new keys are added, other contents supersede, equal contents are
 * left out. For whoever writes an `IndicatorStore`; all stores judge alike.
 *
 * @param offered - Facts with distinct keys.
 * @param current - The current facts by `factKey`, at least those with the keys offered; undecoded JSON of them will do.
 *
 * @example
 * ```ts
 * import { factKey } from "@maatstaf/indicators";
 * import { factChanges } from "@maatstaf/application";
 * import { exampleWorkspace } from "@maatstaf/application/store-contract";
 *
 * const [first, second] = exampleWorkspace.facts;
 * const current = new Map([[factKey(first), first], [factKey(second), { ...second, numerator: 0 }]]);
 * factChanges([first, second].map((fact) => ({ fact, cardVersion: 1 })), current).outcome // => { added: 0, unchanged: 1, superseded: 1 }
 * ```
 */
export function factChanges(offered: readonly FactEntry[], current: ReadonlyMap<string, unknown>): FactChanges {
  const compared = offered.map((entry) => {
    const key = factKey(entry.fact);
    const standing = current.get(key);
    const isSame = standing !== undefined && canonicalJson(standing) === canonicalJson(entry.fact);
    return { entry, key, supersedes: standing !== undefined, isSame };
  });
  const entries = compared.filter(({ isSame }) => !isSame);
  const superseded = entries.filter(({ supersedes }) => supersedes).length;
  return {
    outcome: { added: entries.length - superseded, unchanged: offered.length - entries.length, superseded },
    entries: entries.map(({ entry, key, supersedes }) => ({ entry, key, supersedes })),
  };
}
