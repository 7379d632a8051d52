import type { RuleSet } from "./rule-set.ts";

/** Names of the rules of {@link NELSON}. */
export type NelsonRule =
  | "nelson-1"
  | "nelson-2"
  | "nelson-3"
  | "nelson-4"
  | "nelson-5"
  | "nelson-6"
  | "nelson-7"
  | "nelson-8";

/**
 * The eight tests of Nelson, in his order; each marks the point that completes the pattern.
 *
 * 1 beyond a limit · 2 nine in a row on one side · 3 six in a row rising or falling · 4 fourteen in a row up and down
 * in turn · 5 two of three beyond two standard deviations on one side · 6 four of five beyond one · 7 fifteen in a row
 * within one · 8 eight in a row beyond one, on both sides.
 *
 * Programs count differently (seven on one side, eight rising, eight beyond one on either side): change the patterns in
 * a copy of this set.
 *
 * @see Nelson (1984), *Journal of Quality Technology* 16(4), 237-239.
 * @see docs/methods/control-chart-rules.md
 *
 * @example
 * ```ts
 * import { NELSON } from "@maatstaf/statistics";
 *
 * NELSON.rules.length // => 8
 * ```
 */
export const NELSON: RuleSet<NelsonRule> = {
  name: "nelson",
  source: "Nelson (1984), Journal of Quality Technology 16(4), 237-239",
  rules: [
    { name: "nelson-1", pattern: { kind: "limit" }, marks: "completion" },
    { name: "nelson-2", pattern: { kind: "run", points: 9 }, marks: "completion" },
    { name: "nelson-3", pattern: { kind: "trend", points: 6 }, marks: "completion" },
    { name: "nelson-4", pattern: { kind: "alternation", points: 14 }, marks: "completion" },
    { name: "nelson-5", pattern: { kind: "zone", points: 3, atLeast: 2, beyond: 2 / 3 }, marks: "completion" },
    { name: "nelson-6", pattern: { kind: "zone", points: 5, atLeast: 4, beyond: 1 / 3 }, marks: "completion" },
    { name: "nelson-7", pattern: { kind: "hugging", points: 15, within: 1 / 3 }, marks: "completion" },
    {
      name: "nelson-8",
      pattern: { kind: "avoidance", points: 8, beyond: 1 / 3, bothSides: true },
      marks: "completion",
    },
  ],
};
