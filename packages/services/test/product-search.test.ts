/// <reference types="node" />
import { readFileSync } from "node:fs";
import { Product, productSearch } from "@maatstaf/services";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";

const NAMES = [
  "elektronische identiteitskaart",
  "kids-ID",
  "reispaspoort",
  "rijbewijs",
  "uittreksel bevolkingsregister",
  "uittreksel strafregister",
  "adreswijziging",
  "geboorteaangifte",
  "huwelijksaangifte",
  "overlijdensaangifte",
  "nationaliteitsaanvraag",
  "stedenbouwkundige inlichtingen",
  "melding bouwovertreding",
  "conformiteitsattest woning",
  "huisvestingsadvies",
  "parkeerkaart bewoners",
  "signalisatievergunning",
  "melding putten en wegen",
  "melding straatverlichting",
  "melding zwerfvuil/sluikstort",
  "uitleen feestmateriaal",
  "premie hemelwaterput",
  "energieadvies aan huis",
  "standplaats markt",
  "horecavergunning",
  "evenementenvergunning",
  "leefloon",
  "budgetbegeleiding",
  "verwarmingstoelage",
  "mantelzorgtoelage",
  "maaltijd aan huis",
  "poetshulp",
  "inschrijving buitenschoolse opvang",
  "fiscaal attest kinderopvang",
  "speelpleinwerking",
  "sportkamp",
  "huur sporthal",
  "subsidie sportvereniging",
  "lidmaatschap bibliotheek",
  "boekendienst aan huis",
];
const product = (name: string, at: number, more: object = {}): Product =>
  Product.parse({ id: `P-${at}`, name: { nl: name }, audience: "external", type: "proof", ownerUnitId: "BZ", ...more });
const products = NAMES.map((name, at) => product(name, at));
const nameOf = (id: string): string | undefined => products.find((one) => one.id === id)?.name.nl;
const search = productSearch(products);

describe("US-18 (1): everyday words find the product", () => {
  it.each([
    ["reispas", "reispaspoort", "synonym"],
    ["trouwen", "huwelijksaangifte", "synonym"],
    ["verhuizen", "adreswijziging", "synonym"],
    ["rijbewijzen", "rijbewijs", "word"],
    ["parkeren", "parkeerkaart bewoners", "beginning"],
    ["identitetskaart", "elektronische identiteitskaart", "typing-error"],
    ["bibliotheek", "lidmaatschap bibliotheek", "word"],
    ["put in de weg", "melding putten en wegen", "word"],
    ["zaal huren sport", "huur sporthal", "word"],
    ["feestmateriaal lenen", "uitleen feestmateriaal", "word"],
    ["BUDGETBEGELEIDING", "budgetbegeleiding", "word"],
  ])("%s: %s", (question, name, kind) => {
    const [first] = search.find(question);
    expect([nameOf(first?.productId ?? ""), first?.reasons[0]?.kind]).toEqual([name, kind]);
  });

  it("a word of one's own, and a name in the street, find it too", () => {
    const own = [
      product("reispaspoort", 1, { plainName: { nl: "pas om te reizen" } }),
      product("fuifbus", 2, { alsoKnownAs: ["nachtbus"] }),
    ];
    const found = productSearch(own, { synonyms: [["fuifbus", "discobar"]] });
    expect(found.find("nachtbus")[0]?.productId).toBe("P-2");
    expect(found.find("discobar")[0]?.reasons).toEqual([{ kind: "synonym", asked: "discobar", found: "fuifbus" }]);
  });

  it.each(["", "   ", "de het een", "xqzw", "?!"])("nothing for %j", (question) => {
    expect(search.find(question)).toEqual([]);
  });

  it("every find has a reason, whatever is asked, and never more than asked for", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 60 }), fc.integer({ min: 1, max: 5 }), (question, limit) => {
        const found = search.find(question, limit);
        expect(found.length).toBeLessThanOrEqual(limit);
        expect(found.every(({ reasons, score }) => reasons.length > 0 && score > 0)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it("every product is found by its own name, first", () => {
    const missed = products.filter(({ id, name }) => search.find(name.nl)[0]?.productId !== id);
    expect(missed.map(({ name }) => name.nl)).toEqual([]);
  });

  it("is at home in the browser: nothing of Node in its sources", () => {
    const text = readFileSync(new URL("../src/product-search.ts", import.meta.url), "utf8");
    expect(text).not.toMatch(/node:|process\./);
  });
});
