import type { RuleSet } from "./rule-set.ts";

/** Names of the rules of {@link MAKING_DATA_COUNT}. */
export type Rule = "limit" | "trend" | "two-of-three" | "shift";

/**
 * The rules of the NHS programme *Making Data Count*, in its order of precedence: a point beyond a limit, seven points
 * rising or falling, two of three points close to a limit, seven points on one side of the mean.
 *
 * @see NHS England, *Making Data Count*; the order and the marking of all seven points as in NHSRplotthedots 0.2.2.
 * @see docs/methods/control-chart-rules.md
 *
 * @example
 * ```ts
 * import { MAKING_DATA_COUNT } from "@maatstaf/statistics";
 *
 * MAKING_DATA_COUNT.rules.map((rule) => rule.name) // => ["limit", "trend", "two-of-three", "shift"]
 * ```
 */
export const MAKING_DATA_COUNT: RuleSet<Rule> = {
  name: "making-data-count",
  source: "NHS England, Making Data Count; NHSRplotthedots 0.2.2",
  rules: [
    { name: "limit", pattern: { kind: "limit" }, marks: "whole" },
    { name: "trend", pattern: { kind: "trend", points: 7 }, marks: "whole" },
    {
      name: "two-of-three",
      pattern: { kind: "zone", points: 3, atLeast: 2, beyond: 2 / 3, inside: true, sameSide: true },
      marks: "whole",
    },
    { name: "shift", pattern: { kind: "run", points: 7 }, marks: "whole" },
  ],
};
