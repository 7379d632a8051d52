import * as Effect from "effect/Effect";
import { describe, expect, it } from "vitest";
import {
  importWorkspace,
  listIndicators,
  makeReport,
  memoryStore,
  readIndicator,
  saveCard,
} from "@maatstaf/application";
import type { IndicatorStore, Transactions, Workspace } from "@maatstaf/application";
import { exampleWorkspace } from "@maatstaf/application/store-contract";
import { IndicatorCard } from "@maatstaf/indicators";

const late = IndicatorCard.parse({
  id: "permits-late",
  version: 1,
  status: "defined",
  name: { nl: "Vergunningen te laat", en: "Permits late" },
  question: { nl: "Hoeveel beslissingen komen te laat?", en: "How many decisions come late?" },
  level: "output",
  aggregation: "derived",
  formula: "100 - inTime",
  inputs: { inTime: "permits-in-time" },
  numerator: { nl: "honderd min het deel op tijd", en: "a hundred minus the share in time" },
  scale: 1,
  unit: "%",
  decimals: 1,
  direction: "down",
  frequency: "quarter",
  lagDays: 10,
  source: { system: "berekend", owner: "teamleider omgeving" },
  owner: "afdelingshoofd ruimte",
});

const withLate: Workspace = { ...exampleWorkspace, cards: [...exampleWorkspace.cards, late] };

const run = <A, E>(program: Effect.Effect<A, E, IndicatorStore | Transactions>): Promise<A> =>
  Effect.runPromise(Effect.provide(program, memoryStore));

describe("a derived indicator", () => {
  it("is read from the facts of its inputs: alone, in the list and in a report", async () => {
    const program = Effect.gen(function* () {
      yield* importWorkspace(withLate);
      const inTime = yield* readIndicator({ id: "permits-in-time", period: "2019-Q4" });
      const alone = yield* readIndicator({ id: "permits-late", period: "2019-Q4" });
      const list = yield* listIndicators({ period: "2019-Q4" });
      const report = yield* makeReport({ profile: "TEAM-Q", period: "2019-Q4" });
      return { inTime, alone, list, report };
    });
    const { inTime, alone, list, report } = await run(program);
    const { figure } = inTime.reading;
    expect(figure.kind).toBe("figure");
    const expected = 100 - (figure.kind === "figure" ? figure.value : Number.NaN);
    expect(alone.reading.figure).toMatchObject({ kind: "figure", value: expected });
    expect(list.indicators.find(({ card }) => card.id === "permits-late")?.reading.figure).toEqual(
      alone.reading.figure,
    );
    expect(JSON.stringify(report.blocks)).toContain("Vergunningen te laat");
  });

  it("with a formula that points nowhere is refused, with the place", async () => {
    const lost = { ...late, inputs: { inTime: "not-there" } } as unknown as IndicatorCard;
    const imported = await run(
      Effect.flip(importWorkspace({ ...exampleWorkspace, cards: [...exampleWorkspace.cards, lost] })),
    );
    expect(imported).toMatchObject({ _tag: "InvalidInput" });
    const paths = imported._tag === "InvalidInput" ? imported.issues.map(({ path }) => path) : [];
    expect(paths.every((path) => path.startsWith("cards[2]."))).toBe(true);
    expect(paths.length).toBeGreaterThan(0);
    const saved = await run(Effect.flip(Effect.andThen(importWorkspace(exampleWorkspace), saveCard({ card: lost }))));
    expect(saved).toMatchObject({ _tag: "InvalidInput", what: "card" });
  });
});
