import { ComparisonItem, Product, resultingProduct } from "@maatstaf/services";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";

const WHY = "Samen vullen we alle weken, en elk kind vindt een plaats.";
const norm = (value: number, more: object = {}) => ({
  id: "n",
  kind: "lead-time",
  operator: "at-most",
  value,
  unit: "working-days",
  commitment: 0.95,
  legal: false,
  published: true,
  ...more,
});
const product = (id: string, more: object = {}): Product =>
  Product.parse({ id, name: { nl: "sportkamp" }, audience: "external", type: "activity", ownerUnitId: "JEU", ...more });
const dorp = product("P-1", {
  state: "published",
  reviewedOn: "2024-01-01",
  territory: "grond-dorp",
  norms: [norm(7, { territory: "grond-dorp" }), norm(3, { kind: "acknowledgement" })],
  proofs: [{ id: "a", name: { nl: "Attest" } }],
  channels: [{ channel: "counter" }, { channel: "app", available: false }],
  annualVolume: [
    { year: 2022, count: 5 },
    { year: 2023, count: 100 },
  ],
  lineage: [{ kind: "redesigned", fromProductIds: ["P-0"] }],
  identifiers: { ipdc: "7" },
});
const naburig = product("P-1", {
  name: { nl: "sportweek" },
  norms: [norm(5), norm(3, { kind: "acknowledgement" })],
  proofs: [{ id: "b", name: { nl: "attest" } }],
  channels: [{ channel: "app" }],
  annualVolume: [{ year: 2023, count: 60 }],
});
const catalogues = [
  { partyId: "dorp", products: [dorp] },
  { partyId: "naburig", products: [naburig] },
];
const item = (option: string, more: object = {}): ComparisonItem =>
  ComparisonItem.parse({
    id: "I-1",
    kind: "product",
    state: "harmonised",
    resultId: "V-001",
    members: [
      { partyId: "dorp", refId: "P-1" },
      { partyId: "naburig", refId: "P-1" },
    ],
    decision: {
      option,
      why: WHY,
      by: "college",
      on: "2024-09-02",
      ...(option === "keep" ? { partyId: "naburig" } : {}),
    },
    ...more,
  });
const made = (given: ComparisonItem): Product => {
  const result = resultingProduct(given, catalogues, { ownerUnitId: "VT" });
  if (result.kind !== "product") throw new Error(result.kind);
  return result.product;
};

const partyWith = (partyId: string, targetGroupIds: readonly string[]) => ({
  partyId,
  products: [product("P-1", { targetGroupIds })],
});

describe("rule 2.24: the new product has a new id, one owner and its lineage", () => {
  it.each([
    ["keep", "continued"],
    ["combine", "combined"],
    ["redesign", "redesigned"],
  ])("%s: %s from everything it came from, also where both parties had the same id", (option, kind) => {
    const product = made(item(option));
    expect(product.lineage).toEqual([
      { kind: "redesigned", fromProductIds: ["dorp/P-0"] },
      { kind, fromProductIds: ["dorp/P-1", "naburig/P-1"] },
    ]);
    expect([product.id, product.ownerUnitId, product.state, product.territory, product.reviewedOn]).toEqual([
      "V-001",
      "VT",
      "draft",
      undefined,
      undefined,
    ]);
    expect(Product.safeParse(product).success).toBe(true);
  });

  it("keep is as the party has it", () => {
    const { name, norms, channels } = made(item("keep"));
    expect([name.nl, norms.map(({ value }) => value), channels]).toEqual(["sportweek", [5, 3], naburig.channels]);
  });

  it("combine takes what any offers or asks once, and only the promises that all made", () => {
    const { norms, proofs, channels, alsoKnownAs, identifiers } = made(item("combine"));
    expect(norms.map(({ kind, value }) => [kind, value])).toEqual([["acknowledgement", 3]]);
    expect(proofs.map(({ name }) => name.nl)).toEqual(["Attest"]);
    expect(channels.map(({ channel, available }) => [channel, available])).toEqual([
      ["counter", true],
      ["app", true],
    ]);
    expect([alsoKnownAs, identifiers]).toEqual([["sportweek"], { ipdc: "7" }]);
  });

  it("redesign leaves the rest to be written", () => {
    const { norms, proofs, channels } = made(item("redesign"));
    expect([norms, proofs, channels]).toEqual([[], [], []]);
  });

  it("volumes are added up for the years that all have, never for a part", () => {
    expect(made(item("keep")).annualVolume).toEqual([{ year: 2023, count: 160 }]);
  });

  it("stop gives nothing, and what is not ready says why", () => {
    const { decision: _decision, ...open } = item("keep");
    const { resultId: _result, ...nameless } = item("combine");
    const because = [{ ...item("keep"), kind: "risk" as const }, open, nameless].map((one) => {
      const result = resultingProduct(one, catalogues, { ownerUnitId: "VT" });
      return result.kind === "not-ready" ? result.because : result.kind;
    });
    expect(because).toEqual(["not-a-product", "not-decided", "no-result-id"]);
    expect(resultingProduct(item("stop"), catalogues, { ownerUnitId: "VT" })).toEqual({ kind: "stopped" });
    expect(() => resultingProduct(item("keep"), [], { ownerUnitId: "VT" })).toThrow("no product P-1 of dorp");
  });

  it("law: of nothing that a party offers to residents the combination knows less", () => {
    const list = fc.uniqueArray(fc.constantFrom("A", "B", "C", "D"));
    fc.assert(
      fc.property(list, list, (one, other) => {
        const result = resultingProduct(item("combine"), [partyWith("dorp", one), partyWith("naburig", other)], {
          ownerUnitId: "VT",
        });
        const found = result.kind === "product" ? result.product.targetGroupIds : [];
        expect(found.toSorted()).toEqual([...new Set([...one, ...other])].toSorted());
      }),
      { numRuns: 50 },
    );
  });
});
