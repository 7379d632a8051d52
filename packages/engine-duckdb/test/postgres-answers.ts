import { execFileSync } from "node:child_process";
import type { Figure } from "@maatstaf/indicators";
import { aggregationSql } from "@maatstaf/indicators/engine";
import { answerKey } from "./engine-answers.ts";
import type { Answers } from "./engine-answers.ts";
import type { RandomCase } from "./random-case.ts";

/** A PostgreSQL server to test on, reached with `psql`; without it these tests are skipped. */
export const POSTGRES_URL = process.env["MAATSTAF_TEST_POSTGRES_URL"];

/** The client of PostgreSQL, when it is not on the path under its own name. */
const PSQL = process.env["MAATSTAF_TEST_PSQL"] ?? "psql";

function literal(value: string | number | boolean | undefined): string {
  if (value === undefined) return "NULL";
  return typeof value === "string" ? `'${value.replaceAll("'", "''")}'` : String(value);
}

/** The answers of PostgreSQL to cases, in one session with temporary tables. */
export function postgresAnswers(cases: readonly RandomCase[], level: "unit" | "organisation"): Answers[] {
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
      PREPARE q${place} AS SELECT json_agg(answer) FROM (${query.text}) AS answer;
      EXECUTE q${place}(${query.parameters.map(literal).join(", ")});`;
  });
  const output = execFileSync(PSQL, ["-X", "-q", "-A", "-t", "-v", "ON_ERROR_STOP=1", "-d", String(POSTGRES_URL)], {
    input: script.join("\n"),
    encoding: "utf8",
    maxBuffer: 2 ** 28,
  });
  return readAnswers(output, cases.length, level);
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

/** One JSON array per case; an empty line where a case has no cells. */
function readAnswers(output: string, count: number, level: "unit" | "organisation"): Answers[] {
  const texts: string[] = [];
  let open = "";
  for (const line of output.split("\n")) {
    if (open === "" && line === "") {
      if (texts.length < count) texts.push("[]");
      continue;
    }
    open += line;
    if (!line.endsWith("]")) continue;
    texts.push(open);
    open = "";
  }
  return texts.map((text) => {
    const rows = JSON.parse(text) as readonly Row[];
    const kept = level === "unit" ? rows.filter(({ unit }) => unit !== null) : rows;
    return new Map(kept.map((row) => [answerKey(row.indicator, row.period, row.unit ?? undefined), figureOf(row)]));
  });
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
