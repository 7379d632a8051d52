import { factKey } from "./fact-key.ts";
import type { Fact } from "./fact.ts";

/**
 * A fact with its provenance. Facts are only ever appended: a later record with the same {@link factKey} takes the place
 * of an earlier one, which stays on record.
 */
export interface FactRecord {
  readonly fact: Fact;
  /** Instant in UTC, `YYYY-MM-DDThh:mm:ss.sssZ`; all records in the same form. */
  readonly recordedAt: string;
  readonly recordedBy: string;
  /** Why a correction was made. */
  readonly reason?: string | undefined;
}

/** A record and the one whose place it took. */
export interface Correction<Record extends FactRecord = FactRecord> {
  readonly key: string;
  readonly before: Record;
  readonly after: Record;
}

/**
 * The facts that count: of each key the one recorded last.
 *
 * With `at` the facts as they were known then, so that a report can be made again as it was, whatever was corrected
 * since.
 *
 * @param records - In any order; of two recorded at one instant the later in the list counts.
 * @param at - An instant in the form of `recordedAt`, or a day, which counts to its end in UTC. Default: all records.
 * @returns One fact per key, in the order in which the keys were first recorded.
 *
 * @example
 * ```ts
 * import { currentFacts, Fact } from "@maatstaf/indicators";
 *
 * const fact = Fact.parse({ indicatorId: "calls", period: "2025-Q1", numerator: 60 });
 * const records = [
 *   { fact, recordedAt: "2025-04-03T09:00:00.000Z", recordedBy: "an" },
 *   { fact: { ...fact, numerator: 66 }, recordedAt: "2025-05-12T09:00:00.000Z", recordedBy: "bo", reason: "telling hersteld" },
 * ];
 * currentFacts(records).map(({ numerator }) => numerator) // => [66]
 * currentFacts(records, "2025-04-30").map(({ numerator }) => numerator) // => [60]
 * ```
 */
export function currentFacts(records: readonly FactRecord[], at?: string): Fact[] {
  const current = new Map<string, Fact>();
  for (const { fact, recordedAt } of inOrder(records)) {
    if (isKnown(recordedAt, at)) current.set(factKey(fact), fact);
  }
  return [...current.values()];
}

/**
 * The corrections among records, oldest first: each record that took the place of another.
 *
 * @param records - In any order.
 * @param since - Leaves out what was corrected up to this instant or day. Default: all corrections.
 *
 * @example
 * ```ts
 * import { corrections, Fact } from "@maatstaf/indicators";
 *
 * const fact = Fact.parse({ indicatorId: "calls", period: "2025-Q1", numerator: 60 });
 * const records = [
 *   { fact, recordedAt: "2025-04-03T09:00:00.000Z", recordedBy: "an" },
 *   { fact: { ...fact, numerator: 66 }, recordedAt: "2025-05-12T09:00:00.000Z", recordedBy: "bo" },
 * ];
 * corrections(records).map(({ before, after }) => [before.fact.numerator, after.fact.numerator]) // => [[60, 66]]
 * corrections(records, "2025-05-12") // => []
 * ```
 */
export function corrections<Record extends FactRecord>(
  records: readonly Record[],
  since?: string,
): Correction<Record>[] {
  const current = new Map<string, Record>();
  const found: Correction<Record>[] = [];
  for (const after of inOrder(records)) {
    const key = factKey(after.fact);
    const before = current.get(key);
    current.set(key, after);
    if (before !== undefined && (since === undefined || !isKnown(after.recordedAt, since))) {
      found.push({ key, before, after });
    }
  }
  return found;
}

function inOrder<Record extends FactRecord>(records: readonly Record[]): Record[] {
  return records.toSorted((a, b) => (a.recordedAt === b.recordedAt ? 0 : a.recordedAt < b.recordedAt ? -1 : 1));
}

/** Whether an instant lies at or before another one, or within or before a day. */
function isKnown(recordedAt: string, at: string | undefined): boolean {
  return at === undefined || recordedAt.slice(0, at.length) <= at;
}
