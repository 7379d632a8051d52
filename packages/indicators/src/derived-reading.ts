import { isAfter, isBefore, periodEnd, periodsBetween, periodStart, yearEarlier } from "@maatstaf/kernel";
import type { Period } from "@maatstaf/kernel";
import { change } from "./change.ts";
import { isJudgeable } from "./data-judgement.ts";
import type { DataJudgement } from "./data-judgement.ts";
import { coveredParts, derivedCourse } from "./derived-course.ts";
import type { CourseSources } from "./derived-course.ts";
import type { FigureCourse } from "./figure-course.ts";
import type { Figure } from "./figure.ts";
import type { IndicatorCard } from "./indicator-card.ts";
import type { CourseSpan } from "./measured-course.ts";
import type { SeriesSlot } from "./series.ts";
import { targetJudgement } from "./target-judgement.ts";
import type { TargetJudgement } from "./target-judgement.ts";
import type { YearEarlier } from "./year-earlier.ts";

/** What a derived indicator comes to in one period, and before. */
export interface DerivedParts {
  readonly figure: Figure;
  readonly target: TargetJudgement;
  readonly data: DataJudgement;
  readonly yearEarlier?: YearEarlier;
  readonly slots: readonly SeriesSlot[];
  /** Whether a longer period gives a higher figure by itself. */
  readonly grows: boolean;
}

/**
 * The parts of the reading of a derived indicator. Of a period that runs, or has gaps, its figure rests on those parts of it
 * for which all inputs have facts.
 *
 * @param tiles - The periods of the card that fill `span.period`.
 */
export function derivedParts(
  card: IndicatorCard,
  sources: CourseSources,
  span: Omit<CourseSpan, "frequency">,
  tiles: readonly Period[],
): DerivedParts {
  const course = derivedCourse(card, sources, { ...span, frequency: card.frequency });
  const { period, on } = span;
  const resting = coveredParts(course, [period]);
  const { figure, isLargeEnough } = course.over(resting);
  const data = course.dataIn(period);
  const grows = course.growth !== 0;
  const isJudged = figure.kind === "figure" && isLargeEnough && isJudgeable(data);
  const value = isJudged ? figure.value : undefined;
  const earlier = earlierOf(course, { period, figure }, resting);
  const last = tiles.at(-1);
  const shown = course.first === undefined || last === undefined ? [] : periodsBetween(course.first, last);
  return {
    figure,
    target: targetJudgement(card, period, { value, interval: undefined, grows }),
    data,
    ...(earlier === undefined ? {} : { yearEarlier: earlier }),
    slots: shown.filter((one) => !isAfter(periodStart(one), on)).map((one) => slotOf(course, one, on)),
    grows,
  };
}

function slotOf(course: FigureCourse, period: Period, on: CourseSpan["on"]): SeriesSlot {
  const data = course.dataIn(period);
  return {
    period,
    figure: course.over(coveredParts(course, [period])).figure,
    provisional: data.kind !== "complete",
    isSettled: isJudgeable(data) && !isBefore(on, periodEnd(period)),
  };
}

/** The same periods a year earlier; absent where one of them lacks facts of an input. */
function earlierOf(
  course: FigureCourse,
  { period, figure }: { readonly period: Period; readonly figure: Figure },
  resting: readonly Period[],
): YearEarlier | undefined {
  const then = resting.map(yearEarlier);
  if (!then.every(course.hasFacts)) return undefined;
  const earlier = course.over(then);
  const difference = change(earlier.figure, figure);
  if (difference === undefined || !earlier.isSubstantial) return undefined;
  const before = yearEarlier(period);
  return { period: before, figure: earlier.figure, ...difference, comparable: course.isComparable(before, period) };
}
