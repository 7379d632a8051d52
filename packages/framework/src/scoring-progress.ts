import type { IndividualScore } from "./self-evaluation.ts";

/**
 * How far one person is with scoring (nl: *voortgang*): *don't know* and *not applicable* are answers.
 *
 * @param requirements - Ids of those that apply, those of the domain itself included.
 * @param scores - Of one person; of a requirement that was answered twice, one counts.
 *
 * @example
 * ```ts
 * import { scoringProgress } from "@maatstaf/framework";
 *
 * scoringProgress(["own:a", "own:b", "own:c"], [{ requirement: "own:a" }, { requirement: "own:c" }]) // => { answered: 2, total: 3 }
 * ```
 */
export function scoringProgress(
  requirements: readonly string[],
  scores: readonly Pick<IndividualScore, "requirement">[],
): { readonly answered: number; readonly total: number } {
  const asked = new Set(requirements);
  const answered = new Set(scores.map(({ requirement }) => requirement).filter((id) => asked.has(id)));
  return { answered: answered.size, total: asked.size };
}
