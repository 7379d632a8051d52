import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import * as Effect from "effect/Effect";
import { afterAll, describe, expect, it } from "vitest";
import type { Fact } from "@maatstaf/indicators";
import { duckDbEngine } from "@maatstaf/engine-duckdb";
import type { DuckDbEngine, DuckDbFailed, IndicatorCell } from "@maatstaf/engine-duckdb";
import { CASES, CELLS, LARGE, LARGE_CELLS, LEVELS, unequal } from "./conformance-cases.ts";
import type { Level } from "./conformance-cases.ts";
import { answerKey, expectedAnswers } from "./engine-answers.ts";
import type { Answers } from "./engine-answers.ts";
import type { RandomCase } from "./random-case.ts";

const folder = mkdtempSync(join(tmpdir(), "maatstaf-engine-"));

afterAll(() => rmSync(folder, { recursive: true }));

function run<A>(program: (engine: DuckDbEngine) => Effect.Effect<A, DuckDbFailed>): Promise<A> {
  return Effect.runPromise(Effect.scoped(Effect.flatMap(duckDbEngine({ threads: 2 }), program)));
}

/** Of level `unit` the rows of the organisation as a whole are left out: they are no cell of a unit. */
function answersOf(cells: readonly IndicatorCell[], level: Level): Answers {
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

/** The answers of DuckDB at both levels, from tables in memory. */
async function duckDbAnswers(cases: readonly RandomCase[]): Promise<Record<Level, Answers[]>> {
  const found = await run((engine) =>
    Effect.forEach(cases, ({ cards, facts }) =>
      Effect.andThen(
        engine.load('my "facts"', facts),
        Effect.forEach(LEVELS, (level) => engine.aggregate(cards, { kind: "table", name: 'my "facts"' }, { level })),
      ),
    ),
  );
  const at = (place: number): Answers[] =>
    found.map((levels) => answersOf(levels[place] ?? [], LEVELS[place] ?? "unit"));
  return { unit: at(0), organisation: at(1) };
}

describe("equal answers from all engines, for random cards and facts", () => {
  it("DuckDB on tables in memory", async () => {
    const found = await duckDbAnswers(CASES);
    expect(unequal(found.unit, CELLS, "unit")).toStrictEqual([]);
    expect(unequal(found.organisation, CELLS, "organisation")).toStrictEqual([]);
  });

  it("DuckDB on sums beyond 2^53", async () => {
    const found = await duckDbAnswers(LARGE);
    expect(unequal(found.unit, LARGE_CELLS, "unit")).toStrictEqual([]);
    expect(unequal(found.organisation, LARGE_CELLS, "organisation")).toStrictEqual([]);
  });

  it("DuckDB on CSV and Parquet where they are", async () => {
    const instance = await DuckDBInstance.create();
    const connection = await instance.connect();
    const files = CASES.slice(0, 20).map(({ cards, facts }, place) => {
      const csv = join(folder, `facts's ${place}.csv`);
      writeCsv(csv, facts);
      return { cards, csv, parquet: join(folder, `facts ${place}.parquet`) };
    });
    for (const { csv, parquet } of files) {
      await connection.run(
        `COPY (SELECT * REPLACE (CAST(numerator AS DOUBLE) AS numerator) FROM read_csv($1, all_varchar = true, header = true, delim = ',')) TO '${parquet}' (FORMAT parquet)`,
        [csv],
      );
    }
    connection.closeSync();
    instance.closeSync();
    const questions = files.flatMap(({ cards, csv, parquet }, place) =>
      LEVELS.flatMap((level) => [
        { place, level, cards, source: { kind: "csv", path: csv } as const },
        { place, level, cards, source: { kind: "parquet", path: parquet } as const },
      ]),
    );
    const found = await run((engine) =>
      Effect.forEach(questions, ({ cards, source, level }) => engine.aggregate(cards, source, { level })),
    );
    const wrong = questions.flatMap(({ place, level }, at) =>
      unequal([answersOf(found[at] ?? [], level)], CELLS.slice(place, place + 1), level),
    );
    expect(wrong).toStrictEqual([]);
  });
});

describe("sums of large numbers", () => {
  it("outgrow a word of 32 bits and 2^53, and are exact up to there", () => {
    const sums = LARGE_CELLS.flatMap((cells, place) => {
      const parts = new Map<string, bigint[]>();
      for (const { indicatorId, period, unit, numerator } of LARGE[place]?.facts ?? []) {
        const key = answerKey(indicatorId, period, unit);
        parts.set(key, [...(parts.get(key) ?? []), BigInt(numerator)]);
      }
      return [...expectedAnswers(cells, "unit")].flatMap(([key, figure]) => {
        const own = parts.get(key) ?? [];
        const sum = own.reduce((total, part) => total + part, 0n);
        return figure.kind === "figure" ? [{ found: figure.numerator, sum, parts: own.length }] : [];
      });
    });
    const [exact, beyond] = [true, false].map((wanted) =>
      sums.filter(({ sum }) => sum <= BigInt(Number.MAX_SAFE_INTEGER) === wanted),
    );
    expect(exact?.length).toBeGreaterThan(50);
    expect(beyond?.length).toBeGreaterThan(30);
    expect(exact?.filter(({ found, sum }) => found !== Number(sum))).toStrictEqual([]);
    const rounding = ({ found, sum, parts }: (typeof sums)[number]): boolean =>
      Math.abs(found / Number(sum) - 1) < parts * 2 ** -53;
    expect(beyond?.filter((one) => !rounding(one))).toStrictEqual([]);
    const wide = LARGE_CELLS.filter((cells) => cells.sums.some((one) => one instanceof Float64Array));
    expect(wide.length).toBeGreaterThan(LARGE.length * 0.8);
  });
});
