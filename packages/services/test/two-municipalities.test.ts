import { calendarDate, period } from "@maatstaf/kernel";
import type { CalendarDate } from "@maatstaf/kernel";
import {
  comparisonFile,
  ComparisonFile,
  comparisonItems,
  harmonisationPlan,
  mergerIssues,
  mergerOverview,
  mergerProgress,
  MergerProject,
  pairingReasonText,
  pairingSuggestions,
  pooledHistory,
  Product,
  productDifferences,
  productDifferenceText,
  productsInForce,
  resultingProduct,
  workbenchAfter,
  workbenchUndone,
} from "@maatstaf/services";
import type { MergerActor, MergerCommand, MergerWorkbench } from "@maatstaf/services";
import { describe, expect, it } from "vitest";

const WHY = "De langste openingstijd en het laagste bedrag: zo gaat niemand erop achteruit.";
const dorpHead: MergerActor = { id: "an", roles: ["unit-head"], partyId: "dorp" };
const naburigHead: MergerActor = { id: "bert", roles: ["unit-head"], partyId: "naburig" };
const coordinator: MergerActor = { id: "kris", roles: ["quality-coordinator"] };
const college: MergerActor = { id: "schepen", roles: ["college"] };

const norm = (value: number) => ({
  id: "n",
  kind: "lead-time",
  operator: "at-most",
  value,
  unit: "working-days",
  commitment: 0.9,
  legal: false,
  published: true,
});
const product = (id: string, nl: string, more: object = {}): Product =>
  Product.parse({
    id,
    name: { nl },
    audience: "external",
    type: "permission",
    ownerUnitId: "RO",
    state: "published",
    channels: [{ channel: "counter" }],
    ...more,
  });

const dorp = [
  product("D-1", "evenementenvergunning", {
    norms: [norm(10)],
    costEuroCents: 0,
    annualVolume: [{ year: 2024, count: 40 }],
  }),
  product("D-2", "parkeerkaart bewoners", { theme: "mobiliteit" }),
  product("D-3", "rijbewijs"),
  product("D-4", "sneeuwruimen op aanvraag"),
];
const naburig = [
  product("N-1", "vergunning voor een evenement", {
    norms: [norm(15)],
    costEuroCents: 2500,
    annualVolume: [{ year: 2024, count: 60 }],
  }),
  product("N-2", "bewonersparkeerkaart"),
  product("N-3", "rijbewijs (eerste aanvraag)"),
  product("N-4", "rijbewijs (verlenging)"),
  product("N-5", "fuifbus"),
];
const CLUSTER: Readonly<Record<string, string>> = { "D-2": "mobiliteit", "D-3": "burgerzaken" };
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
const catalogues = [
  { partyId: "dorp", products: dorp },
  { partyId: "naburig", products: naburig },
];
const IDS = { dorp: dorp.map(({ id }) => id), naburig: naburig.map(({ id }) => id) };

function taken(bench: MergerWorkbench, command: MergerCommand, actor: MergerActor, on: CalendarDate): MergerWorkbench {
  const outcome = workbenchAfter(bench, command, { actor, on });
  if (outcome.kind === "refused") throw new Error(`${command.command}: ${JSON.stringify(outcome.reasons)}`);
  return outcome.workbench;
}

const itemWith = ({ items }: MergerWorkbench, refId: string) => {
  const item = items.find(({ members }) => members.some((member) => member.refId === refId));
  if (item === undefined) throw new Error(refId);
  return item;
};

const figure = (year: string, numerator: number, denominator: number) => ({
  period: period(year),
  numerator,
  denominator,
});

describe("rule 2.24 and US-27: two small municipalities become one, from the first suggestion to the pooled figures", () => {
  const items = comparisonItems(catalogues, { clusterOf: (_, id) => CLUSTER[id] ?? "vergunningen" });
  const start: MergerWorkbench = { project, items, steps: [] };
  const spring = calendarDate("2024-03-04");

  it("suggestions have reasons, and every product of both is in exactly one item", () => {
    const pairs = pairingSuggestions(dorp, naburig);
    expect(pairs.map(({ leftId, rightId, kind }) => `${leftId} ${rightId} ${kind}`).toSorted()).toEqual([
      "D-1 N-1 similar",
      "D-2 N-2 similar",
      "D-3 N-3 part",
      "D-3 N-4 similar",
    ]);
    const [reason] = pairs.find(({ leftId }) => leftId === "D-2")?.reasons ?? [];
    expect(reason === undefined ? "" : pairingReasonText(reason, "nl-BE")).toMatch(/^De namen lijken op elkaar/u);
    expect(items.map(({ members }) => members.map(({ refId }) => refId).join(" ")).toSorted()).toEqual([
      "D-1 N-1",
      "D-2 N-2",
      "D-3 N-4 N-3",
      "D-4",
      "N-5",
    ]);
    expect(mergerIssues(start, IDS)).toEqual([]);
    expect(
      mergerProgress(start.items).clusters.map(({ cluster, items: all, decided }) => [cluster, all, decided]),
    ).toEqual([
      ["burgerzaken", 1, 0],
      ["mobiliteit", 1, 0],
      ["vergunningen", 3, 0],
    ]);
  });

  const differences = productDifferences(dorp[0] ?? product("", "x"), naburig[0] ?? product("", "x"));
  it("what differs is laid out field by field, in words", () => {
    expect(differences.map((one) => Object.values(productDifferenceText(one, "nl-BE")).join(" | "))).toEqual([
      "naam | evenementenvergunning | vergunning voor een evenement",
      "norm: doorlooptijd | hoogstens 10 werkdagen, bij 90% van de gevallen | hoogstens 15 werkdagen, bij 90% van de gevallen",
      "kostprijs | 0,00 euro | 25,00 euro",
    ]);
  });

  const { id: itemId, members } = itemWith(start, "D-1");
  let bench = taken(start, { command: "confirm", itemId }, coordinator, spring);
  const summaries = members.map((member) => ({ ...member, summary: { nl: `zoals ${member.partyId} het doet` } }));
  bench = taken(bench, { command: "describe", itemId, summaries }, coordinator, spring);
  const described = bench;
  bench = taken(
    bench,
    { command: "judge", itemId, partyId: "dorp", label: "good", motivation: "gratis en snel" },
    dorpHead,
    spring,
  );
  const half = bench;
  bench = taken(
    bench,
    {
      command: "judge",
      itemId,
      partyId: "naburig",
      label: "can-be-better",
      motivation: "te traag, wel goed gescreend",
    },
    naburigHead,
    spring,
  );
  const judged = bench;
  bench = taken(
    bench,
    { command: "propose", itemId, option: "combine", why: WHY },
    coordinator,
    calendarDate("2024-05-06"),
  );
  const proposed = bench;
  bench = taken(bench, { command: "decide", itemId, option: "combine", why: WHY }, college, calendarDate("2024-06-03"));
  const decided = bench;

  it("each party judges what it has itself, and one alone is not enough", () => {
    const alien = { command: "judge", itemId, partyId: "naburig", label: "good", motivation: "x" } as const;
    expect(workbenchAfter(described, alien, { actor: dorpHead, on: spring }).kind).toBe("refused");
    expect([half, judged].map((one) => itemWith(one, "D-1").state)).toEqual(["described", "judged"]);
  });

  it("a decision has a why, and is not by who proposed it", () => {
    const short = { command: "decide", itemId, option: "combine", why: "daarom" } as const;
    expect(workbenchAfter(proposed, short, { actor: college, on: spring }).kind).toBe("refused");
    const same = { ...short, why: WHY };
    const both: MergerActor = { id: "kris", roles: ["college"] };
    expect(workbenchAfter(proposed, same, { actor: both, on: spring }).kind).toBe("refused");
    expect(itemWith(decided, "D-1").decision?.why).toBe(WHY);
  });

  const planned = taken(
    decided,
    { command: "plan", itemId, ownerId: "an", due: calendarDate("2025-03-31"), actionIds: ["A-7"] },
    coordinator,
    calendarDate("2024-06-10"),
  );
  it("the plan says who brings it together and by when, and what nobody has taken up", () => {
    expect(harmonisationPlan(decided.items, spring).map(({ standing }) => standing)).toEqual(["unplanned"]);
    expect(harmonisationPlan(planned.items, calendarDate("2025-04-01"))).toEqual([
      { itemId, option: "combine", standing: "overdue", ownerId: "an", due: "2025-03-31" },
    ]);
  });

  const harmonised = taken(
    planned,
    { command: "harmonise", itemId, resultId: "V-001" },
    coordinator,
    calendarDate("2025-03-03"),
  );
  const live = taken(harmonised, { command: "go-live", itemId }, coordinator, calendarDate("2025-03-03"));

  it("the new product knows where it came from, and promises only what both did", () => {
    const result = resultingProduct(itemWith(live, "D-1"), catalogues, { ownerUnitId: "RO-nieuw" });
    expect(result.kind === "product" ? result.product : result).toMatchObject({
      id: "V-001",
      state: "draft",
      ownerUnitId: "RO-nieuw",
      norms: [],
      annualVolume: [{ year: 2024, count: 100 }],
      lineage: [{ kind: "combined", fromProductIds: ["dorp/D-1", "naburig/N-1"] }],
    });
  });

  it("until then each former territory keeps its own rule, and so does what is not decided yet", () => {
    const { items: all } = live;
    const on = (day: string, territory: string) =>
      productsInForce(project, all, { territory, on: calendarDate(day) }).map(
        ({ rule, refIds }) => `${rule} ${refIds.join("+")}`,
      );
    expect(on("2025-02-28", "grond-naburig")).toContain("own N-1");
    expect(on("2025-03-03", "grond-naburig")).toContain("harmonised V-001");
    expect(on("2025-03-03", "grond-dorp")).toContain("harmonised V-001");
    expect(on("2025-03-03", "grond-naburig")).toContain("own N-4+N-3");
  });

  it("the history is one series of counts with its seam, and no share is averaged", () => {
    const before = { dorp: [figure("2023", 30, 40), figure("2024", 36, 40)], naburig: [figure("2024", 30, 60)] };
    const { figures, seamAt } = pooledHistory(before, [figure("2025", 88, 100)], project.effectiveOn);
    expect(
      figures.map(({ period: year, numerator, denominator, isComplete }) => [year, numerator, denominator, isComplete]),
    ).toEqual([
      ["2023", 30, 40, false],
      ["2024", 66, 100, true],
      ["2025", 88, 100, true],
    ]);
    expect(seamAt).toBe(2);
  });

  it("progress is told per cluster, and the council gets every party beside the other with the why", () => {
    expect(
      mergerProgress(live.items).clusters.map(({ cluster, items: all, decided: done, harmonised: whole }) => [
        cluster,
        all,
        done,
        whole,
      ]),
    ).toEqual([
      ["burgerzaken", 1, 0, 0],
      ["mobiliteit", 1, 0, 0],
      ["vergunningen", 3, 1, 1],
    ]);
    const line = mergerOverview(live).find((one) => one.itemId === itemId);
    expect(line?.parties.map(({ partyId, label }) => [partyId, label])).toEqual([
      ["dorp", "good"],
      ["naburig", "can-be-better"],
    ]);
    expect([line?.decision?.why, line?.resultId]).toEqual([WHY, "V-001"]);
  });

  it("everything can be taken back, step by step, and stays on record", () => {
    let back = live;
    for (let undone = workbenchUndone(back, { by: "kris", on: spring }); undone !== undefined;) {
      back = undone;
      expect(mergerIssues(back, IDS)).toEqual([]);
      undone = workbenchUndone(back, { by: "kris", on: spring });
    }
    expect(back.items).toEqual(start.items);
    expect(back.steps).toHaveLength(2 * live.steps.length);
  });
});

describe("rule 2.24: two installations compare without merging, by exchanging a file", () => {
  it("each reads the file of the other, finds the same pairs and the same differences, and learns nothing internal", () => {
    const cutOff = calendarDate("2026-01-31");
    const text = (id: string, nl: string, own: readonly Product[]): string =>
      JSON.stringify(
        comparisonFile({ id, name: { nl } }, [...own, product("X", "intern", { audience: "internal" })], cutOff),
      );
    const fromDorp = ComparisonFile.parse(JSON.parse(text("dorp", "Dorp", dorp)));
    const fromNaburig = ComparisonFile.parse(JSON.parse(text("naburig", "Naburig", naburig)));
    const atNaburig = pairingSuggestions(fromDorp.products, naburig);
    const atDorp = pairingSuggestions(dorp, fromNaburig.products);
    expect(atNaburig).toEqual(atDorp);
    const theirs = fromDorp.products.find(({ id }) => id === "D-1");
    const ours = naburig.find(({ id }) => id === "N-1");
    if (theirs === undefined || ours === undefined) throw new Error("not in the file");
    expect(productDifferences(theirs, ours).map(({ aspect }) => aspect)).toEqual(["name", "norm", "cost"]);
    expect(JSON.stringify(fromDorp)).not.toMatch(/intern|ownerUnitId|annualVolume/u);
  });
});
