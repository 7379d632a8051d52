import { agreementPicture } from "./consensus.ts";
import {
  attributeChartsPicture,
  controlChartRulesPicture,
  ewmaCusumPicture,
  processLimitsPicture,
  rareEventChartsPicture,
} from "./control-charts.ts";
import { distributionsPicture, randomNumbersPicture } from "./distributions.ts";
import { quantilesPicture, timeToClosePicture } from "./durations.ts";
import { funnelPicture } from "./funnel.ts";
import { rankingPicture, rateIntervalsPicture, shareIntervalsPicture } from "./interval-charts.ts";
import { indicatorCardPicture, indicatorEnginePicture, indicatorFormulasPicture } from "./indicator-definitions.ts";
import { indicatorAggregationPicture, indicatorReadingPicture, indicatorTargetPicture } from "./indicators.ts";
import type { Picture } from "./picture.ts";
import { seasonalAdjustmentPicture } from "./season.ts";
import { subgroupChartsPicture } from "./subgroups.ts";
import { disclosureControlPicture } from "./suppression.ts";
import { meanIntervalsPicture, surveyMarginsPicture } from "./survey-numbers.ts";
import { designBasedEstimatesPicture, weightingPicture } from "./surveys.ts";
import { trendsPicture } from "./trends.ts";

/** Every picture of docs/methods that is made here, drawn anew. */
export function methodPictures(): readonly Picture[] {
  return [
    agreementPicture(),
    attributeChartsPicture(),
    controlChartRulesPicture(),
    designBasedEstimatesPicture(),
    disclosureControlPicture(),
    distributionsPicture(),
    ewmaCusumPicture(),
    funnelPicture(),
    indicatorAggregationPicture(),
    indicatorCardPicture(),
    indicatorEnginePicture(),
    indicatorFormulasPicture(),
    indicatorReadingPicture(),
    indicatorTargetPicture(),
    meanIntervalsPicture(),
    processLimitsPicture(),
    quantilesPicture(),
    randomNumbersPicture(),
    rankingPicture(),
    rareEventChartsPicture(),
    rateIntervalsPicture(),
    seasonalAdjustmentPicture(),
    shareIntervalsPicture(),
    subgroupChartsPicture(),
    surveyMarginsPicture(),
    timeToClosePicture(),
    trendsPicture(),
    weightingPicture(),
  ];
}
