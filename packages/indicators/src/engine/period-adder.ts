import { addAnswers, addRows, clearAnswers, clearSums } from "./add-rows.ts";
import { addPacked, packRows, unpackSums } from "./packed-sums.ts";
import type { PeriodSums } from "./packed-sums.ts";
import { BLOCK_ROWS, wideRows, widen } from "./row-block.ts";
import type { RowBlock, WideRows } from "./row-block.ts";

/** Adds up the rows of one period after another. */
export interface PeriodAdder {
  /** A period begins. */
  readonly begin: (period: Widening, room: PeriodRoom) => void;
  readonly addBlock: (block: RowBlock) => void;
  readonly addOpen: (open: WideRows, rows: number) => void;
  /** What was added since the beginning. */
  readonly sums: () => PeriodSums;
}

/** Where the sums of a period go. */
export interface PeriodRoom {
  /** Sums that are written over. */
  readonly into: PeriodSums | undefined;
  /** Gives a word of zero per cell, where nothing is written over and words will do. */
  readonly words: () => Int32Array;
  readonly answers: Float64Array | undefined;
}

/** A period that remembers that packed words do not hold its sums. */
export interface Widening {
  isWide: boolean;
}

/**
 * An adder that packs the sums of a cell into one word for as long as that holds them, and goes on with 64-bit numbers
 * from the row that does not fit: a quarter of the memory to touch, and the same sums.
 */
export function periodAdder(cells: number, hasSurveys: boolean): PeriodAdder {
  const scratch = wideRows(BLOCK_ROWS, hasSurveys);
  const words = new Int32Array(BLOCK_ROWS);
  let period: Widening = { isWide: false };
  let narrow: Int32Array = words;
  let wide: Float64Array | undefined;
  let answers: Float64Array | undefined;

  const widened = (): Float64Array => {
    period.isWide = true;
    wide = new Float64Array(cells * 2);
    unpackSums(narrow, wide);
    return wide;
  };
  return {
    begin: (begun, room) => {
      const { into } = room;
      period = begun;
      answers = room.answers;
      if (answers !== undefined) clearAnswers(answers);
      if (period.isWide || into instanceof Float64Array) {
        wide = into instanceof Float64Array ? into : new Float64Array(cells * 2);
        clearSums(wide);
        return;
      }
      wide = undefined;
      narrow = into?.fill(0) ?? room.words();
    },
    addBlock: (block) => {
      const { rows } = block;
      let added = 0;
      if (wide === undefined && block.words !== undefined) {
        scratch.cells.set(block.cells);
        added = addPacked(narrow, scratch.cells, block.words, rows);
      }
      if (added === rows && answers === undefined) return;
      widen(block, scratch);
      if (added < rows) addRows(wide ?? widened(), scratch, rows, added);
      if (answers !== undefined) addAnswers(answers, scratch, rows);
    },
    addOpen: (open, rows) => {
      const isPacked = wide === undefined && packRows(open, rows, words);
      const added = isPacked ? addPacked(narrow, open.cells, words, rows) : 0;
      if (added < rows) addRows(wide ?? widened(), open, rows, added);
      if (answers !== undefined) addAnswers(answers, open, rows);
    },
    sums: () => wide ?? narrow,
  };
}
