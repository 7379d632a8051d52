import type { WideRows } from "./row-block.ts";

/**
 * The sums of the cells of one period.
 *
 * An `Int32Array` has a word per cell, as long as all its sums are small whole numbers: bits 0 to 14 are the numerator, bits
 * 16 to 29 the denominator, and bit 31 tells that there are facts. A `Float64Array` has numerator and denominator next to
 * each other, as {@link periodSums} gives them.
 */
export type PeriodSums = Int32Array | Float64Array;

/** Below these a numerator and a denominator may be added to a word, or read from it. */
const NUMERATOR_BOUND = 2 ** 15;
const DENOMINATOR_BOUND = 2 ** 14;

const NUMERATOR_MASK = 0xff_ff;
const DENOMINATOR_SHIFT = 16;
const DENOMINATOR_MASK = 0x7f_ff;
const HAS_FACTS = 1 << 31;
/** The bit above a numerator, and the one above a denominator: set as soon as either reaches its bound. */
const FULL = NUMERATOR_BOUND | (DENOMINATOR_BOUND << DENOMINATOR_SHIFT);

/** Packs rows, numerator and denominator in a word, as in {@link PeriodSums}; `false` when one is not small and whole. */
export function packRows({ numerators, denominators }: WideRows, rows: number, words: Int32Array): boolean {
  for (let row = 0; row < rows; row += 1) {
    const numerator = numerators[row] ?? 0;
    const denominator = denominators[row] ?? 0;
    if ((numerator & (NUMERATOR_BOUND - 1)) !== numerator) return false;
    if ((denominator & (DENOMINATOR_BOUND - 1)) !== denominator) return false;
    words[row] = numerator | (denominator << DENOMINATOR_SHIFT);
  }
  return true;
}

/**
 * Adds rows to packed sums, and stops before one whose cell has reached a bound: a sum below its bound stays below
 * twice the bound when a number below the bound is added, so that all sums are exact.
 *
 * @returns How many rows were added.
 */
export function addPacked(sums: Int32Array, cells: Uint32Array, words: Int32Array, rows: number): number {
  for (let row = 0; row < rows; row += 1) {
    const cell = cells[row] ?? 0;
    const sum = sums[cell] ?? 0;
    if ((sum & FULL) !== 0) return row;
    sums[cell] = (sum + (words[row] ?? 0)) | HAS_FACTS;
  }
  return rows;
}

/** The numbers of packed rows. */
export function unpackRows(words: Int32Array, { numerators, denominators }: WideRows): void {
  for (let row = 0; row < words.length; row += 1) {
    const word = words[row] ?? 0;
    numerators[row] = word & NUMERATOR_MASK;
    denominators[row] = word >>> DENOMINATOR_SHIFT;
  }
}

/** Packed sums as two numbers per cell; a numerator of `-0` stands for no facts. */
export function unpackSums(packed: Int32Array, into: Float64Array): void {
  for (let cell = 0; cell < packed.length; cell += 1) {
    const word = packed[cell] ?? 0;
    into[cell * 2] = word === 0 ? -0 : word & NUMERATOR_MASK;
    into[cell * 2 + 1] = (word >>> DENOMINATOR_SHIFT) & DENOMINATOR_MASK;
  }
}

/** Numerator and denominator of one cell of a period; a numerator of `-0` stands for no facts. */
export function sumsAt(sums: PeriodSums, cell: number): readonly [numerator: number, denominator: number] {
  if (sums instanceof Float64Array) return [sums[cell * 2] ?? -0, sums[cell * 2 + 1] ?? 0];
  const word = sums[cell] ?? 0;
  if (word === 0) return [-0, 0];
  return [word & NUMERATOR_MASK, (word >>> DENOMINATOR_SHIFT) & DENOMINATOR_MASK];
}
