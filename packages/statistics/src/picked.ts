/** The values at these indexes, in their order; an index outside the series is skipped. */
export function picked<Value>(values: readonly Value[], indexes: readonly number[]): Value[] {
  return indexes.flatMap((index) => values.slice(index, index + 1));
}
