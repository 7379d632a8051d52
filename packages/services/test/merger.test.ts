import { calendarDate, period } from "@maatstaf/kernel";
import type { CalendarDate } from "@maatstaf/kernel";
import {
  CHANNELS,
  comparisonFile,
  ComparisonFile,
  ComparisonItem,
  comparisonItems,
  comparisonLifeCycle,
  harmonisationPlan,
  matchKind,
  mergerIssues,
  mergerProgress,
  NORM_KINDS,
  NORM_UNITS,
  MergerProject,
  pairingReasonText,
  pairingSuggestions,
  pooledHistory,
  Product,
  productDifferences,
  productDifferenceText,
  productsInForce,
  SERVICE_ISSUE_CODES,
  serviceIssueText,
  serviceMessages,
  workbenchAfter,
  workbenchUndone,
} from "@maatstaf/services";
import type { MergerActor, MergerCommand, MergerWorkbench, WorkbenchOutcome } from "@maatstaf/services";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";

const ON = calendarDate("2024-06-03");
const WHY = "De burger merkt er niets van en het scheelt ons elke week een halve dag werk.";
const head: MergerActor = { id: "an", roles: ["unit-head"] };
const coordinator: MergerActor = { id: "kris", roles: ["quality-coordinator"] };
const college: MergerActor = { id: "schepen", roles: ["college"] };

const project = MergerProject.parse({
  id: "fusie",
  name: { nl: "Dorp en Naburig" },
  effectiveOn: "2025-01-01",
  organisationId: "nieuw",
  parties: [
    { id: "dorp", name: { nl: "Dorp" }, territory: "grond-dorp" },
    { id: "naburig", name: { nl: "Naburig" }, territory: "grond-naburig" },
  ],
});

const product = (id: string, nl: string, more: object = {}): Product =>
  Product.parse({ id, name: { nl }, audience: "external", type: "activity", ownerUnitId: "JEU", ...more });

const catalogues = [
  {
    partyId: "dorp",
    products: [product("D1", "speelpleinwerking"), product("D2", "sportkamp"), product("D3", "grabbelpas")],
  },
  {
    partyId: "naburig",
    products: [product("N1", "speelpleinwerking"), product("N2", "sportkamp in de zomer"), product("N9", "fuifbus")],
  },
];
const clusterOf = (): string => "vrije tijd";
const start = (): MergerWorkbench => ({ project, items: comparisonItems(catalogues, { clusterOf }), steps: [] });

function after(
  workbench: MergerWorkbench,
  command: MergerCommand,
  actor: MergerActor = head,
  on = ON,
): MergerWorkbench {
  const outcome = workbenchAfter(workbench, command, { actor, on });
  if (outcome.kind === "refused") throw new Error(JSON.stringify(outcome.reasons));
  return outcome.workbench;
}

function codes(outcome: WorkbenchOutcome): readonly string[] {
  return outcome.kind === "refused"
    ? outcome.reasons.map(({ code, params }) => ("guard" in params ? `${code}: ${params["guard"]}` : code))
    : [];
}

function upTo(state: ComparisonItem["state"]): MergerWorkbench {
  const itemId = "I-0001";
  const summaries = [
    { partyId: "dorp", refId: "D1", summary: { nl: "vier weken in juli, 12 euro per dag" } },
    { partyId: "naburig", refId: "N1", summary: { nl: "zes weken, 8 euro per dag" } },
  ];
  const way: readonly (readonly [ComparisonItem["state"], (bench: MergerWorkbench) => MergerWorkbench])[] = [
    ["matched", (bench) => after(bench, { command: "confirm", itemId })],
    ["described", (bench) => after(bench, { command: "describe", itemId, summaries })],
    [
      "judged",
      (bench) =>
        after(
          after(bench, {
            command: "judge",
            itemId,
            partyId: "dorp",
            label: "less-good",
            motivation: "te kort voor ouders",
          }),
          { command: "judge", itemId, partyId: "naburig", label: "good", motivation: "vol, en ouders zijn tevreden" },
        ),
    ],
    ["proposed", (bench) => after(bench, { command: "propose", itemId, option: "keep", partyId: "naburig", why: WHY })],
    [
      "decided",
      (bench) => after(bench, { command: "decide", itemId, option: "keep", partyId: "naburig", why: WHY }, college),
    ],
    [
      "harmonised",
      (bench) =>
        after(after(bench, { command: "plan", itemId, ownerId: "an", due: calendarDate("2025-05-01") }), {
          command: "harmonise",
          itemId,
          resultId: "V-001",
        }),
    ],
    ["live", (bench) => after(bench, { command: "go-live", itemId }, coordinator, calendarDate("2025-01-01"))],
  ];
  let bench = start();
  if (state === "suggested") return bench;
  for (const [reached, step] of way) {
    bench = step(bench);
    if (reached === state) return bench;
  }
  throw new Error(state);
}

const judge = (label: "good" | "must-change") =>
  ({ command: "judge", itemId: "I-0001", partyId: "dorp", label, motivation: "te duur" }) as const;

const ratio = (text: string, numerator: number, denominator: number) => ({
  period: period(text),
  numerator,
  denominator,
});

const norm = (value: number) => ({
  id: "n",
  kind: "lead-time",
  operator: "at-most",
  value,
  unit: "working-days",
  commitment: 0.95,
  legal: false,
  published: true,
});

describe("rule 2.24 and US-27 (1): every product of every party in exactly one item", () => {
  it("the items that the workbench starts with hold each product once", () => {
    const { items } = start();
    expect(mergerIssues({ project, items }, { dorp: ["D1", "D2", "D3"], naburig: ["N1", "N2", "N9"] })).toEqual([]);
    expect(items.map((item) => matchKind(item))).toEqual(["same", "similar", "only", "only"]);
    expect(items.every(({ state }) => state === "suggested")).toBe(true);
  });

  it("whatever the catalogues, and however many parties", () => {
    const names = fc.array(
      fc.constantFrom("sportkamp", "sportkamp zomer", "sportkamp winter", "fuifbus", "huur zaal"),
      {
        maxLength: 8,
      },
    );
    fc.assert(
      fc.property(fc.array(names, { minLength: 2, maxLength: 4 }), (lists) => {
        const parties = lists.map((own, at) => ({
          partyId: `p${at}`,
          products: own.map((name, index) => product(`${at}-${index}`, name)),
        }));
        const items = comparisonItems(parties);
        const members = items.flatMap((item) => item.members.map(({ partyId, refId }) => `${partyId}/${refId}`));
        const all = parties.flatMap(({ partyId, products }) => products.map(({ id }) => `${partyId}/${id}`));
        expect(members.toSorted()).toEqual(all.toSorted());
      }),
      { numRuns: 100 },
    );
  });

  it("what is wrong is told with its place, in both languages", () => {
    const items = [
      ComparisonItem.parse({ id: "I-1", kind: "product", members: [{ partyId: "dorp", refId: "D1" }] }),
      ComparisonItem.parse({ id: "I-1", kind: "product", members: [{ partyId: "elders", refId: "E1" }] }),
      ComparisonItem.parse({
        id: "I-2",
        kind: "product",
        members: [
          { partyId: "dorp", refId: "D1" },
          { partyId: "naburig", refId: "weg" },
        ],
      }),
    ];
    const found = mergerIssues({ project, items }, { dorp: ["D1"], naburig: ["N1"] });
    expect(found.map(({ code, place }) => `${code} ${place}`)).toEqual([
      "item-id-twice items[1].id",
      "item-party-unknown items[1].members[0]",
      "product-in-two-items items[2].members[0]",
      "item-product-unknown items[2].members[1]",
      "product-in-no-item naburig/N1",
    ]);
    for (const issue of found) {
      expect(serviceIssueText(issue, "nl-BE")).not.toBe(serviceIssueText(issue, "en-GB"));
    }
    expect(SERVICE_ISSUE_CODES.filter((code) => !serviceMessages.has(`issue.${code}`))).toEqual([]);
  });
});

describe("rule 2.24: from suggestion to live", () => {
  it("goes all the way, and each step is on record", () => {
    const { items, steps } = upTo("live");
    expect(items[0]?.state).toBe("live");
    expect(items[0]?.resultId).toBe("V-001");
    expect(steps.map(({ command }) => command)).toEqual(
      "confirm describe judge judge propose decide plan harmonise go-live".split(" "),
    );
  });

  it.each<readonly [string, ComparisonItem["state"], MergerCommand, string]>([
    [
      "a description of every member",
      "matched",
      { command: "describe", itemId: "I-0001", summaries: [] },
      "guard-not-met: every-member-described",
    ],
    [
      "US-27 (3): a why of 40 characters",
      "judged",
      { command: "propose", itemId: "I-0001", option: "combine", why: "zo beslist" },
      "guard-not-met: choice-in-order",
    ],
    [
      "to keep is to keep a party's",
      "judged",
      { command: "propose", itemId: "I-0001", option: "keep", why: WHY },
      "guard-not-met: choice-in-order",
    ],
    [
      "no party with another option",
      "judged",
      { command: "propose", itemId: "I-0001", option: "stop", partyId: "dorp", why: WHY },
      "guard-not-met: choice-in-order",
    ],
    [
      "a head of cell does not decide",
      "proposed",
      { command: "decide", itemId: "I-0001", option: "combine", why: WHY },
      "role-not-allowed",
    ],
    [
      "somebody in charge, and a date",
      "decided",
      { command: "harmonise", itemId: "I-0001", resultId: "V-1" },
      "guard-not-met: harmonisation-planned",
    ],
    ["what it has become", "decided", { command: "harmonise", itemId: "I-0001" }, "guard-not-met: result-named"],
    [
      "not before the merger",
      "harmonised",
      { command: "go-live", itemId: "I-0001" },
      "guard-not-met: merger-in-effect",
    ],
    [
      "a reopening with a motivation",
      "decided",
      { command: "reopen", itemId: "I-0001", motivation: "neen" },
      "motivation-too-short",
    ],
    [
      "a decision before a proposal",
      "judged",
      { command: "decide", itemId: "I-0001", option: "combine", why: WHY },
      "no-such-transition",
    ],
  ])("%s", (_, state, command, reason) => {
    const bench = upTo(state);
    const actor = command.command === "reopen" || command.command === "go-live" ? coordinator : head;
    const outcome = workbenchAfter(bench, command, { actor, on: ON });
    expect(codes(outcome)).toContain(reason);
  });

  it("segregation of duties: who proposes does not decide", () => {
    const both: MergerActor = { id: "an", roles: ["unit-head", "management-team"] };
    const bench = upTo("proposed");
    const command = { command: "decide", itemId: "I-0001", option: "combine", why: WHY } as const;
    expect(codes(workbenchAfter(bench, command, { actor: both, on: ON }))).toEqual(["separation-of-duties"]);
  });

  it("a party that judges again replaces its own judgement only", () => {
    const bench = after(after(upTo("described"), judge("good")), judge("must-change"));
    expect(bench.items[0]?.judgements.map(({ partyId, label }) => [partyId, label])).toEqual([["dorp", "must-change"]]);
    expect(bench.items[0]?.state).toBe("described");
  });

  it("an unknown item is the caller's mistake", () => {
    expect(() => after(start(), { command: "confirm", itemId: "I-9" })).toThrow("no item I-9");
  });
});

const long = (end: string): string => `${"D".repeat(78)}${end}`;

describe("regrouping", () => {
  it("members are laid together otherwise, and what is in no group stands alone", () => {
    const bench = after(start(), {
      command: "regroup",
      itemIds: ["I-0001", "I-0002"],
      groups: [{ id: "G-1", members: ["dorp/D1", "naburig/N2"] }],
    });
    const members = bench.items.map((item) => [item.id, item.members.map(({ refId }) => refId).join("+")]);
    expect(members).toEqual([
      ["I-0003", "D3"],
      ["I-0004", "N9"],
      ["G-1", "D1+N2"],
      ["I-0001-N1", "N1"],
      ["I-0001-D2", "D2"],
    ]);
    expect(bench.items.every(({ cluster }) => cluster === "vrije tijd")).toBe(true);
  });

  it.each<readonly [string, Extract<MergerCommand, { command: "regroup" }>, string]>([
    [
      "a member twice",
      { command: "regroup", itemIds: ["I-0001"], groups: [{ id: "G", members: ["dorp/D1", "dorp/D1"] }] },
      "members-once",
    ],
    [
      "a member of another item",
      { command: "regroup", itemIds: ["I-0001"], groups: [{ id: "G", members: ["dorp/D2"] }] },
      "members-once",
    ],
    [
      "an empty group",
      { command: "regroup", itemIds: ["I-0001"], groups: [{ id: "G", members: [] }] },
      "groups-filled",
    ],
    [
      "an id in use",
      { command: "regroup", itemIds: ["I-0001"], groups: [{ id: "I-0002", members: ["dorp/D1"] }] },
      "item-ids-free",
    ],
  ])("%s is refused and nothing changes", (_, command, guard) => {
    expect(codes(workbenchAfter(start(), command, { actor: head, on: ON }))).toContain(`guard-not-met: ${guard}`);
  });

  it("what comes to stand alone has an id that is not too long, however long those of the parties are", () => {
    const item = ComparisonItem.parse({
      id: "I".repeat(80),
      kind: "product",
      members: ["a", "b", "c"].map((end) => ({ partyId: "dorp", refId: long(end) })),
    });
    const bench = after(
      { project, items: [item], steps: [] },
      { command: "regroup", itemIds: [item.id], groups: [{ id: "G", members: [`dorp/${long("a")}`] }] },
    );
    expect(bench.items.map((one) => ComparisonItem.safeParse(one).success)).toEqual([true, true, true]);
    expect(new Set(bench.items.map(({ id }) => id)).size).toBe(3);
  });

  it("not once it was judged", () => {
    const command = { command: "regroup", itemIds: ["I-0001"], groups: [{ id: "G", members: ["dorp/D1"] }] } as const;
    expect(codes(workbenchAfter(upTo("judged"), command, { actor: head, on: ON }))).toEqual([
      "guard-not-met: items-still-loose",
    ]);
  });
});

describe("undo", () => {
  it("takes back step after step to where it started, and keeps all on record", () => {
    const live = upTo("live");
    let bench: MergerWorkbench | undefined = live;
    for (let back = 0; back < live.steps.length && bench !== undefined; back += 1) {
      bench = workbenchUndone(bench, { by: "kris", on: ON });
    }
    expect(bench?.items).toEqual(start().items);
    expect(bench?.steps.length).toBe(live.steps.length * 2);
    expect(bench === undefined ? "" : workbenchUndone(bench, { by: "kris", on: ON })).toBeUndefined();
  });
});

describe("life cycle of a comparison item", () => {
  it("has a word in both languages for labels and options", () => {
    const ids = "good less-good must-change can-be-better keep combine redesign stop".split(" ");
    expect(ids.filter((id) => !serviceMessages.has(`label.${id}`))).toEqual([]);
  });

  it("model: whatever is tried, in whatever order, nothing is lost and a decision has a why and another hand", () => {
    const item = fc.constantFrom("I-0001", "I-0002", "I-0003");
    const actor = fc.constantFrom<MergerActor>(head, coordinator, college, { id: "mt", roles: ["management-team"] });
    const why = fc.constantFrom(WHY, "kort");
    const option = fc.constantFrom("keep", "combine", "stop" as const);
    const command: fc.Arbitrary<MergerCommand> = fc.oneof(
      fc.record({ command: fc.constant("confirm" as const), itemId: item }),
      item.map((itemId) => {
        const own = start().items.find(({ id }) => id === itemId)?.members ?? [];
        return {
          command: "describe" as const,
          itemId,
          summaries: own.map((member) => ({ ...member, summary: { nl: "zo" } })),
        };
      }),
      fc.record({
        command: fc.constant("judge" as const),
        itemId: item,
        partyId: fc.constantFrom("dorp", "naburig", "elders"),
        label: fc.constantFrom("good", "must-change" as const),
        motivation: fc.constantFrom("omdat", " "),
      }),
      fc.record({ command: fc.constantFrom("propose", "decide" as const), itemId: item, option, why }),
      fc.record({
        command: fc.constant("plan" as const),
        itemId: item,
        ownerId: fc.constant("an"),
        due: fc.constant(ON),
      }),
      fc.record({ command: fc.constant("harmonise" as const), itemId: item, resultId: fc.constant("V-1") }),
      fc.record({ command: fc.constant("go-live" as const), itemId: item }),
      fc.record({ command: fc.constant("reopen" as const), itemId: item, motivation: why }),
      fc.constantFrom<MergerCommand>(
        {
          command: "regroup",
          itemIds: ["I-0001", "I-0002"],
          groups: [{ id: "G-1", members: ["dorp/D1", "naburig/N2"] }],
        },
        { command: "regroup", itemIds: ["I-0003"], groups: [{ id: "I-0003", members: ["dorp/D3"] }] },
      ),
    );
    const undo = fc.constant("undo" as const);
    const step = fc.tuple(
      fc.oneof({ weight: 5, arbitrary: command }, { weight: 1, arbitrary: undo }),
      actor,
      fc.nat(99),
    );
    const DAYS = ["2024-06-03", "2024-12-31", "2025-01-01", "2025-06-01"].map(calendarDate);
    const reached = new Set<string>();
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60, size: "max" }), (steps) => {
        let bench = start();
        for (const [at, [any, anyone, pick]] of steps.entries()) {
          const on = DAYS[Math.floor((at * DAYS.length) / steps.length)] ?? ON;
          // Three times in four something that the item is ready for, or nothing would ever be decided.
          const [given, by] = pick % 4 === 0 || any === "undo" ? [any, anyone] : nextFor(bench, pick, on);
          const before = structuredClone(bench);
          const { length } = bench.steps;
          const after = given === "undo" ? workbenchUndone(bench, { by: by.id, on }) : tried(bench, given, by, on);
          expect(bench).toEqual(before);
          if (after === undefined) continue;
          expect(given === "undo" ? notTakenBack(bench, after) : notInTable(bench, after, given, by)).toEqual([]);
          bench = after;
          expect(bench.steps).toHaveLength(length + 1);
          expect(bench.steps.slice(0, length)).toEqual(before.steps);
          for (const { state } of bench.items) reached.add(state);
          expectSound(bench);
        }
      }),
      { numRuns: 40 },
    );
    expect([...reached].toSorted()).toEqual(Object.keys(comparisonLifeCycle.states).toSorted());
  });
});

/** A command that some item is ready for, by somebody who may. */
function nextFor(bench: MergerWorkbench, pick: number, on: CalendarDate): readonly [MergerCommand, MergerActor] {
  const order = Object.keys(comparisonLifeCycle.states);
  const farthest = bench.items
    .filter(({ state }) => state !== "live")
    .toSorted((a, b) => order.indexOf(b.state) - order.indexOf(a.state));
  const item = pick % 3 === 0 ? bench.items[pick % bench.items.length] : (farthest[0] ?? bench.items[0]);
  if (item === undefined) throw new Error("an empty workbench");
  const { id: itemId, members, state, judgements, decision } = item;
  switch (state) {
    case "suggested":
      return [{ command: "confirm", itemId }, head];
    case "matched":
      return [
        { command: "describe", itemId, summaries: members.map((one) => ({ ...one, summary: { nl: "zo" } })) },
        head,
      ];
    case "described": {
      const waiting = members.find(({ partyId }) => !judgements.some((one) => one.partyId === partyId));
      const partyId = waiting?.partyId ?? members[0]?.partyId ?? "";
      return [{ command: "judge", itemId, partyId, label: "good", motivation: "omdat het werkt" }, head];
    }
    case "judged":
      return [{ command: "propose", itemId, option: pick % 5 === 0 ? "stop" : "combine", why: WHY }, head];
    case "proposed":
      return [{ command: "decide", itemId, option: pick % 5 === 0 ? "stop" : "combine", why: WHY }, college];
    case "decided":
      return item.harmonisation === undefined
        ? [{ command: "plan", itemId, ownerId: "an", due: on }, head]
        : [{ command: "harmonise", itemId, ...(decision?.option === "stop" ? {} : { resultId: `V-${itemId}` }) }, head];
    default:
      return [{ command: "go-live", itemId }, coordinator];
  }
}

/** The workbench after a command; `undefined` when it is refused, or names an item that is not there. */
function tried(bench: MergerWorkbench, given: MergerCommand, actor: MergerActor, on: CalendarDate) {
  const ids = given.command === "regroup" ? given.itemIds : [given.itemId];
  if (!ids.every((id) => bench.items.some((one) => one.id === id))) return undefined;
  const outcome = workbenchAfter(bench, given, { actor, on });
  return outcome.kind === "refused" ? undefined : outcome.workbench;
}

/** What an undo left otherwise than it was before the step that it takes back. */
function notTakenBack(before: MergerWorkbench, after: MergerWorkbench): readonly string[] {
  const last = after.steps.at(-1);
  const undone = before.steps[last?.undoes ?? -1];
  return (last?.touched ?? [])
    .filter((one, at) => JSON.stringify(one.after) !== JSON.stringify(undone?.touched[at]?.before))
    .map(({ id }) => id);
}

/** In what a step of one item is no row of the table, by somebody who has the role; and what else moved. */
function notInTable(
  before: MergerWorkbench,
  after: MergerWorkbench,
  given: MergerCommand,
  by: MergerActor,
): readonly string[] {
  if (given.command === "regroup") return [];
  const { itemId } = given;
  const [from, to] = [before, after].map(({ items }) => items.find(({ id }) => id === itemId)?.state ?? "");
  const row = comparisonLifeCycle.transitions.find(
    (one) =>
      one.command === given.command &&
      [one.from].flat().some((state) => state === from) &&
      one.to === to &&
      one.roles.some((role) => by.roles.includes(role)),
  );
  const others = ({ items }: MergerWorkbench) => JSON.stringify(items.filter(({ id }) => id !== itemId));
  return [
    ...(row === undefined ? [`${given.command}: ${from} to ${to}`] : []),
    ...(others(before) === others(after) ? [] : [`${given.command}: others moved`]),
  ];
}

/** What holds of every workbench that can be reached. */
function expectSound(bench: MergerWorkbench): void {
  for (const one of bench.items) expect(ComparisonItem.parse(one)).toEqual(one);
  expect(mergerIssues(bench, { dorp: ["D1", "D2", "D3"], naburig: ["N1", "N2", "N9"] })).toEqual([]);
  for (const {
    id,
    state,
    decision,
    proposal,
    judgements,
    members,
    harmonisation,
    resultId,
    harmonisedOn,
  } of bench.items) {
    const isDecided = ["decided", "harmonised", "live"].includes(state);
    const isHarmonised = ["harmonised", "live"].includes(state);
    const isJudged = isDecided || state === "judged" || state === "proposed";
    const wentLive = bench.steps.some(({ command, on }) => command === "go-live" && on >= project.effectiveOn);
    const rules = {
      "both judged": !isJudged || members.every(({ partyId }) => judgements.some((one) => one.partyId === partyId)),
      "a decision when decided": (decision !== undefined) === isDecided,
      "a why": !isDecided || (decision?.why ?? "").length >= 40,
      "another hand": !isDecided || decision?.by !== proposal?.by,
      "no plan before a decision": isDecided || harmonisation === undefined,
      "a day when harmonised": (harmonisedOn !== undefined) === isHarmonised,
      "no result before": isHarmonised || resultId === undefined,
      "somebody in charge": !isHarmonised || harmonisation !== undefined,
      "a result unless it stops": !isHarmonised || (resultId === undefined) === (decision?.option === "stop"),
      "not live before the merger": state !== "live" || wentLive,
    };
    expect({ id, broken: Object.entries(rules).flatMap(([rule, holds]) => (holds ? [] : [rule])) }).toEqual({
      id,
      broken: [],
    });
  }
}

describe("progress, plan, and what holds until then", () => {
  it("rule 2.24 and US-27 (4): progress per cluster, with the labels of both", () => {
    const { clusters, total } = mergerProgress(upTo("decided").items);
    expect(clusters.map(({ cluster, items, confirmed, decided }) => [cluster, items, confirmed, decided])).toEqual([
      ["vrije tijd", 4, 1, 1],
    ]);
    expect(total.labels).toEqual({ good: 1, "less-good": 1, "must-change": 0, "can-be-better": 0 });
  });

  it("the plan names what nobody has taken up, and what is late", () => {
    const decided = upTo("decided");
    expect(harmonisationPlan(decided.items, ON)).toEqual([{ itemId: "I-0001", option: "keep", standing: "unplanned" }]);
    const due = calendarDate("2024-05-01");
    const planned = after(decided, { command: "plan", itemId: "I-0001", ownerId: "an", due });
    expect(harmonisationPlan(planned.items, ON)).toEqual([
      { itemId: "I-0001", option: "keep", standing: "overdue", ownerId: "an", due },
    ]);
  });

  it("rule 2.24: until harmonised, both rules stay valid on their own territory", () => {
    const { items } = upTo("harmonised");
    const at = (territory: string, on: string): readonly string[] =>
      productsInForce(project, items, { territory, on: calendarDate(on) }).flatMap(({ rule, refIds }) =>
        refIds.map((id) => `${rule} ${id}`),
      );
    expect(at("grond-dorp", "2024-12-31")).toEqual(["own D1", "own D2", "own D3"]);
    expect(at("grond-dorp", "2025-01-01")).toEqual(["harmonised V-001", "own D2", "own D3"]);
    expect(at("grond-naburig", "2025-01-01")).toEqual(["harmonised V-001", "own N2", "own N9"]);
    expect(() => at("elders", "2025-01-01")).toThrow("no party has the territory");
  });
});

describe("rule 2.24: pooled history", () => {
  it("numerators and denominators are added up, the seam is marked, and a lonely figure is not complete", () => {
    const { figures, seamAt } = pooledHistory(
      { dorp: [ratio("2023-Q4", 8, 10), ratio("2024-Q4", 9, 10)], naburig: [ratio("2024-Q4", 10, 90)] },
      [ratio("2024-Q4", 1, 1), ratio("2025-Q1", 60, 100)],
      calendarDate("2025-01-01"),
    );
    expect(
      figures.map(({ period: at, numerator, denominator, isComplete, side }) => [
        at,
        numerator,
        denominator,
        isComplete,
        side,
      ]),
    ).toEqual([
      ["2023-Q4", 8, 10, false, "before"],
      ["2024-Q4", 19, 100, true, "before"],
      ["2025-Q1", 60, 100, true, "after"],
    ]);
    expect(seamAt).toBe(2);
  });

  it("counts have no denominator, and a mix or a double is refused", () => {
    const on = calendarDate("2025-01-01");
    const count = { period: period("2024"), numerator: 3 };
    expect(pooledHistory({ dorp: [count], naburig: [count] }, [], on).figures[0]).toEqual({
      period: "2024",
      numerator: 6,
      partyIds: ["dorp", "naburig"],
      isComplete: true,
      side: "before",
    });
    expect(() => pooledHistory({ dorp: [count, ratio("2023", 1, 2)] }, [], on)).toThrow(
      "with and without a denominator",
    );
    expect(() => pooledHistory({ dorp: [count, count] }, [], on)).toThrow("two figures of dorp for 2024");
  });
});

describe("differences field by field", () => {
  it("norm, term, cost, channel, proof, condition and text", () => {
    const left = product("1", "reispas", {
      norms: [norm(7)],
      cost: { nl: "75 euro" },
      channels: [
        { channel: "counter", appointment: "required" },
        { channel: "app", available: false },
      ],
      proofs: [{ id: "foto", name: { nl: "Pasfoto" } }],
      conditions: [{ nl: "Belg zijn" }],
      description: { nl: "Om te reizen." },
    });
    const right = product("2", "reispas ", {
      norms: [norm(5)],
      channels: [{ channel: "counter" }],
      targetGroupIds: ["A"],
    });
    expect(productDifferences(left, right).map(({ aspect, field }) => `${aspect} ${field}`)).toEqual([
      "norm lead-time",
      "cost cost",
      "channel counter",
      "proof pasfoto",
      "condition conditions",
      "target-group targetGroupIds",
      "text description",
    ]);
    expect(productDifferences(left, left)).toEqual([]);
    const texts = productDifferences(left, right).map((one) => productDifferenceText(one, "nl-BE"));
    expect(texts.map(({ about, left: one, right: other }) => [about, one, other])).toEqual([
      [
        "norm: doorlooptijd",
        "hoogstens 7 werkdagen, bij 95% van de gevallen",
        "hoogstens 5 werkdagen, bij 95% van de gevallen",
      ],
      ["kostprijs", "75 euro", "niets"],
      ["kanaal: loket", "op afspraak", "zonder afspraak"],
      ["bewijsstuk: pasfoto", "gevraagd", "niets"],
      ["voorwaarde", "Belg zijn", "niets"],
      ["doelgroep", "niets", "A"],
      ["tekst: beschrijving", "Om te reizen.", "niets"],
    ]);
  });

  it("says it in the language of the reader, and no code is left in it", () => {
    const offers = CHANNELS.flatMap((channel, at) => ({
      channel,
      appointment: (["none", "possible", "required"] as const)[at % 3],
      digitalMaturity: (["information", "form", "transaction", "proactive", undefined] as const)[at % 5],
    }));
    const left = product("1", "reispas", {
      norms: NORM_KINDS.map((kind, at) => ({
        ...norm(1),
        id: kind,
        kind,
        operator: at % 2 === 0 ? "at-most" : "at-least",
        unit: NORM_UNITS[at],
        pause: at % 2 === 0 ? "none" : "waiting-for-customer",
        start: { nl: "de aanvraag" },
        stop: { nl: "de brief" },
      })),
      channels: offers,
      costEuroCents: 1250,
      plainName: { nl: "pas" },
      proofs: [{ id: "a", name: { nl: "attest" }, heldByGovernment: true }],
    });
    const differences = productDifferences(left, product("2", "paspoort"));
    for (const locale of ["nl-BE", "nl-NL", "en-GB"] as const) {
      const words = differences.map((one) => Object.values(productDifferenceText(one, locale)).join(" | "));
      expect(words.filter((text) => /[{}]|at-most|at-least|working-days|heldBy|plainName/u.test(text))).toEqual([]);
      expect(new Set(words).size).toBe(words.length);
    }
    const english = differences.map((one) => productDifferenceText(one, "en-GB"));
    expect(english[1]).toEqual({
      about: "norm: accuracy",
      left: "at most 100 per cent, for 95% of the cases, from: de aanvraag, to: de brief",
      right: "nothing",
    });
    expect(english.find(({ about }) => about === "cost")?.left).toBe("12.50 euro");
  });
});

describe("two installations compare without merging", () => {
  it("the file holds what residents may know, reads back, and pairs with one's own products", () => {
    const own = [
      product("D1", "speelpleinwerking", {
        state: "published",
        annualVolume: [{ year: 2025, count: 300 }],
        caseTypes: ["z"],
      }),
      product("D4", "intern loket", { state: "published", audience: "internal" }),
      product("D5", "nog in opmaak"),
    ];
    const file = comparisonFile({ id: "dorp", name: { nl: "Dorp" } }, own, calendarDate("2026-01-31"));
    const read = ComparisonFile.parse(JSON.parse(JSON.stringify(file)));
    expect(read).toEqual(file);
    expect(Object.keys(file.products[0] ?? {}).filter((key) => /owner|volume|case|state|lineage/i.test(key))).toEqual(
      [],
    );
    const [pair] = pairingSuggestions(read.products, [product("N1", "speelpleinwerking")]);
    expect([pair?.leftId, pair?.rightId]).toEqual(["D1", "N1"]);
    const texts = (pair?.reasons ?? []).map((reason) => pairingReasonText(reason, "nl-BE"));
    expect(texts).toEqual(["De namen lijken op elkaar (speelpleinwerking)."]);
  });

  it("a file with a field that is not shared is refused", () => {
    const file = comparisonFile({ id: "dorp", name: { nl: "Dorp" } }, [product("D1", "x", { state: "published" })], ON);
    const broken = { ...file, products: file.products.map((one) => ({ ...one, annualVolume: [] })) };
    expect(ComparisonFile.safeParse(broken).success).toBe(false);
  });
});
