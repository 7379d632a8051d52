import type { AnswerClass } from "./class-ladder.ts";
import { hasOtherAnswers } from "./other-answers.ts";
import type { ShownTotals, Unit } from "./other-answers.ts";
import type { ShownFigures } from "./published-table.ts";

/** The answers to an item on a scale, and all tables that show something of them. */
export interface ItemAnswers {
  /** Everything that can be answered, in order. */
  readonly scores: readonly number[];
  readonly given: readonly number[];
  readonly weights: readonly number[];
  /** Everybody first, then one per cut: the group of each respondent, and what is shown of each group. */
  readonly tables: readonly { readonly of: readonly number[]; readonly groups: readonly ShownFigures[] }[];
  /** Classes of everybody, and those of the groups. */
  readonly classes: { readonly ofAll: readonly AnswerClass[]; readonly inGroups: readonly AnswerClass[] };
  readonly threshold: number;
}

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
  const units = unitsOf(answers);
  let kept = answers.tables.map(({ groups }) => groups.some(({ mean }) => mean !== undefined));
  while (kept.includes(true) && !isDeniable(units, kept, answers)) kept = kept.with(kept.lastIndexOf(true), false);
  return kept;
}

function unitsOf({ scores, given, weights, tables }: ItemAnswers): readonly Unit[] {
  const found = new Map<string, { weights: number[]; groupIn: readonly number[]; counts: number[] }>();
  for (const [at, score] of given.entries()) {
    const groupIn = tables.map(({ of }) => of[at] ?? 0);
    const unit = found.get(groupIn.join(".")) ?? { weights: [], groupIn, counts: scores.map(() => 0) };
    const place = scores.indexOf(score);
    unit.weights.push(weights[at] ?? 1);
    unit.counts[place] = (unit.counts[place] ?? 0) + 1;
    found.set(groupIn.join("."), unit);
  }
  return [...found.values()].map((unit) => ({
    groupIn: unit.groupIn,
    counts: unit.counts,
    weight: unit.weights.reduce((sum, weight) => sum + weight, 0) / unit.weights.length,
  }));
}

function isDeniable(units: readonly Unit[], kept: readonly boolean[], answers: ItemAnswers): boolean {
  const { tables, scores, classes, threshold } = answers;
  const places = (own: readonly AnswerClass[]): number[] =>
    scores.map((score) => own.findIndex((values) => values.includes(score)));
  const shown: ShownTotals = {
    scores,
    classInGroups: places(classes.inGroups),
    classOfAll: places(classes.ofAll),
    means: tables.flatMap(({ groups }, table) =>
      groups.flatMap(({ mean }, row) =>
        mean === undefined || kept[table] !== true
          ? []
          : [{ table, row, mean: mean.value, standardDeviation: mean.standardDeviation }],
      ),
    ),
  };
  // In a class of one answer a mean tells nothing that the number does not.
  const joined = scores.flatMap((_, place) =>
    shown.classInGroups.filter((own) => own === shown.classInGroups[place]).length > 1 ? [place] : [],
  );
  return setsOf(units, tables).every((own) =>
    joined.every((place) => {
      const people = own.reduce((sum, unit) => sum + (units[unit]?.counts[place] ?? 0), 0);
      if (people === 0 || people >= threshold) return true;
      const target = { units: new Set(own), place, people };
      return [0, threshold].some((wanted) => hasOtherAnswers(units, shown, { ...target, wanted }));
    }),
  );
}

/** Everybody, every group, and everybody in the same groups. */
function setsOf(units: readonly Unit[], tables: ItemAnswers["tables"]): readonly (readonly number[])[] {
  const groups = tables.flatMap(({ groups: rows }, table) =>
    rows.map((_, row) => units.flatMap(({ groupIn }, at) => (groupIn[table] === row ? [at] : []))),
  );
  const sets = [...groups, ...units.map((_, at) => [at])];
  return [...new Map(sets.map((own) => [own.join(), own])).values()];
}
