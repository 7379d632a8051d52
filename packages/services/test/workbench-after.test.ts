import { calendarDate, inputIssues, period } from "@maatstaf/kernel";
import {
  ComparisonItem,
  comparisonItems,
  matchKind,
  mergerOverview,
  MergerProject,
  pooledHistory,
  Product,
  serviceInputText,
  workbenchAfter,
} from "@maatstaf/services";
import type { MergerActor, MergerCommand } from "@maatstaf/services";
import { describe, expect, it } from "vitest";

const ON = calendarDate("2024-06-03");
const WHY = "De burger merkt er niets van en het scheelt ons elke week een halve dag werk.";
const parties = ["dorp", "naburig"].map((id) => ({ id, name: { nl: id }, territory: `grond-${id}` }));
const form = { id: "fusie", name: { nl: "Fusie" }, effectiveOn: "2025-01-01", organisationId: "nieuw", parties };
const project = MergerProject.parse(form);
const members = [
  { partyId: "dorp", refId: "D1" },
  { partyId: "naburig", refId: "N1" },
];
const item = (more: object = {}): ComparisonItem =>
  ComparisonItem.parse({ id: "I-1", kind: "product", state: "described", members, ...more });

function outcomeOf(before: ComparisonItem, command: MergerCommand, actor: MergerActor): unknown {
  const outcome = workbenchAfter({ project, items: [before], steps: [] }, command, { actor, on: ON });
  return outcome.kind === "done" ? outcome.workbench.items[0] : outcome.reasons.map(({ params }) => params["guard"]);
}

const judge = (partyId: string, motivation = "te duur") =>
  ({ command: "judge", itemId: "I-1", partyId, label: "good", motivation }) as const;

describe("rule 2.24 and US-27 (2): labels by both parties", () => {
  const head: MergerActor = { id: "an", roles: ["unit-head"] };

  it.each([
    ["a party that has nothing in the item", judge("elders"), head],
    ["no motivation", judge("dorp", " "), head],
    ["who speaks for the other party", judge("dorp"), { ...head, partyId: "naburig" }],
  ])("%s does not judge", (_, command, actor) => {
    expect(outcomeOf(item(), command, actor)).toEqual(["judgement-in-order"]);
  });

  it("who speaks for a party judges what that party has", () => {
    expect(outcomeOf(item(), judge("dorp"), { ...head, partyId: "dorp" })).toMatchObject({ state: "described" });
  });
});

it("a reopened item keeps no plan of the decision that fell", () => {
  const choice = { option: "combine", why: WHY, by: "mt", on: "2024-05-01" };
  const decided = item({
    state: "decided",
    proposal: choice,
    decision: choice,
    harmonisation: { ownerId: "an", due: "2024-12-01" },
  });
  const actor: MergerActor = { id: "kris", roles: ["quality-coordinator"] };
  const reopened = outcomeOf(
    decided,
    { command: "reopen", itemId: "I-1", motivation: "De raad wil het nog eens bekijken." },
    actor,
  );
  expect(reopened).toEqual({ id: "I-1", kind: "product", state: "matched", members, judgements: [] });
});

describe("rule 2.24: parties and products stand apart", () => {
  it("two parties with one id or territory are refused, with words", () => {
    const input = { ...form, parties: [parties[0], { ...parties[1], territory: "grond-dorp" }, parties[0]] };
    const { error } = MergerProject.safeParse(input);
    expect(inputIssues(error, input).map((issue) => `${issue.path} ${serviceInputText(issue, "nl-BE")}`)).toEqual([
      "parties[1].territory Twee partijen hebben hetzelfde grondgebied: grond-dorp. Geef elke partij haar eigen grondgebied.",
      "parties[2].id De partij dorp staat er twee keer. Geef elke partij een eigen code.",
      "parties[2].territory Twee partijen hebben hetzelfde grondgebied: grond-dorp. Geef elke partij haar eigen grondgebied.",
    ]);
    expect(MergerProject.safeParse({ ...form, parties: [parties[0], { ...parties[1], id: "a/b" }] }).success).toBe(
      false,
    );
  });

  it("a product id twice, or a party twice, is the caller's mistake: one would be lost", () => {
    const product = Product.parse({
      id: "1",
      name: { nl: "reispas" },
      audience: "external",
      type: "proof",
      ownerUnitId: "BZ",
    });
    const own = { partyId: "dorp", products: [product] };
    expect(() => comparisonItems([{ ...own, products: [product, product] }])).toThrow("two products 1 of dorp");
    expect(() => comparisonItems([own, own])).toThrow("the party dorp twice");
  });

  it("what a person laid together is called similar, not the same", () => {
    expect(matchKind(item())).toBe("similar");
  });
});

describe("US-27 (5): an export for the council", () => {
  it("every party stands in every line, by cluster, with label and decision", () => {
    const items = [
      item({ id: "I-2", members: members.slice(1) }),
      item({
        cluster: "vrije tijd",
        judgements: [{ partyId: "dorp", label: "good", motivation: "vol", by: "an", on: "2024-05-01" }],
        decision: { option: "combine", why: WHY, by: "college", on: "2024-06-01" },
      }),
    ];
    const lines = mergerOverview({ project, items });
    expect(
      lines.map(({ itemId, cluster, parties: own }) => [
        itemId,
        cluster,
        own.map(({ refIds, label }) => [...refIds, label]),
      ]),
    ).toEqual([
      [
        "I-1",
        "vrije tijd",
        [
          ["D1", "good"],
          ["N1", undefined],
        ],
      ],
      ["I-2", undefined, [[undefined], ["N1", undefined]]],
    ]);
    expect(lines[0]?.decision?.why).toBe(WHY);
  });
});

const figure = (text: string) => ({ period: period(text), numerator: 1, denominator: 2 });

describe("rule 2.24: a pooled series counts nothing twice", () => {
  it("a period that the merger divides, or periods of two kinds, are refused", () => {
    const on = calendarDate("2025-04-01");
    expect(() => pooledHistory({ dorp: [figure("2025")] }, [], on)).toThrow("divides 2025");
    expect(() => pooledHistory({ dorp: [figure("2024")], naburig: [figure("2024-Q4")] }, [], on)).toThrow(
      "periods of one kind",
    );
  });
});
