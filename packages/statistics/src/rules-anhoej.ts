import type { RuleSet } from "./rule-set.ts";

/**
 * The runs rules of Anhøj, for run charts: an unusually long run about the centre, unusually few crossings of it.
 *
 * `few-crossings` says something of the whole segment, so it marks all of its points; `long-run` marks the points of
 * the longest run. See `runsAnalysis` for the numbers.
 *
 * @see Anhøj and Olesen (2014), *PLOS ONE* 9(11), e113825; Anhøj (2015), *PLOS ONE* 10(3), e0121349.
 *
 * @example
 * ```ts
 * import { ANHOEJ } from "@maatstaf/statistics";
 *
 * ANHOEJ.rules.map((rule) => rule.name) // => ["long-run", "few-crossings"]
 * ```
 */
export const ANHOEJ: RuleSet<"long-run" | "few-crossings"> = {
  name: "anhoej",
  source: "Anhøj and Olesen (2014), PLOS ONE 9(11), e113825",
  rules: [
    { name: "long-run", pattern: { kind: "longest-run" }, marks: "whole" },
    { name: "few-crossings", pattern: { kind: "crossings" }, marks: "whole" },
  ],
};
