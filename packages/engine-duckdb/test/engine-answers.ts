import type { Fact, Figure, IndicatorCard } from "@maatstaf/indicators";
import { aggregated, cellFigure, cellSpace, columnarFacts, factColumns } from "@maatstaf/indicators/engine";
import { PERIODS, UNITS } from "./random-case.ts";

/** Figures by `indicator|period|unit`; the unit is empty for all units together. */
export type Answers = ReadonlyMap<string, Figure>;

export function answerKey(indicator: string, period: string, unit: string | undefined): string {
  return `${indicator}|${period}|${unit ?? ""}`;
}

/** What the engine in TypeScript gives: the answers the other engines are held to. Cells without facts are left out. */
export function expectedAnswers(
  cards: readonly IndicatorCard[],
  facts: readonly Fact[],
  level: "unit" | "organisation",
): Answers {
  const space = cellSpace({ cards, units: UNITS, periods: PERIODS });
  const columnar = columnarFacts(space);
  columnar.append(factColumns(space, facts));
  const cells = aggregated(columnar);
  const answers = new Map<string, Figure>();
  for (const { id } of cards) {
    for (const period of PERIODS) {
      const units = level === "unit" ? UNITS.filter((unit) => unit !== undefined) : [undefined];
      for (const unit of units) {
        const figure = cellFigure(cells, { indicatorId: id, period, unit });
        if (figure.kind === "no-figure" && figure.reason === "no-facts") continue;
        answers.set(answerKey(id, period, unit), figure);
      }
    }
  }
  return answers;
}

/**
 * Found answers with those that equal the expected ones replaced by them: whole and scaled whole sums exactly, all else to
 * 1e-12 of their size. What then differs is a fault.
 */
export function settled(found: Answers, expected: Answers): Record<string, Figure> {
  return Object.fromEntries(
    [...found]
      .map(([key, figure]): [string, Figure] => {
        const other = expected.get(key);
        return [key, other !== undefined && isEqual(figure, other) ? other : figure];
      })
      .toSorted(([a], [b]) => (a < b ? -1 : 1)),
  );
}

function isEqual(found: Figure, expected: Figure): boolean {
  if (found.kind !== "figure" || expected.kind !== "figure") {
    return found.kind === expected.kind && JSON.stringify(found) === JSON.stringify(expected);
  }
  return (["value", "numerator", "denominator", "effectiveCount"] as const).every((part) => {
    const [one, other] = [found[part], expected[part]];
    if (one === undefined || other === undefined) return one === other;
    const isExact = Number.isInteger(other) && (part === "numerator" || part === "denominator");
    return one === other || (!isExact && Math.abs(one - other) <= 1e-12 * Math.abs(other));
  });
}
