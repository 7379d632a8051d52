/** Numbers of many rows in one typed array. */
export type NumberColumn =
  | Uint8Array
  | Uint16Array
  | Uint32Array
  | Int8Array
  | Int16Array
  | Int32Array
  | Float32Array
  | Float64Array;

/** Whole numbers from 0 in one typed array: places in a list. */
export type CodeColumn = Uint8Array | Uint16Array | Uint32Array;

/**
 * A copy of numbers in the narrowest type that holds each of them exactly: 8 or 16 bits for small counts, 32-bit
 * floating point for whole numbers up to 16 million and for gaps (`NaN`), else 64 bits.
 */
export function narrowest(values: Float64Array): NumberColumn {
  let highest = 0;
  for (let row = 0; row < values.length; row += 1) {
    const value = values[row] ?? 0;
    if ((value & 0xff_ff) !== value) return single(values);
    if (value > highest) highest = value;
  }
  return highest > 0xff ? new Uint16Array(values) : new Uint8Array(values);
}

function single(values: Float64Array): NumberColumn {
  for (let row = 0; row < values.length; row += 1) {
    const value = values[row] ?? 0;
    if (Math.fround(value) !== value && !Number.isNaN(value)) return values.slice();
  }
  return new Float32Array(values);
}
