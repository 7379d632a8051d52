import { homogeneity, suppressedTable } from "@maatstaf/statistics";
import type { PublishedCount } from "@maatstaf/statistics";
import { classLadder } from "./class-ladder.ts";
import type { AnswerClass } from "./class-ladder.ts";
import { isSafe, safeCuts } from "./cut-groups.ts";
import type { CutGroups } from "./cut-groups.ts";
import { areSharesDeniable, deniableMeans, tellGroups } from "./deniable-figures.ts";
import type { ItemAnswers } from "./deniable-figures.ts";
import { itemValue } from "./item.ts";
import type { Item } from "./item.ts";
import type { PublishedTable, ShareStep, UnpublishedTable } from "./published-table.ts";
import { rolledUp } from "./rolled-up.ts";
import type { ShownGroup } from "./rolled-up.ts";
import { shownFigures } from "./shown-figures.ts";
import type { SurveySample } from "./survey-sample.ts";
import { knownColumns, weightsTell } from "./weight-groups.ts";
import { named } from "./whole-groups.ts";
import type { WholeGroups } from "./whole-groups.ts";

interface ItemRules {
  readonly threshold: number;
  readonly columns: readonly WholeGroups[];
  readonly mayHide: boolean;
}

/** All tables of one item that may be shown, and for the others why not. */
export function itemTables(sample: SurveySample, item: Item, rules: ItemRules): (PublishedTable | UnpublishedTable)[] {
  const { threshold, columns, mayHide } = rules;
  const values = sample.responses.map(({ answers }) => itemValue(item, answers));
  const places = values.flatMap((value, at) => (value === undefined ? [] : [at]));
  const cuts = columns.map(({ cut }) => cut);
  if (places.length < threshold) {
    return ["all", ...cuts.map(({ id }) => id)].map((cut) => unpublished(item, cut, "too-few-answers"));
  }
  const given = places.map((at) => values[at] ?? "");
  const weights = places.map((at) => sample.weights[at] ?? 0);
  const found = safeCuts(
    columns.map(({ cut, groups, clusters }) => ({ cut, clusters, groups: places.map((at) => groups[at] ?? "") })),
    { threshold, known: knownColumns(sample, { places, threshold }) },
  );
  const { dropped } = found;
  const kept = found.kept.map((own) => {
    const shown = columns.find(({ cut }) => cut === own.cut)?.shown ?? new Map<string, ShownGroup>();
    return { ...own, groups: own.groups.map((group) => named(group, shown)) };
  });
  const steps = ladderFor(item, given, threshold);
  const shown = shownCells({ steps, given, cuts: kept, threshold, mayHide });
  const isRepresentative = sample.isRepresentative ? "representative" : "not-representative";
  const table = (cut: string, groups: PublishedTable["groups"]): PublishedTable => ({
    kind: "table",
    item: item.id,
    cut,
    label: isRepresentative,
    groups,
  });
  const everybody = { id: "all", members: ["all"] };
  const counts = (classes: readonly AnswerClass[]): number[] =>
    classes.map((own) => given.filter((value) => own.includes(value)).length);
  // What the answers of a group are worth tells how many heavy ones are in it.
  const evened = weightsTell(weights, kept, threshold)
    ? sample.effect.effectiveCount / sample.responses.length
    : undefined;
  const tables = (whole: readonly AnswerClass[], stepOf: (table: number) => ShareStep | "none"): PublishedTable[] => [
    table("all", [
      shownFigures(sample, item, {
        group: everybody,
        places,
        classes: whole,
        counts: counts(whole),
        isUnanimous: unanimous(counts(whole)),
        step: stepOf(0),
        effectiveRatio: evened,
      }),
    ]),
    ...kept.map(({ cut, groups, of }, at) =>
      table(
        cut.id,
        groups.map((group, row) =>
          shownFigures(sample, item, {
            group,
            places: places.filter((_, place) => of[place] === row),
            classes: shown.classes,
            counts: shown.tables[at]?.[row] ?? [],
            isUnanimous: unanimous(shown.tables[at]?.[row] ?? []),
            step: stepOf(at + 1),
            effectiveRatio: evened,
          }),
        ),
      ),
    ),
  ];
  const ofAll = given.map(() => 0);
  const answersTo = (made: readonly PublishedTable[], whole: readonly AnswerClass[]): ItemAnswers => ({
    item,
    given,
    weights,
    tables: made.map(({ groups }, at) => ({ groups, of: kept[at - 1]?.of ?? ofAll })),
    classes: { ofAll: whole, inGroups: kept.length === 0 ? whole : shown.classes },
    threshold,
  });
  // Everybody is never shown in wider classes than the groups are.
  const last = steps.indexOf(shown.classes);
  const made = deniableTables(last < 0 ? steps : steps.slice(0, last + 1), {
    plans: sharePlans(kept.length, tellGroups(weights)),
    tables,
    answersTo,
  });
  return [
    ...made.map((own) => (isScale(item) ? own : withoutMeans(own))),
    ...dropped.map(({ cut, because }) => unpublished(item, cut.id, because)),
  ];
}

/** To what the shares of each table are rounded: everybody first, then one per cut. */
type SharePlan = readonly (ShareStep | "none")[];

/**
 * From what tells most to what tells least. A tenth of a percent of weighted answers would tell how heavy the few are who gave
 * one of them; so these come in whole percents, of groups in fives if need be, and the last cut goes first.
 */
function sharePlans(cuts: number, areWeighted: boolean): readonly SharePlan[] {
  if (!areWeighted) return [Array.from({ length: cuts + 1 }, () => 0.001 as const)];
  const ofCuts = Array.from({ length: cuts }, (_, at) => at);
  const inFives = [0.01 as const, ...ofCuts.map(() => 0.05 as const)];
  return [
    [0.01, ...ofCuts.map(() => 0.01 as const)],
    ...(cuts === 0 ? [] : [inFives]),
    ...ofCuts.map((at) => inFives.map((step, table) => (table > 0 && table >= cuts - at ? "none" : step))),
  ];
}

/**
 * The tables that tell most and give no small number away by a weighted figure: by each plan for the shares, in the finest classes
 * for everybody in which it can be; without any share when there are none.
 */
function deniableTables(
  steps: readonly (readonly AnswerClass[])[],
  {
    plans,
    tables,
    answersTo,
  }: {
    readonly plans: readonly SharePlan[];
    readonly tables: (whole: readonly AnswerClass[], stepOf: (table: number) => ShareStep | "none") => PublishedTable[];
    readonly answersTo: (made: readonly PublishedTable[], whole: readonly AnswerClass[]) => ItemAnswers;
  },
): PublishedTable[] {
  const suspects = new Set<string>();
  for (const plan of plans) {
    for (const whole of steps) {
      const made = tables(whole, (table) => plan[table] ?? "none");
      const answers = answersTo(made, whole);
      if (!areSharesDeniable(answers, suspects)) continue;
      const isKept = deniableMeans(answers);
      return made.map((own, at) => (isKept[at] === true ? own : withoutMeans(own)));
    }
  }
  return tables(steps[0] ?? [], () => "none");
}

function withoutMeans(table: PublishedTable): PublishedTable {
  return { ...table, groups: table.groups.map(({ mean: _left, ...group }) => group) };
}

function isScale({ kind }: Item): boolean {
  return kind !== "single" && kind !== "chosen" && kind !== "nps";
}

/** The place of the class that nearly everybody of a small group is in, where all classes are shown. */
function unanimous(counts: readonly PublishedCount[]): number | undefined {
  const known = counts.filter((count) => typeof count === "number");
  if (known.length < counts.length || known.length === 0) return undefined;
  const found = homogeneity(known);
  return found.kind === "nearly-all" ? found.answer : undefined;
}

/** The steps of the ladder from the first whose classes have nobody or enough people; a choice too few made joins the rest. */
function ladderFor(
  item: Item,
  given: readonly (string | number)[],
  threshold: number,
): readonly (readonly AnswerClass[])[] {
  const count = (own: AnswerClass): number => given.filter((value) => own.includes(value)).length;
  if (item.kind === "single") {
    const counts = new Map(item.values.map((value) => [String(value), count([value])]));
    const groups = rolledUp(counts, { threshold });
    return groups.length < 2 ? [] : [groups.map(({ members }) => members)];
  }
  const steps = classLadder(item);
  const first = steps.findIndex((classes) => classes.every((own) => count(own) === 0 || count(own) >= threshold));
  return first < 0 ? [] : steps.slice(first);
}

interface ShownCells {
  readonly classes: readonly AnswerClass[];
  /** Per cut, per group, per class. */
  readonly tables: readonly (readonly (readonly PublishedCount[])[])[];
}

/** The finest step at which all tables of the item can be shown together; no classes when there is none. */
function shownCells({
  steps,
  given,
  cuts,
  threshold,
  mayHide,
}: {
  readonly steps: readonly (readonly AnswerClass[])[];
  readonly given: readonly (string | number)[];
  readonly cuts: readonly CutGroups[];
  readonly threshold: number;
  readonly mayHide: boolean;
}): ShownCells {
  for (const classes of steps) {
    const classOf = given.map((value) => classes.findIndex((own) => own.includes(value)));
    const counts = cuts.map(({ groups, of }) =>
      groups.map((_, row) =>
        classes.map((_class, at) => given.filter((_value, place) => of[place] === row && classOf[place] === at).length),
      ),
    );
    const isComplete = counts.flat(2).every((count) => count === 0 || count >= threshold);
    if (isComplete) {
      const isApart = classes.every((_, at) =>
        isSafe(
          cuts.map(({ of }) => of.filter((_group, place) => classOf[place] === at)),
          threshold,
        ),
      );
      if (isApart) return { classes, tables: counts };
      continue;
    }
    const [only] = counts;
    if (!mayHide || only === undefined) continue;
    const hidden = suppressedTable(only, { threshold });
    if (hidden.kind === "suppressed-table") return { classes, tables: [hidden.published.cells] };
  }
  return { classes: [], tables: cuts.map(({ groups }) => groups.map(() => [])) };
}

/** A table of an item that is not shown. */
export function unpublished(item: Item, cut: string, because: UnpublishedTable["because"]): UnpublishedTable {
  return { kind: "not-published", item: item.id, cut, because };
}
