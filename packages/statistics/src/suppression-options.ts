/** What is hidden, and what a reader knows about what is hidden. */
export interface SuppressionOptions {
  /** Counts of people below this are hidden. Default {@link COUNT_THRESHOLD}. */
  readonly threshold?: number;
  /**
   * Whether a count of 0 is shown (contacts, cases) or hidden like a small count (where "nobody" says something about
   * everybody). Default `shown`.
   */
  readonly zeros?: "shown" | "hidden";
  /**
   * The smallest count a reader knows a hidden cell to have. When zeros are shown that is 1, and the default. With 0
   * fewer cells are hidden and a reader who reasons with the zeros can tell, now and then, that a count is below the
   * threshold.
   */
  readonly lowestHidden?: 0 | 1;
  /** Whether totals appear beside the counts, so that a single hidden cell could be subtracted. Default `published`. */
  readonly totals?: "published" | "withheld";
}

/** Options of `suppressedTable`. */
export interface TableSuppressionOptions extends SuppressionOptions {
  /** Places, row and column, that are hidden whatever their count: a small group that gave one answer. Default: none. */
  readonly alsoHidden?: readonly (readonly [row: number, column: number])[];
}

/** `5`: counts of people below this are not published; 8 for employees and 10 for integrity are usual. */
export const COUNT_THRESHOLD = 5;

/** The options with their defaults, and the rule for small counts. */
export interface SuppressionRule {
  readonly threshold: number;
  readonly lowestHidden: 0 | 1;
  readonly totals: "published" | "withheld";
  readonly isSmall: (count: number) => boolean;
  /** Whether a cell may be hidden beside a small one: a 0 may not where readers know that zeros are shown. */
  readonly canHide: (count: number) => boolean;
}

/** Checks the options and the counts, and fills in the defaults. */
export function suppressionRule(
  caller: string,
  counts: readonly (readonly number[])[],
  {
    threshold = COUNT_THRESHOLD,
    zeros = "shown",
    lowestHidden = zeros === "shown" ? 1 : 0,
    totals = "published",
  }: SuppressionOptions,
): SuppressionRule {
  if (!(Number.isInteger(threshold) && threshold >= 2)) {
    throw new RangeError(
      `${caller}: threshold must be a whole number from 2, found ${threshold}; 5 is usual for counts of people`,
    );
  }
  if (zeros === "hidden" && lowestHidden === 1) {
    throw new RangeError(
      `${caller}: lowestHidden must be 0 where zeros are hidden, found 1; a reader cannot know that a hidden cell has someone`,
    );
  }
  for (const [row, cells] of counts.entries()) {
    const column = cells.findIndex((count) => !(Number.isInteger(count) && count >= 0));
    if (column >= 0) {
      throw new RangeError(
        `${caller}: count ${counts.length === 1 ? column : `${row}, ${column}`} must be a whole number, zero or more, ` +
          `found ${cells[column]}; hide people, not weights or percentages`,
      );
    }
  }
  return {
    threshold,
    lowestHidden,
    totals,
    isSmall: (count) => count < threshold && (count > 0 || zeros === "hidden"),
    canHide: (count) => count > 0 || zeros === "hidden",
  };
}
