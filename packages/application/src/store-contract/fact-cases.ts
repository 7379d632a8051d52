import * as Effect from "effect/Effect";
import { factKey } from "@maatstaf/indicators";
import type { Fact } from "@maatstaf/indicators";
import { Actor } from "../actor.ts";
import { IndicatorStore } from "../indicator-store.ts";
import { exampleWorkspace } from "./example-workspace.ts";
import { complaints, saved, told } from "./steps.ts";
import type { StoreCase } from "./store-case.ts";

const byKey = (facts: readonly Fact[]) => facts.toSorted((a, b) => (factKey(a) < factKey(b) ? -1 : 1));

/** What the ports promise about facts. */
export const factCases: readonly StoreCase[] = [
  {
    name: "a snapshot holds everything that was saved, and reading it twice gives the same",
    steps: (equal) => [
      Effect.gen(function* () {
        const store = yield* saved;
        equal(yield* store.snapshot, exampleWorkspace);
        equal(yield* store.snapshot, exampleWorkspace);
        equal(yield* store.facts("permits-in-time"), exampleWorkspace.facts.slice(8));
      }),
    ],
  },
  {
    name: "the same facts again change nothing and leave no trace",
    steps: (equal) => [
      Effect.gen(function* () {
        const store = yield* saved;
        const entries = exampleWorkspace.facts.map((fact) => ({ fact, cardVersion: 1 }));
        equal(yield* store.appendFacts(entries), { added: 0, unchanged: 16, superseded: 0 });
        equal((yield* store.factHistory("complaints")).length, 8);
      }),
    ],
  },
  {
    name: "a corrected fact takes the place of the old one, which stays readable with who, when and source",
    steps: (equal) => [
      Effect.gen(function* () {
        const store = yield* saved;
        const corrected = complaints("2019-Q4", 12, { source: "klachten-2019.csv", comment: "twee vergeten" });
        const append = Effect.provideService(
          store.appendFacts([{ fact: corrected, cardVersion: 1 }]),
          Actor,
          "person-2",
        );
        equal(yield* append, { added: 0, unchanged: 0, superseded: 1 });
        const old = complaints("2019-Q4", 10);
        const again = yield* store.appendFacts([{ fact: old, cardVersion: 1 }]);
        equal(again, { added: 0, unchanged: 0, superseded: 1 });
        const history = (yield* store.factHistory("complaints")).filter(({ fact }) => fact.period === "2019-Q4");
        equal(
          history.map(({ fact, cardVersion, recordedBy, isCurrent }) => [fact, cardVersion, recordedBy, isCurrent]),
          [
            [old, 1, "system", false],
            [corrected, 1, "person-2", false],
            [old, 1, "system", true],
          ],
        );
        equal(
          history.every(({ recordedAt }) => /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/u.test(recordedAt)),
          true,
        );
        equal((yield* store.facts("complaints")).length, 8);
      }),
    ],
  },
  {
    name: "period, unit and cut make a fact another one; the order of a cut does not",
    steps: (equal) => [
      Effect.gen(function* () {
        const store = yield* saved;
        const { unit: _, ...whole } = complaints("2019-Q4", 1);
        const facts = [
          whole,
          complaints("2019-Q4", 2, { unit: "omgeving" }),
          complaints("2019-Q4", 3, { breakdown: { channel: "balie", theme: "wachttijd" } }),
          complaints("2019-Q4", 4, { breakdown: { channel: "e-mail", theme: "wachttijd" } }),
          complaints("2020-Q1", 5),
        ];
        const entries = facts.map((fact) => ({ fact, cardVersion: 1 }));
        equal(yield* store.appendFacts(entries), { added: 5, unchanged: 0, superseded: 0 });
        equal(yield* store.facts("complaints"), byKey([...exampleWorkspace.facts.slice(0, 8), ...facts]));
        const turned = complaints("2019-Q4", 3, { breakdown: { theme: "wachttijd", channel: "balie" } });
        equal(yield* store.appendFacts([{ fact: turned, cardVersion: 1 }]), { added: 0, unchanged: 1, superseded: 0 });
      }),
    ],
  },
  {
    name: "numbers and texts come back as they were, and what was absent stays absent",
    steps: (equal) => [
      Effect.gen(function* () {
        const store = yield* saved;
        const facts = [0.1 + 0.2, -1e21, 5e-324, 9_007_199_254_740_991, 1 / 3, 0].map((numerator, index) =>
          complaints("2020-Q1", numerator, {
            unit: `unit-${index}`,
            denominator: numerator / 7,
            sumOfSquares: numerator * numerator,
            effectiveCount: 1234.5,
            provisional: index % 2 === 0,
            source: `"; drop table fact; -- ${index}`,
            comment: "Ænd 🦆 ê\n\t'“”\\ \u0000 \u2028",
          }),
        );
        yield* store.appendFacts(facts.map((fact) => ({ fact, cardVersion: 1 })));
        const back = (yield* store.facts("complaints")).filter((fact) => fact.period === "2020-Q1");
        equal(back, byKey(facts));
        equal(Object.keys((yield* store.facts("complaints"))[0] ?? {}).toSorted(), [
          "indicatorId",
          "numerator",
          "period",
          "provisional",
          "unit",
        ]);
      }),
    ],
  },
  {
    name: "facts of a card version that is not there are refused, and none of their list is kept",
    steps: (equal) => [
      Effect.gen(function* () {
        const store = yield* saved;
        const failure = yield* Effect.flip(
          store.appendFacts([
            { fact: complaints("2020-Q1", 5), cardVersion: 1 },
            { fact: complaints("2020-Q2", 6), cardVersion: 7 },
          ]),
        );
        equal(told(failure), { _tag: "NotFound", what: "card-version", id: "complaints@7" });
        equal(yield* store.facts("complaints"), exampleWorkspace.facts.slice(0, 8));
      }),
    ],
  },
  {
    name: "thousands of facts in one list",
    steps: (equal) => [
      Effect.gen(function* () {
        const store = yield* saved;
        const entries = Array.from({ length: 2500 }, (_, index) => ({
          fact: complaints("2020-Q1", index, { unit: `unit-${index}` }),
          cardVersion: 1,
        }));
        equal(yield* store.appendFacts(entries), { added: 2500, unchanged: 0, superseded: 0 });
        const moved = entries.map(({ fact, cardVersion }) => ({
          fact: { ...fact, numerator: fact.numerator + 1 },
          cardVersion,
        }));
        equal(yield* store.appendFacts([...moved.slice(0, 1500), ...entries.slice(1500)]), {
          added: 0,
          unchanged: 1000,
          superseded: 1500,
        });
        equal((yield* store.facts("complaints")).length, 2508);
        equal((yield* store.factHistory("complaints")).length, 4008);
      }),
    ],
  },
  {
    name: "an empty list of facts is no change",
    steps: (equal) => [
      Effect.gen(function* () {
        const store = yield* IndicatorStore;
        equal(yield* store.appendFacts([]), { added: 0, unchanged: 0, superseded: 0 });
      }),
    ],
  },
];
