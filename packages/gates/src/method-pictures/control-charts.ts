import { cusumChart, pChart, tChart, xmrChart } from "@maatstaf/statistics";
import { controlPicture } from "./control.ts";
import type { Picture } from "./picture.ts";

/** The example of docs/methods/process-limits.md, with its target of 68. */
export function processLimitsPicture(): Picture {
  const inTime = [72, 71, 73, 70, 72, 74, 71, 73, 75, 76, 77, 76, 78, 79, 77, 80];
  return controlPicture({
    page: "process-limits",
    title: "Permits decided in time: sixteen quarters with their process limits",
    description:
      "Eight quarters below the mean of 74.6 percent are followed by eight above it; the last lies above the upper limit of 79.6. The target of 68 lies under the lower limit of 69.7.",
    chart: xmrChart(inTime),
    direction: "up",
    period: quarter,
    value: "Decided in time (%)",
    decimals: 1,
    target: { label: "target", values: inTime.map(() => 68) },
  });
}

/** The example of docs/methods/control-chart-rules.md. */
export function controlChartRulesPicture(): Picture {
  return controlPicture({
    page: "control-chart-rules",
    title: "Days to answer: a falling run that the rules pick up",
    description:
      "Fifteen weeks. The first eight vary around 13 days; after the ninth every week is lower than the one before, and the last two lie below the lower limit.",
    chart: xmrChart([12, 14, 13, 12, 15, 13, 14, 12, 13, 11, 10, 9, 8, 7, 6]),
    direction: "down",
    period: week,
    value: "Days to answer",
    decimals: 1,
    annotations: [
      { index: 8, text: "A trend starts: seven points, each lower than the one before" },
      { index: 13, text: "Below the lower limit as well" },
    ],
  });
}

/** The shares of docs/methods/attribute-charts.md. */
export function attributeChartsPicture(): Picture {
  const returned = [
    { numerator: 8, denominator: 120 },
    { numerator: 11, denominator: 150 },
    { numerator: 9, denominator: 100 },
    { numerator: 30, denominator: 140 },
    { numerator: 10, denominator: 130 },
    { numerator: 2, denominator: 20 },
  ];
  return controlPicture({
    page: "attribute-charts",
    title: "Files returned as incomplete: a p chart of six months",
    description:
      "The share is about 10.6 percent. The fourth month, 30 of 140 files, lies above its upper limit. In the last month there were only 20 files, and its limits are more than twice as wide.",
    chart: pChart(returned),
    direction: "down",
    period: (index) => `n = ${returned[index]?.denominator ?? 0}`,
    value: "Returned files (%)",
    factor: 100,
    decimals: 1,
  });
}

/** The example of docs/methods/rare-event-charts.md. */
export function rareEventChartsPicture(): Picture {
  return controlPicture({
    page: "rare-event-charts",
    title: "Days between leaks: a t chart of ten leaks",
    description:
      "Nine times 28 to 62 days passed between two leaks. The tenth time it took 410 days, far above the upper limit: leaks have become rarer.",
    chart: tChart([40, 31, 55, 28, 47, 36, 62, 44, 30, 410]),
    direction: "up",
    period: (index) => `leak ${index + 1}`,
    value: "Days since the leak before",
    decimals: 0,
  });
}

/** The example of docs/methods/ewma-cusum.md. */
export function ewmaCusumPicture(): Picture {
  const shifted = [10.1, 9.4, 10.6, 9.9, 10.2, 9.8, 10.9, 11.2, 10.8, 11.4, 10.7, 11.3, 11.1, 10.9, 11.6];
  return controlPicture({
    page: "ewma-cusum",
    title: "A CUSUM adds up what lies above the level",
    description:
      "The sum stays near zero for six points, then climbs with every point after the values moved from 10 to 11, and is above the limit of 5 from the tenth point on.",
    chart: cusumChart(shifted, "high", { level: 10, deviation: 0.6 }),
    direction: "neutral",
    period: (index) => String(index + 1),
    value: "Sum above the level (standard deviations)",
    decimals: 1,
    startAtZero: true,
    annotations: [{ index: 6, text: "From here the values lie around 11 instead of 10" }],
  });
}

function quarter(index: number): string {
  return `Q${(index % 4) + 1} ${2022 + Math.floor(index / 4)}`;
}

function week(index: number): string {
  return `week ${index + 1}`;
}
