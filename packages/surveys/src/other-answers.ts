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

/** A number of people to make another one: of some answers, in some units. */
export interface Target {
  readonly units: ReadonlySet<number>;
  /** Places of the answers. */
  readonly places: ReadonlySet<number>;
  readonly people: number;
  readonly wanted: number;
}

/** Half of a tenth: how far a mean or a standard deviation can lie from the one that is shown. */
const ROUNDING = 0.05;

/** Steps before the search gives up. */
const MOST_STEPS = 60;

/** One person of a unit who gives another answer. */
interface Step {
  readonly unit: number;
  readonly from: number;
  readonly to: number;
}

/** What the answers make of a group. */
interface Sums {
  people: number;
  weight: number;
  sum: number;
  squares: number;
  /** People too many in each class. */
  readonly excess: number[];
  /** Weight in each class. */
  readonly weightIn: number[];
}

interface Answers {
  readonly counts: readonly number[][];
  readonly sums: readonly Sums[];
}

/**
 * Whether other answers give the same numbers and make a number of people another one: found by changing answers one by one,
 * first those of the target, then whichever brings what is shown back soonest. It may miss answers that exist; those it finds do
 * exist.
 */
export function hasOtherAnswers(units: readonly Unit[], shown: ShownItem, target: Target): boolean {
  const answers = answersOf(units, shown);
  const steps = possibleSteps(units, shown);
  const isOwn = ({ unit, from, to }: Step): boolean =>
    target.units.has(unit) && target.places.has(from) !== target.places.has(to);
  const own = steps.filter(
    (step) => isOwn(step) && target.places.has(target.wanted > target.people ? step.to : step.from),
  );
  const others = steps.filter((step) => !isOwn(step));
  const fixed = { units, shown };
  for (let left = Math.abs(target.wanted - target.people); left > 0; left -= 1) {
    const best = bestStep(own, answers, fixed);
    if (best === undefined) return false;
    take(best.step, answers, fixed);
  }
  let distance = shown.groups.reduce((sum, group, at) => sum + distanceOf(answers.sums[at], group), 0);
  for (let taken = 0; distance > 0 && taken < MOST_STEPS; taken += 1) {
    const best = bestStep(others, answers, fixed);
    if (best === undefined || best.change >= -1e-9) return false;
    take(best.step, answers, fixed);
    distance = shown.groups.reduce((sum, group, at) => sum + distanceOf(answers.sums[at], group), 0);
  }
  return distance === 0;
}

function answersOf(units: readonly Unit[], { scores, groups }: ShownItem): Answers {
  return {
    counts: units.map(({ counts }) => [...counts]),
    sums: groups.map(({ table, row, classOf }) => {
      const classes = Math.max(-1, ...classOf) + 1;
      const sums: Sums = {
        people: 0,
        weight: 0,
        sum: 0,
        squares: 0,
        excess: Array.from({ length: classes }, () => 0),
        weightIn: Array.from({ length: classes }, () => 0),
      };
      for (const { weight, groupIn, counts } of units) {
        if (groupIn[table] !== row) continue;
        for (const [place, count] of counts.entries()) {
          const score = scores[place] ?? 0;
          const own = classOf[place] ?? -1;
          sums.people += count;
          sums.weight += weight * count;
          sums.sum += weight * count * score;
          sums.squares += weight * count * score * score;
          if (own >= 0) sums.weightIn[own] = (sums.weightIn[own] ?? 0) + weight * count;
        }
      }
      return sums;
    }),
  };
}

function possibleSteps(units: readonly Unit[], { scores, isStep }: ShownItem): Step[] {
  return units.flatMap((_, unit) =>
    scores.flatMap((_from, from) =>
      scores.flatMap((_to, to) => (from !== to && isStep(from, to) ? [{ unit, from, to }] : [])),
    ),
  );
}

interface Fixed {
  readonly units: readonly Unit[];
  readonly shown: ShownItem;
}

/** The step after which the numbers lie nearest to those that are shown. */
function bestStep(
  steps: readonly Step[],
  answers: Answers,
  { units, shown }: Fixed,
): { readonly step: Step; readonly change: number } | undefined {
  let best: { step: Step; change: number } | undefined;
  const before = shown.groups.map((group, at) => distanceOf(answers.sums[at], group));
  const groupsOf = units.map(({ groupIn }) =>
    shown.groups.flatMap(({ table, row }, at) => (groupIn[table] === row ? [at] : [])),
  );
  for (const step of steps) {
    if ((answers.counts[step.unit]?.[step.from] ?? 0) === 0) continue;
    const back = { unit: step.unit, from: step.to, to: step.from };
    let change = 0;
    for (const at of groupsOf[step.unit] ?? []) {
      const [sums, group] = [answers.sums[at], shown.groups[at]];
      if (sums === undefined || group === undefined) continue;
      shift(step, sums, { group, shown, weight: units[step.unit]?.weight ?? 0 });
      change += distanceOf(sums, group) - (before[at] ?? 0);
      shift(back, sums, { group, shown, weight: units[step.unit]?.weight ?? 0 });
    }
    if (best === undefined || change < best.change) best = { step, change };
  }
  return best;
}

function take(step: Step, { counts, sums }: Answers, { units, shown }: Fixed): void {
  const own = counts[step.unit];
  if (own === undefined) return;
  own[step.from] = (own[step.from] ?? 0) - 1;
  own[step.to] = (own[step.to] ?? 0) + 1;
  for (const [at, group] of shown.groups.entries()) {
    const of = sums[at];
    if (of === undefined || units[step.unit]?.groupIn[group.table] !== group.row) continue;
    shift(step, of, { group, shown, weight: units[step.unit]?.weight ?? 0 });
  }
}

function shift(
  { from, to }: Step,
  sums: Sums,
  { group, shown, weight }: { readonly group: ShownNumbers; readonly shown: ShownItem; readonly weight: number },
): void {
  const [before = 0, after = 0] = [shown.scores[from], shown.scores[to]];
  sums.sum += weight * (after - before);
  sums.squares += weight * (after ** 2 - before ** 2);
  const [left = -1, joined = -1] = [group.classOf[from], group.classOf[to]];
  if (left === joined) return;
  if (left >= 0) {
    sums.excess[left] = (sums.excess[left] ?? 0) - 1;
    sums.weightIn[left] = (sums.weightIn[left] ?? 0) - weight;
  }
  if (joined >= 0) {
    sums.excess[joined] = (sums.excess[joined] ?? 0) + 1;
    sums.weightIn[joined] = (sums.weightIn[joined] ?? 0) + weight;
  }
}

/** How far a group is from what is shown of it, in people. */
function distanceOf(sums: Sums | undefined, { windows, mean }: ShownNumbers): number {
  if (sums === undefined) return 0;
  const { people, weight, sum, squares, excess, weightIn } = sums;
  let distance = 0;
  for (const own of excess) distance += Math.abs(own);
  for (const { classes, value, half } of windows) {
    let own = 0;
    for (let at = 0; at < classes.length; at += 1) own += (classes[at] ?? 0) * (weightIn[at] ?? 0);
    distance += people * outside(own / weight - value, half);
  }
  if (mean === undefined) return distance;
  const own = sum / weight;
  const around = Math.max(0, squares / weight - own ** 2);
  const spread = people > 1 ? Math.sqrt((around * people) / (people - 1)) : 0;
  return distance + people * (outside(own - mean.value, ROUNDING) + outside(spread - mean.standardDeviation, ROUNDING));
}

function outside(difference: number, half: number): number {
  return Math.max(0, Math.abs(difference) - half - 1e-9);
}
