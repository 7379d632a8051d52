import { suggestedRebase, xmrChart } from "@maatstaf/statistics";
import { describe, expect, it } from "vitest";

const PERMITS = [72, 71, 73, 70, 72, 74, 71, 73, 75, 76, 77, 76, 78, 79, 77, 80];

describe("suggestedRebase", () => {
  it("G12, G12b: suggests the point from which a rebase leaves no signal", () => {
    expect(suggestedRebase(xmrChart(PERMITS))).toBe(8);
    expect(suggestedRebase(xmrChart(PERMITS, { rebase: [8] }))).toBeUndefined();
  });

  it("looks at the last segment only", () => {
    const before = Array.from({ length: 12 }, (_, index) => 10 + (index % 2));
    expect(suggestedRebase(xmrChart([...PERMITS, ...before], { rebase: [16] }))).toBeUndefined();
    expect(suggestedRebase(xmrChart([...before, ...PERMITS], { rebase: [12] }))).toBe(20);
  });

  it("needs two shifts on opposite sides: one shift, a trend or a short series suggest nothing", () => {
    const spike = [...Array.from({ length: 14 }, (_, index) => 50 + (index % 2)), 90, 91];
    expect(suggestedRebase(xmrChart(spike))).toBeUndefined();
    expect(suggestedRebase(xmrChart([1, 2, 3]))).toBeUndefined();
  });
});
