/** People whom no table tells apart but by their answers: in the same group of every cut, and of one weight. */
export interface Unit {
  readonly weight: number;
  /** Place of their group in each table. */
  readonly groupIn: readonly number[];
  /** How many gave each answer, in the order of the answers. */
  readonly counts: readonly number[];
}

/** A weighted share that is shown, of answers that count for 1, or of a score in which some count for -1. */
export interface ShownWindow {
  /** What an answer of each class counts for. */
  readonly classes: readonly number[];
  readonly value: number;
  /** How far the true value can lie from the one that is shown. */
  readonly half: number;
}

/** What is shown of one group: other answers may change nothing of it. */
export interface ShownNumbers {
  readonly table: number;
  readonly row: number;
  /** Class of each answer; the number in every class stays as it is. -1 for answers whose number is hidden. */
  readonly classOf: readonly number[];
  readonly windows: readonly ShownWindow[];
  readonly mean?: { readonly value: number; readonly standardDeviation: number } | undefined;
}

/** All that is shown of an item. */
export interface ShownItem {
  /** The answers as numbers, for means. */
  readonly scores: readonly number[];
  readonly groups: readonly ShownNumbers[];
  /** Whether somebody may change from one answer to another. */
  readonly isStep: (from: number, to: number) => boolean;
}

/** One person of a unit who gives another answer. */
export interface Step {
  readonly unit: number;
  readonly from: number;
  readonly to: number;
}

/** Half of a tenth: how far a mean or a standard deviation can lie from the one that is shown. */
const ROUNDING = 0.05;

/** What the answers make of a group, kept up to date as people change theirs. */
interface Sums {
  readonly group: ShownNumbers;
  readonly people: number;
  readonly weight: number;
  sum: number;
  squares: number;
  /** People too many in each class. */
  readonly excess: number[];
  /** Weight that counts for each window. */
  readonly windows: number[];
  /** What an answer of each place counts for, per window. */
  readonly counted: readonly (readonly number[])[];
}

/** What other answers make of every group, kept up to date as people change theirs. */
export class AnswerSums {
  readonly #units: readonly Unit[];
  readonly #scores: readonly number[];
  readonly #counts: readonly number[][];
  /** What the answers make of the groups of each unit. */
  readonly #sumsOf: readonly (readonly Sums[])[];
  readonly #sums: readonly Sums[];

  constructor(units: readonly Unit[], { groups, scores }: ShownItem) {
    this.#units = units;
    this.#scores = scores;
    this.#counts = units.map(({ counts }) => [...counts]);
    this.#sums = groups.map((group) => sumsOf(units, group, scores));
    this.#sumsOf = units.map(({ groupIn }) => this.#sums.filter(({ group }) => groupIn[group.table] === group.row));
  }

  /** How far the answers are from what is shown, in people; 0 when they give exactly the same tables. */
  get distance(): number {
    return this.#sums.reduce((sum, own) => sum + distanceOf(own), 0);
  }

  /** Whether somebody of the unit gave the answer that the step leaves. */
  isPossible({ unit, from }: Step): boolean {
    return (this.#counts[unit]?.[from] ?? 0) > 0;
  }

  /** Units in a group that differs from what is shown: only changes in these can bring the tables nearer. */
  get off(): ReadonlySet<number> {
    const off = new Set(this.#sums.filter((own) => distanceOf(own) > 0));
    return new Set([...this.#units.keys()].filter((unit) => this.#sumsOf[unit]?.some((own) => off.has(own)) === true));
  }

  /** What the distance would become more, or less, if one person, or two, changed their answers. */
  changeOf(one: Step, other?: Step): number {
    const first = this.#sumsOf[one.unit] ?? [];
    const second = other === undefined ? [] : (this.#sumsOf[other.unit] ?? []);
    let change = 0;
    for (const own of first) change += this.#changeIn(own, one, second.includes(own) ? other : undefined);
    if (other === undefined) return change;
    for (const own of second) if (!first.includes(own)) change += this.#changeIn(own, other);
    return change;
  }

  /** These people change their answers. */
  take(steps: readonly Step[]): void {
    for (const { unit, from, to } of steps) {
      const counts = this.#counts[unit] ?? [];
      counts[from] = (counts[from] ?? 0) - 1;
      counts[to] = (counts[to] ?? 0) + 1;
      const { weight } = this.#units[unit] ?? { weight: 0 };
      const [before = 0, after = 0] = [this.#scores[from], this.#scores[to]];
      for (const own of this.#sumsOf[unit] ?? []) {
        const [left = -1, joined = -1] = [own.group.classOf[from], own.group.classOf[to]];
        if (left >= 0) own.excess[left] = (own.excess[left] ?? 0) - 1;
        if (joined >= 0) own.excess[joined] = (own.excess[joined] ?? 0) + 1;
        own.sum += weight * (after - before);
        own.squares += weight * (after ** 2 - before ** 2);
        for (const [at, counted] of own.counted.entries()) {
          own.windows[at] = (own.windows[at] ?? 0) + weight * ((counted[to] ?? 0) - (counted[from] ?? 0));
        }
      }
    }
  }

  /** {@link changeOf} in one group; the most of the work, so that it writes nothing down. */
  #changeIn(own: Sums, one: Step, other?: Step): number {
    const { group, people, weight: total, excess, windows, counted } = own;
    const { weight } = this.#units[one.unit] ?? { weight: 0 };
    const weightOfOther = other === undefined ? 0 : (this.#units[other.unit]?.weight ?? 0);
    let change = 0;
    // Two who take over each other's answer leave the numbers of their group as they are.
    if (other === undefined) {
      const [left = -1, joined = -1] = [group.classOf[one.from], group.classOf[one.to]];
      if (left !== joined) {
        if (left >= 0) change += (excess[left] ?? 0) > 0 ? -1 : 1;
        if (joined >= 0) change += (excess[joined] ?? 0) < 0 ? -1 : 1;
      }
    }
    for (let at = 0; at < windows.length; at += 1) {
      const each = counted[at];
      if (each === undefined) continue;
      const more = (weight - weightOfOther) * ((each[one.to] ?? 0) - (each[one.from] ?? 0));
      if (more === 0) continue;
      const { value = 0, half = 0 } = group.windows[at] ?? {};
      const now = windows[at] ?? 0;
      change += people * (outside((now + more) / total - value, half) - outside(now / total - value, half));
    }
    if (group.mean === undefined) return change;
    const [before = 0, after = 0] = [this.#scores[one.from], this.#scores[one.to]];
    const more = weight - weightOfOther;
    const moved = {
      ...own,
      sum: own.sum + more * (after - before),
      squares: own.squares + more * (after ** 2 - before ** 2),
    };
    return change + meanDistance(moved) - meanDistance(own);
  }
}

function sumsOf(units: readonly Unit[], group: ShownNumbers, scores: readonly number[]): Sums {
  const { table, row, classOf } = group;
  const own = units.filter(({ groupIn }) => groupIn[table] === row);
  const added = (part: (place: number) => number): number =>
    own.reduce(
      (sum, { weight, counts }) => sum + counts.reduce((of, count, place) => of + weight * count * part(place), 0),
      0,
    );
  const counted = group.windows.map(({ classes }) => scores.map((_, place) => classes[classOf[place] ?? -1] ?? 0));
  return {
    group,
    people: own.reduce((sum, { counts }) => sum + counts.reduce((of, count) => of + count, 0), 0),
    weight: added(() => 1),
    sum: added((place) => scores[place] ?? 0),
    squares: added((place) => (scores[place] ?? 0) ** 2),
    excess: Array.from({ length: Math.max(-1, ...classOf) + 1 }, () => 0),
    windows: counted.map((each) => added((place) => each[place] ?? 0)),
    counted,
  };
}

/** How far a group is from what is shown of it, in people. */
function distanceOf(own: Sums): number {
  let distance = meanDistance(own);
  for (const people of own.excess) distance += Math.abs(people);
  for (const [at, { value, half }] of own.group.windows.entries()) {
    distance += own.people * outside((own.windows[at] ?? 0) / own.weight - value, half);
  }
  return distance;
}

function meanDistance({ group: { mean }, people, weight, sum, squares }: Omit<Sums, "excess">): number {
  if (mean === undefined) return 0;
  const average = sum / weight;
  const around = Math.max(0, squares / weight - average ** 2);
  const spread = people > 1 ? Math.sqrt((around * people) / (people - 1)) : 0;
  return people * (outside(average - mean.value, ROUNDING) + outside(spread - mean.standardDeviation, ROUNDING));
}

function outside(difference: number, half: number): number {
  return Math.max(0, Math.abs(difference) - half - 1e-9);
}
