import type { Drawing } from "@maatstaf/charts";
import type { Inline, Tone } from "./inline.ts";

/** A heading below the title of the report. Level 1 stands directly under the title; levels are never skipped. */
export interface Heading {
  readonly kind: "heading";
  readonly level: 1 | 2 | 3 | 4;
  readonly text: string;
  /** Unique within the report, lower-case words joined by `-`: links point to it. */
  readonly id: string;
}

/** One paragraph. `role` sets it apart visually and says what it is for; `body` when absent. */
export interface Paragraph {
  readonly kind: "paragraph";
  readonly text: readonly Inline[];
  readonly role?: "body" | "lead" | "small";
}

/** An unordered list. */
export interface List {
  readonly kind: "list";
  readonly items: readonly (readonly Inline[])[];
}

/** One column of a table: its heading and the side its cells are set against. */
export interface TableColumn {
  readonly label: string;
  readonly align: "start" | "middle" | "end";
}

/** One cell of a table. */
export type Cell = readonly Inline[];

/** A table with a caption and column headings. Every row has as many cells as there are columns. */
export interface Table {
  readonly kind: "table";
  readonly caption: string;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly (readonly Cell[])[];
  /** Whether the first cell of each row names that row. */
  readonly rowHeader: boolean;
}

/** Tables of one form that stand side by side where there is room for it, to compare them. */
export interface Tables {
  readonly kind: "tables";
  readonly tables: readonly Table[];
}

/** Answers to choose from on paper, below each other with a box to tick before each. */
export interface Choices {
  readonly kind: "choices";
  readonly items: readonly (readonly Inline[])[];
}

/** Room to write by hand, as ruled lines. */
export interface WritingLines {
  readonly kind: "writing-lines";
  readonly lines: number;
}

/** A chart with its alternative text and its caption. `tableLabel` announces the table twin of the drawing. */
export interface Figure {
  readonly kind: "figure";
  readonly drawing: Drawing;
  readonly alt: string;
  readonly caption: string;
  readonly tableLabel: string;
}

/** One figure that stands out: what it is, its value, and what a reader must know beside it. */
export interface KeyFigure {
  readonly label: string;
  readonly value: string;
  /** The symbol of the judgement in `value`, for a value that is one; see {@link Mark}. */
  readonly symbol?: string;
  readonly note: string;
  readonly tone: Tone;
}

/** A row of figures that stand out. */
export interface KeyFigures {
  readonly kind: "key-figures";
  readonly items: readonly KeyFigure[];
}

/** Text that is set apart because a reader must not miss it. */
export interface Callout {
  readonly kind: "callout";
  readonly tone: Tone;
  readonly title: string;
  readonly text: readonly Inline[];
}

/** Terms with what they stand for. */
export interface Definitions {
  readonly kind: "definitions";
  readonly items: readonly { readonly term: string; readonly description: readonly Inline[] }[];
}

/** The next block starts on a new page, in renderings that have pages. */
export interface PageBreak {
  readonly kind: "page-break";
}

/** One block of a report, told apart by `kind`. */
export type Block =
  | Heading
  | Paragraph
  | List
  | Table
  | Tables
  | Choices
  | WritingLines
  | Figure
  | KeyFigures
  | Callout
  | Definitions
  | PageBreak;
