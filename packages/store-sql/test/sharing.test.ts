import { readFileSync } from "node:fs";
import { DatabaseSync } from "node:sqlite";
import * as Effect from "effect/Effect";
import * as Fiber from "effect/Fiber";
import * as TestClock from "effect/testing/TestClock";
import { expect, it } from "vitest";
import { IndicatorStore, importFacts } from "@maatstaf/application";
import { exampleFile, onFile } from "./example-store.ts";
import { temporaryFile } from "./temporary-file.ts";

const complaint = (index: number) => ({
  indicatorId: "complaints",
  period: "2020-Q1",
  unit: "burgerzaken",
  numerator: index,
});

/** How many transactions are in a write-ahead log: frames whose header gives the size of the database after a commit. */
function commitsIn(log: Buffer): number {
  const pageSize = log.readUInt32BE(8);
  const frames = Math.floor((log.length - 32) / (24 + pageSize));
  const isCommit = (frame: number) => log.readUInt32BE(32 + frame * (24 + pageSize) + 4) > 0;
  return Array.from({ length: frames }, (_, frame) => frame).filter(isCommit).length;
}

it("lets writers that come together share one commit", async () => {
  const file = temporaryFile();
  await exampleFile(file);
  const counts = await onFile(
    file,
    Effect.gen(function* () {
      yield* importFacts([complaint(1)]);
      const before = commitsIn(readFileSync(`${file}-wal`));
      const together = Array.from({ length: 32 }, (_, index) => importFacts([complaint(index + 100)]));
      yield* Effect.all(together, { concurrency: "unbounded" });
      const shared = commitsIn(readFileSync(`${file}-wal`)) - before;
      yield* Effect.all(together);
      return { shared, alone: commitsIn(readFileSync(`${file}-wal`)) - before - shared };
    }),
  );
  expect(counts).toEqual({ shared: 1, alone: 32 });
});

it("waits for another process that is writing, without holding up the rest of the program", async () => {
  const file = temporaryFile();
  await exampleFile(file);
  const other = new DatabaseSync(file);
  const outcome = await onFile(
    file,
    Effect.gen(function* () {
      other.exec("BEGIN IMMEDIATE");
      const writing = yield* Effect.forkChild(importFacts([complaint(1)]));
      const beats: number[] = [];
      for (let beat = 0; beat < 10; beat += 1) {
        const before = performance.now();
        yield* Effect.sleep("10 millis");
        beats.push(performance.now() - before);
      }
      other.exec("COMMIT");
      return { outcome: yield* Fiber.join(writing), slowest: Math.max(...beats) };
    }),
  );
  other.close();
  expect(outcome.outcome).toEqual({ added: 1, unchanged: 0, superseded: 0 });
  expect(outcome.slowest).toBeLessThan(1000); // a blocking wait would hold a beat for the five seconds of the timeout
});

it("refuses after five seconds when another process does not stop writing, and goes on when it has", async () => {
  const file = temporaryFile();
  await exampleFile(file);
  const other = new DatabaseSync(file);
  const program = Effect.gen(function* () {
    other.exec("BEGIN IMMEDIATE");
    const writers = Effect.forEach([1, 2, 3], (index) => Effect.flip(importFacts([complaint(index)])), {
      concurrency: 3,
    });
    const writing = yield* Effect.forkChild(writers);
    yield* TestClock.adjust("6 seconds");
    const failures = yield* Fiber.join(writing);
    other.exec("COMMIT");
    return { failures, after: yield* importFacts([complaint(1)]) };
  });
  const { failures, after } = await onFile(file, Effect.provide(program, TestClock.layer()));
  other.close();
  const locked = { _tag: "StoreUnavailable", reason: "locked" };
  expect(failures).toMatchObject([locked, locked, locked]); // none of them waits for the five seconds of another
  expect(after).toEqual({ added: 1, unchanged: 0, superseded: 0 });
});

it("lets short reads pass a long one, and more of them come than there are connections", async () => {
  const file = temporaryFile();
  await exampleFile(file);
  const counts = await onFile(
    file,
    Effect.gen(function* () {
      const store = yield* IndicatorStore;
      const reads = Array.from({ length: 50 }, () => store.facts("complaints"));
      return (yield* Effect.all([...reads, store.snapshot], { concurrency: "unbounded" })).length;
    }),
  );
  expect(counts).toBe(51);
});
