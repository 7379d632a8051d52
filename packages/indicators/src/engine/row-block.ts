import { narrowest } from "./number-column.ts";
import type { CodeColumn, NumberColumn } from "./number-column.ts";
import { packRows, unpackRows } from "./packed-sums.ts";

/** Most rows of a block: what one step widens and adds while it stays in the cache of the processor. */
export const BLOCK_ROWS = 8192;

/** Rows of one period that will not change any more, each number as narrow as it goes. */
export interface RowBlock {
  readonly rows: number;
  /** Cell within the period of each row. */
  readonly cells: CodeColumn;
  /** Numerator and denominator of each row in one word, where they are all small and whole: see {@link packRows}. */
  readonly words: Int32Array | undefined;
  /** Otherwise in two columns. */
  readonly columns: RowColumns | undefined;
  /** Effective number of answers, `NaN` where a row has none; only where a card of the space is a survey. */
  readonly effectiveCounts: NumberColumn | undefined;
}

/** The numbers of rows that are not all small and whole. */
interface RowColumns {
  readonly numerators: NumberColumn;
  /** `NaN` where a row has none. */
  readonly denominators: NumberColumn;
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
  const words = new Int32Array(rows);
  const isPacked = packRows(wide, rows, words);
  return {
    rows,
    words: isPacked ? words : undefined,
    columns: isPacked
      ? undefined
      : {
          numerators: narrowest(wide.numerators.subarray(0, rows)),
          denominators: narrowest(wide.denominators.subarray(0, rows)),
        },
    cells: cellsPerPeriod > 0x1_00_00 ? cells.slice() : new Uint16Array(cells),
    effectiveCounts: wide.effectiveCounts === undefined ? undefined : narrowest(wide.effectiveCounts.subarray(0, rows)),
  };
}

/** Copies a block to a buffer at full width, so that adding knows one type only. */
export function widen(block: RowBlock, into: WideRows): void {
  into.cells.set(block.cells);
  if (block.words !== undefined) unpackRows(block.words, into);
  if (block.columns !== undefined) {
    into.numerators.set(block.columns.numerators);
    into.denominators.set(block.columns.denominators);
  }
  if (block.effectiveCounts !== undefined) into.effectiveCounts?.set(block.effectiveCounts);
}
