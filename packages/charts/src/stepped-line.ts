import { area, curveStepAfter, line } from "d3-shape";
import { COORDINATE_DECIMALS } from "./svg-element.ts";

/** A value that holds from one edge to the next, in pixels. */
export interface Step {
  readonly from: number;
  readonly to: number;
  readonly y: number;
  /** Other side of a band. */
  readonly y0?: number;
}

/** Corner points of touching steps: one where the value changes and one at the end. */
function corners(steps: readonly Step[]): Step[] {
  const changes = steps.filter((step, index) => {
    const before = steps[index - 1];
    return before === undefined || before.y !== step.y || before.y0 !== step.y0;
  });
  const last = steps.at(-1);
  return last === undefined ? [] : [...changes, { ...last, from: last.to }];
}

/** Path of a line that holds each value over its step and jumps between steps. */
export function steppedLine(steps: readonly Step[]): string {
  const path = line<Step>()
    .x((step) => step.from)
    .y((step) => step.y)
    .curve(curveStepAfter)
    .digits(COORDINATE_DECIMALS);
  return path(corners(steps)) ?? "";
}

/** Path of the surface between `y` and `y0` of each step. */
export function steppedBand(steps: readonly Step[]): string {
  const path = area<Step>()
    .x((step) => step.from)
    .y1((step) => step.y)
    .y0((step) => step.y0 ?? step.y)
    .curve(curveStepAfter)
    .digits(COORDINATE_DECIMALS);
  return path(corners(steps)) ?? "";
}
