import type { RuleSet } from "./rule-set.ts";

/** Names of the rules of {@link WESTERN_ELECTRIC}. */
export type WesternElectricRule = "limit" | "two-of-three" | "four-of-five" | "eight-in-a-row";

/**
 * The four tests for instability of Western Electric; each marks the point that completes the pattern.
 *
 * A point beyond a limit; two of three beyond two standard deviations on one side; four of five beyond one; eight in a
 * row on one side.
 *
 * @see Western Electric (1956), *Statistical Quality Control Handbook*, pages 25-28.
 * @see docs/methods/control-chart-rules.md
 *
 * @example
 * ```ts
 * import { WESTERN_ELECTRIC } from "@maatstaf/statistics";
 *
 * WESTERN_ELECTRIC.rules[3]?.pattern // => { kind: "run", points: 8 }
 * ```
 */
export const WESTERN_ELECTRIC: RuleSet<WesternElectricRule> = {
  name: "western-electric",
  source: "Western Electric (1956), Statistical Quality Control Handbook, 25-28",
  rules: [
    { name: "limit", pattern: { kind: "limit" }, marks: "completion" },
    { name: "two-of-three", pattern: { kind: "zone", points: 3, atLeast: 2, beyond: 2 / 3 }, marks: "completion" },
    { name: "four-of-five", pattern: { kind: "zone", points: 5, atLeast: 4, beyond: 1 / 3 }, marks: "completion" },
    { name: "eight-in-a-row", pattern: { kind: "run", points: 8 }, marks: "completion" },
  ],
};
