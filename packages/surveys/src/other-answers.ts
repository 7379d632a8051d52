/** People whom no table tells apart but by their answers: in the same group of every cut. */
export interface Unit {
  /** Weight of one of them. */
  readonly weight: number;
  /** Place of their group in each table. */
  readonly groupIn: readonly number[];
  /** How many gave each answer, in the order of the scores. */
  readonly counts: readonly number[];
}

/** The mean of a group, as it is shown. */
export interface ShownMean {
  readonly table: number;
  readonly row: number;
  readonly mean: number;
  readonly standardDeviation: number;
}

/** What is shown of an item, and of which no other answers may differ. */
export interface ShownTotals {
  readonly scores: readonly number[];
  /** Class of each score in the groups: the numbers in it are shown for every group, or hidden as they are. */
  readonly classInGroups: readonly number[];
  /** Class of each score for everybody together. */
  readonly classOfAll: readonly number[];
  readonly means: readonly ShownMean[];
}

/** A number of people to make another one: of an answer, in some units. */
export interface Target {
  readonly units: ReadonlySet<number>;
  /** Place of the answer among the scores. */
  readonly place: number;
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

interface Sums {
  people: number;
  weight: number;
  sum: number;
  squares: number;
}

interface Answers {
  readonly counts: readonly number[][];
  /** Beside each of the means that are shown. */
  readonly sums: readonly Sums[];
  /** People too many in each class of everybody. */
  readonly excess: number[];
}

/**
 * Whether other answers give the same tables and make a number of people another one: found by changing answers one by one
 * within their class, first those of the target, then whichever brings what is shown back soonest. It may miss answers that
 * exist; those it finds do exist.
 */
export function hasOtherAnswers(units: readonly Unit[], shown: ShownTotals, target: Target): boolean {
  const answers = answersOf(units, shown);
  const steps = possibleSteps(units, shown);
  const isOwn = ({ unit, from, to }: Step): boolean =>
    target.units.has(unit) && (from === target.place || to === target.place);
  const isWanted = (step: Step): boolean =>
    isOwn(step) && (target.wanted > target.people ? step.to : step.from) === target.place;
  const own = steps.filter(isWanted);
  const others = steps.filter((step) => !isOwn(step));
  for (let left = Math.abs(target.wanted - target.people); left > 0; left -= 1) {
    const best = bestStep(own, answers, { units, shown });
    if (best === undefined) return false;
    take(best.step, answers, { units, shown });
  }
  let distance = total(answers, shown);
  for (let taken = 0; distance > 0 && taken < MOST_STEPS; taken += 1) {
    const best = bestStep(others, answers, { units, shown });
    if (best === undefined || best.distance >= distance - 1e-9) return false;
    take(best.step, answers, { units, shown });
    distance = best.distance;
  }
  return distance === 0;
}

function answersOf(units: readonly Unit[], { scores, means, classOfAll }: ShownTotals): Answers {
  return {
    counts: units.map(({ counts }) => [...counts]),
    sums: means.map(({ table, row }) => {
      const sums = { people: 0, weight: 0, sum: 0, squares: 0 };
      for (const { weight, groupIn, counts } of units) {
        if (groupIn[table] !== row) continue;
        for (const [place, count] of counts.entries()) {
          const score = scores[place] ?? 0;
          sums.people += count;
          sums.weight += weight * count;
          sums.sum += weight * count * score;
          sums.squares += weight * count * score * score;
        }
      }
      return sums;
    }),
    excess: Array.from({ length: Math.max(0, ...classOfAll) + 1 }, () => 0),
  };
}

function possibleSteps(units: readonly Unit[], { scores, classInGroups }: ShownTotals): Step[] {
  return units.flatMap((_, unit) =>
    scores.flatMap((_from, from) =>
      scores.flatMap((_to, to) =>
        from !== to && classInGroups[from] === classInGroups[to] ? [{ unit, from, to }] : [],
      ),
    ),
  );
}

interface Fixed {
  readonly units: readonly Unit[];
  readonly shown: ShownTotals;
}

function bestStep(
  steps: readonly Step[],
  answers: Answers,
  fixed: Fixed,
): { readonly step: Step; readonly distance: number } | undefined {
  let best: { step: Step; distance: number } | undefined;
  for (const step of steps) {
    if ((answers.counts[step.unit]?.[step.from] ?? 0) === 0) continue;
    take(step, answers, fixed);
    const distance = total(answers, fixed.shown);
    take({ unit: step.unit, from: step.to, to: step.from }, answers, fixed);
    if (best === undefined || distance < best.distance) best = { step, distance };
  }
  return best;
}

function take({ unit, from, to }: Step, { counts, sums, excess }: Answers, { units, shown }: Fixed): void {
  const { scores, classOfAll, means } = shown;
  const own = counts[unit];
  const { weight, groupIn } = units[unit] ?? { weight: 0, groupIn: [] };
  if (own === undefined) return;
  own[from] = (own[from] ?? 0) - 1;
  own[to] = (own[to] ?? 0) + 1;
  const [before = 0, after = 0] = [scores[from], scores[to]];
  for (const [at, { table, row }] of means.entries()) {
    const group = sums[at];
    if (groupIn[table] !== row || group === undefined) continue;
    group.sum += weight * (after - before);
    group.squares += weight * (after ** 2 - before ** 2);
  }
  const [left = -1, joined = -1] = [classOfAll[from], classOfAll[to]];
  if (left === joined) return;
  excess[left] = (excess[left] ?? 0) - 1;
  excess[joined] = (excess[joined] ?? 0) + 1;
}

/** How far these answers are from giving what is shown, in people times scores. */
function total({ sums, excess }: Answers, { means }: ShownTotals): number {
  let distance = excess.reduce((sum, people) => sum + Math.abs(people), 0);
  for (const [at, { mean, standardDeviation }] of means.entries()) {
    const { people, weight, sum, squares } = sums[at] ?? { people: 0, weight: 1, sum: 0, squares: 0 };
    const own = sum / weight;
    const around = Math.max(0, squares / weight - own ** 2);
    const spread = people > 1 ? Math.sqrt((around * people) / (people - 1)) : 0;
    distance += people * (outside(own - mean) + outside(spread - standardDeviation));
  }
  return distance;
}

function outside(difference: number): number {
  return Math.max(0, Math.abs(difference) - ROUNDING - 1e-9);
}
