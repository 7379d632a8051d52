import { periodKind } from "@maatstaf/kernel";
import type { CardProblem } from "./card-issues.ts";
import type { IndicatorCard } from "./indicator-card.ts";
import { monthNumber } from "./target-at.ts";
import { growsWithPeriod } from "./target-judgement.ts";
import type { TargetPath } from "./target-path.ts";

/** Whether the target of a card can be used, and its points make a path. */
export function cardTargetProblems(card: IndicatorCard): CardProblem[] {
  const { target, direction } = card;
  if (target === undefined) return [];
  const problems = target.points.flatMap((point, index) => [
    ...orderProblems(target, index),
    ...valueProblems(card, target, index),
  ]);
  if (direction === "range" || direction === "neutral") {
    problems.unshift({ code: "target-not-used", path: ["target"], params: { direction } });
  }
  const kinds = new Set(target.points.map((point) => periodKind(point.period)));
  if (growsWithPeriod(card) && kinds.size > 1) {
    problems.push({
      code: "target-mixed-periods",
      path: ["target", "points"],
      params: { kinds: [...kinds].join(", ") },
    });
  }
  return problems;
}

function orderProblems({ points }: TargetPath, index: number): CardProblem[] {
  const [point, previous] = [points[index], points[index - 1]];
  if (point === undefined || previous === undefined) return [];
  if (monthNumber(previous.period) < monthNumber(point.period)) return [];
  return [
    {
      code: "target-not-ordered",
      path: ["target", "points", index, "period"],
      params: { found: point.period, previous: previous.period },
    },
  ];
}

function valueProblems(card: IndicatorCard, { shape, points }: TargetPath, index: number): CardProblem[] {
  const found = points[index]?.value ?? 0;
  const path = ["target", "points", index, "value"];
  const problems: CardProblem[] = [];
  if (shape === "geometric" && found <= 0) problems.push({ code: "target-not-positive", path, params: { found } });
  const isShare = card.unit === "%" && (card.aggregation === "ratio" || card.aggregation === "milestones");
  if (isShare && (found < 0 || found > 100)) problems.push({ code: "target-beyond-percent", path, params: { found } });
  return problems;
}
