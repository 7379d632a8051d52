/// <reference types="node" />
import { lifeCycleIssues, openCommands, transition } from "@maatstaf/kernel";
import type { LifeCycle, StateOf, TransitionOutcome } from "@maatstaf/kernel";
import {
  asIs,
  CHANGE_REFUSAL_CODES,
  clusterFigures,
  openHoldings,
  organisationMessages,
  organisationRefusalText,
  proposedTransfers,
  regroupedFigures,
  reorganised,
  structureChangeLifeCycle,
  structureIssues,
  unitsAbove,
  unitTrees,
} from "@maatstaf/organisation";
import type { Holding, Structure, StructureChange, Transfer, UnitNode } from "@maatstaf/organisation";
import { lifeCycleWalk } from "@maatstaf/testkit";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { changes, day, holding, made, ON, structure, unit } from "./structure.ts";

const holdings = [
  holding("complaint", "K-1", "ict"),
  holding("complaint", "K-2", "ict"),
  holding("action", "A-1", "ict", false),
  holding("risk", "R-3", "ict"),
  holding("product", "P-9", "bz"),
];

function after(
  change: StructureChange,
  {
    from = structure(),
    owned = [],
    transfers = [],
  }: { from?: Structure; owned?: Holding[]; transfers?: Transfer[] } = {},
) {
  const outcome = reorganised(from, change, { holdings: owned, transfers });
  if (outcome.kind === "refused") throw new Error(JSON.stringify(outcome.reasons));
  return outcome;
}
const why = (change: StructureChange, owned: Holding[] = [], transfers: Transfer[] = [], from = structure()) => {
  const outcome = reorganised(from, change, { holdings: owned, transfers });
  return outcome.kind === "refused" ? outcome.reasons.map(({ code }) => code) : [];
};
const chart = (nodes: readonly UnitNode[]): unknown[] => nodes.map(({ unit: { id }, under }) => [id, chart(under)]);
const days = [day("2026-02-01"), ON] as const;
const charts = ({ units }: Structure) => days.map((on) => chart(unitTrees(units, on)));

const THEN = [
  [
    "citizen",
    [
      ["bz", [["desk", []]]],
      ["sd", []],
    ],
  ],
  ["support", [["ict", []]]],
];

const hasWord = (id: string) => organisationMessages.has(`label.${id}`);

describe("a change takes effect on its day, and leaves the day before as it was", () => {
  it.each([
    ["rename", [THEN[0], ["support", [["digital", []]]]]],
    ["merge", [["citizen", [["counter", [["desk", []]]]]], THEN[1]]],
    [
      "split",
      [
        [
          "citizen",
          [
            ["sd", []],
            ["desk-a", []],
            ["desk-b", [["desk", []]]],
          ],
        ],
        THEN[1],
      ],
    ],
    [
      "move",
      [
        [
          "citizen",
          [
            ["bz", [["desk", []]]],
            ["sd", []],
            ["ict", []],
          ],
        ],
        ["support", []],
      ],
    ],
    ["close", [THEN[0], ["support", []]]],
  ] as const)("%s", (kind, now) => {
    const { structure: changed } = after(changes[kind]);
    expect(charts(changed)).toEqual([THEN, now]);
    expect(structureIssues(changed)).toEqual([]);
  });

  it("a renamed cluster takes its cells along, and the figures follow", () => {
    const { structure: changed } = after({ kind: "rename", unitId: "citizen", into: made("people"), on: ON });
    expect(unitsAbove(changed.units, "desk", ON).map(({ id }) => id)).toEqual(["bz", "people"]);
    expect(unitsAbove(changed.units, "desk", days[0]).map(({ id }) => id)).toEqual(["bz", "citizen"]);
    expect(asIs(changed.units, { id: "citizen", on: days[0] }, ON)).toEqual({ kind: "one", id: "people" });
  });

  it("a merger serves all organisations its parts served", () => {
    const counter = after(changes.merge).structure.units.find(({ id }) => id === "counter");
    expect(counter?.organisationIds).toEqual(["gem", "ocmw"]);
  });

  it("a unit goes to the top", () => {
    const top = after({ kind: "move", unitId: "support", parentId: undefined, on: ON }).structure;
    expect(structureIssues(top)).toEqual([]);
  });
});

const to = (toUnitId: string): Transfer[] => [{ kind: "product", id: "P-9", toUnitId }];

describe("a unit is not closed while it owns anything open", () => {
  it("complaints, actions, risks and active products are counted, what is closed is not", () => {
    expect(openHoldings(holdings, "ict")).toEqual({ complaint: 2, action: 0, risk: 1, product: 0 });
    const outcome = reorganised(structure(), changes.close, { holdings, transfers: [] });
    expect(outcome).toEqual({
      kind: "refused",
      reasons: [
        { code: "unit-owns-open-records", params: { unit: "ICT", complaint: 2, action: 0, risk: 1, product: 0 } },
      ],
    });
    const [reason] = outcome.kind === "refused" ? outcome.reasons : [];
    expect(reason && organisationRefusalText(reason, "nl-BE")).toBe(
      "ICT heeft nog 2 open klachten, 0 open acties, 1 risico en 0 actieve producten. Kies voor elk een nieuwe eigenaar.",
    );
  });

  it("a transfer plan names a new owner for each; one that is left over keeps it open", () => {
    const plan: Transfer[] = [
      { kind: "complaint", id: "K-1", toUnitId: "bz" },
      { kind: "complaint", id: "K-2", toUnitId: "sd" },
      { kind: "risk", id: "R-3", toUnitId: "support" },
    ];
    expect(why(changes.close, holdings, plan.slice(1))).toEqual(["unit-owns-open-records"]);
    const { holdings: owners } = after(changes.close, { owned: holdings, transfers: plan });
    expect(owners.map(({ id, unitId }) => [id, unitId])).toEqual([
      ["K-1", "bz"],
      ["K-2", "sd"],
      ["A-1", "ict"],
      ["R-3", "support"],
      ["P-9", "bz"],
    ]);
  });

  it("a new owner must exist then, and not end with the change", () => {
    expect(why(changes.merge, holdings, to("sd"))).toEqual(["owner-not-there", "unit-owns-open-records"]);
    expect(why(changes.merge, holdings, to("none"))).toEqual(["owner-not-there"]);
    expect(why(changes.merge, holdings, to("counter"))).toEqual([]);
  });

  it("after a rename or merger the successor is proposed; after a split somebody has to say", () => {
    expect(proposedTransfers(holdings, changes.rename).map(({ id, toUnitId }) => [id, toUnitId])).toEqual([
      ["K-1", "digital"],
      ["K-2", "digital"],
      ["R-3", "digital"],
    ]);
    expect(proposedTransfers(holdings, changes.split)).toEqual([]);
    expect(why(changes.rename, holdings, proposedTransfers(holdings, changes.rename))).toEqual([]);
  });
});

const CASES: readonly { readonly code: string; readonly change: StructureChange; readonly from?: Structure }[] = [
  { code: "unit-not-there", change: { kind: "close", unitId: "none", on: ON } },
  { code: "unit-not-there", change: { kind: "move", unitId: "ict", parentId: "none", on: ON } },
  { code: "unit-not-there", change: { ...changes.close, on: day("2024-12-31") } },
  { code: "unit-already-there", change: { ...changes.rename, into: made("bz") } },
  { code: "unit-already-there", change: { ...changes.split, into: [made("x"), made("x")], under: { desk: "x" } } },
  { code: "too-few-units", change: { ...changes.merge, unitIds: ["ict", "ict"] } },
  { code: "too-few-units", change: { ...changes.split, into: [made("x")], under: { desk: "x" } } },
  { code: "unit-under-it-unplaced", change: { kind: "close", unitId: "support", on: ON } },
  { code: "unit-under-it-unplaced", change: { ...changes.split, under: {} } },
  { code: "unit-under-it-unplaced", change: { ...changes.split, under: { desk: "sd" } } },
  { code: "begins-with-the-unit", change: { ...changes.close, on: day("2025-01-01") } },
  { code: "changed-later", change: { ...changes.close, on: day("2026-01-01") }, from: after(changes.close).structure },
  { code: "changed-later", change: { ...changes.move, on: day("2026-01-01") }, from: after(changes.move).structure },
  { code: "structure-unsound", change: { kind: "move", unitId: "citizen", parentId: "desk", on: ON } },
  { code: "structure-unsound", change: { kind: "move", unitId: "ict", parentId: undefined, on: ON } },
];

describe("a change that cannot be is refused with a code, and changes nothing", () => {
  it.each(CASES)("$code", ({ code, change, from = structure() }) => {
    const copy = structuredClone(from);
    const outcome = reorganised(from, change, { holdings: [], transfers: [] });
    expect(outcome.kind === "refused" && [...new Set(outcome.reasons.map((reason) => reason.code))]).toEqual([code]);
    expect(from).toEqual(copy);
    for (const reason of outcome.kind === "refused" ? outcome.reasons : [])
      for (const locale of ["nl-BE", "en-GB"] as const)
        expect(organisationRefusalText(reason, locale)).toMatch(/^[^{}]+[.]$/u);
  });

  it("every code is tried", () => {
    const tried = new Set([...CASES.map(({ code }) => code), "unit-owns-open-records", "owner-not-there"]);
    expect([...tried].toSorted()).toEqual([...CHANGE_REFUSAL_CODES].toSorted());
  });
});

const commands = fc.array(
  fc.record({
    kind: fc.constantFrom("rename", "merge", "split", "move", "close"),
    unit: fc.nat(),
    other: fc.nat(),
    months: fc.integer({ min: 1, max: 3 }),
  }),
  { maxLength: 8 },
);

it("random reorganisations keep the structure sound, every record owned, and the past as it was", () => {
  fc.assert(
    fc.property(commands, (steps) => {
      let state = structure();
      let owned: readonly Holding[] = state.units.map(({ id }) => holding("product", `P-${id}`, id));
      const figures = state.units.map(({ id }, at) => ({ unitId: id, on: day("2025-06-30"), values: [2 ** at] }));
      const past = chart(unitTrees(state.units, day("2025-06-30")));
      let year = 2026;
      for (const [at, step] of steps.entries()) {
        year += 1;
        const on = day(`${year}-0${step.months}-01`);
        const living = state.units.filter(({ validTo }) => validTo === undefined);
        const unitId = living[step.unit % living.length]?.id ?? "";
        const other = living[step.other % living.length]?.id ?? "";
        const [into, second] = [made(`n${at}`), made(`m${at}`)];
        const under = Object.fromEntries(living.map(({ id }) => [id, into.id]));
        const change: StructureChange = (
          {
            rename: { kind: "rename", unitId, into, on },
            merge: { kind: "merge", unitIds: [unitId, other], into, on },
            split: { kind: "split", unitId, into: [into, second], under, on },
            move: { kind: "move", unitId, parentId: other, on },
            close: { kind: "close", unitId, on },
          } as const
        )[step.kind];
        const transfers =
          step.kind === "split"
            ? owned.filter((one) => one.unitId === unitId).map(({ kind, id }) => ({ kind, id, toUnitId: second.id }))
            : proposedTransfers(owned, change);
        const outcome = reorganised(state, change, { holdings: owned, transfers });
        if (outcome.kind === "refused") continue;
        ({ structure: state, holdings: owned } = outcome);
        expect(structureIssues(state)).toEqual([]);
        const ids = new Set(state.units.filter(({ validTo }) => validTo === undefined).map(({ id }) => id));
        expect(owned.filter(({ unitId: owner }) => !ids.has(owner))).toEqual([]);
        expect(chart(unitTrees(state.units, day("2025-06-30")))).toEqual(past);
        const { units, undivided } = regroupedFigures(state.units, figures, { view: "as-is", on });
        const sum = [...units, ...undivided].reduce((all, { values }) => all + (values[0] ?? 0), 0);
        expect(sum).toBe(2 ** figures.length - 1);
      }
    }),
    { numRuns: 60 },
  );
});

const approve = (proposer: string, isOwned: boolean) =>
  transition(structureChangeLifeCycle, "proposed", "approve", {
    actor: { id: "ad", roles: ["general-director"] },
    facts: { "change-possible": true, "owners-named": isOwned },
    parts: { proposer: [proposer] },
  });

describe("the life cycle of a change of the structure", () => {
  it("every row works, every other command is refused with its code, and all ids have words", () => {
    const cycle: LifeCycle = structureChangeLifeCycle;
    expect(lifeCycleWalk(cycle, { transition, lifeCycleIssues, hasWord })).toEqual([]);
  });

  it("random commands never bring a change in force that nobody else approved, or with an owner missing", () => {
    const { transitions } = structureChangeLifeCycle;
    const moves = fc.record({
      command: fc.constantFrom(...new Set(transitions.map(({ command }) => command))),
      actor: fc.constantFrom("kc", "ad", "clock"),
      possible: fc.boolean(),
      owned: fc.boolean(),
      reached: fc.boolean(),
    });
    const ROLES_OF = {
      kc: ["quality-coordinator", "general-director"],
      ad: ["general-director"],
      clock: ["timer"],
    } as const;
    fc.assert(
      fc.property(fc.array(moves, { maxLength: 30 }), (commandList) => {
        let state: StateOf<typeof structureChangeLifeCycle> = "draft";
        let approvedBy = "";
        for (const { command, actor, possible, owned, reached } of commandList) {
          const outcome: TransitionOutcome<StateOf<typeof structureChangeLifeCycle>> = transition(
            structureChangeLifeCycle,
            state,
            command,
            {
              actor: { id: actor, roles: [...ROLES_OF[actor]] },
              facts: { "change-possible": possible, "owners-named": owned, "first-day-reached": reached },
              parts: { proposer: ["kc"] },
              motivation: "Zo werkt het beter voor de bezoeker.",
            },
          );
          if (outcome.kind === "refused") continue;
          if (outcome.state === "approved") approvedBy = actor;
          const isSound = outcome.state !== "in-force" || (approvedBy === "ad" && possible && owned && reached);
          expect(isSound).toBe(true);
          ({ state } = outcome);
        }
      }),
      { numRuns: 300 },
    );
  });

  it("the general director approves, and not their own proposal; no open owner may be left", () => {
    expect(approve("kc", true).kind).toBe("moved");
    expect(approve("ad", true)).toMatchObject({ reasons: [{ code: "separation-of-duties" }] });
    expect(approve("kc", false)).toMatchObject({ reasons: [{ code: "guard-not-met" }] });
    expect(openCommands(structureChangeLifeCycle, "proposed", ["quality-coordinator"])).toEqual(["withdraw"]);
  });
});

it("a cell stays in exactly one cluster when its cluster merges", () => {
  const two = structure({ units: [unit("a", undefined), unit("b", undefined), unit("c", "a"), unit("d", "b")] });
  const { structure: changed } = after({ kind: "merge", unitIds: ["a", "b"], into: made("ab"), on: ON }, { from: two });
  expect(chart(unitTrees(changed.units, ON))).toEqual([
    [
      "ab",
      [
        ["c", []],
        ["d", []],
      ],
    ],
  ]);
  expect(structureIssues(changed)).toEqual([]);
});

describe("figures per cluster", () => {
  const before = [
    { unitId: "bz", on: day("2025-06-30"), values: [1] },
    { unitId: "sd", on: day("2025-06-30"), values: [10] },
    { unitId: "ict", on: day("2025-06-30"), values: [100] },
  ];
  const per = (changed: Structure, view: "as-was" | "as-is") => {
    const { units, undivided } = clusterFigures(changed.units, before, { view, on: ON });
    return [
      Object.fromEntries(units.map(({ unitId, values }) => [unitId, values[0]])),
      undivided.map(({ unitId, reason }) => `${unitId} ${reason.kind}`),
    ];
  };

  it.each([
    ["move", { citizen: 111 }, []],
    ["merge", { citizen: 11, support: 100 }, []],
    ["split", { citizen: 11, support: 100 }, []],
    ["close", { citizen: 11 }, ["ict ended"]],
  ] as const)("after a %s: as-was stays, as-is follows", (kind, now, apart) => {
    const { structure: changed } = after(changes[kind]);
    expect(per(changed, "as-was")).toEqual([{ citizen: 11, support: 100 }, []]);
    expect(per(changed, "as-is")).toEqual([now, apart]);
  });

  it("parts of a split that stand in two clusters leave a figure undivided", () => {
    const { structure: halves } = after({ ...changes.split, on: day("2026-01-01") });
    const { structure: apart } = after(
      { kind: "move", unitId: "desk-a", parentId: "support", on: ON },
      { from: halves },
    );
    expect(per(apart, "as-is")).toEqual([{ citizen: 10, support: 100 }, ["bz divided"]]);
  });
});
