import * as Effect from "effect/Effect";
import { expect, it } from "vitest";
import { IndicatorStore, InvalidInput, importWorkspace } from "@maatstaf/application";
import type { Workspace } from "@maatstaf/application";
import { exampleWorkspace } from "@maatstaf/application/store-contract";
import { onEmpty, onExample } from "./programs.ts";

const snapshot = Effect.flatMap(IndicatorStore, (store) => store.snapshot);

const withCard = (change: object): Workspace => ({
  ...exampleWorkspace,
  cards: exampleWorkspace.cards.map((card, index) => (index === 0 ? { ...card, ...change } : card)),
});

it("takes a workspace in whole, and a second time changes nothing", async () => {
  const [kept, again] = await onExample(Effect.all([snapshot, importWorkspace(exampleWorkspace)]));
  expect(kept).toEqual(exampleWorkspace);
  const none = { added: 0, superseded: 0 };
  expect(again).toEqual({ cards: { ...none, unchanged: 2 }, facts: { ...none, unchanged: 16 } });
});

it("takes a changed card with a raised version", async () => {
  const program = Effect.andThen(importWorkspace(withCard({ version: 3, owner: "iemand" })), snapshot);
  const { cards } = await onExample(program);
  expect(cards[0]).toMatchObject({ version: 3, owner: "iemand" });
});

it("refuses a changed card without a raised version, and keeps nothing of the workspace", async () => {
  const changed = { ...withCard({ owner: "iemand" }), facts: [], units: [] };
  const [failure, kept] = await onExample(Effect.all([Effect.flip(importWorkspace(changed)), snapshot]));
  expect(failure).toMatchObject({ _tag: "InvalidInput", what: "workspace" });
  expect(failure instanceof InvalidInput && failure.issues).toEqual([
    { path: "cards[0].version", code: "version-not-raised", params: { found: 1, stored: 1, indicator: "complaints" } },
  ]);
  expect(kept).toEqual(exampleWorkspace);
});

it("names every problem of cards and facts at once", async () => {
  const [complaints] = exampleWorkspace.cards;
  const workspace = {
    ...withCard({ scale: 100 }),
    cards: [...withCard({ scale: 100 }).cards, ...(complaints === undefined ? [] : [complaints])],
    facts: exampleWorkspace.facts.map((fact, index) => (index === 5 ? { ...fact, unit: "brandweer" } : fact)),
  };
  const failure = await onEmpty(Effect.flip(importWorkspace(workspace)));
  const issues = failure instanceof InvalidInput ? failure.issues.map(({ path, code }) => `${path} ${code}`) : [];
  expect(issues).toEqual(["cards[2].id duplicate-card", "cards[0].scale scale-not-one", "facts[5].unit unknown-unit"]);
});

it("keeps cards and facts that the workspace no longer holds", async () => {
  const less = { ...exampleWorkspace, cards: exampleWorkspace.cards.slice(0, 1), facts: [] };
  const kept = await onExample(Effect.andThen(importWorkspace(less), snapshot));
  expect(kept).toEqual(exampleWorkspace);
});
