/// <reference types="node" />
import { readFileSync } from "node:fs";
import { pairingSuggestions, Product } from "@maatstaf/services";
import { sharedFile } from "@maatstaf/testkit";
import { parse } from "csv-parse/sync";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import synonyms from "../src/name-synonyms.json" with { type: "json" };
import { disturbedCatalogues, UNKNOWN_WORDS } from "./disturbed-catalogue.ts";
import type { SeedProduct } from "./disturbed-catalogue.ts";

const product = (id: string, nl: string, more: object = {}): Product =>
  Product.parse({ id, name: { nl }, audience: "external", type: "permission", ownerUnitId: "X", ...more });

const pairsOf = (left: readonly Product[], right: readonly Product[]): readonly string[] =>
  pairingSuggestions(left, right).map(({ leftId, rightId, kind }) => `${leftId} ${rightId} ${kind}`);

const ofProcess = (processId: string): readonly string[] =>
  pairsOf([product("A-1", "begraafplaats", { processId })], [product("B-1", "begraven van as", { processId })]);

describe("rule 2.24: suggestions by identifier, name, process and legal base", () => {
  it("a shared identifier settles it, however different the names", () => {
    const identifiers = { ipdc: "1234" };
    const left = [product("A-1", "eid", { identifiers }), product("A-2", "elektronische identiteitskaart")];
    const right = [product("B-1", "elektronische identiteitskaart", { identifiers })];
    expect(pairingSuggestions(left, right)[0]).toEqual({
      leftId: "A-1",
      rightId: "B-1",
      kind: "same",
      score: 1,
      reasons: [{ kind: "same-identifier", found: "1234" }],
    });
  });

  it.each([
    ["another word for the same thing", "subsidie sportvereniging", "toelage voor sportverenigingen"],
    ["a compound made of two words", "parkeerkaart bewoners", "bewonersparkeerkaart"],
    ["a typing error", "evenementenvergunning", "evenemnetenvergunning"],
    ["accents and capitals", "Ouderencrèche", "ouderencreche"],
    ["another order of words", "aangifte van een geboorte", "geboorteaangifte"],
  ])("%s", (_, one, other) => {
    const noise = ["huur sporthal", "horecavergunning", "adreswijziging", "snoeihout ophalen"];
    const left = [one, ...noise].map((name, at) => product(`A-${at}`, name));
    const right = [...noise.slice(2), other].map((name, at) => product(`B-${at}`, name));
    expect(pairsOf(left, right)).toContain("A-0 B-2 similar");
  });

  it("a process of a shared list counts; that two number their own alike does not", () => {
    expect([ofProcess("PR-01"), ofProcess("oph:1234")]).toEqual([[], ["A-1 B-1 similar"]]);
  });

  it("an identifier that several have settles the first, and the others are parts", () => {
    const identifiers = { ipdc: "1234" };
    const left = [product("A-1", "parkeerkaart", { identifiers })];
    const right = ["bewoners", "zorgverleners"].map((name, at) => product(`B-${at}`, name, { identifiers }));
    expect(pairsOf(left, right)).toEqual(["A-1 B-0 same", "A-1 B-1 part"]);
    expect(pairsOf(right, left)).toEqual(["B-0 A-1 same", "B-1 A-1 part"]);
  });

  it("the legal base finds what the names hide, and is named among the reasons", () => {
    const legalBases = [{ id: "consulair-wetboek", article: "62" }];
    const left = [product("A-1", "reisdocument voor vluchtelingen", { legalBases })];
    const right = [product("B-1", "blauw paspoort", { legalBases }), product("B-2", "groene kaart")];
    const [pair] = pairingSuggestions(left, right);
    expect([pair?.rightId, pair?.reasons.at(-1)]).toEqual([
      "B-1",
      { kind: "same-legal-basis", share: 1, found: ["consulair-wetboek"] },
    ]);
  });

  it("one product that became two: both are suggested, the second as a part", () => {
    const noise = ["huur sporthal", "horecavergunning", "adreswijziging", "snoeihout ophalen", "paspoort", "kids-ID"];
    const others = (side: string): readonly Product[] => noise.map((name, at) => product(`${side}-${at + 5}`, name));
    const left = [product("A-1", "rijbewijs"), ...others("A")];
    const halves = [product("B-1", "rijbewijs (eerste aanvraag)"), product("B-2", "rijbewijs (verlenging)")];
    const pairs = pairsOf(left, [...halves, ...others("B")]).filter((pair) => pair.startsWith("A-1 "));
    expect(pairs.map((pair) => pair.slice(8)).toSorted()).toEqual(["part", "similar"]);
    expect(new Set(pairs.map((pair) => pair.slice(4, 7)))).toEqual(new Set(["B-1", "B-2"]));
  });

  it("an internal product is not the external one of the same name", () => {
    const pairs = pairsOf([product("A-1", "huur zaal", { audience: "internal" })], [product("B-1", "zaal reserveren")]);
    expect(pairs).toEqual([]);
  });

  it("two empty lists, or one, give nothing", () => {
    expect(pairsOf([], [])).toEqual([]);
    expect(pairsOf([product("A-1", "paspoort")], [])).toEqual([]);
  });
});

describe("laws", () => {
  const names = fc.array(
    fc.constantFrom(
      "paspoort",
      "rijbewijs",
      "parkeerkaart bewoners",
      "huur sporthal",
      "premie regenput",
      "kapvergunning",
    ),
    { maxLength: 12 },
  );
  it("a product has one partner at most, and one whole it is a part of", () => {
    fc.assert(
      fc.property(names, names, (one, other) => {
        const pairs = pairingSuggestions(
          one.map((name, at) => product(`A-${at}`, name)),
          other.map((name, at) => product(`B-${at}`, name)),
        );
        const partners = pairs.filter(({ kind }) => kind !== "part");
        expect(new Set(partners.map(({ leftId }) => leftId)).size).toBe(partners.length);
        expect(new Set(partners.map(({ rightId }) => rightId)).size).toBe(partners.length);
        expect(pairs.every(({ score }) => score > 0 && score <= 1)).toBe(true);
      }),
      { numRuns: 200 },
    );
  });

  it("a list compared with itself gives every product its own", () => {
    const own = ["paspoort", "rijbewijs", "kids-ID", "huur sporthal", "horecavergunning"].map((name, at) =>
      product(`P-${at}`, name),
    );
    expect(pairsOf(own, own).toSorted()).toEqual(own.map(({ id }) => `${id} ${id} similar`));
  });
});

const list = sharedFile("data/files/catalogue/UPL-actueel.csv");

describe.skipIf(list === undefined)("the municipal products of the UPL, disturbed", () => {
  it.each([1, 2, 3, 4, 5, 6])("precision at least 0.95 at a recall of at least 0.9 (seed %i)", (seed) => {
    const { left, right, pairs } = disturbedCatalogues(municipal(), seed);
    expect(pairs.size).toBeGreaterThan(300);
    const suggested = pairingSuggestions(left, right);
    expect(suggested.length).toBeGreaterThan(300);
    const hits = suggested.filter(({ leftId, rightId }) => pairs.has(`${leftId} ${rightId}`)).length;
    expect(hits / suggested.length).toBeGreaterThanOrEqual(0.95);
    expect(hits / pairs.size).toBeGreaterThanOrEqual(0.9);
  });
});

describe.skipIf(list === undefined)("the same, renamed only with words that the comparison does not know", () => {
  it("none of the words is in the list of synonyms", () => {
    const known = new Set(synonyms.flat());
    const words = Object.values(UNKNOWN_WORDS).flat();
    expect(words.filter((word) => known.has(word))).toEqual([]);
  });

  // The figures are printed in docs/methods/services-merger.md.
  it.each([1, 2, 3, 4, 5, 6])("precision at least 0.95 at a recall of at least 0.9 (seed %i)", (seed) => {
    const { left, right, pairs } = disturbedCatalogues(municipal(), seed, "unknown");
    const suggested = pairingSuggestions(left, right);
    const hits = suggested.filter(({ leftId, rightId }) => pairs.has(`${leftId} ${rightId}`)).length;
    const unknown = new Set(Object.values(UNKNOWN_WORDS).flat());
    expect(right.filter(({ name }) => name.nl.split(" ").some((word) => unknown.has(word))).length).toBeGreaterThan(12);
    expect(hits / suggested.length).toBeGreaterThanOrEqual(0.95);
    expect(hits / pairs.size).toBeGreaterThanOrEqual(0.9);
  });
});

function municipal(): readonly SeedProduct[] {
  const rows: readonly Record<string, string>[] = parse(readFileSync(list ?? "", "utf8"), { columns: true });
  const byUri = new Map<string, SeedProduct>();
  for (const row of rows) {
    const { UniformeProductnaam: name = "", URI: uri = "", Gemeente, Grondslag: law = "" } = row;
    if (Gemeente !== "X" || name.startsWith("UPL-naam")) continue;
    const laws = new Set([...(byUri.get(uri)?.laws ?? []), ...(law === "" ? [] : [law])]);
    byUri.set(uri, { name, laws: [...laws], type: typeOf(row) });
  }
  return [...byUri.values()];
}

function typeOf(row: Readonly<Record<string, string>>): Product["type"] {
  if (row["Subsidie"] === "X") return "financial-benefit";
  if (row["Melding"] === "X") return "report";
  if (row["Verplichting"] === "X") return "financial-obligation";
  return row["Aanvraag"] === "X" ? "permission" : "object";
}
