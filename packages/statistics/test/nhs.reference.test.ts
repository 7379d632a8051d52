import { assurance, MAKING_DATA_COUNT, variation, xmrChart } from "@maatstaf/statistics";
import type { ControlChart, Direction } from "@maatstaf/statistics";
import { expect, it } from "vitest";

import { allNear, given } from "./near.ts";
import { describeCase } from "./reference-case.ts";

/**
 * The rules on bare marks: the reference vectors give the side of the mean and the closeness to the limit, so each mark
 * becomes a value on a chart whose limits are fixed by a long calm baseline of a mean 0 and limits ±3.
 */
const BASELINE = Array.from({ length: 60 }, (_, index) => (index % 2 === 0 ? 0.5 : -0.5) * (3 / 2.66));

function signalsOf(values: readonly number[], rule: string): boolean[] {
  const chart = given(xmrChart([...BASELINE, ...values], { baseline: BASELINE.length }));
  return chart.points.slice(BASELINE.length).map((point) => point.signals.includes(rule));
}

interface Vector {
  readonly fn: string;
  readonly input?: readonly number[];
  readonly close_to_limits?: readonly number[];
  readonly relative_to_mean?: readonly number[];
  readonly out: readonly number[];
}

/** Points in the vectors' sense: the one that completes a pattern, where ours marks all of it. */
function completions(marked: readonly boolean[], length: number): number[] {
  return marked.map((_, index) =>
    index + 1 >= length && marked.slice(index + 1 - length, index + 1).every(Boolean) ? 1 : 0,
  );
}

describeCase<readonly Vector[], string>("nhs-01-rule-unit-vectors", ({ input }) => {
  it.each(input.filter(({ fn }) => fn === "seven_point_one_side_mean"))(
    "shift: $input",
    ({ input: sides = [], out }) => {
      expect(completions(signalsOf(sides, "shift"), 7)).toEqual(out);
    },
  );

  it.each(input.filter(({ fn }) => fn === "seven_point_trend"))("trend: $input", ({ input: values = [], out }) => {
    const scaled = values.map((value) => value / 10);
    expect(completions(signalsOf(scaled, "trend"), 7)).toEqual(out.map(Math.abs));
  });

  it.each(input.filter(({ fn }) => fn === "part_of_seven_trend"))("whole trend: $input", ({ out }) => {
    const values = [2, 7, 6, 5, 4, 3, 2, 1, 3].map((value) => value / 10);
    expect(signalsOf(values, "trend")).toEqual(out.map((mark) => mark === 1));
  });

  it.each(input.filter(({ close_to_limits }) => close_to_limits !== undefined))(
    "$fn: $close_to_limits $relative_to_mean",
    ({ fn, close_to_limits = [], relative_to_mean = [], out }) => {
      const values = relative_to_mean.map((side, index) => side * (close_to_limits[index] === 1 ? 2.5 : 0.5));
      const marked = signalsOf(values, "two-of-three");
      // `two_in_three` marks every point of a window that shows the pattern, `part_of_two_in_three` and ours only those
      // close to the limit.
      const expected = fn === "two_in_three" ? out.map((mark, index) => mark * (close_to_limits[index] ?? 0)) : out;
      expect(marked).toEqual(expected.map((mark) => mark === 1));
    },
  );
});

interface Groups {
  readonly n: readonly number[];
  readonly mean: readonly number[];
  readonly lpl: readonly number[];
  readonly upl: readonly number[];
  readonly short_group_warning: readonly boolean[];
  readonly variation_last: readonly string[];
}

interface Points {
  readonly value: readonly number[];
  readonly rebase_group: readonly number[];
  readonly outside_limits: readonly boolean[];
  readonly special_cause_type: readonly string[];
  readonly point_type: readonly string[];
}

interface Outcome {
  readonly groups: Groups;
  readonly points?: Points;
  readonly assurance: { readonly assurance_type: readonly (string | null)[] };
}

interface Series {
  readonly date: readonly string[];
  readonly value: readonly number[];
}

const RULE_OF: Readonly<Record<string, string | undefined>> = {
  "Common Cause": undefined,
  "Above UCL": "limit high",
  "Below LCL": "limit low",
  "7 Points Above CL": "shift high",
  "7 Points Below CL": "shift low",
  "7 Point Trend (Increasing)": "trend high",
  "7 Point Trend (Decreasing)": "trend low",
  "2 in 3 Above CL": "two-of-three high",
  "2 in 3 Below CL": "two-of-three low",
};

const KIND_OF: Readonly<Record<string, string>> = {
  common_cause: "common-cause",
  special_cause_improvement: "improvement",
  special_cause_concern: "concern",
  special_cause_neutral_high: "high",
  special_cause_neutral_low: "low",
};

const ASSURANCE_OF: Readonly<Record<string, string>> = {
  consistent_fail: "consistent-fail",
  consistent_pass: "consistent-pass",
  inconsistent: "hit-and-miss",
};

/** Tests that a chart of ours says everything a reference outcome says. */
function itGives(
  title: string,
  { groups, points }: Outcome,
  {
    chart,
    direction,
    tolerance,
  }: { readonly chart: ControlChart; readonly direction: Direction; readonly tolerance: number },
): void {
  it(`${title}: limits and verdict`, () => {
    expect(chart.segments.map(({ centre }) => centre)).toSatisfy(allNear(groups.mean, tolerance));
    expect(chart.segments.map(({ lower }) => lower)).toSatisfy(allNear(groups.lpl, tolerance));
    expect(chart.segments.map(({ upper }) => upper)).toSatisfy(allNear(groups.upl, tolerance));
    expect(chart.segments.map(({ trial }) => trial)).toEqual(groups.short_group_warning);
    expect(variation(chart, direction).kind).toBe(KIND_OF[groups.variation_last.at(-1) ?? ""]);
  });

  if (points === undefined) return;
  it(`${title}: signals point by point`, () => {
    const types = points.special_cause_type;
    expect(types.every((type) => type in RULE_OF)).toBe(true);
    expect(
      chart.points.map(({ signals, side }) => (signals[0] === undefined ? undefined : `${signals[0]} ${side}`)),
    ).toEqual(types.map((type) => RULE_OF[type]));
    expect(chart.points.map(({ signals }) => signals.includes("limit"))).toEqual(points.outside_limits);
    expect(chart.points.map(({ segment }) => segment)).toEqual(points.rebase_group);
    const verdicts = chart.points.map((_, index) =>
      variation({ ...chart, points: chart.points.slice(0, index + 1) }, direction),
    );
    expect(verdicts.map(({ kind }) => kind)).toEqual(points.point_type.map((type) => KIND_OF[type]));
  });
}

describeCase<Series, { screen_outliers_true: Outcome; screen_outliers_false: Outcome }>(
  "nhs-02-outlier-screening",
  ({ input: { value }, expected, relative_tolerance: tolerance }) => {
    const unscreened = given(xmrChart(value, { screen: false }));
    itGives("screened", expected.screen_outliers_true, { chart: given(xmrChart(value)), direction: "up", tolerance });
    itGives("unscreened", expected.screen_outliers_false, { chart: unscreened, direction: "up", tolerance });
  },
);

describeCase<Series, { no_rebase: Outcome; rebase: Outcome }>(
  "nhs-03-rrk-breaches-rebase",
  ({ input: { date, value }, expected, relative_tolerance: tolerance }) => {
    const rebased = given(xmrChart(value, { rebase: [date.indexOf("2018-07-01")] }));
    itGives("one segment", expected.no_rebase, { chart: given(xmrChart(value)), direction: "down", tolerance });
    itGives("rebased", expected.rebase, { chart: rebased, direction: "down", tolerance });
  },
);

describeCase<Series, Readonly<Record<string, Outcome>>>(
  "nhs-04-rjz-target",
  ({ input, expected, relative_tolerance: tolerance }) => {
    const chart = given(xmrChart(input.value));
    for (const [key, outcome] of Object.entries(expected)) {
      itGives(key, outcome, { chart, direction: "down", tolerance });
      it(`${key}: assurance`, () => {
        const target = Number(key.replace("target_", ""));
        expect(assurance(chart, target, "down")).toBe(ASSURANCE_OF[outcome.assurance.assurance_type[0] ?? ""]);
      });
    }
  },
);

describeCase<Series, { neutral: Outcome; increase_fix12: Outcome }>(
  "nhs-05-england-total-attendances",
  ({ input: { value }, expected, relative_tolerance: tolerance }) => {
    const fixed = given(xmrChart(value, { baseline: 12 }));
    itGives("neutral", expected.neutral, { chart: given(xmrChart(value)), direction: "neutral", tolerance });
    itGives("fixed on 12 points", expected.increase_fix12, { chart: fixed, direction: "up", tolerance });
  },
);

it("takes limit before trend before two of three before shift", () => {
  expect(MAKING_DATA_COUNT.rules.map(({ name }) => name)).toEqual(["limit", "trend", "two-of-three", "shift"]);
});
