import type { ControlChartSpec } from "./control-chart-spec.ts";
import { checkedValue } from "./svg-root.ts";

/**
 * Refuses what cannot be drawn, naming the place.
 *
 * @throws RangeError on a figure that is not finite, a target path of another length, an annotation beside the points.
 */
export function checkControlChart(
  where: string,
  spec: Pick<ControlChartSpec, "points" | "target" | "annotations">,
): void {
  for (const [index, point] of spec.points.entries()) {
    for (const field of ["value", "centre", "lower", "upper"] as const) {
      checkedValue(`${where}: points[${index}].${field}`, point[field]);
    }
  }
  const target = spec.target?.values;
  if (target !== undefined && target.length !== spec.points.length) {
    throw new RangeError(
      `${where}: target.values has ${target.length} values for ${spec.points.length} points; give one each, undefined where none holds`,
    );
  }
  for (const [index, value] of (target ?? []).entries()) checkedValue(`${where}: target.values[${index}]`, value);
  for (const [index, annotation] of (spec.annotations ?? []).entries()) {
    if (spec.points[annotation.index] === undefined) {
      throw new RangeError(
        `${where}: annotations[${index}].index ${annotation.index} is not the index of one of ${spec.points.length} points`,
      );
    }
  }
}
