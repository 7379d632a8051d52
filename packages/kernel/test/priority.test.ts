import { comparePriorities, priorityQuadrant } from "@maatstaf/kernel";
import type { PriorityQuadrant } from "@maatstaf/kernel";
import * as fc from "fast-check";
import { expect, it } from "vitest";

const QUADRANTS: Record<PriorityQuadrant, readonly (readonly [number, number])[]> = {
  "quick-win": [
    [4, 1],
    [5, 2],
  ],
  project: [
    [4, 3],
    [5, 5],
  ],
  later: [
    [3, 2],
    [1, 1],
  ],
  drop: [
    [3, 3],
    [1, 5],
  ],
};

it.each(Object.entries(QUADRANTS))("the quadrant %s", (quadrant, points) => {
  for (const [impact, effort] of points) expect(priorityQuadrant({ impact, effort })).toBe(quadrant);
});

it("the order is one: whatever the order they came in, more impact first, then less effort, more votes, the code", () => {
  const level = fc.integer({ min: 1, max: 5 });
  const item = fc.record({ impact: level, effort: level, votes: fc.nat(3), code: fc.constantFrom("a", "b", "c") });
  fc.assert(
    fc.property(fc.uniqueArray(item, { maxLength: 9, selector: (one) => JSON.stringify(one) }), (items) => {
      const sorted = items.toSorted(comparePriorities);
      expect(items.toReversed().toSorted(comparePriorities)).toEqual(sorted);
      const keys = sorted.map(({ impact, effort, votes, code }) => `${9 - impact}${effort}${9 - votes}${code}`);
      expect(keys).toEqual(keys.toSorted());
    }),
    { numRuns: 100 },
  );
});
