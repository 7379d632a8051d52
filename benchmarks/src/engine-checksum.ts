import { periodSums } from "@maatstaf/indicators/engine";
import type { IndicatorCells } from "@maatstaf/indicators/engine";

/** Number of cells with facts, both sums, and the numerators weighed by unit, so that a mixed-up cell shows. */
export function checksumParts(found: IndicatorCells): number[] {
  const { space } = found;
  const sums = new Float64Array(space.cellsPerPeriod * 2);
  let [cells, numerators, denominators, weighed] = [0, 0, 0, 0];
  for (const code of space.periods.keys()) {
    periodSums(found, code, sums);
    for (let cell = 0; cell < space.cellsPerPeriod; cell += 1) {
      const numerator = sums[cell * 2] ?? 0;
      if (Object.is(numerator, -0)) continue;
      cells += 1;
      numerators += numerator;
      denominators += sums[cell * 2 + 1] ?? 0;
      weighed += numerator * (((cell % space.units.length) % 7) + 1);
    }
  }
  return [cells, numerators, denominators, weighed];
}
