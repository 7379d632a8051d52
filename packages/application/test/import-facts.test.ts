import * as Effect from "effect/Effect";
import { expect, it } from "vitest";
import { IndicatorStore, InvalidInput, importFacts } from "@maatstaf/application";
import { exampleWorkspace } from "@maatstaf/application/store-contract";
import { onEmpty, onExample } from "./programs.ts";

const good = { indicatorId: "complaints", period: "2020-Q1", unit: "burgerzaken", numerator: 8 };

const refusal = (input: unknown) =>
  onExample(
    Effect.gen(function* () {
      const failure = yield* Effect.flip(importFacts(input));
      const { facts } = yield* Effect.flatMap(IndicatorStore, (store) => store.snapshot);
      expect(facts).toEqual(exampleWorkspace.facts);
      if (!(failure instanceof InvalidInput)) return failure._tag;
      return failure.issues.map(({ path, code }) => `${path} ${code}`);
    }),
  );

it("adds, leaves and supersedes, and tells how many of each", async () => {
  const offered = [good, { ...good, period: "2019-Q4", numerator: 10 }, { ...good, period: "2019-Q3", numerator: 99 }];
  expect(await onExample(importFacts(offered))).toEqual({ added: 1, unchanged: 1, superseded: 1 });
});

it("records the version of the card the fact was measured with", async () => {
  const versions = await onExample(
    Effect.gen(function* () {
      const store = yield* IndicatorStore;
      const card = yield* store.card("complaints");
      yield* store.saveCard({ ...card, version: 4 }, 1);
      yield* importFacts([good]);
      return (yield* store.factHistory("complaints")).map(({ cardVersion }) => cardVersion);
    }),
  );
  expect(versions).toEqual([1, 1, 1, 1, 1, 1, 1, 1, 4]);
});

it("refuses the whole list for one wrong fact, and names every problem in order of place", async () => {
  const offered = [
    good,
    { ...good, indicatorId: "no-such-indicator" },
    { ...good, period: "2020-02" },
    "not a fact",
    { ...good, unit: "brandweer", period: "2020-Q2" },
    { ...good },
    { indicatorId: "permits-in-time", period: "2020-Q1", unit: "omgeving", numerator: 87.5 },
    { indicatorId: "permits-in-time", period: "2020-Q2", unit: "omgeving", numerator: 9, denominator: 4 },
    { ...good, period: "2020-Q3", numerator: Number.NaN, colour: "red" },
  ];
  expect(await refusal(offered)).toEqual([
    "[1].indicatorId unknown-indicator",
    "[2].period period-kind-mismatch",
    "[3] wrong-type",
    "[4].unit unknown-unit",
    "[5] fact-twice",
    "[6].denominator percentage-offered",
    "[7].numerator numerator-above-denominator",
    "[8].numerator not-finite",
    "[8].colour unknown-field",
  ]);
});

it("refuses cuts that do not add up to the whole of their list", async () => {
  const card = { ...exampleWorkspace.cards[0], breakdowns: ["channel"], version: 2 };
  const codes = await onExample(
    Effect.gen(function* () {
      const store = yield* IndicatorStore;
      const standing = yield* store.card("complaints");
      yield* store.saveCard({ ...standing, ...card }, 1);
      const cuts = [6, 1].map((numerator, index) => ({ ...good, numerator, breakdown: { channel: `c${index}` } }));
      const failure = yield* Effect.flip(importFacts([good, ...cuts]));
      return failure instanceof InvalidInput ? failure.issues.map(({ path, code }) => `${path} ${code}`) : [];
    }),
  );
  expect(codes).toEqual(["[0] cuts-do-not-add-up"]);
});

it.each([[{}], [undefined], [null], ["[]"], [{ length: 1 }]])("refuses %j: it is not a list", async (input) => {
  expect(await refusal(input)).toEqual([" not-a-list"]);
});

it("accepts any unit as long as the organisation has listed none", async () => {
  const [card] = exampleWorkspace.cards;
  const outcome = await onEmpty(
    Effect.gen(function* () {
      const store = yield* IndicatorStore;
      if (card !== undefined) yield* store.saveCard(card);
      return yield* importFacts([{ ...good, unit: "brandweer" }]);
    }),
  );
  expect(outcome).toEqual({ added: 1, unchanged: 0, superseded: 0 });
});
