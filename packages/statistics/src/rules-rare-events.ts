import type { RuleSet } from "./rule-set.ts";

/**
 * The rules of `MAKING_DATA_COUNT` without *two of three*, for g and t charts: their limits lie at unequal distances
 * from the centre, so that two thirds of the way means something else on either side.
 *
 * @see docs/methods/rare-event-charts.md
 *
 * @example
 * ```ts
 * import { RARE_EVENTS } from "@maatstaf/statistics";
 *
 * RARE_EVENTS.rules.map((rule) => rule.name) // => ["limit", "trend", "shift"]
 * ```
 */
export const RARE_EVENTS: RuleSet<"limit" | "trend" | "shift"> = {
  name: "rare-events",
  source: "NHS England, Making Data Count, without two of three",
  rules: [
    { name: "limit", pattern: { kind: "limit" }, marks: "whole" },
    { name: "trend", pattern: { kind: "trend", points: 7 }, marks: "whole" },
    { name: "shift", pattern: { kind: "run", points: 7 }, marks: "whole" },
  ],
};
