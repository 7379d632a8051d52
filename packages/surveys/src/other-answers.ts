import { AnswerSums } from "./answer-sums.ts";
import type { ShownItem, Step, Unit } from "./answer-sums.ts";

/** A number of people to make another one: of some answers, in some units. */
export interface Target {
  readonly units: ReadonlySet<number>;
  /** Places of the answers. */
  readonly places: ReadonlySet<number>;
  readonly people: number;
  readonly wanted: number;
}

/** Answers that people of the target are made to give, or are taken from, one after the other: those most people gave first. */
const MOST_TRIES = 4;

/** Changes in a row that bring the tables no nearer than they were, before the search gives up. */
const MOST_DETOURS = 6;

/** A change that brings the tables nearer by less than this does not. */
const NOTHING = 1e-9;

/**
 * Whether other answers give the same numbers and make a number of people another one: found by changing answers, first those
 * of the target, then whichever brings what is shown back soonest, of one person or of two who take over each other's answer.
 * Where none does, it takes the best all the same a few times. It may miss answers that exist; those it finds do exist.
 */
export function hasOtherAnswers(units: readonly Unit[], shown: ShownItem, target: Target): boolean {
  const people = shown.scores.map((_, place) => units.reduce((sum, { counts }) => sum + (counts[place] ?? 0), 0));
  const elsewhere = [...people.keys()]
    .filter((place) => !target.places.has(place) && [...target.places].some((own) => shown.isStep(own, place)))
    .toSorted((one, other) => (people[other] ?? 0) - (people[one] ?? 0));
  const steps = possibleSteps(units, shown);
  return elsewhere.slice(0, MOST_TRIES).some((place) => isFound(place, { units, shown, target, steps }));
}

/** One person who gives another answer, or two who take over each other's. */
type Change = readonly [one: Step, other?: Step];

interface Search {
  readonly units: readonly Unit[];
  readonly shown: ShownItem;
  readonly target: Target;
  readonly steps: readonly Step[];
}

/** Whether other answers are found in which people of the target gave, or did not give, the answer of one place. */
function isFound(place: number, { units, shown, target, steps }: Search): boolean {
  const answers = new AnswerSums(units, shown);
  const isOwn = ({ unit, from, to }: Step): boolean =>
    target.units.has(unit) && target.places.has(from) !== target.places.has(to);
  const own = steps
    .filter((step) => isOwn(step) && (target.wanted > target.people ? step.from : step.to) === place)
    .map((step): Change => [step]);
  const others = steps.filter((step) => !isOwn(step)).map((step): Change => [step]);
  const touched = new Set<string>();
  const take = ([one, other]: Change): void => {
    const change = other === undefined ? [one] : [one, other];
    answers.take(change);
    for (const { from, to } of change) touched.add(`${from}>${to}`).add(`${to}>${from}`);
  };
  for (let left = Math.abs(target.wanted - target.people); left > 0; left -= 1) {
    const best = nearest(own, answers);
    if (best === undefined) return false;
    take(best.change);
  }
  const taken = new Set<string>();
  let least = answers.distance;
  for (let detours = 0; answers.distance > NOTHING; detours += 1) {
    if (detours > MOST_DETOURS) return false;
    const { off } = answers;
    const one = nearest(
      others.filter(([{ unit }]) => off.has(unit)),
      answers,
    );
    const isNearer = one !== undefined && one.by < -NOTHING;
    const best = isNearer ? one : nearest(exchanges(steps, { touched, isOwn, answers, off }), answers, taken);
    if (best === undefined) return false;
    take(best.change);
    taken.add(named(best.change)).add(named(undone(best.change)));
    if (answers.distance > least - NOTHING) continue;
    least = answers.distance;
    detours = -1;
  }
  return true;
}

/** The change after which the numbers lie nearest to those that are shown. */
function nearest(
  changes: Iterable<Change>,
  answers: AnswerSums,
  left: ReadonlySet<string> = new Set(),
): { readonly change: Change; readonly by: number } | undefined {
  let best: { change: Change; by: number } | undefined;
  for (const change of changes) {
    const [one, other] = change;
    if (!answers.isPossible(one) || (other !== undefined && !answers.isPossible(other))) continue;
    const by = answers.changeOf(one, other);
    // Of the changes that were taken before none is taken twice where it brings nothing.
    const isNew = by < -NOTHING || !left.has(named(change));
    if ((best === undefined || by < best.by) && isNew) best = { change, by };
  }
  return best;
}

/** Two people who take over each other's answer, of those that changed hands already; the number of the target stays as it is. */
function* exchanges(
  steps: readonly Step[],
  {
    touched,
    isOwn,
    answers,
    off,
  }: {
    readonly touched: ReadonlySet<string>;
    readonly isOwn: (step: Step) => boolean;
    readonly answers: AnswerSums;
    readonly off: ReadonlySet<number>;
  },
): Generator<Change> {
  const possible = steps.filter((step) => touched.has(`${step.from}>${step.to}`) && answers.isPossible(step));
  const back = new Map<string, Step[]>();
  for (const step of possible) {
    const key = `${step.to}>${step.from}`;
    const same = back.get(key);
    if (same === undefined) back.set(key, [step]);
    else same.push(step);
  }
  for (const one of possible) {
    if (one.from > one.to) continue;
    const isOff = off.has(one.unit);
    for (const other of back.get(`${one.from}>${one.to}`) ?? []) {
      if (one.unit === other.unit || isOwn(one) !== isOwn(other)) continue;
      if (isOff || off.has(other.unit)) yield [one, other];
    }
  }
}

function undone([one, other]: Change): Change {
  return other === undefined ? [back(one)] : [back(one), back(other)];
}

function back(step: Step): Step {
  return { ...step, from: step.to, to: step.from };
}

function named([one, other]: Change): string {
  return `${one.unit}:${one.from}>${one.to} ${other?.unit}`;
}

function possibleSteps(units: readonly Unit[], { scores, isStep }: ShownItem): Step[] {
  return units.flatMap((_, unit) =>
    scores.flatMap((_from, from) =>
      scores.flatMap((_to, to) => (from !== to && isStep(from, to) ? [{ unit, from, to }] : [])),
    ),
  );
}
