import { targetStatus } from "@maatstaf/indicators";
import type { TargetStatus } from "@maatstaf/indicators";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";

const tolerance = { kind: "absolute", value: 2 } as const;

describe("targetStatus", () => {
  it.each([
    { direction: "up", value: 66, target: 65, status: "green" },
    { direction: "up", value: 64.96, target: 65, status: "amber" },
    { direction: "up", value: 62.9, target: 65, status: "red" },
    { direction: "down", value: 14, target: 15, status: "green" },
    { direction: "down", value: 17.1, target: 15, status: "red" },
    { direction: "up", value: undefined, target: 65, status: "grey" },
  ] as const)("G08: $value against $target, $direction: $status", ({ status, ...comparison }) => {
    expect(targetStatus({ ...comparison, tolerance })).toBe(status);
  });

  it.each([
    [21.5, "green"],
    [16.5, "amber"],
    [15.9, "red"],
    [24, "amber"],
    [24.1, "red"],
  ] as const)("G08: %d against the range 18 to 22: %s", (value, status) => {
    expect(targetStatus({ value, target: [18, 22], direction: "range", tolerance })).toBe(status);
  });

  it("judges the unrounded figure, and lets the arithmetic be inexact", () => {
    const share = (0.1 + 0.2) * 100;
    expect(share).not.toBe(30);
    expect(targetStatus({ value: share, target: 30, direction: "down", tolerance })).toBe("green");
    expect(targetStatus({ value: 29.96, target: 30, direction: "up", tolerance })).toBe("amber");
  });

  it("takes a relative tolerance in percent of the target", () => {
    const relative = { kind: "relative", value: 10 } as const;
    expect(targetStatus({ value: 180, target: 200, direction: "up", tolerance: relative })).toBe("amber");
    expect(targetStatus({ value: 179, target: 200, direction: "up", tolerance: relative })).toBe("red");
    expect(targetStatus({ value: -21, target: -20, direction: "up", tolerance: relative })).toBe("amber");
    expect(targetStatus({ value: 24.2, target: [18, 22], direction: "range", tolerance: relative })).toBe("amber");
  });

  it("gives no colour where no direction is better", () => {
    expect(targetStatus({ value: 1, target: 1, direction: "neutral", tolerance })).toBe("grey");
  });

  it("never gets worse when the figure gets better", () => {
    const rank: Record<TargetStatus, number> = { red: 0, amber: 1, green: 2, grey: -1 };
    const figure = fc.double({ min: -1e3, max: 1e3, noNaN: true });
    fc.assert(
      fc.property(figure, figure, figure, fc.constantFrom("up", "down"), (a, b, target, direction) => {
        const [worse, better] =
          direction === "up" ? [Math.min(a, b), Math.max(a, b)] : [Math.max(a, b), Math.min(a, b)];
        const status = (value: number): number => rank[targetStatus({ value, target, direction, tolerance })];
        expect(status(better)).toBeGreaterThanOrEqual(status(worse));
      }),
    );
  });
});
