import { homogeneity, suppressedTable } from "@maatstaf/statistics";
import type { PublishedCount } from "@maatstaf/statistics";
import { classLadder } from "./class-ladder.ts";
import type { AnswerClass } from "./class-ladder.ts";
import { cutColumn, isSafe, safeCuts } from "./cut-groups.ts";
import type { CutGroups } from "./cut-groups.ts";
import { itemsOf, itemValue } from "./item.ts";
import type { Item } from "./item.ts";
import { areSharesDeniable, deniableMeans, tellGroups, weightKey } from "./deniable-figures.ts";
import type { ItemAnswers } from "./deniable-figures.ts";
import { linkedGuard } from "./linked-questions.ts";
import type { PublishedTable, UnpublishedTable } from "./published-table.ts";
import type { Questionnaire } from "./questionnaire.ts";
import type { Question } from "./question.ts";
import { rolledUp } from "./rolled-up.ts";
import type { ShownGroup } from "./rolled-up.ts";
import { shownFigures } from "./shown-figures.ts";
import type { ShareDecimals } from "./shown-figures.ts";
import type { Cut, Survey } from "./survey.ts";
import type { SurveySample } from "./survey-sample.ts";

/** The questions of a survey and the rules by which its results are shown. */
export interface PublicationRules {
  readonly questionnaire: Pick<Questionnaire, "questions">;
  readonly publication: Survey["publication"];
  readonly minGroup: number;
  /** Cluster of each team, in a survey of the staff. */
  readonly teamClusters?: Survey["teamClusters"];
  /** Whom the tables are for: the public, or people inside. Default `public`. */
  readonly audience?: "public" | "internal";
}

/**
 * Every table of a survey that may be shown, and for every other one why not (publiceerbare tabellen). This is the one place
 * where that is decided; pages, exports and facts take what it gives.
 *
 * No group below the threshold is shown, nor can one be had by adding and subtracting, over all cuts together. Answers are
 * shown in classes of nobody or at least the threshold, or hidden with others beside them. A small group of one opinion is
 * told in words. Cuts are those that were declared beforehand; nothing else is served.
 *
 * @see docs/methods/surveys-anonymity.md for what a reader who adds and subtracts can and cannot find out.
 *
 * @example
 * ```ts
 * import { publishedTables, Question, surveySample } from "@maatstaf/surveys";
 *
 * const questions = [Question.parse({ id: "overall", text: { nl: "Cijfer?" }, form: { kind: "mark" } })];
 * const responses = Array.from({ length: 40 }, (_, at) => ({ answers: { overall: at < 8 ? 5 : 8 }, mode: "web", frame: "sample", isComplete: true }) as const);
 * const design = { kind: "random", population: 900, margin: 0.05, level: 0.95, expectedResponse: 0.3 } as const;
 * const sample = surveySample({ responses, design, weighting: { kind: "none" } });
 * const tables = sample.kind === "survey-sample" ? publishedTables(sample, { questionnaire: { questions }, publication: { questions: { overall: "public" }, cuts: [] }, minGroup: 5 }) : [];
 * tables.map((table) => table.kind === "table" && table.groups.map(({ count, mean }) => [count, mean?.value])) // => [[[40, 7.4]]]
 * ```
 */
export function publishedTables(sample: SurveySample, rules: PublicationRules): (PublishedTable | UnpublishedTable)[] {
  const { questionnaire, publication, minGroup, teamClusters = {}, audience = "public" } = rules;
  const columns = publication.cuts.map((cut) => ({
    cut,
    groups: cutColumn(cut, sample.responses),
    clusters: cut.attributes.length === 1 ? teamClusters : {},
  }));
  const isForAudience = ({ id }: Question): boolean => {
    const flag = Object.hasOwn(publication.questions, id) ? publication.questions[id] : undefined;
    return flag === "public" || (flag === "internal" && audience === "internal");
  };
  // Cuts are chosen once for everybody who answered, so that two questions cannot be played against each other.
  const { kept, dropped } = safeCuts(columns, {
    threshold: minGroup,
    known: knownColumns(sample, { threshold: minGroup }),
  });
  const columnsOfAll = kept.map((own) => wholeGroups(own, teamClusters));
  const conditional = conditionalQuestions(questionnaire.questions);
  const guarded = linkedGuard(sample.responses, {
    questions: questionnaire.questions,
    cuts: kept.map(({ cut }) => cut),
    threshold: minGroup,
  });
  return itemsOf(questionnaire)
    .filter(({ question }) => isForAudience(question))
    .flatMap((item) => {
      const isLinked = conditional.has(item.question.id) || item.kind === "chosen";
      const tables = itemTables(sample, item, {
        threshold: minGroup,
        columns: columnsOfAll,
        // Holes in a table can be filled in from a second table, or from a question that hangs on this one.
        mayHide: publication.cuts.length === 1 && !isLinked,
      });
      const shown = guarded(
        item,
        tables,
        kept.map(({ of }) => of),
      );
      return [...shown, ...dropped.map(({ cut, because }) => unpublished(item, cut.id, because))];
    });
}

function unpublished(item: Item, cut: string, because: UnpublishedTable["because"]): UnpublishedTable {
  return { kind: "not-published", item: item.id, cut, because };
}

/** Questions whose answer decides whether another is shown, and those others. */
function conditionalQuestions(questions: readonly Question[]): ReadonlySet<string> {
  return new Set(
    questions.flatMap(({ id, shownIf = [] }) =>
      shownIf.length === 0 ? [] : [id, ...shownIf.flat().map(({ question }) => question)],
    ),
  );
}

/** The groups of one cut as they are shown of everybody, as the smallest that are shown of any question. */
interface WholeGroups {
  readonly cut: Cut;
  readonly shown: ReadonlyMap<string, ShownGroup>;
  /** The group of each respondent. */
  readonly groups: readonly string[];
  readonly clusters: Readonly<Record<string, string>>;
}

/** The id of a group among those of its cut: so that the order of names is the order of places. */
function idAt(at: number): string {
  return String(at).padStart(4, "0");
}

/**
 * Groups that were put together once stay together in every question: with one `rest` for this question and another for that
 * one, what they do not share could be had by subtracting.
 */
function wholeGroups({ cut, groups, of }: CutGroups, teamClusters: Readonly<Record<string, string>>): WholeGroups {
  const clusterOf = ({ members }: ShownGroup): readonly string[] => {
    const own = new Set(members.map((name) => (Object.hasOwn(teamClusters, name) ? teamClusters[name] : undefined)));
    const [only] = own;
    return own.size === 1 && only !== undefined && cut.attributes.length === 1 ? [only] : [];
  };
  return {
    cut,
    shown: new Map(groups.map((group, at) => [idAt(at), group])),
    groups: of.map(idAt),
    clusters: Object.fromEntries(groups.flatMap((group, at) => clusterOf(group).map((name) => [idAt(at), name]))),
  };
}

/** The groups of a question under their own names. */
function named(group: ShownGroup, shown: WholeGroups["shown"]): ShownGroup {
  return {
    id: shown.get(group.id)?.id ?? group.id,
    members: group.members.flatMap((id) => shown.get(id)?.members ?? []),
  };
}

interface ItemRules {
  readonly threshold: number;
  readonly columns: readonly WholeGroups[];
  readonly mayHide: boolean;
}

function itemTables(sample: SurveySample, item: Item, rules: ItemRules): (PublishedTable | UnpublishedTable)[] {
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
  const tables = (whole: readonly AnswerClass[], shares: ShareDecimals): PublishedTable[] => [
    table("all", [
      shownFigures(sample, item, {
        group: everybody,
        places,
        classes: whole,
        counts: counts(whole),
        isUnanimous: unanimous(counts(whole)),
        decimals: shares,
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
            decimals: shares,
            effectiveRatio: evened,
          }),
        ),
      ),
    ),
  ];
  const ofAll = given.map(() => 0);
  // A tenth of a percent of weighted answers would tell how heavy the few are who gave one of them.
  const decimals = tellGroups(weights) ? 2 : 3;
  const answersTo = (made: readonly PublishedTable[], whole: readonly AnswerClass[]): ItemAnswers => ({
    item,
    given,
    weights,
    tables: made.map(({ groups }, at) => ({ groups, of: kept[at - 1]?.of ?? ofAll })),
    classes: { ofAll: whole, inGroups: kept.length === 0 ? whole : shown.classes },
    decimals,
    threshold,
  });
  const made = deniableTables(steps, { isLast: (own) => own === shown.classes, decimals, tables, answersTo });
  return [
    ...made.map((own) => (isScale(item) ? own : withoutMeans(own))),
    ...dropped.map(({ cut, because }) => unpublished(item, cut.id, because)),
  ];
}

/** Whether the groups of these cuts, each split by weight, leave a group below the threshold. */
function weightsTell(weights: readonly number[], cuts: readonly CutGroups[], threshold: number): boolean {
  if (!tellGroups(weights)) return false;
  const column = weightColumn(weights);
  const split = cuts.map(({ of }) => of.map((group, at) => `${group}.${column[at]}`).map(placeOfFirst));
  return !isSafe([column, ...split], threshold);
}

/**
 * The groups that were weighted by: population and weight of each are known, and so is how many of it answered. Those of a margin
 * with a small group are nobody's to know.
 */
function knownColumns(
  { weights, weightedBy = [] }: SurveySample,
  { places = weights.map((_, at) => at), threshold }: { readonly places?: readonly number[]; readonly threshold: number },
): readonly (readonly number[])[] {
  const own = places.map((at) => weights[at] ?? 0);
  const margins = weightedBy.map((column) => places.map((at) => column[at] ?? "").map(placeOfFirst));
  return [...(tellGroups(own) ? [weightColumn(own)] : []), ...margins].filter((column) => {
    const sizes = new Map<number, number>();
    for (const group of column) sizes.set(group, (sizes.get(group) ?? 0) + 1);
    return [...sizes.values()].every((size) => size >= threshold);
  });
}

function weightColumn(weights: readonly number[]): readonly number[] {
  return weights.map(weightKey).map(placeOfFirst);
}

function placeOfFirst(own: string, _at: number, all: readonly string[]): number {
  return all.indexOf(own);
}

/**
 * The tables in the finest classes in which no weighted figure gives a small number away; without any weighted figure when there
 * are none.
 */
function deniableTables(
  steps: readonly (readonly AnswerClass[])[],
  {
    isLast,
    decimals,
    tables,
    answersTo,
  }: {
    readonly isLast: (classes: readonly AnswerClass[]) => boolean;
    readonly tables: (whole: readonly AnswerClass[], decimals: ShareDecimals) => PublishedTable[];
    readonly decimals: 2 | 3;
    readonly answersTo: (made: readonly PublishedTable[], whole: readonly AnswerClass[]) => ItemAnswers;
  },
): PublishedTable[] {
  // Everybody is never shown in wider classes than the groups are.
  const last = steps.findIndex(isLast);
  for (const whole of last < 0 ? steps : steps.slice(0, last + 1)) {
    const made = tables(whole, decimals);
    const answers = answersTo(made, whole);
    if (!areSharesDeniable(answers)) continue;
    const isKept = deniableMeans(answers);
    return made.map((own, at) => (isKept[at] === true ? own : withoutMeans(own)));
  }
  return tables(steps[0] ?? [], "none");
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
