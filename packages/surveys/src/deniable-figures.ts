import { SUPPRESSED } from "@maatstaf/statistics";
import type { AnswerClass } from "./class-ladder.ts";
import { satisfactionBounds } from "./item-estimate.ts";
import type { Item } from "./item.ts";
import type { ShownItem, ShownNumbers, ShownWindow, Unit } from "./answer-sums.ts";
import { hasOtherAnswers } from "./other-answers.ts";
import type { ShownFigures } from "./published-table.ts";
import { scoreStep } from "./shown-figures.ts";

/** The answers to an item, and all tables that show something of them. */
export interface ItemAnswers {
  readonly item: Item;
  readonly given: readonly (string | number)[];
  readonly weights: readonly number[];
  /** Everybody first, then one per cut: the group of each respondent, and what is shown of each group. */
  readonly tables: readonly { readonly of: readonly number[]; readonly groups: readonly ShownFigures[] }[];
  /** Classes of everybody, and those of the groups: the same, or some of them joined. */
  readonly classes: { readonly ofAll: readonly AnswerClass[]; readonly inGroups: readonly AnswerClass[] };
  readonly threshold: number;
}

/** Weights that tell groups apart: more than these are a weight of their own for nearly everybody, known to nobody. */
const MOST_WEIGHTS = 60;

/** What a net promoter score counts a mark for. */
const PROMOTER = 9;
const PASSIVE = 7;

/**
 * Which tables keep their means: those beside which every small number can be denied. A number of people from 1 to below the
 * threshold can be denied when other answers give exactly the same tables, all of them together, and make it nobody or at
 * least the threshold. Means of groups add up to that of everybody, and a mean with its standard deviation tells a lot about a
 * few whole marks; so no group is looked at by itself.
 *
 * Where no other answers are found the means are left out, those of the last cut first.
 *
 * @returns Per table whether its means stay.
 */
export function deniableMeans(answers: ItemAnswers): readonly boolean[] {
  const { item, given, tables, classes, threshold } = answers;
  let kept = tables.map(({ groups }) => groups.some(({ mean }) => mean !== undefined));
  if (!kept.includes(true)) return kept;
  const units = unitsOf(
    answers,
    given.map((value) => item.values.indexOf(value)),
  );
  const classInGroups = placesIn(item.values, classes.inGroups);
  // In a class of one answer a mean tells nothing that the number does not.
  const joined = classInGroups.flatMap((own, place) =>
    classInGroups.filter((other) => other === own).length > 1 ? [place] : [],
  );
  const sets = setsOf(units, tables);
  const isDeniable = (): boolean => {
    const shown: ShownItem = {
      scores: item.values.map(Number),
      groups: numbersOf(answers, (own) => placesIn(item.values, own), kept),
      isStep: (from, to) => classInGroups[from] === classInGroups[to],
    };
    return sets.every((own) => joined.every((place) => canBeDenied(units, shown, { own, places: [place], threshold })));
  };
  while (kept.includes(true) && !isDeniable()) kept = kept.with(kept.lastIndexOf(true), false);
  return kept;
}

/**
 * Whether weighted shares beside numbers leave every small number deniable: a share of 3.2 % of five people tells how heavy the
 * five are, and so of which group they are. Who weighs as much as another is a group here, whether a cut shows it or not.
 *
 * @param suspects - Groups in which a number was told at an earlier try, looked at first; what is found is added.
 */
export function areSharesDeniable(answers: ItemAnswers, suspects: Set<string> = new Set()): boolean {
  const { item, given, weights, tables, classes, threshold } = answers;
  if (!tellGroups(weights) || classes.ofAll.length === 0) return true;
  const known = new Set(weights.map(weightKey));
  const classAt = placesIn(item.values, classes.ofAll);
  const units = unitsOf(
    { ...answers, item: { ...item, values: classes.ofAll.map((_, at) => at) } },
    given.map((value) => classAt[item.values.indexOf(value)] ?? -1),
  );
  const firstOf = classes.ofAll.map(([first = ""]) => first);
  const shown: ShownItem = {
    scores: firstOf.map(() => 0),
    groups: numbersOf(answers, (own) => placesIn(firstOf, own), []),
    isStep: () => true,
  };
  const ofWeight = [...known].map((key) => units.flatMap(({ weight }, at) => (weightKey(weight) === key ? [at] : [])));
  const sets = setsOf(units, tables).flatMap((own) => ofWeight.map((of) => own.filter((at) => of.includes(at))));
  const unique = new Map(sets.filter((own) => own.length > 0).map((own) => [own.join(), own]));
  const classInGroups = placesIn(firstOf, classes.inGroups);
  const answerSets = [
    ...classes.ofAll.map((_, place) => [place]),
    ...classes.inGroups.map((_, own) => classInGroups.flatMap((of, place) => (of === own ? [place] : []))),
  ];
  const targets = new Map(answerSets.filter((places) => places.length > 0).map((places) => [places.join(), places]));
  const inOrder = [...unique].toSorted(([one], [other]) => Number(suspects.has(other)) - Number(suspects.has(one)));
  const told = inOrder.find(
    ([, own]) => ![...targets.values()].every((places) => canBeDenied(units, shown, { own, places, threshold })),
  );
  if (told !== undefined) suspects.add(told[0]);
  return told === undefined;
}

/** Whether who weighs as much as another is a group: not when all weigh the same, nor when nearly everybody weighs differently. */
export function tellGroups(weights: readonly number[]): boolean {
  const { size } = new Set(weights.map(weightKey));
  return size >= 2 && size <= MOST_WEIGHTS;
}

function canBeDenied(
  units: readonly Unit[],
  shown: ShownItem,
  {
    own,
    places,
    threshold,
  }: { readonly own: readonly number[]; readonly places: readonly number[]; readonly threshold: number },
): boolean {
  const people = own.reduce(
    (sum, unit) => sum + places.reduce((of, place) => of + (units[unit]?.counts[place] ?? 0), 0),
    0,
  );
  if (people === 0 || people >= threshold) return true;
  const target = { units: new Set(own), places: new Set(places), people };
  return [0, threshold].some((wanted) => hasOtherAnswers(units, shown, { ...target, wanted }));
}

/** What two equal weights share, whatever the last digits of their arithmetic. */
export function weightKey(weight: number): string {
  return weight.toFixed(6);
}

/** People in the same groups and of the same weight; of the mean weight, where weights are known to nobody. */
function unitsOf({ item, weights, tables }: ItemAnswers, placeOf: readonly number[]): readonly Unit[] {
  const isKnown = new Set(weights.map(weightKey)).size <= MOST_WEIGHTS;
  const found = new Map<string, { weights: number[]; groupIn: readonly number[]; counts: number[] }>();
  for (const [at, place] of placeOf.entries()) {
    const groupIn = tables.map(({ of }) => of[at] ?? 0);
    const weight = weights[at] ?? 1;
    const key = `${groupIn.join(".")}:${isKnown ? weightKey(weight) : ""}`;
    const unit = found.get(key) ?? { weights: [], groupIn, counts: item.values.map(() => 0) };
    unit.weights.push(weight);
    unit.counts[place] = (unit.counts[place] ?? 0) + 1;
    found.set(key, unit);
  }
  return [...found.values()].map((unit) => ({
    groupIn: unit.groupIn,
    counts: unit.counts,
    weight: unit.weights.reduce((sum, weight) => sum + weight, 0) / unit.weights.length,
  }));
}

/** What is shown of every group, with the means of the tables that keep them. */
function numbersOf(
  { item, tables, classes }: ItemAnswers,
  places: (own: readonly AnswerClass[]) => readonly number[],
  kept: readonly boolean[],
): readonly ShownNumbers[] {
  return tables.flatMap(({ groups }, table) => {
    const own = table === 0 ? classes.ofAll : classes.inGroups;
    const classOf = places(own);
    return groups.map((group, row) => ({
      table,
      row,
      classOf: classOf.map((at) => (group.classes[at]?.count === SUPPRESSED ? -1 : at)),
      windows: windowsOf(group, own, item),
      mean: kept[table] === true ? group.mean : undefined,
    }));
  });
}

/** The weighted figures of a group as sums over its classes. */
function windowsOf(
  { classes: shown, satisfied, dissatisfied, netPromoterScore, shareStep = 0.001 }: ShownFigures,
  classes: readonly AnswerClass[],
  item: Item,
): readonly ShownWindow[] {
  const half = shareStep / 2;
  const bounds = satisfactionBounds(item);
  const counted = (part: (value: number) => number): readonly number[] =>
    classes.map(([first = 0]) => part(Number(first)));
  const { from, to } = { to: undefined, ...bounds };
  return [
    ...shown.flatMap(({ share, values }) =>
      share === undefined ? [] : [{ classes: classes.map((own) => Number(own[0] === values[0])), value: share, half }],
    ),
    ...(satisfied === undefined || from === undefined
      ? []
      : [{ classes: counted((value) => Number(value >= from)), value: satisfied.share, half }]),
    ...(dissatisfied === undefined || to === undefined
      ? []
      : [{ classes: counted((value) => Number(value <= to)), value: dissatisfied.share, half }]),
    ...(netPromoterScore === undefined
      ? []
      : [
          {
            classes: counted((value) => Number(value >= PROMOTER) - Number(value < PASSIVE)),
            value: netPromoterScore.score / 100,
            half: scoreStep(shareStep) / 200,
          },
        ]),
  ];
}

/** The class of each answer. */
function placesIn(values: readonly (string | number)[], classes: readonly AnswerClass[]): readonly number[] {
  return values.map((value) => classes.findIndex((own) => own.includes(value)));
}

/** Everybody, every group, and everybody in the same groups. */
function setsOf(units: readonly Unit[], tables: ItemAnswers["tables"]): readonly (readonly number[])[] {
  const groups = tables.flatMap(({ groups: rows }, table) =>
    rows.map((_, row) => units.flatMap(({ groupIn }, at) => (groupIn[table] === row ? [at] : []))),
  );
  const cells = new Map<string, number[]>();
  for (const [at, { groupIn }] of units.entries()) {
    const key = groupIn.join(".");
    cells.set(key, [...(cells.get(key) ?? []), at]);
  }
  return [...new Map([...groups, ...cells.values()].map((own) => [own.join(), own])).values()];
}
