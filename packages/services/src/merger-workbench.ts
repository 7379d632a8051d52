import type { CalendarDate } from "@maatstaf/kernel";
import type { ComparisonItem, MergerProject } from "./merger.ts";

/** A step on the workbench, with the items it touched before and after; `undefined` is an item that was not there. */
export interface MergerStep {
  readonly command: string;
  readonly by: string;
  readonly on: CalendarDate;
  readonly touched: readonly {
    readonly id: string;
    readonly before: ComparisonItem | undefined;
    readonly after: ComparisonItem | undefined;
  }[];
  /** Place of the step that this one takes back. */
  readonly undoes?: number;
}

/** A merger at work: what is laid side by side, and every step that was taken, oldest first. */
export interface MergerWorkbench {
  readonly project: MergerProject;
  readonly items: readonly ComparisonItem[];
  readonly steps: readonly MergerStep[];
}
