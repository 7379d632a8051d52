import { PGlite } from "@electric-sql/pglite";
import type { Figure } from "@maatstaf/indicators";
import { aggregationSql } from "@maatstaf/indicators/engine";
import { answerKey } from "./engine-answers.ts";
import type { Answers } from "./engine-answers.ts";
import type { RandomCase } from "./random-case.ts";

type Level = "unit" | "organisation";

/** The answers of PostgreSQL, in memory, to cases at each level: one database, a temporary table per case. */
export async function postgresAnswers(
  cases: readonly RandomCase[],
  levels: readonly Level[],
): Promise<readonly (readonly Answers[])[]> {
  const database = await PGlite.create();
  const answers: Answers[][] = [];
  for (const [place, { cards, facts }] of cases.entries()) {
    const table = `facts "${place}"`;
    const name = `"${table.replaceAll('"', '""')}"`;
    await database.exec(
      `CREATE TEMP TABLE ${name} (indicator text, period text, unit text, numerator double precision, denominator double precision, effective_count double precision)`,
    );
    await database.query(
      `INSERT INTO ${name} SELECT * FROM jsonb_to_recordset($1) AS fact("indicatorId" text, period text, unit text, numerator double precision, denominator double precision, "effectiveCount" double precision)`,
      [JSON.stringify(facts)],
    );
    const own: Answers[] = [];
    for (const level of levels) {
      const query = aggregationSql(cards, { dialect: "postgresql", table: ["pg_temp", table], level });
      const { rows } = await database.query<Row>(query.text, [...query.parameters]);
      own.push(answersOf(rows, level));
    }
    answers.push(own);
  }
  await database.close();
  return answers;
}

interface Row {
  readonly indicator: string;
  readonly period: string;
  readonly unit: string | null;
  readonly numerator: number;
  readonly denominator: number | null;
  readonly effective_count: number | null;
  readonly value: number | null;
  readonly reason: "zero-denominator" | "too-few" | null;
}

function answersOf(rows: readonly Row[], level: Level): Answers {
  const kept = level === "unit" ? rows.filter(({ unit }) => unit !== null) : rows;
  return new Map(kept.map((row) => [answerKey(row.indicator, row.period, row.unit ?? undefined), figureOf(row)]));
}

function figureOf({ value, numerator, denominator, effective_count: effectiveCount, reason }: Row): Figure {
  if (value === null) return { kind: "no-figure", reason: reason ?? "no-facts" };
  return {
    kind: "figure",
    value,
    numerator,
    ...(denominator === null ? {} : { denominator }),
    ...(effectiveCount === null ? {} : { effectiveCount }),
  };
}
