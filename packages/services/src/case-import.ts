import { comparePeriods, periodEnd, periodStart } from "@maatstaf/kernel";
import type { CalendarDate } from "@maatstaf/kernel";
import type { CaseAggregate } from "./case-aggregate.ts";
import type { ServiceIssue } from "./service-issue.ts";

/** What an import of case figures would do, to look at before it is done. */
export interface CaseImport {
  /** All figures after the import. */
  readonly cases: readonly CaseAggregate[];
  readonly added: readonly CaseAggregate[];
  readonly changed: readonly { readonly before: CaseAggregate; readonly after: CaseAggregate }[];
  readonly unchanged: number;
  /** Rows that stay out, each with the reason; its place is `rows[n]`. */
  readonly refused: readonly ServiceIssue[];
}

/**
 * Case figures of a CRM added to those that are there. A row takes the place of the one with the same source, product,
 * period, channel and target group, so that the same file twice gives the same totals. A row that would count the same cases
 * once more (all channels or target groups beside one of them, a quarter beside its months) is refused.
 *
 * @param given - `productIds`: the products of the catalogue; a row of another product is refused. `on`: the day of the
 *   import, which rows that are new or changed keep.
 * @returns Everything that would happen; nothing is changed by asking.
 *
 * @example
 * ```ts
 * import { calendarDate } from "@maatstaf/kernel";
 * import { CaseAggregate, caseImport } from "@maatstaf/services";
 *
 * const given = { productIds: ["P-0003"], on: calendarDate("2026-02-02") };
 * const row = CaseAggregate.parse({
 *   source: "crm", productId: "P-0003", period: "2026-01", received: 50, closedOnTime: 41, closedLate: 6, openWithin: 0, openPast: 3,
 * });
 * const first = caseImport([], [row], given);
 * const second = caseImport(first.cases, [row], given);
 * [first.added.length, second.added.length, second.unchanged] // => [1, 0, 1]
 * ```
 */
export function caseImport(
  present: readonly CaseAggregate[],
  rows: readonly CaseAggregate[],
  { productIds, on }: { readonly productIds: readonly string[]; readonly on: CalendarDate },
): CaseImport {
  const known = new Set(productIds);
  const before = new Map(present.map((row) => [keyOf(row), row]));
  const seen = new Map<string, number>();
  const placed = new Map<string, CaseAggregate[]>();
  for (const row of present) place(placed, row);
  const refused: ServiceIssue[] = [];
  const taken = rows.filter((row, at) => {
    const key = keyOf(row);
    const earlier = seen.get(key);
    if (earlier === undefined) seen.set(key, at);
    const reasons = [
      ...rowIssues(row, at, known),
      ...(earlier === undefined ? [] : [twice(row, at, earlier)]),
      ...overlapIssues(row, at, placed),
    ];
    refused.push(...reasons);
    if (reasons.length === 0 && !before.has(key)) place(placed, row);
    return reasons.length === 0;
  });
  const accepted = taken.map((row): CaseAggregate => {
    const old = before.get(keyOf(row));
    return old !== undefined && isSame(old, row) ? old : { ...row, importedOn: on };
  });
  const changed = accepted.flatMap((after) => {
    const old = before.get(keyOf(after));
    return old === undefined || isSame(old, after) ? [] : [{ before: old, after }];
  });
  const added = accepted.filter((row) => !before.has(keyOf(row)));
  const cases = new Map([...before, ...accepted.map((row) => [keyOf(row), row] as const)]);
  return {
    cases: [...cases.values()].toSorted(inOrder),
    added,
    changed,
    unchanged: accepted.length - added.length - changed.length,
    refused,
  };
}

function keyOf({ source, productId, period, channel, targetGroupId }: CaseAggregate): string {
  return JSON.stringify([source, productId, period, channel ?? "", targetGroupId ?? ""]);
}

const FIGURES = [
  "received",
  "closedOnTime",
  "closedLate",
  "openWithin",
  "openPast",
  "transfers",
  "solvedAtFirstContact",
] as const;

function isSame(one: CaseAggregate, other: CaseAggregate): boolean {
  return (
    FIGURES.every((figure) => one[figure] === other[figure]) &&
    durationsText(one.durations) === durationsText(other.durations)
  );
}

/** What the durations say; the order of single values says nothing. */
function durationsText(durations: CaseAggregate["durations"]): string {
  if (durations === undefined) return "";
  if (durations.kind === "values") return `${durations.unit} ${durations.values.toSorted((a, b) => a - b).join(" ")}`;
  return `${durations.unit} ${durations.classes.map(({ upTo, count }) => `${upTo}:${count}`).join(" ")} ${durations.above}`;
}

function durationCount(durations: CaseAggregate["durations"]): number {
  if (durations === undefined) return 0;
  if (durations.kind === "values") return durations.values.length;
  return durations.classes.reduce((sum, { count }) => sum + count, durations.above);
}

function inOrder(a: CaseAggregate, b: CaseAggregate): number {
  return comparePeriods(a.period, b.period) || (keyOf(a) < keyOf(b) ? -1 : 1);
}

function rowIssues(row: CaseAggregate, at: number, known: ReadonlySet<string>): readonly ServiceIssue[] {
  const { productId, solvedAtFirstContact = 0, closedOnTime, closedLate } = row;
  const closed = closedOnTime + closedLate;
  return [
    ...(known.has(productId) ? [] : [refusal("case-product-unknown", at, { found: productId })]),
    ...(solvedAtFirstContact > closed
      ? [refusal("case-solved-above-closed", at, { product: productId, found: solvedAtFirstContact, closed })]
      : []),
    ...(durationCount(row.durations) > closed
      ? [
          refusal("case-durations-above-closed", at, {
            product: productId,
            found: durationCount(row.durations),
            closed,
          }),
        ]
      : []),
  ];
}

/** Rows that may count the same cases, together. */
function place(placed: Map<string, CaseAggregate[]>, row: CaseAggregate): void {
  const key = `${row.source}\n${row.productId}`;
  const found = placed.get(key);
  if (found === undefined) placed.set(key, [row]);
  else found.push(row);
}

function overlapIssues(
  row: CaseAggregate,
  at: number,
  placed: ReadonlyMap<string, readonly CaseAggregate[]>,
): readonly ServiceIssue[] {
  const other = placed.get(`${row.source}\n${row.productId}`)?.find((found) => countsAlso(found, row));
  return other === undefined
    ? []
    : [
        refusal("case-counted-already", at, {
          product: row.productId,
          period: row.period,
          other: other.period,
          channel: other.channel ?? "all",
          targetGroup: other.targetGroupId ?? "all",
        }),
      ];
}

/** Whether two rows of one source and product, of another period, channel or target group, have cases in common. */
function countsAlso(one: CaseAggregate, other: CaseAggregate): boolean {
  if (isApart(one.channel, other.channel) || isApart(one.targetGroupId, other.targetGroupId)) return false;
  if (one.period === other.period) return one.channel !== other.channel || one.targetGroupId !== other.targetGroupId;
  return periodStart(one.period) <= periodEnd(other.period) && periodStart(other.period) <= periodEnd(one.period);
}

/** Whether two parts have nothing in common; `undefined` is the whole. */
function isApart(one: string | undefined, other: string | undefined): boolean {
  return one !== undefined && other !== undefined && one !== other;
}

function twice({ productId, period }: CaseAggregate, at: number, earlier: number): ServiceIssue {
  return refusal("case-row-twice", at, { product: productId, period, row: earlier + 1 });
}

function refusal(code: ServiceIssue["code"], at: number, params: ServiceIssue["params"]): ServiceIssue {
  return { code, severity: "error", place: `rows[${at}]`, params };
}
