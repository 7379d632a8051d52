export { Aggregation } from "./aggregation.ts";
export { Annotation } from "./annotation.ts";
export { Fact } from "./fact.ts";
export { factKey } from "./fact-key.ts";
export type { Figure, NoFigureReason } from "./figure.ts";
export { IndicatorId, UnitId } from "./identifier.ts";
export { IndicatorCard } from "./indicator-card.ts";
export type {
  DataJudgement,
  Reading,
  Sentence,
  SeriesPoint,
  TargetJudgement,
  TargetStatus,
  VariationJudgement,
  YearEarlier,
} from "./reading.ts";
export { TargetPath, Tolerance } from "./target-path.ts";
