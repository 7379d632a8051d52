import { execFileSync } from "node:child_process";
import { PGlite } from "@electric-sql/pglite";
import type { Figure } from "@maatstaf/indicators";
import { aggregationSql } from "@maatstaf/indicators/engine";
import { answerKey } from "./engine-answers.ts";
import type { Answers } from "./engine-answers.ts";
import type { RandomCase } from "./random-case.ts";

/** A PostgreSQL server of choice to test on beside the embedded one, reached with `psql`. */
export const POSTGRES_URL = process.env["MAATSTAF_TEST_POSTGRES_URL"];

/** The client of PostgreSQL, when it is not on the path under its own name. */
const PSQL = process.env["MAATSTAF_TEST_PSQL"] ?? "psql";

function literal(value: string | number | boolean | undefined): string {
  if (value === undefined) return "NULL";
  return typeof value === "string" ? `'${value.replaceAll("'", "''")}'` : String(value);
}

/** Runs statements and gives the rows of each query among them, in one session. */
export interface PostgresSession {
  readonly run: (script: string) => Promise<readonly (readonly Row[])[]>;
  readonly close: () => Promise<void>;
}

/** PostgreSQL itself, compiled to WebAssembly, in memory. */
export async function embeddedPostgres(): Promise<PostgresSession> {
  const server = await PGlite.create();
  return {
    run: async (script) => {
      const results = await server.exec(script);
      const answers = results.filter(({ fields }) => fields[0]?.name === ANSWERS);
      return answers.map(({ rows }) => (rows[0]?.[ANSWERS] ?? []) as readonly Row[]);
    },
    close: () => server.close(),
  };
}

/** The server of {@link POSTGRES_URL}. */
export function givenPostgres(): Promise<PostgresSession> {
  return Promise.resolve({
    run: (script) => {
      const output = execFileSync(PSQL, ["-X", "-q", "-A", "-t", "-v", "ON_ERROR_STOP=1", "-d", String(POSTGRES_URL)], {
        input: script,
        encoding: "utf8",
        maxBuffer: 2 ** 28,
      });
      return Promise.resolve(output.split(`\n${END}\n`).slice(0, -1).map(readRows));
    },
    close: () => Promise.resolve(),
  });
}

/** The name of the column with all answers of a query, and what follows it. */
const ANSWERS = "answers";
const END = "=====";

/** One JSON array of rows; nothing where there are none. */
function readRows(text: string): readonly Row[] {
  const json = text.trim();
  return json === "" ? [] : (JSON.parse(json) as readonly Row[]);
}

/** The answers of PostgreSQL to cases, over temporary tables. */
export async function postgresAnswers(
  session: PostgresSession,
  cases: readonly RandomCase[],
  level: "unit" | "organisation",
): Promise<Answers[]> {
  const script = cases.map(({ cards, facts }, place) => {
    const table = `facts "${place}"`;
    const name = `"${table.replaceAll('"', '""')}"`;
    const query = aggregationSql(cards, { dialect: "postgresql", table: ["pg_temp", table], level });
    const values = facts.map(
      ({ indicatorId, period, unit, numerator, denominator, effectiveCount }) =>
        `(${[indicatorId, period, unit, numerator, denominator, effectiveCount].map(literal).join(", ")})`,
    );
    const insert = values.length === 0 ? "" : `INSERT INTO ${name} VALUES ${values.join(", ")};`;
    return `
      CREATE TEMP TABLE ${name} (indicator text, period text, unit text, numerator double precision, denominator double precision, effective_count double precision);
      ${insert}
      PREPARE asked AS SELECT json_agg(answer) AS ${ANSWERS} FROM (${query.text}) AS answer;
      EXECUTE asked(${query.parameters.map(literal).join(", ")});
      SELECT '${END}' AS ended;
      DEALLOCATE asked;
      DROP TABLE ${name};`;
  });
  const found = await session.run(script.join("\n"));
  if (found.length !== cases.length) throw new Error(`found ${found.length} answers to ${cases.length} questions`);
  return found.map((rows) => {
    const kept = level === "unit" ? rows.filter(({ unit }) => unit !== null) : rows;
    return new Map(kept.map((row) => [answerKey(row.indicator, row.period, row.unit ?? undefined), figureOf(row)]));
  });
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
