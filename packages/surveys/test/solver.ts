/** Equations in unknowns that are zero or more. */
export interface System {
  readonly rows: readonly (readonly number[])[];
  readonly right: readonly number[];
}

/** The equations without those that say what others said already: fewer rows to solve. */
export function independent({ rows, right }: System): System {
  const reduced: { readonly lead: number; readonly row: readonly number[] }[] = [];
  const kept: number[] = [];
  for (const [at, row] of rows.entries()) {
    let left = [...row];
    for (const { lead, row: base } of reduced) {
      const factor = left[lead] ?? 0;
      if (Math.abs(factor) > 1e-9) left = left.map((value, column) => value - factor * (base[column] ?? 0));
    }
    const lead = left.findIndex((value) => Math.abs(value) > 1e-9);
    if (lead < 0) continue;
    const scale = left[lead] ?? 1;
    reduced.push({ lead, row: left.map((value) => value / scale) });
    kept.push(at);
  }
  return { rows: kept.map((at) => rows[at] ?? []), right: kept.map((at) => right[at] ?? 0) };
}

/**
 * Whether a sum of unknowns can only be 1 to threshold - 1: the largest and the least value it has in any solution, by the
 * simplex method. The first solution is looked for once and every question starts from it.
 *
 * Fewer than the threshold as a fraction is at most one below it in people, and more than nothing at least one.
 */
export function boxedIn(system: System, threshold: number): (members: readonly number[]) => boolean {
  const first = firstSolution(system);
  return (members) => {
    const most = climbed(first, members, (value) => value >= threshold - 1e-6);
    if (most >= threshold - 1e-6) return false;
    const negative = members.map((member) => -member);
    return -climbed(first, negative, (value) => -value <= 1e-6) > 1e-6;
  };
}

interface Tableau {
  /** Unknowns, then the right-hand side. */
  readonly rows: readonly Float64Array[];
  /** The unknown that each row says. */
  readonly basis: readonly number[];
}

/** A solution to start from: one artificial unknown a row, pushed to zero. */
function firstSolution({ rows, right }: System): Tableau {
  const count = rows[0]?.length ?? 0;
  const tableau = rows.map((row, place) => {
    const own = new Float64Array(count + rows.length + 1);
    const sign = (right[place] ?? 0) < 0 ? -1 : 1;
    for (const [at, value] of row.entries()) own[at] = sign * value;
    own[count + place] = 1;
    own[own.length - 1] = sign * (right[place] ?? 0);
    return own;
  });
  const basis = rows.map((_, place) => count + place);
  const costs = new Float64Array(count + rows.length).fill(-1, count);
  climb(tableau, basis, { costs, isEnough: () => false });
  for (const [row, basic] of basis.entries()) {
    const column = tableau[row]?.subarray(0, count).findIndex((value) => Math.abs(value) > 1e-7) ?? -1;
    if (basic >= count && column >= 0) pivot(tableau, basis, { row, column });
  }
  const kept = basis.flatMap((basic, row) => (basic < count ? [row] : []));
  return {
    rows: kept.map((row) => {
      const own = tableau[row] ?? new Float64Array(0);
      return Float64Array.from([...own.subarray(0, count), own.at(-1) ?? 0]);
    }),
    basis: kept.map((row) => basis[row] ?? 0),
  };
}

/** The largest value of a sum, or one that is enough. */
function climbed(first: Tableau, members: readonly number[], isEnough: (value: number) => boolean): number {
  const rows = first.rows.map((row) => Float64Array.from(row));
  return climb(rows, [...first.basis], { costs: Float64Array.from(members), isEnough });
}

/** Steps by the steepest column; after these always by the first that improves (Bland), so that it ends. */
const STEEPEST = 200;

function climb(
  rows: Float64Array[],
  basis: number[],
  { costs, isEnough }: { readonly costs: Float64Array; readonly isEnough: (value: number) => boolean },
): number {
  const width = costs.length;
  const gains = Float64Array.from(costs);
  let value = 0;
  for (const [at, row] of rows.entries()) {
    const cost = costs[basis[at] ?? 0] ?? 0;
    if (cost === 0) continue;
    for (let column = 0; column < width; column += 1) gains[column] = (gains[column] ?? 0) - cost * (row[column] ?? 0);
    value += cost * (row.at(-1) ?? 0);
  }
  for (let steps = 0; !isEnough(value); steps += 1) {
    const column = entering(gains, steps < STEEPEST);
    if (column < 0) return value;
    const row = leaving(rows, basis, column);
    if (row < 0) throw new Error("unbounded");
    pivot(rows, basis, { row, column });
    const line = rows[row] ?? new Float64Array(0);
    const gain = gains[column] ?? 0;
    for (let at = 0; at < width; at += 1) gains[at] = (gains[at] ?? 0) - gain * (line[at] ?? 0);
    value += gain * (line.at(-1) ?? 0);
  }
  return value;
}

function entering(gains: Float64Array, isSteepest: boolean): number {
  let best = -1;
  let most = 1e-8;
  for (const [at, gain] of gains.entries()) {
    if (gain <= most) continue;
    if (!isSteepest) return at;
    [best, most] = [at, gain];
  }
  return best;
}

function leaving(rows: readonly Float64Array[], basis: readonly number[], column: number): number {
  let best = -1;
  let least = Number.POSITIVE_INFINITY;
  for (const [at, row] of rows.entries()) {
    const own = row[column] ?? 0;
    if (own <= 1e-9) continue;
    const ratio = (row.at(-1) ?? 0) / own;
    const isTie = Math.abs(ratio - least) <= 1e-12;
    if (ratio < least - 1e-12 || (isTie && (basis[at] ?? 0) < (basis[best] ?? 0))) [best, least] = [at, ratio];
  }
  return best;
}

function pivot(
  rows: Float64Array[],
  basis: number[],
  { row, column }: { readonly row: number; readonly column: number },
): void {
  const line = rows[row];
  if (line === undefined) return;
  const scale = line[column] ?? 1;
  for (let at = 0; at < line.length; at += 1) line[at] = (line[at] ?? 0) / scale;
  for (const [place, other] of rows.entries()) {
    const factor = other[column] ?? 0;
    if (place === row || factor === 0) continue;
    for (let at = 0; at < other.length; at += 1) other[at] = (other[at] ?? 0) - factor * (line[at] ?? 0);
  }
  basis[row] = column;
}
