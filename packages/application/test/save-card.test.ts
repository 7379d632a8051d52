import * as Effect from "effect/Effect";
import { expect, it } from "vitest";
import { IndicatorStore, saveCard } from "@maatstaf/application";
import { exampleWorkspace } from "@maatstaf/application/store-contract";
import { onEmpty, onExample } from "./programs.ts";

const [card] = exampleWorkspace.cards;
const versions = Effect.flatMap(IndicatorStore, (store) => store.cardVersions("complaints"));

it("saves a new card as version 1, whatever version it says", async () => {
  const saved = await onEmpty(saveCard({ card: { ...card, version: 9 } }));
  expect(saved).toEqual(card);
});

it("saves a change as the next version and keeps the one before", async () => {
  const change = saveCard({ card: { ...card, lagDays: 20 }, expectedVersion: 1 });
  const [saved, all] = await onExample(Effect.all([change, versions]));
  expect(saved).toEqual({ ...card, lagDays: 20, version: 2 });
  expect(all.map((version) => version.card)).toEqual([card, saved]);
});

it("makes no version of a card that has not changed", async () => {
  const [saved, all] = await onExample(Effect.all([saveCard({ card, expectedVersion: 1 }), versions]));
  expect(saved).toEqual(card);
  expect(all.length).toBe(1);
});

it("refuses who started from another version, and tells both", async () => {
  const failure = await onExample(Effect.flip(saveCard({ card: { ...card, lagDays: 20 }, expectedVersion: 7 })));
  expect(failure).toMatchObject({ _tag: "StaleVersion", id: "complaints", expected: 7, actual: 1 });
  const created = await onExample(Effect.flip(saveCard({ card })));
  expect(created).toMatchObject({ _tag: "StaleVersion", expected: 0, actual: 1 });
});

it("refuses what is not a card, and a card whose fields contradict each other", async () => {
  const shapeless = await onEmpty(Effect.flip(saveCard({ card: { ...card, direction: "sideways", colour: "red" } })));
  expect(shapeless).toMatchObject({ _tag: "InvalidInput", what: "card" });
  expect(shapeless).toMatchObject({
    issues: [
      { path: "direction", code: "not-allowed" },
      { path: "colour", code: "unknown-field" },
    ],
  });
  const contradictory = await onEmpty(Effect.flip(saveCard({ card: { ...card, scale: 100 } })));
  expect(contradictory).toMatchObject({ _tag: "InvalidInput", issues: [{ path: "scale", code: "scale-not-one" }] });
});
