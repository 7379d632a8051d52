/// <reference types="node" />
import { annualLoss, combinedEffect, controlStanding, likelihoodLevel, riskMatrix } from "@maatstaf/risks";
import type { Control } from "@maatstaf/risks";
import { calendarDate } from "@maatstaf/kernel";
import { golden } from "@maatstaf/testkit";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";

type Effective = Pick<Control, "type" | "design" | "operation">;

const g27 = golden<
  { inherent_freq_per_year: number; controls: [Control["type"], number, number][] },
  { residual_freq: number; severity_factor: number; inherent_likelihood: number; residual_likelihood: number }
>("G27");
it.skipIf(g27 === undefined)("G27: controls on frequency and on severity", () => {
  if (g27 === undefined) return;
  const { input, expected } = g27;
  const { frequencyFactor, severityFactor, isCapped } = combinedEffect(
    input.controls.map(([type, design, operation]) => ({ type, design, operation })),
  );
  const residual = input.inherent_freq_per_year * frequencyFactor;
  expect(residual).toBeCloseTo(expected.residual_freq, 6);
  expect(severityFactor).toBeCloseTo(expected.severity_factor, 6);
  expect(isCapped).toBe(false);
  expect(likelihoodLevel(riskMatrix(), input.inherent_freq_per_year)).toBe(expected.inherent_likelihood);
  expect(likelihoodLevel(riskMatrix(), residual)).toBe(expected.residual_likelihood);
});

const share = fc.double({ min: 0, max: 1, noNaN: true });
const control: fc.Arbitrary<Effective> = fc.record({
  type: fc.constantFrom("preventive", "detective", "corrective", "directive"),
  design: share,
  operation: share,
});

const loss = (of: readonly Effective[]): number => {
  const { frequencyFactor, severityFactor } = combinedEffect(of);
  const amounts = {
    kind: "pert",
    minimum: 0,
    mode: 100 * severityFactor,
    maximum: 400 * severityFactor,
  } as const;
  return annualLoss({ risks: [{ id: "R", eventsPerYear: 2 * frequencyFactor, severity: amounts }], groups: [] }).mean;
};

describe("combinedEffect", () => {
  it("more controls never raise the expected loss, and never take off more than 95 %", () => {
    fc.assert(
      fc.property(fc.array(control, { maxLength: 6 }), control, (controls, another) => {
        const [none, before, after] = [loss([]), loss(controls), loss([...controls, another])];
        expect(after).toBeLessThanOrEqual(before * (1 + 1e-12));
        expect(after).toBeGreaterThanOrEqual(none * 0.05 * (1 - 1e-12));
      }),
    );
  });

  it("is held back at 95 % for both factors together, whatever their order", () => {
    const perfect = { type: "preventive", design: 1, operation: 1 } as const;
    const strong = { type: "detective", design: 0.9, operation: 0.9 } as const;
    const capped = combinedEffect([perfect, strong]);
    expect(capped.isCapped).toBe(true);
    expect(capped.frequencyFactor * capped.severityFactor).toBeCloseTo(0.05, 12);
    expect(combinedEffect([strong, perfect])).toEqual(capped);
  });

  it("counts a directive control for nothing by itself", () => {
    expect(combinedEffect([{ type: "directive", design: 1, operation: 1 }])).toEqual({
      frequencyFactor: 1,
      severityFactor: 1,
      isCapped: false,
    });
  });
});

it("a control stands by its last test up to the day", () => {
  const tests = [
    { on: calendarDate("2025-06-30"), by: ["audit"], result: "works" },
    { on: calendarDate("2025-02-01"), by: ["audit"], result: "fails" },
  ] as const;
  const on = (day: string) => controlStanding({ tests, testMonths: 6 }, calendarDate(day));
  expect(["2025-01-31", "2025-02-01", "2025-06-30", "2025-12-30", "2025-12-31"].map(on)).toEqual([
    "untested",
    "failing",
    "working",
    "working",
    "test-overdue",
  ]);
});
