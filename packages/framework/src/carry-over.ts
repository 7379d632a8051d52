import type { EditionMapping } from "./edition-mapping.ts";

/** What was said of the requirements of an old edition, under the ids of the new one. */
export interface CarryOver<Score> {
  /** By id in the new edition: same meaning, so that the score still holds. */
  readonly carried: Readonly<Record<string, Score>>;
  /** Ids in the new edition that have to be scored again: the meaning changed. */
  readonly toScore: readonly string[];
  /** Ids in the old edition that the mapping drops, or is silent about. */
  readonly left: readonly string[];
}

/**
 * Scores of an old edition in the terms of the new one, by declared mapping only. Nothing is carried over because two
 * codes or texts look alike.
 *
 * @param scores - By id in the old edition.
 *
 * @example
 * ```ts
 * import { carryOver } from "@maatstaf/framework";
 *
 * const pairs = [
 *   { from: "own:a.goals", to: "own:a.aims", meaning: "same" },
 *   { from: "own:a.roles", to: "own:a.duties", meaning: "changed" },
 * ] as const;
 * const scores = { "own:a.goals": 3, "own:a.roles": 2, "own:a.fax": 1 };
 * carryOver({ pairs }, scores) // => { carried: { "own:a.aims": 3 }, toScore: ["own:a.duties"], left: ["own:a.fax"] }
 * ```
 */
export function carryOver<Score>(
  { pairs }: Pick<EditionMapping, "pairs">,
  scores: Readonly<Record<string, Score>>,
): CarryOver<Score> {
  const scoreOf = new Map(Object.entries(scores));
  const carried = new Map<string, Score>();
  for (const { from, to, meaning } of pairs) {
    const score = scoreOf.get(from);
    if (score !== undefined && meaning === "same") carried.set(to, score);
  }
  const mapped = new Set(pairs.map(({ from }) => from));
  const changed = pairs.filter(
    ({ from, to, meaning }) => meaning === "changed" && scoreOf.has(from) && !carried.has(to),
  );
  return {
    carried: Object.fromEntries(carried),
    toScore: [...new Set(changed.map(({ to }) => to))],
    left: [...scoreOf.keys()].filter((id) => !mapped.has(id)),
  };
}
