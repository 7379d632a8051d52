import { narrowest } from "./number-column.ts";
import type { CodeColumn, NumberColumn } from "./number-column.ts";

/** Most rows of a block: what one step widens and adds while it stays in the cache of the processor. */
export const BLOCK_ROWS = 8192;

/** Rows of one period that will not change any more, each number as narrow as it goes. */
export interface RowBlock {
  readonly rows: number;
  /** Cell within the period of each row. */
  readonly cells: CodeColumn;
  readonly numerators: NumberColumn;
  /** `NaN` where a row has none. */
  readonly denominators: NumberColumn;
  /** Effective number of answers, `NaN` where a row has none; only where a card of the space is a survey. */
  readonly effectiveCounts: NumberColumn | undefined;
}

/** Rows at full width: being gathered, or being added. */
export interface WideRows {
  readonly cells: Uint32Array;
  readonly numerators: Float64Array;
  readonly denominators: Float64Array;
  readonly effectiveCounts: Float64Array | undefined;
}

/** Room for rows at full width. */
export function wideRows(capacity: number, withEffectiveCounts: boolean): WideRows {
  return {
    cells: new Uint32Array(capacity),
    numerators: new Float64Array(capacity),
    denominators: new Float64Array(capacity),
    effectiveCounts: withEffectiveCounts ? new Float64Array(capacity) : undefined,
  };
}

/** The first rows of a buffer as a block of their own. */
export function narrowed(wide: WideRows, rows: number, cellsPerPeriod: number): RowBlock {
  const cells = wide.cells.subarray(0, rows);
  return {
    rows,
    cells: cellsPerPeriod > 0x1_00_00 ? cells.slice() : new Uint16Array(cells),
    numerators: narrowest(wide.numerators.subarray(0, rows)),
    denominators: narrowest(wide.denominators.subarray(0, rows)),
    effectiveCounts: wide.effectiveCounts === undefined ? undefined : narrowest(wide.effectiveCounts.subarray(0, rows)),
  };
}

/** Copies a block to a buffer at full width, so that adding knows one type only. */
export function widen(block: RowBlock, into: WideRows): void {
  into.cells.set(block.cells);
  into.numerators.set(block.numerators);
  into.denominators.set(block.denominators);
  if (block.effectiveCounts !== undefined) into.effectiveCounts?.set(block.effectiveCounts);
}
