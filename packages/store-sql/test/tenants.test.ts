import * as Effect from "effect/Effect";
import { expect, it } from "vitest";
import { IndicatorStore, importFacts, importWorkspace, once } from "@maatstaf/application";
import { exampleWorkspace } from "@maatstaf/application/store-contract";
import { sqliteStore, verifyAudit } from "@maatstaf/store-sql";
import { onFile } from "./example-store.ts";
import { temporaryFile } from "./temporary-file.ts";

const everything = Effect.flatMap(IndicatorStore, (store) => store.snapshot);

it("keeps tenants of one file apart: contents, receipts and audit trails", async () => {
  const file = temporaryFile();
  const other = { ...exampleWorkspace, organisation: { id: "elders", name: { nl: "Elders" } }, facts: [] };
  const keyed = once({ key: "k", fingerprint: "f" }, Effect.succeed("first"));
  await onFile(file, Effect.andThen(importWorkspace(exampleWorkspace), keyed), "a");
  const answer = await onFile(file, Effect.andThen(importWorkspace(other), keyed), "b");
  expect(answer.isReplay).toBe(false);
  expect(await onFile(file, everything, "a")).toEqual(exampleWorkspace);
  expect(await onFile(file, everything, "b")).toEqual(other);
  expect(await onFile(file, Effect.flip(everything), "c")).toMatchObject({ _tag: "NotFound", what: "organisation" });
  const verdicts = await Promise.all(["a", "b", "c"].map((tenant) => Effect.runPromise(verifyAudit({ file, tenant }))));
  expect(verdicts.map((verdict) => verdict.kind === "intact" && verdict.head.sequence)).toEqual([4, 3, 0]);
  expect(new Set(verdicts.map((verdict) => JSON.stringify(verdict))).size).toBe(3);
});

it("lets two stores of one process write the same file at once", async () => {
  const file = temporaryFile();
  await onFile(file, importWorkspace(exampleWorkspace), "a");
  await onFile(file, importWorkspace(exampleWorkspace), "b");
  const write = (tenant: string) =>
    Effect.provide(
      Effect.forEach(
        Array.from({ length: 20 }, (_, index) => index),
        (numerator) => importFacts([{ indicatorId: "complaints", period: "2020-Q1", unit: "burgerzaken", numerator }]),
        { concurrency: 4 },
      ),
      sqliteStore({ file, tenant }),
    );
  const outcomes = await Effect.runPromise(Effect.all([write("a"), write("b")], { concurrency: 2 }));
  expect(outcomes.map((list) => list.length)).toEqual([20, 20]);
});

it.each([[{ file: "", tenant: "a" }], [{ file: ":memory:", tenant: "a" }], [{ file: "store.db", tenant: "" }]])(
  "refuses %j",
  (options) => {
    expect(() => sqliteStore(options)).toThrow(RangeError);
  },
);
