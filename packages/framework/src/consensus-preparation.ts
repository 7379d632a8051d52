import { consensus } from "@maatstaf/statistics";
import type { Consensus, NoScores } from "@maatstaf/statistics";
import { grouped } from "./grouped.ts";
import { levelOf } from "./individual-scores.ts";
import { MATURITY_ENDS } from "./maturity-scale.ts";
import type { IndividualScore } from "./self-evaluation.ts";

/** One requirement on the agenda of a consensus meeting. */
export interface AgendaItem {
  readonly requirement: string;
  readonly code: string;
  readonly scores: Consensus | NoScores;
  readonly unknown: number;
  readonly notApplicable: number;
}

/**
 * The agenda of a consensus meeting: what people see most differently comes first. In order: what must be discussed
 * (spread of 2 or more), low agreement, low median, code; last, what nobody knows.
 *
 * @param requirements - Those that apply, with id and visible code.
 * @param scores - Of everyone; those of other requirements are passed over.
 *
 * @see docs/methods/agreement.md
 *
 * @example
 * ```ts
 * import { consensusAgenda } from "@maatstaf/framework";
 *
 * const requirements = [{ id: "own:a.goals", code: "A.01" }, { id: "own:a.roles", code: "A.02" }];
 * const scores = [
 *   { requirement: "own:a.goals", value: 3 }, { requirement: "own:a.goals", value: 3 },
 *   { requirement: "own:a.roles", value: 1 }, { requirement: "own:a.roles", value: 4 },
 * ] as const;
 * consensusAgenda(requirements, scores).map(({ code }) => code) // => ["A.02", "A.01"]
 * ```
 */
export function consensusAgenda(
  requirements: readonly { readonly id: string; readonly code: string }[],
  scores: readonly Pick<IndividualScore, "requirement" | "value" | "phases">[],
): readonly AgendaItem[] {
  const byRequirement = grouped(scores, ({ requirement }) => requirement);
  return requirements
    .map(({ id, code }): AgendaItem => {
      const own = byRequirement.get(id) ?? [];
      return {
        requirement: id,
        code,
        scores: consensus(own.map(levelOf), MATURITY_ENDS),
        unknown: own.filter(({ value }) => value === "unknown").length,
        notApplicable: own.filter(({ value }) => value === "not-applicable").length,
      };
    })
    .toSorted(byNeedForTalk);
}

function byNeedForTalk(a: AgendaItem, b: AgendaItem): number {
  const [first, second] = [a.scores, b.scores];
  if (first.kind === "consensus" && second.kind === "consensus") {
    return (
      Number(second.mustDiscuss) - Number(first.mustDiscuss) ||
      first.agreement - second.agreement ||
      first.median - second.median ||
      byCode(a, b)
    );
  }
  return Number(first.kind === "no-scores") - Number(second.kind === "no-scores") || byCode(a, b);
}

function byCode(a: { readonly code: string }, b: { readonly code: string }): number {
  if (a.code === b.code) return 0;
  return a.code < b.code ? -1 : 1;
}
