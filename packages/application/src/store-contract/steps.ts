import * as Effect from "effect/Effect";
import type { Fact, IndicatorCard } from "@maatstaf/indicators";
import { period } from "@maatstaf/kernel";
import { IndicatorStore } from "../indicator-store.ts";
import { exampleWorkspace } from "./example-workspace.ts";

/** A store that holds the example workspace. */
export const saved = Effect.gen(function* () {
  const store = yield* IndicatorStore;
  yield* store.saveOrganisation(exampleWorkspace);
  yield* Effect.forEach(exampleWorkspace.cards, (card) => store.saveCard(card), { discard: true });
  yield* store.appendFacts(exampleWorkspace.facts.map((fact) => ({ fact, cardVersion: 1 })));
  return store;
});

/** A card of the example workspace. */
export function exampleCard(id: string): IndicatorCard {
  const card = exampleWorkspace.cards.find((candidate) => candidate.id === id);
  if (card === undefined) throw new RangeError(`exampleCard: no card ${id}`);
  return card;
}

/** A fact of the complaints indicator in the unit `burgerzaken`. */
export function complaints(quarter: string, numerator: number, more: Partial<Fact> = {}): Fact {
  return {
    indicatorId: "complaints",
    period: period(quarter),
    unit: "burgerzaken",
    numerator,
    provisional: false,
    ...more,
  };
}

/** The members of a failure that say what it is, as a plain object. */
export function told(failure: object): Readonly<Record<string, unknown>> {
  const members = ["_tag", "what", "id", "expected", "actual"].filter((member) => member in failure);
  return Object.fromEntries(members.map((member) => [member, Reflect.get(failure, member)]));
}
