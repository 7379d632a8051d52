/** A level with the version of the meaning it was given for. */
export interface MeantLevel {
  readonly level: number;
  readonly meaning: number;
}

/** What became of the levels of one domain between two self-evaluations. */
export interface YearComparison {
  /** Ids with a level both times, under the same meaning. */
  readonly matched: readonly string[];
  /** Ids with a level the first time only. */
  readonly dropped: readonly string[];
  /** Ids with a level the second time only. */
  readonly added: readonly string[];
  /** Ids with a level both times of which the meaning changed. */
  readonly changedMeaning: readonly string[];
  /** Mean of the differences over the matched ids, in levels; `undefined` when nothing matches. An aid only. */
  readonly meanDifference: number | undefined;
  readonly improved: number;
  readonly same: number;
  readonly worse: number;
}

/**
 * Two self-evaluations of one domain side by side, over matched requirements only: the same id with the same meaning.
 * The difference of two means over different requirements would say something about the requirements, not about the team.
 *
 * @param earlier - Levels by requirement id; carry an older edition over first ({@link carryOver}).
 *
 * @see docs/methods/self-evaluation.md
 *
 * @example
 * ```ts
 * import { yearComparison } from "@maatstaf/framework";
 *
 * const earlier = { "own:a": { level: 2, meaning: 1 }, "own:b": { level: 4, meaning: 1 } };
 * const later = { "own:a": { level: 3, meaning: 1 }, "own:b": { level: 1, meaning: 2 } };
 * const { matched, changedMeaning, meanDifference } = yearComparison(earlier, later);
 * [matched, changedMeaning, meanDifference] // => [["own:a"], ["own:b"], 1]
 * ```
 */
export function yearComparison(
  earlier: Readonly<Record<string, MeantLevel>>,
  later: Readonly<Record<string, MeantLevel>>,
): YearComparison {
  const after = new Map(Object.entries(later));
  const both = Object.entries(earlier).flatMap(([id, first]) => {
    const second = after.get(id);
    return second === undefined
      ? []
      : [{ id, isSame: first.meaning === second.meaning, change: second.level - first.level }];
  });
  const matched = both.filter(({ isSame }) => isSame);
  const changes = matched.map(({ change }) => change);
  return {
    matched: matched.map(({ id }) => id),
    dropped: Object.keys(earlier).filter((id) => !after.has(id)),
    added: [...after.keys()].filter((id) => !Object.hasOwn(earlier, id)),
    changedMeaning: both.filter(({ isSame }) => !isSame).map(({ id }) => id),
    meanDifference:
      changes.length === 0 ? undefined : changes.reduce((total, change) => total + change, 0) / changes.length,
    improved: changes.filter((change) => change > 0).length,
    same: changes.filter((change) => change === 0).length,
    worse: changes.filter((change) => change < 0).length,
  };
}
