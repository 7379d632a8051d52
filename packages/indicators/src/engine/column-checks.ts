import type { CellSpace } from "./cell-space.ts";
import type { FactColumns } from "./fact-columns.ts";

/** @throws RangeError on columns of unequal length, a code outside the space, or a number that cannot be added. */
export function requireColumns({ cards, units, periods }: CellSpace, columns: FactColumns): void {
  const rows = columns.periods.length;
  for (const name of ["indicators", "units", "numerators", "denominators", "effectiveCounts"] as const) {
    const length = columns[name]?.length ?? rows;
    if (length !== rows) {
      throw new RangeError(`append: ${name} has ${length} rows and periods ${rows}; pass columns of one length`);
    }
  }
  requireCodes("indicators", columns.indicators, cards.length);
  requireCodes("units", columns.units, units.length);
  requireCodes("periods", columns.periods, periods.length);
  const { numerators, denominators, effectiveCounts } = columns;
  for (let row = 0; row < rows; row += 1) {
    if (!Number.isFinite(numerators[row])) refuseNumber("numerators", row, numerators[row]);
  }
  for (const [name, column] of [
    ["denominators", denominators],
    ["effectiveCounts", effectiveCounts],
  ] as const) {
    if (!(column instanceof Float32Array || column instanceof Float64Array)) continue;
    for (let row = 0; row < rows; row += 1) {
      if (Math.abs(column[row] ?? 0) === Infinity) refuseNumber(name, row, column[row]);
    }
  }
}

function requireCodes(name: string, codes: Uint8Array | Uint16Array | Uint32Array, count: number): void {
  for (let row = 0; row < codes.length; row += 1) {
    const code = codes[row] ?? 0;
    if (code < count) continue;
    throw new RangeError(`append: ${name}[${row}] is ${code}; pass a code below ${count}, as the cell space gives it`);
  }
}

function refuseNumber(name: string, row: number, found: number | undefined): never {
  throw new RangeError(`append: ${name}[${row}] is ${found}; pass finite numbers, NaN for a missing denominator only`);
}
