import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as Effect from "effect/Effect";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Fact, IndicatorCard } from "@maatstaf/indicators";
import { duckDbEngine } from "@maatstaf/engine-duckdb";
import { EXAMPLE_CARD } from "@maatstaf/testkit/example-card";
import type { DuckDbFailed, FactSource, IndicatorCell } from "@maatstaf/engine-duckdb";

const card = IndicatorCard.parse({ ...EXAMPLE_CARD, id: "in-time" });

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "maatstaf-engine-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

function csv(name: string, text: string): FactSource {
  const path = join(folder, name);
  writeFileSync(path, text);
  return { kind: "csv", path };
}

function cellsOf(source: FactSource): Promise<readonly IndicatorCell[]> {
  return Effect.runPromise(Effect.scoped(Effect.flatMap(duckDbEngine(), (engine) => engine.aggregate([card], source))));
}

function failureOf(source: FactSource): Promise<DuckDbFailed> {
  return Effect.runPromise(
    Effect.scoped(Effect.flatMap(duckDbEngine(), (engine) => Effect.flip(engine.aggregate([card], source)))),
  );
}

describe("duckDbEngine", () => {
  it("reads many CSV files at once; a file without units is of the whole organisation", async () => {
    csv("a-1.csv", "indicator,period,numerator,denominator\nin-time,2025-Q1,1,2\n");
    csv("a-2.csv", "indicator,period,numerator,denominator\nin-time,2025-Q1,2,2\nother,2025-Q1,9,9\n");
    expect(await cellsOf({ kind: "csv", path: join(folder, "a-*.csv") })).toStrictEqual([
      {
        indicatorId: "in-time",
        period: "2025-Q1",
        facts: 2,
        figure: { kind: "figure", value: 75, numerator: 3, denominator: 4 },
      },
    ]);
  });

  it("names what is wrong with a source", async () => {
    const missing = await failureOf({ kind: "csv", path: join(folder, "nowhere.csv") });
    expect([missing._tag, missing.code]).toStrictEqual(["DuckDbFailed", "source-unreadable"]);
    const columns = await failureOf(csv("b.csv", "indicator,unit,numerator\nin-time,balie,1\n"));
    expect([columns.code, columns.reason]).toStrictEqual(["columns-missing", "period, denominator"]);
    const cuts = await failureOf(
      csv("c.csv", "indicator,period,numerator,denominator,breakdown.channel\ni,2025,1,1,a\n"),
    );
    expect([cuts.code, cuts.reason]).toStrictEqual(["breakdown-columns", "breakdown.channel"]);
    const text = await failureOf(csv("d.csv", "indicator,period,numerator,denominator\nin-time,2025-Q1,veel,2\n"));
    expect(text.code).toBe("query-failed");
    expect(text.reason).toContain("veel");
    const parquet = await failureOf({ kind: "parquet", path: join(folder, "d.csv") });
    expect(parquet.code).toBe("source-unreadable");
    const quoted = await failureOf({ kind: "table", name: 'facts"; DROP TABLE x; --' });
    expect(quoted.code).toBe("source-unreadable");
  });

  it("says when a database cannot be opened", async () => {
    const opened = Effect.scoped(Effect.flip(duckDbEngine({ file: join(folder, "no", "such", "folder.duckdb") })));
    expect((await Effect.runPromise(opened)).code).toBe("not-opened");
  });

  it("fetches nothing from elsewhere", async () => {
    const remote = await failureOf({ kind: "parquet", path: "https://localhost:9/facts.parquet" });
    expect(remote.code).toBe("source-unreadable");
  });

  it("answers several questions at the same time", async () => {
    const facts = ["balie", "sport"].map((unit) =>
      Fact.parse({ indicatorId: "in-time", period: "2025-Q1", unit, numerator: 3, denominator: 4 }),
    );
    const program = Effect.flatMap(duckDbEngine(), (engine) =>
      Effect.andThen(
        engine.load("facts", facts),
        Effect.all(
          (["unit", "organisation", "unit", "organisation"] as const).map((level) =>
            engine.aggregate([card], { kind: "table", name: "facts" }, { level }),
          ),
          { concurrency: "unbounded" },
        ),
      ),
    );
    const found = await Effect.runPromise(Effect.scoped(program));
    expect(found.map((cells) => cells.length)).toStrictEqual([2, 1, 2, 1]);
  });
});
