import { comparePeriods, PERIOD_KINDS, periodContaining, periodStart, subperiods } from "@maatstaf/kernel";
import type { Period } from "@maatstaf/kernel";
import { NO_DATA, weakestData } from "./data-judgement.ts";
import type { FactIndex } from "./fact-index.ts";
import { onceForPeriod, onceForPeriods } from "./figure-course.ts";
import type { CourseFigure, FigureCourse } from "./figure-course.ts";
import { noFigure } from "./figure.ts";
import { cycleFrom, hasTooManyLevels } from "./formula/formula-cards.ts";
import type { CardsById } from "./formula/formula-cards.ts";
import { formulaFigure } from "./formula/formula-figure.ts";
import { formulaGrowth } from "./formula/formula-growth.ts";
import { ownFormulaIssues } from "./formula/formula-issues.ts";
import type { FormulaNode } from "./formula/formula-node.ts";
import { parsedFormula } from "./formula/parsed-formula.ts";
import type { IndicatorId } from "./identifier.ts";
import type { IndicatorCard } from "./indicator-card.ts";
import { measuredCourse } from "./measured-course.ts";
import type { CourseSpan } from "./measured-course.ts";
import { isComparable } from "./series-chart.ts";

/** What a derived indicator is computed from. */
export interface CourseSources {
  readonly cards: CardsById;
  readonly facts: FactIndex;
}

/**
 * A derived indicator over its inputs. Where its formula cannot be read, leads in a circle or is built on too many others,
 * or an input is not among the cards, it has no facts at all: {@link formulaIssues} tells why.
 */
export function derivedCourse(card: IndicatorCard, { cards, facts }: CourseSources, span: CourseSpan): FigureCourse {
  if (cycleFrom(card, cards) !== undefined || hasTooManyLevels(card, cards)) return unknownCourse(card);
  const known = new Map<IndicatorId, FigureCourse>();
  const build = (id: IndicatorId): FigureCourse => {
    const there = known.get(id);
    if (there !== undefined) return there;
    const input = cards.get(id);
    const built =
      input === undefined
        ? unknownCourse(card)
        : input.aggregation === "derived"
          ? formulaCourse(input, build)
          : measuredCourse(input, facts.indicator(id), span);
    known.set(id, built);
    return built;
  };
  return formulaCourse(card, build);
}

function formulaCourse(card: IndicatorCard, build: (id: IndicatorId) => FigureCourse): FigureCourse {
  const parsed = parsedFormula(card.formula ?? "");
  if (parsed.kind === "fault" || ownFormulaIssues(card).length > 0) return unknownCourse(card);
  const named = new Map(Object.entries(card.inputs ?? {}).map(([name, id]) => [name, build(id)]));
  return composedCourse(card, parsed.root, named);
}

/** Every answer is kept: inputs that share an input would otherwise ask it twice as often at each level. */
function composedCourse(
  card: IndicatorCard,
  root: FormulaNode,
  named: ReadonlyMap<string, FigureCourse>,
): FigureCourse {
  const inputs = [...new Set(named.values())];
  const starts = inputs.map(({ first }) => first);
  const latest = starts.some((start) => start === undefined)
    ? undefined
    : starts
        .filter((start) => start !== undefined)
        .toSorted(comparePeriods)
        .at(-1);
  const kinds = inputs.map(({ grid }) => grid);
  const comparable = onceForPeriods(
    ([earlier, later]) =>
      earlier === undefined ||
      later === undefined ||
      (isComparable(card, earlier, later) && inputs.every((input) => input.isComparable(earlier, later))),
  );
  return {
    card,
    grid: kinds.toSorted((a, b) => PERIOD_KINDS.indexOf(b) - PERIOD_KINDS.indexOf(a))[0] ?? card.frequency,
    first: latest === undefined ? undefined : periodContaining(periodStart(latest), card.frequency),
    growth: formulaGrowth(root, (name) => named.get(name)?.growth ?? 0),
    hasFacts: onceForPeriod((period) => inputs.every((input) => input.hasFacts(period))),
    over: onceForPeriods((periods): CourseFigure => {
      const figures = new Map([...named].map(([name, input]) => [name, input.over(periods)]));
      const found = [...figures.values()];
      return {
        figure: formulaFigure(card, root, (name) => figures.get(name)?.figure ?? noFigure("no-facts")),
        isLargeEnough: found.every((one) => one.isLargeEnough),
        isSubstantial: found.every((one) => one.isSubstantial),
      };
    }),
    dataIn: onceForPeriod((period) => weakestData(inputs.map((input) => input.dataIn(period)))),
    isComparable: (earlier, later) => comparable([earlier, later]),
  };
}

/** Those parts of periods that have facts of all inputs; the periods themselves when none has. */
export function coveredParts(course: FigureCourse, periods: readonly Period[]): readonly Period[] {
  const covered = periods.flatMap((period) => subperiods(period, course.grid)).filter(course.hasFacts);
  return covered.length === 0 ? periods : covered;
}

/** An indicator nothing is known of. */
function unknownCourse(card: IndicatorCard): FigureCourse {
  return {
    card,
    grid: "day",
    first: undefined,
    growth: 0,
    hasFacts: () => false,
    over: () => ({ figure: noFigure("no-facts"), isLargeEnough: false, isSubstantial: false }),
    dataIn: () => NO_DATA,
    isComparable: () => true,
  };
}
