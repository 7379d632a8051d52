/** One column of a {@link ChartTable}: its heading and the side its cells line up on (`end` for numbers). */
export interface ChartTableColumn {
  readonly label: string;
  readonly align: "start" | "end";
}

/**
 * The table twin of a drawing: every figure the picture shows, as text, for readers who cannot or would rather not read
 * the picture. Each row has as many cells as there are columns; an empty cell means that there is no figure.
 */
export interface ChartTable {
  readonly caption: string;
  readonly columns: readonly ChartTableColumn[];
  readonly rows: readonly (readonly string[])[];
}

/**
 * A finished picture: one self-contained `<svg>` element as text, the same figures as a table, and its size in CSS
 * pixels. `height` can be more than was asked for when the notes under the picture need room.
 */
export interface Drawing {
  readonly svg: string;
  readonly table: ChartTable;
  readonly width: number;
  readonly height: number;
}
