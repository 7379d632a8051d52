import { area, line } from "d3-shape";
import { COORDINATE_DECIMALS } from "./svg-element.ts";

/** A value that holds from one edge to the next, in pixels. */
export interface Step {
  readonly from: number;
  readonly to: number;
  readonly y: number;
  /** Other side of a band. */
  readonly y0: number;
}

interface Corner {
  readonly x: number;
  readonly y: number;
  readonly y0: number;
}

/** Corners of touching steps: where it starts, before and after each change, where it ends. */
function corners(steps: readonly Step[]): Corner[] {
  const found = steps.flatMap(({ from, y, y0 }, index): Corner[] => {
    const before = steps[index - 1];
    if (before === undefined) return [{ x: from, y, y0 }];
    if (before.y === y && before.y0 === y0) return [];
    return [
      { x: from, y: before.y, y0: before.y0 },
      { x: from, y, y0 },
    ];
  });
  const last = steps.at(-1);
  if (last !== undefined) found.push({ x: last.to, y: last.y, y0: last.y0 });
  return found;
}

/** Path of a line that holds each value over its step and jumps between steps. */
export function steppedLine(steps: readonly Step[]): string {
  const path = line<Corner>()
    .x(({ x }) => x)
    .y(({ y }) => y)
    .digits(COORDINATE_DECIMALS);
  return path(corners(steps)) ?? "";
}

/** Path of the surface between `y` and `y0` of each step. */
export function steppedBand(steps: readonly Step[]): string {
  const path = area<Corner>()
    .x(({ x }) => x)
    .y1(({ y }) => y)
    .y0(({ y0 }) => y0)
    .digits(COORDINATE_DECIMALS);
  return path(corners(steps)) ?? "";
}
