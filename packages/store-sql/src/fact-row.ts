import { canonicalJson } from "@maatstaf/application";
import type { FactEntry } from "@maatstaf/application";
import type { Fact } from "@maatstaf/indicators";
import { digest } from "./audit-chain.ts";
import type { FactTable } from "./tables.ts";

/** The columns that say what a fact is; the others say how it was recorded. */
export const FACT_COLUMNS = [
  "indicator_id",
  "period",
  "unit",
  "breakdown",
  "numerator",
  "denominator",
  "sum_of_squares",
  "effective_count",
  "provisional",
  "source",
  "comment",
] as const;

/** The columns of one fact. */
export type FactColumns = Pick<FactTable, (typeof FACT_COLUMNS)[number]>;

/** A fact as the columns of its row. */
export function factColumns(fact: Fact): FactColumns {
  return {
    indicator_id: fact.indicatorId,
    period: fact.period,
    unit: fact.unit ?? null,
    breakdown: fact.breakdown === undefined ? null : canonicalJson(fact.breakdown),
    numerator: fact.numerator,
    denominator: fact.denominator ?? null,
    sum_of_squares: fact.sumOfSquares ?? null,
    effective_count: fact.effectiveCount ?? null,
    provisional: fact.provisional ? 1 : 0,
    source: fact.source ?? null,
    comment: fact.comment ?? null,
  };
}

/** A row as the input of the fact schema: columns without a value are left out. */
export function factInput(row: FactColumns): Readonly<Record<string, unknown>> {
  const fields = {
    indicatorId: row.indicator_id,
    period: row.period,
    unit: row.unit,
    breakdown: row.breakdown === null ? null : (JSON.parse(row.breakdown) as unknown),
    numerator: row.numerator,
    denominator: row.denominator,
    sumOfSquares: row.sum_of_squares,
    effectiveCount: row.effective_count,
    provisional: row.provisional === 1,
    source: row.source,
    comment: row.comment,
  };
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null));
}

/**
 * The digest of one batch: everything that was recorded in it, in order, except comments, which are free text and may
 * have to be erased.
 */
export function batchDigest(rows: readonly (FactColumns & { readonly card_version: number })[]): string {
  return digest(canonicalJson(rows.map((row) => ({ ...row, comment: undefined }))));
}

/** The columns a batch digest is taken of, for an entry about to be recorded. */
export function digestColumns({ fact, cardVersion }: FactEntry): FactColumns & { readonly card_version: number } {
  return { ...factColumns(fact), card_version: cardVersion };
}
