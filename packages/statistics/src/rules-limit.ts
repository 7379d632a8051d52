import type { RuleSet } from "./rule-set.ts";

/**
 * Only points beyond a limit: for charts whose successive points depend on each other or lie skewed about their
 * centre, so that runs and trends say nothing (moving range, range, standard deviation, EWMA, CUSUM).
 *
 * @see Montgomery (2019), *Introduction to Statistical Quality Control*, 8th edition, sections 6.4 and 9.1.
 *
 * @example
 * ```ts
 * import { LIMIT_ONLY } from "@maatstaf/statistics";
 *
 * LIMIT_ONLY.rules.map((rule) => rule.name) // => ["limit"]
 * ```
 */
export const LIMIT_ONLY: RuleSet<"limit"> = {
  name: "limit-only",
  source: "Shewhart (1931), Economic Control of Quality of Manufactured Product",
  rules: [{ name: "limit", pattern: { kind: "limit" }, marks: "whole" }],
};
