import { calendarDate } from "@maatstaf/kernel";
import {
  BusinessProcess,
  CaseAggregate,
  cardFan,
  cellBooklet,
  InstructionCard,
  Product,
  ServiceFormula,
} from "@maatstaf/services";
import { describe, expect, it } from "vitest";

const ON = calendarDate("2026-02-02");
const product = (id: string, nl: string, more: object = {}): Product =>
  Product.parse({ id, name: { nl }, audience: "external", type: "proof", ownerUnitId: "BZ", formulaId: "F1", ...more });
const formulas = [
  ServiceFormula.parse({ id: "F1", name: { nl: "snel & standaard" }, relationId: "klant", state: "in-use" }),
  ServiceFormula.parse({ id: "F2", name: { nl: "naast je staan" }, relationId: "hulpvrager", state: "in-use" }),
  ServiceFormula.parse({ id: "F3", name: { nl: "in opmaak" }, relationId: "klant" }),
];
const card = (id: string, formulaId: string, unitIds: readonly string[] = []): InstructionCard =>
  InstructionCard.parse({ id, formulaId, title: { nl: id }, unitIds });
const cards = [card("K-1", "F1"), card("K-2", "F1", ["SD"]), card("K-3", "F2"), card("K-4", "F3")];
const process = BusinessProcess.parse({
  id: "PR-1",
  name: { nl: "Paspoort" },
  kind: "core",
  ownerId: "an",
  unitId: "BZ",
  state: "published",
  reviewedOn: "2025-06-01",
});
const source = {
  relations: [],
  formulas,
  cards,
  processes: [process],
  indicatorIds: [],
  products: [
    product("P-2", "reispas", { processId: "PR-1" }),
    product("P-1", "kids-ID"),
    product("P-3", "leefloon", { ownerUnitId: "SD", coUnitIds: ["BZ"] }),
    product("P-4", "oud", { state: "retired" }),
  ],
  cases: [
    CaseAggregate.parse({
      source: "crm",
      productId: "P-2",
      period: "2026-01",
      received: 50,
      closedOnTime: 41,
      closedLate: 6,
      openWithin: 5,
      openPast: 3,
    }),
  ],
};

describe("rule 2.23: what services say in the booklet of a cell", () => {
  const booklet = cellBooklet("BZ", source, ON);

  it("its own products by name, with process and compliance; what it helps with apart", () => {
    expect(
      booklet.products.map(({ product: own, process: way, compliance }) => [own.id, way?.id, compliance.kind]),
    ).toEqual([
      ["P-1", undefined, "no-cases"],
      ["P-2", "PR-1", "measured"],
    ]);
    expect(booklet.helpsWith.map(({ id }) => id)).toEqual(["P-3"]);
    expect(booklet.processes.map(({ id }) => id)).toEqual(["PR-1"]);
  });

  it("the cards of its formulas that are for it, and only its own gaps", () => {
    expect(booklet.fan.map(({ formula, cards: own }) => [formula.id, own.map(({ id }) => id)])).toEqual([
      ["F1", ["K-1"]],
    ]);
    expect(booklet.gaps.map(({ code, place }) => `${code} ${place}`)).toEqual([
      "product-without-norm products[0].norms",
      "product-without-norm products[1].norms",
    ]);
    expect(booklet.reviews).toEqual([{ kind: "process", id: "PR-1", unitId: "BZ", due: "2028-06-01" }]);
  });

  it("a gap is that of its owner by id, wherever the product stands in the list", () => {
    const turned = { ...source, products: source.products.toReversed() };
    expect(cellBooklet("BZ", turned, ON).gaps.map(({ code, about }) => `${code} ${about?.id}`)).toEqual([
      "product-without-norm P-1",
      "product-without-norm P-2",
    ]);
    expect(cellBooklet("SD", turned, ON).gaps.map(({ about }) => about)).toEqual([{ kind: "product", id: "P-3" }]);
    const shared = [product("P-9", "eerste"), product("P-9", "tweede", { ownerUnitId: "SD" })];
    const both = { ...source, products: shared };
    for (const unit of ["BZ", "SD"])
      expect(cellBooklet(unit, both, ON).gaps.map(({ code }) => code)).toContain("product-id-twice");
  });

  it("every product that is not retired stands in the booklet of exactly one cell", () => {
    const all = ["BZ", "SD"].flatMap((unit) =>
      cellBooklet(unit, source, ON).products.map(({ product: own }) => own.id),
    );
    expect(all.toSorted()).toEqual(["P-1", "P-2", "P-3"]);
  });
});

describe("rule 2.9: the fan of cards is printable", () => {
  it("holds every card of an adopted formula, and not those that are being written", () => {
    expect(cardFan(formulas, cards).flatMap(({ cards: own }) => own.map(({ id }) => id))).toEqual([
      "K-1",
      "K-2",
      "K-3",
    ]);
  });
});
