import type { ControlChartSpec } from "./control-chart-spec.ts";

/** Every figure of a series that is drawn, so that the value axis can cover it: values, centre, limits and target. */
export function plottedValues({ points, target }: Pick<ControlChartSpec, "points" | "target">): readonly number[] {
  return [
    ...points.flatMap(({ value, centre, lower, upper }) => [value, centre, lower, upper]),
    ...(target?.values ?? []),
  ].filter((value) => value !== undefined);
}
