import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import * as Effect from "effect/Effect";
import { sample } from "fast-check";
import { afterAll, describe, expect, it } from "vitest";
import type { Fact } from "@maatstaf/indicators";
import { duckDbEngine } from "@maatstaf/engine-duckdb";
import type { DuckDbEngine, DuckDbFailed, IndicatorCell } from "@maatstaf/engine-duckdb";
import { answerKey, expectedAnswers, settled } from "./engine-answers.ts";
import type { Answers } from "./engine-answers.ts";
import { postgresAnswers } from "./postgres-answers.ts";
import { randomCase } from "./random-case.ts";

const SEED = 20_190_331;
const CASES = sample(randomCase, { seed: SEED, numRuns: 80 });
const LEVELS = ["unit", "organisation"] as const;
const folder = mkdtempSync(join(tmpdir(), "maatstaf-engine-"));

afterAll(() => rmSync(folder, { recursive: true }));

function run<A>(program: (engine: DuckDbEngine) => Effect.Effect<A, DuckDbFailed>): Promise<A> {
  return Effect.runPromise(Effect.scoped(Effect.flatMap(duckDbEngine({ threads: 2 }), program)));
}

/** Of level `unit` the rows of the organisation as a whole are left out: they are no cell of a unit. */
function answersOf(cells: readonly IndicatorCell[], level: (typeof LEVELS)[number]): Answers {
  const kept = level === "unit" ? cells.filter(({ unit }) => unit !== undefined) : cells;
  return new Map(kept.map(({ indicatorId, period, unit, figure }) => [answerKey(indicatorId, period, unit), figure]));
}

function csvField(value: string | number | undefined): string {
  const text = String(value ?? "");
  return /[",\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function writeCsv(path: string, facts: readonly Fact[]): void {
  const lines = facts.map(({ indicatorId, period, unit, numerator, denominator, effectiveCount }) =>
    [indicatorId, period, unit, numerator, denominator, effectiveCount].map(csvField).join(","),
  );
  writeFileSync(path, ["indicator,period,unit,numerator,denominator,effective_count", ...lines, ""].join("\n"));
}

describe("equal answers from all engines, for random cards and facts", () => {
  it.each(LEVELS)("DuckDB on tables in memory, per %s", async (level) => {
    const found = await run((engine) =>
      Effect.forEach(CASES, ({ cards, facts }, place) =>
        Effect.andThen(
          engine.load(`facts "${place}"`, facts),
          engine.aggregate(cards, { kind: "table", name: `facts "${place}"` }, { level }),
        ),
      ),
    );
    for (const [place, { cards, facts }] of CASES.entries()) {
      const expected = expectedAnswers(cards, facts, level);
      expect(settled(answersOf(found[place] ?? [], level), expected)).toStrictEqual(settled(expected, expected));
    }
  });

  it.each(LEVELS)("DuckDB on CSV and Parquet where they are, per %s", async (level) => {
    const instance = await DuckDBInstance.create();
    const connection = await instance.connect();
    for (const [place, { cards, facts }] of CASES.slice(0, 20).entries()) {
      const csv = join(folder, `facts's ${place}.csv`);
      const parquet = join(folder, `facts ${place}.parquet`);
      writeCsv(csv, facts);
      await connection.run(
        `COPY (SELECT * REPLACE (CAST(numerator AS DOUBLE) AS numerator) FROM read_csv($1, all_varchar = true, header = true, delim = ',')) TO '${parquet}' (FORMAT parquet)`,
        [csv],
      );
      const expected = expectedAnswers(cards, facts, level);
      const found = await run((engine) =>
        Effect.all([
          engine.aggregate(cards, { kind: "csv", path: csv }, { level }),
          engine.aggregate(cards, { kind: "parquet", path: parquet }, { level }),
        ]),
      );
      for (const cells of found) {
        expect(settled(answersOf(cells, level), expected)).toStrictEqual(settled(expected, expected));
      }
    }
    connection.closeSync();
    instance.closeSync();
  });

  it("PostgreSQL, per unit and per organisation", async () => {
    const found = await postgresAnswers(CASES, LEVELS);
    for (const [place, { cards, facts }] of CASES.entries()) {
      for (const [order, level] of LEVELS.entries()) {
        const expected = expectedAnswers(cards, facts, level);
        expect(settled(found[place]?.[order] ?? new Map(), expected)).toStrictEqual(settled(expected, expected));
      }
    }
  });
});
