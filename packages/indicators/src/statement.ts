import type { Period } from "@maatstaf/kernel";
import type { IndicatorFacts } from "./fact-index.ts";
import type { UnitId } from "./identifier.ts";
import { countedCells } from "./period-base.ts";

/** What was written for one unit (or the organisation as a whole), or for one cut of it, in one period. */
export interface Statement {
  readonly period: Period;
  readonly unit?: UnitId;
  readonly breakdown?: Readonly<Record<string, string>>;
  readonly text: string;
  readonly provisional: boolean;
}

/** The texts of one period in the order of their units; of a unit with a text of its own, not those of its cuts. */
export function statements(
  facts: IndicatorFacts,
  period: Period | undefined,
  unit: UnitId | undefined,
): readonly Statement[] {
  if (period === undefined) return [];
  return countedCells(facts.cells(period), unit).flatMap((cell) => {
    const own = cell.total.comment === undefined ? cell.cuts : [{ ...cell.total, breakdown: undefined }];
    return own.flatMap(({ comment, breakdown, provisional }): Statement[] =>
      comment === undefined
        ? []
        : [
            {
              period,
              ...(cell.unit === undefined ? {} : { unit: cell.unit }),
              ...(breakdown === undefined ? {} : { breakdown }),
              text: comment,
              provisional,
            },
          ],
    );
  });
}
