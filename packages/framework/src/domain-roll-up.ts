import { levelCounts } from "./individual-scores.ts";
import { LEAST_COVERAGE } from "./part-scores.ts";
import type { ConsensusScore } from "./self-evaluation.ts";

/** The consensus levels of one domain. */
export interface DomainLevels {
  readonly domain: string;
  /** By requirement id. */
  readonly levels: Readonly<Record<string, ConsensusScore["value"]>>;
}

/** How one requirement stands over all domains. There is no mean: a mean would hide the domain that lags. */
export interface RequirementRollUp {
  readonly requirement: string;
  /** How many domains stand at each level of 0 to 5. */
  readonly distribution: readonly number[];
  readonly lowest: { readonly level: number; readonly domains: readonly string[] } | undefined;
  readonly notApplicable: number;
  readonly notScored: number;
}

/**
 * The picture of an organisation: per generic requirement the distribution over domains, and which stand lowest.
 *
 * @param requirements - Ids of the generic requirements; those of a domain itself are left out by not being here.
 * @param domains - Those that can be compared: {@link isComparable}.
 *
 * @example
 * ```ts
 * import { domainRollUp } from "@maatstaf/framework";
 *
 * const domains = [{ domain: "libraries", levels: { "own:a": 2 } }, { domain: "police", levels: { "own:a": 4 } }];
 * domainRollUp(["own:a"], domains)[0]?.lowest // => { level: 2, domains: ["libraries"] }
 * ```
 */
export function domainRollUp(
  requirements: readonly string[],
  domains: readonly DomainLevels[],
): readonly RequirementRollUp[] {
  return requirements.map((requirement) => {
    const scored = domains.flatMap(({ domain, levels }) => {
      const level = levels[requirement];
      return typeof level === "number" ? [{ domain, level }] : [];
    });
    const least = Math.min(...scored.map(({ level }) => level));
    return {
      requirement,
      distribution: levelCounts(scored.map(({ level }) => level)),
      lowest:
        scored.length === 0
          ? undefined
          : { level: least, domains: scored.filter(({ level }) => level === least).map(({ domain }) => domain) },
      notApplicable: domains.filter(({ levels }) => levels[requirement] === "not-applicable").length,
      notScored: domains.filter(({ levels }) => levels[requirement] === undefined).length,
    };
  });
}

/** The level of a domain as a whole. */
export interface DomainLevel {
  readonly kind: "level";
  readonly level: number;
  /** Share of the applicable requirements that were scored, in (0, 1]. */
  readonly coverage: number;
  /** Coverage of 80 % or more. */
  readonly isCovered: boolean;
}

/**
 * The level that at least half of the scored requirements of a domain reach: the lower median, which needs no more than
 * the order of the levels.
 *
 * @param requirements - Ids of the generic requirements that apply in the domain.
 *
 * @example
 * ```ts
 * import { domainLevel } from "@maatstaf/framework";
 *
 * domainLevel(["a", "b", "c", "d"], { a: 2, b: 3, c: 5, d: 1 }) // => { kind: "level", level: 2, coverage: 1, isCovered: true }
 * domainLevel(["a"], {}) // => { kind: "not-scored" }
 * ```
 */
export function domainLevel(
  requirements: readonly string[],
  levels: DomainLevels["levels"],
): DomainLevel | { readonly kind: "not-scored" } {
  const applicable = requirements.filter((id) => levels[id] !== "not-applicable");
  const scored = applicable.map((id) => levels[id]).filter((level) => typeof level === "number");
  const level = scored.toSorted((a, b) => a - b)[Math.floor((scored.length - 1) / 2)];
  if (level === undefined) return { kind: "not-scored" };
  const coverage = scored.length / applicable.length;
  return { kind: "level", level, coverage, isCovered: coverage >= LEAST_COVERAGE };
}
