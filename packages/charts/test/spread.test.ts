import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { spreadPositions } from "../src/spread.ts";

const room = { gap: 15, least: 0, most: 200 };

describe("spreadPositions", () => {
  it("leaves alone what is far enough apart", () => {
    expect(spreadPositions([10, 60, 200], room)).toEqual([10, 60, 200]);
  });

  it("moves neighbours apart around their middle", () => {
    expect(spreadPositions([100, 100], room)).toEqual([92.5, 107.5]);
    expect(spreadPositions([100, 104, 106], room)).toEqual(
      [103.3333333333333 - 15, 103.3333333333333, 103.3333333333333 + 15].map((x) => expect.closeTo(x, 9)),
    );
  });

  it("stays inside, also at the edges", () => {
    expect(spreadPositions([0, 0], room)).toEqual([0, 15]);
    expect(spreadPositions([200, 200, 200], room)).toEqual([170, 185, 200]);
  });

  it("keeps order, distance and edges for as many as fit", () => {
    const wanted = fc
      .array(fc.double({ noNaN: true, min: 0, max: 200 }), { maxLength: 13 })
      .map((values) => values.toSorted((a, b) => a - b));
    fc.assert(
      fc.property(wanted, (values) => {
        const found = spreadPositions(values, room);
        expect(found).toHaveLength(values.length);
        for (const [index, position] of found.entries()) {
          expect(position).toBeGreaterThanOrEqual(-1e-9);
          expect(position).toBeLessThanOrEqual(200 + 1e-9);
          expect(position - (found[index - 1] ?? -Infinity)).toBeGreaterThanOrEqual(15 - 1e-9);
        }
      }),
    );
  });
});
