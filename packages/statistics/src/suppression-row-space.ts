/**
 * What of each coordinate axis lies outside the space that the rows span: zero, for a sum of axes, means that the rows
 * combine to that sum.
 *
 * @param rows - Vectors of one length.
 * @returns The residual of the axis at a place.
 */
export function rowSpaceResidual(rows: readonly (readonly number[])[]): (place: number) => number[] {
  const basis = orthonormalBasis(rows);
  const length = rows[0]?.length ?? 0;
  return (place) =>
    Array.from({ length }, (_, other) =>
      basis.reduce((sum, vector) => sum - (vector[place] ?? 0) * (vector[other] ?? 0), place === other ? 1 : 0),
    );
}

/** Rows shorter than this after taking out the others depend on them. */
const DEPENDENCE_TOLERANCE = 1e-9;

/** Gram-Schmidt, each row taken out twice so that rounding does not add up. */
function orthonormalBasis(rows: readonly (readonly number[])[]): number[][] {
  const basis: number[][] = [];
  for (const row of rows) {
    const rest = without(without(row, basis), basis);
    const length = Math.hypot(...rest);
    if (length > DEPENDENCE_TOLERANCE) basis.push(rest.map((value) => value / length));
  }
  return basis;
}

function without(row: readonly number[], basis: readonly (readonly number[])[]): number[] {
  let rest = [...row];
  for (const vector of basis) {
    const along = rest.reduce((sum, value, place) => sum + value * (vector[place] ?? 0), 0);
    rest = rest.map((value, place) => value - along * (vector[place] ?? 0));
  }
  return rest;
}
