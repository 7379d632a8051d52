import { calendarDate } from "@maatstaf/kernel";
import {
  formulaIssues,
  InstructionCard,
  movedFormula,
  openInputs,
  Product,
  productSearch,
  ServiceFormula,
  Session,
} from "@maatstaf/services";
import { describe, expect, it } from "vitest";

const value = (id: string, text = id): object => ({
  id,
  text: { nl: text },
  measuredBy: { kind: "indicator", id: "KPI-02" },
});
const formula = (customerValues: readonly object[], state = "adopted"): ServiceFormula =>
  ServiceFormula.parse({ id: "F1", name: { nl: "snel" }, relationId: "klant", state, customerValues });
const card = InstructionCard.parse({
  id: "K-1",
  formulaId: "F1",
  title: { nl: "Loket" },
  checkQuestions: [{ id: "q", text: { nl: "Gegroet?" } }],
});
const kris = { id: "kris", roles: ["quality-coordinator"] } as const;
const put = (own: ServiceFormula): unknown => {
  const outcome = movedFormula(own, { command: "put-to-use", actor: kris, cards: [card] });
  return outcome.kind === "moved" ? outcome.formula.state : outcome.reasons.map(({ params }) => params["guard"]);
};
const codes = (own: ServiceFormula, more: object = {}): readonly string[] =>
  formulaIssues({ relations: [], formulas: [own], cards: [], products: [], ...more })
    .filter(({ code }) => code !== "formula-relation-unknown")
    .map(({ code, place }) => `${code} ${place}`);

describe("rule 2.9: a formula has three customer values, each its own", () => {
  it("one value written three times is one", () => {
    expect(put(formula([value("a"), value("a"), value("a")]))).toEqual(["values-enough"]);
    expect(put(formula([value("a", "op tijd"), value("b", "Op tijd "), value("c", "op tijd")]))).toEqual([
      "values-enough",
    ]);
    expect(put(formula([value("a"), value("b"), value("c")]))).toBe("in-use");
    expect(codes(formula([value("a"), value("a"), value("a")]))).toContain(
      "formula-value-twice formulas[0].customerValues[1].id",
    );
  });

  it("what was taken out after the college adopted it stands in the way of its use", () => {
    expect(put(formula([value("a")]))).toEqual(["values-enough"]);
  });

  it("a measure that does not exist is no measure; what is not given is not looked up", () => {
    const own = formula([value("a"), value("b"), value("c")]);
    expect(codes(own)).toEqual([]);
    expect(codes(own, { indicatorIds: ["KPI-02"] })).toEqual([]);
    expect(codes(own, { indicatorIds: [] })).toHaveLength(3);
  });

  it("a formula in use with a card that asks nothing has no card to work with", () => {
    const cards = [{ ...card, checkQuestions: [] }];
    expect(codes(formula([value("a"), value("b"), value("c")], "in-use"), { cards })).toContain(
      "formula-without-card formulas[0]",
    );
  });
});

it("rule 2.9: an answer of later was not there on the day of the question", () => {
  const response = {
    decision: "later",
    why: "Vanaf maart is het loket op dinsdag open tot 19 uur.",
    by: "an",
    on: "2026-02-20",
  };
  const session = Session.parse({
    id: "S",
    kind: "mirror",
    on: "2026-01-12",
    inputs: [{ id: "i", text: "Het loket is dicht.", response }],
  });
  expect(openInputs([session], calendarDate("2026-02-19")).map(({ isOverdue }) => isOverdue)).toEqual([true]);
  expect(openInputs([session], calendarDate("2026-02-20"))).toEqual([]);
});

describe("US-18: 1,100 products", () => {
  const products = Array.from({ length: 1100 }, (_, at) =>
    Product.parse({
      id: `P-${at}`,
      name: { nl: `${["aanvraag", "melding", "premie"][at % 3]} ding${at} constructor` },
      audience: "external",
      type: "proof",
      ownerUnitId: "BZ",
      cost: { nl: "gratis" },
      processId: "PR-1",
      norms: [
        {
          id: "n",
          kind: "lead-time",
          operator: "at-most",
          value: 10,
          unit: "working-days",
          commitment: 0.95,
          legal: false,
          published: true,
        },
      ],
      proofs: [{ id: "a", name: { nl: "attest" } }],
    }),
  );
  const search = productSearch(products);

  it("US-18 (3): answers within half a second, a letter of 100,000 words as well", () => {
    for (const question of [
      "premie ding77",
      "aanvraag melding premie constructor __proto__",
      "woord anders ".repeat(50_000),
    ]) {
      const start = performance.now();
      search.find(question);
      expect(performance.now() - start).toBeLessThan(500);
    }
  });

  it("US-18 (2): the product that is found tells its norm, cost, documents and process", () => {
    const found = products.find(({ id }) => id === search.find("ding77")[0]?.productId);
    expect(found?.norms.map(({ value, unit }) => `${value} ${unit}`)).toEqual(["10 working-days"]);
    expect([found?.name.nl, found?.cost?.nl, found?.proofs.length, found?.processId]).toEqual([
      "premie ding77 constructor",
      "gratis",
      1,
      "PR-1",
    ]);
  });

  it("gives the same first finds, however many are asked for", () => {
    const all = search.find("premie ding7 aanvraag", 1100).map(({ productId }) => productId);
    expect(search.find("premie ding7 aanvraag", 5).map(({ productId }) => productId)).toEqual(all.slice(0, 5));
  });

  it("an id twice, and a limit of nothing, are the caller's mistake", () => {
    expect(() => productSearch([...products.slice(0, 1), ...products.slice(0, 1)])).toThrow("two products P-0");
    expect(() => search.find("premie", 0)).toThrow("the limit 0");
  });
});
