import type { Fact, IndicatorCard } from "@maatstaf/indicators";
import type { OrganisationUnit } from "@maatstaf/application";
import type { Locale } from "@maatstaf/kernel";
import * as Effect from "effect/Effect";
import { factsByKey } from "./fact-conflicts.ts";
import { WorkspaceInvalid } from "./failures.ts";
import { unitNames } from "./fact-rules.ts";
import { factsOfFile } from "./facts-file.ts";
import type { DecimalMark } from "./number-cell.ts";
import { problemList } from "./problem.ts";

/** What a facts file is read with. */
export interface FactsCsvOptions {
  /** Name of the file, for the messages. */
  readonly file: string;
  readonly cards: readonly IndicatorCard[];
  /** Units of the organisation; empty or absent: any unit is accepted. */
  readonly units?: readonly OrganisationUnit[];
  /** How the organisation writes numbers; Belgian Dutch when absent. */
  readonly locale?: Locale;
  /** How this file writes decimals, so that `1.234` needs no question. */
  readonly decimalMark?: DecimalMark;
}

/** The facts of a file, and the row each of them stands on. */
export interface FactsTable {
  readonly file: string;
  readonly facts: readonly Fact[];
  readonly rows: readonly number[];
}

/**
 * The facts in a CSV file, checked against the cards and units of a workspace (metingen uit een CSV-bestand).
 *
 * @param bytes - The file as it is, in UTF-8, UTF-16 or Windows code page 1252, with `;`, `,` or tabs between cells.
 * @returns All facts; fails with `WorkspaceInvalid` and every problem at once, and then gives no fact at all.
 *
 * @example
 * ```ts
 * import * as Effect from "effect/Effect";
 * import { readFactsCsv } from "@maatstaf/interchange";
 *
 * const bytes = new TextEncoder().encode("indicator;period;numerator\ncomplaints;2025-Q1;4\n");
 * const failure = Effect.runSync(Effect.flip(readFactsCsv(bytes, { file: "complaints.csv", cards: [] })));
 * failure.problems // => [{ file: "complaints.csv", row: 2, column: "indicator", code: "unknown-indicator", params: { found: "complaints", suggestion: "" } }]
 * ```
 */
export const readFactsCsv = (
  bytes: Uint8Array,
  { file, cards, units = [], locale = "nl-BE", decimalMark }: FactsCsvOptions,
): Effect.Effect<FactsTable, WorkspaceInvalid> =>
  Effect.suspend(() => {
    const problems = problemList();
    const rules = {
      cards: new Map(cards.map((card) => [card.id, card])),
      units: unitNames(units),
      locale,
      ...(decimalMark === undefined ? {} : { decimalMark }),
    };
    const facts = factsOfFile(bytes, { file, rules, problems });
    factsByKey(facts, problems);
    const found = problems.found();
    if (found.total > 0) return Effect.fail(new WorkspaceInvalid(found));
    return Effect.succeed({ file, facts: facts.map(({ fact }) => fact), rows: facts.map(({ row }) => row) });
  });
