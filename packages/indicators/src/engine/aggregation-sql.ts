import { AGGREGATION_RULES } from "../aggregation-rules.ts";
import type { IndicatorCard } from "../indicator-card.ts";
import { requireSummable } from "./summable-cards.ts";
import { SQL_TYPES, sqlIdentifier } from "./sql-text.ts";
import type { SqlDialect } from "./sql-text.ts";

/** Columns of the table of facts; each by default has the name it has in the CSV files of a workspace. */
export interface FactTableColumns {
  readonly indicator: string;
  readonly period: string;
  /** Empty or null where a row stands for the organisation as a whole. */
  readonly unit: string;
  readonly numerator: string;
  readonly denominator: string;
  /** Read only where a card is a survey. */
  readonly effectiveCount: string;
}

/** How cards are compiled. */
export interface AggregationSqlOptions {
  readonly dialect: SqlDialect;
  /** Name of the table or view of facts; in parts where it has a schema. */
  readonly table: string | readonly string[];
  /** A row per unit and period, or one per period for all units together. Default `unit`. */
  readonly level?: "unit" | "organisation" | undefined;
  readonly columns?: Partial<FactTableColumns> | undefined;
}

/** A query and the values of its parameters `$1`, `$2`, … */
export interface SqlQuery {
  readonly text: string;
  readonly parameters: readonly (string | number | boolean)[];
}

/** The names that the CSV files of a workspace have. */
export const FACT_COLUMNS: FactTableColumns = {
  indicator: "indicator",
  period: "period",
  unit: "unit",
  numerator: "numerator",
  denominator: "denominator",
  effectiveCount: "effective_count",
};

/**
 * Cards compiled to one SQL query over a table of facts: per indicator, unit and period the sums, the figure, or the
 * reason why there is none, as {@link cellFigure} gives them.
 *
 * Rows of one cell are added up. The columns of the result are `indicator`, `period`, `unit` (null for the organisation as
 * a whole), `facts`, `numerator`, `denominator`, `effective_count`, `value` and `reason`; they are not ordered. Everything
 * that comes from a card is a parameter, and names are quoted.
 *
 * @param cards - At least one, and no quantile or derived card.
 * @throws RangeError on no cards, a quantile or derived card, or a name that cannot be quoted.
 *
 * @see docs/methods/indicator-engine.md
 *
 * @example
 * ```ts
 * import { IndicatorCard } from "@maatstaf/indicators";
 * import { aggregationSql } from "@maatstaf/indicators/engine";
 *
 * const card = IndicatorCard.parse({
 *   id: "calls", version: 1, status: "proposed", name: { nl: "Oproepen" }, question: { nl: "Hoeveel oproepen?" },
 *   level: "output", aggregation: "count", numerator: { nl: "oproepen" }, scale: 1, unit: "", decimals: 0,
 *   direction: "neutral", frequency: "quarter", lagDays: 10,
 *   source: { system: "telefonie", owner: "teamleider" }, owner: "afdelingshoofd",
 * });
 * const query = aggregationSql([card], { dialect: "postgresql", table: ["quality", "facts"] });
 * query.parameters // => ["calls", "none", false, 1, 5]
 * query.text.includes('"quality"."facts"') // => true
 * ```
 */
export function aggregationSql(
  cards: readonly IndicatorCard[],
  { dialect, table, level = "unit", columns: names = {} }: AggregationSqlOptions,
): SqlQuery {
  if (cards.length === 0) throw new RangeError("aggregationSql: cards is empty; pass at least one card");
  requireSummable("aggregationSql", cards);
  const { number, text } = SQL_TYPES[dialect];
  const columns = { ...FACT_COLUMNS, ...names };
  const column = (name: keyof FactTableColumns): string => `f.${sqlIdentifier(columns[name])}`;
  const hasSurveys = cards.some(({ aggregation }) => aggregation === "survey");
  const isDivided = cards.some(({ aggregation }) => AGGREGATION_RULES[aggregation].denominator === "required");
  const from = (typeof table === "string" ? [table] : table).map(sqlIdentifier).join(".");
  const parameters = cards.flatMap(cardParameters);
  const values = cards.map((_, place) => {
    const at = (offset: number): string => `$${place * 5 + offset}`;
    return `(CAST(${at(1)} AS ${text}), CAST(${at(2)} AS ${text}), CAST(${at(3)} AS BOOLEAN), CAST(${at(4)} AS ${number}), CAST(${at(5)} AS ${number}))`;
  });
  const unit = `NULLIF(CAST(${column("unit")} AS ${text}), '')`;
  return {
    parameters,
    text: `
WITH card(indicator, divisor, shows_items, scale, minimum) AS (VALUES ${values.join(", ")}),
fact AS (
  SELECT c.indicator, c.divisor, c.shows_items, c.scale, c.minimum,
    CAST(${column("period")} AS ${text}) AS period,
    ${level === "unit" ? unit : `CAST(NULL AS ${text})`} AS unit,
    ${level === "unit" ? "0" : `CASE WHEN ${unit} IS NULL THEN 1 ELSE 0 END`} AS is_whole,
    CAST(${column("numerator")} AS ${number}) AS n,
    ${isDivided ? `CAST(${column("denominator")} AS ${number})` : `CAST(NULL AS ${number})`} AS d,
    ${hasSurveys ? `CAST(${column("effectiveCount")} AS ${number})` : `CAST(NULL AS ${number})`} AS e
  FROM ${from} f JOIN card c ON c.indicator = CAST(${column("indicator")} AS ${text})
),
summed AS (
  SELECT indicator, divisor, shows_items, scale, minimum, period, unit, is_whole,
    CAST(count(*) AS ${number}) AS facts, sum(n) AS numerator,
    CASE WHEN divisor = 'facts' THEN CAST(count(*) AS ${number}) WHEN divisor = 'none' OR count(d) < count(*) THEN NULL ELSE sum(d) END AS denominator,
    CASE WHEN NOT shows_items OR count(d) < count(*) THEN NULL
      WHEN count(*) = 1 THEN max(e)
      WHEN count(CASE WHEN d = 0 OR e > 0 THEN 1 END) < count(*) THEN NULL
      ELSE sum(d) * sum(d) / NULLIF(sum(CASE WHEN d = 0 THEN 0 ELSE d * d / e END), 0) END AS effective_count
  FROM fact GROUP BY indicator, divisor, shows_items, scale, minimum, period, unit, is_whole
),
counted AS (
  SELECT * FROM summed${level === "unit" ? "" : " s WHERE is_whole = 1 OR NOT EXISTS (SELECT 1 FROM summed w WHERE w.is_whole = 1 AND w.indicator = s.indicator AND w.period = s.period)"}
),
judged AS (
  SELECT *, CASE WHEN divisor IN ('none', 'facts') THEN NULL
    WHEN denominator IS NULL OR denominator = 0 THEN 'zero-denominator'
    WHEN shows_items AND COALESCE(effective_count, denominator) < minimum THEN 'too-few' END AS reason
  FROM counted
)
SELECT indicator, period, unit, facts, numerator, denominator, effective_count,
  CASE WHEN reason IS NOT NULL THEN NULL
    WHEN divisor = 'none' THEN numerator
    ELSE numerator / denominator * scale END AS value,
  reason
FROM judged`.trim(),
  };
}

/** What decides the figure of a card: id, what it is divided by, whether few items would show, scale, least number. */
function cardParameters({ id, aggregation, scale, minimumCount }: IndicatorCard): (string | number | boolean)[] {
  const rule = AGGREGATION_RULES[aggregation];
  const divisor = aggregation === "boolean" ? "facts" : rule.denominator;
  return [id, divisor, aggregation === "mean" || aggregation === "survey", scale, minimumCount];
}
