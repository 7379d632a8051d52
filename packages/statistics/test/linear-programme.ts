/** The largest value of one unknown, of unknowns from 0 that satisfy the equations: a plain two-phase simplex. */
export function largest(equations: readonly (readonly number[])[], right: readonly number[], unknown: number): number {
  const count = equations[0]?.length ?? 0;
  const tableau = equations.map((row, place) => [
    ...row,
    ...equations.map((_, other) => Number(other === place)),
    right[place] ?? 0,
  ]);
  const basis = equations.map((_, place) => count + place);
  // Phase one: push the artificial unknowns out, or to zero.
  climb(tableau, basis, { costs: (column) => (column >= count && column < count + equations.length ? -1 : 0) });
  for (const [row, basic] of basis.entries()) {
    const column = tableau[row]?.slice(0, count).findIndex((value) => Math.abs(value) > 1e-9) ?? -1;
    if (basic >= count && column >= 0) pivot(tableau, basis, { row, column });
  }
  const rows = basis.flatMap((basic, row) => (basic < count ? [row] : []));
  const reduced = rows.map((row) => [...(tableau[row]?.slice(0, count) ?? []), tableau[row]?.at(-1) ?? 0]);
  const kept = rows.map((row) => basis[row] ?? 0);
  climb(reduced, kept, { costs: (column) => Number(column === unknown) });
  return reduced[kept.indexOf(unknown)]?.at(-1) ?? 0;
}

/** Pivots until no column improves, always by the first that does (Bland), so that it ends. */
function climb(tableau: number[][], basis: number[], { costs }: { readonly costs: (column: number) => number }): void {
  const width = (tableau[0]?.length ?? 1) - 1;
  for (;;) {
    let column = -1;
    for (let place = 0; place < width && column < 0; place += 1) {
      const gain =
        costs(place) - tableau.reduce((sum, row, index) => sum + costs(basis[index] ?? 0) * (row[place] ?? 0), 0);
      if (gain > 1e-9) column = place;
    }
    if (column < 0) return;
    let row = -1;
    let least = Number.POSITIVE_INFINITY;
    for (const [place, line] of tableau.entries()) {
      const ratio = (line[column] ?? 0) > 1e-9 ? (line.at(-1) ?? 0) / (line[column] ?? 1) : Number.POSITIVE_INFINITY;
      if (ratio < least - 1e-12 || (ratio === least && (basis[place] ?? 0) < (basis[row] ?? 0))) {
        row = place;
        least = ratio;
      }
    }
    if (row < 0) throw new Error("unbounded");
    pivot(tableau, basis, { row, column });
  }
}

function pivot(
  tableau: number[][],
  basis: number[],
  { row, column }: { readonly row: number; readonly column: number },
): void {
  const scale = tableau[row]?.[column] ?? 1;
  const line = (tableau[row] ?? []).map((value) => value / scale);
  for (const [place, other] of tableau.entries()) {
    const factor = other[column] ?? 0;
    tableau[place] = place === row ? line : other.map((value, index) => value - factor * (line[index] ?? 0));
  }
  basis[row] = column;
}
