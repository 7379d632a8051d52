/**
 * Solution `x` of `matrix · x = right` by elimination, the largest remaining pivot first.
 *
 * @param matrix - Square, of full rank.
 */
export function solution(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const rows = matrix.map((row, index) => [...row, right[index] ?? 0]);
  const size = rows.length;
  for (let column = 0; column < size; column += 1) {
    const heights = rows.map((row, index) => (index < column ? -1 : Math.abs(row[column] ?? 0)));
    const top = heights.indexOf(Math.max(...heights));
    const [pivot] = rows.splice(top, 1);
    if (pivot === undefined) break;
    rows.splice(column, 0, pivot);
    for (const [index, row] of rows.entries()) {
      if (index === column) continue;
      const factor = (row[column] ?? 0) / (pivot[column] ?? 1);
      rows[index] = row.map((value, place) => value - factor * (pivot[place] ?? 0));
    }
  }
  return rows.map((row, index) => (row[size] ?? 0) / (row[index] ?? 1));
}
