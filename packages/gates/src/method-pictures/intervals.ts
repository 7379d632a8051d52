import { intervalDrawing } from "@maatstaf/charts";
import type { IntervalRow, IntervalSpec } from "@maatstaf/charts";
import type { Picture, PictureIdentity } from "./picture.ts";

/** What a picture of intervals takes besides its name. */
export interface IntervalPicture extends PictureIdentity {
  readonly rows: readonly IntervalRow[];
  /** Caption of the axis. */
  readonly value: string;
  readonly decimals: number;
  readonly scale?: readonly [number, number];
  readonly reference?: NonNullable<IntervalSpec["reference"]>;
}

/** Values with their intervals, one a row, drawn by `@maatstaf/charts`. */
export function intervalPicture({ page, value, decimals, ...spec }: IntervalPicture): Picture {
  const { svg } = intervalDrawing({
    ...spec,
    id: page,
    words: { item: "item", value, lower: "lower", upper: "upper", n: "n", note: "note" },
    formatValue: (figure) => figure.toFixed(decimals),
    formatTick: (figure) => String(Number(figure.toFixed(decimals))),
    formatCount: String,
  });
  return { page, svg: `${svg}\n` };
}
