/// <reference types="node" />
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { problemText } from "@maatstaf/interchange";
import {
  currentServices,
  readCeviCatalogue,
  uniformSeeds,
  readUniformNames,
  writeCeviCatalogue,
  writeCpsvAp,
} from "@maatstaf/interchange/catalogues";
import type { CeviCatalogue, ProductSeed } from "@maatstaf/interchange/catalogues";
import { Product } from "@maatstaf/services";
import { catalogueText, CATALOGUES, namesIn, turtle } from "./catalogue-files.ts";
import { shaclReport } from "./shacl.ts";

function cevi(text: string): CeviCatalogue {
  const read = readCeviCatalogue(text, "cevi.xml");
  if (read.kind === "refused") throw new Error(JSON.stringify(read.problems));
  return read;
}

describe.skipIf(CATALOGUES === undefined)("the catalogue of CEVI", () => {
  const text = CATALOGUES === undefined ? "" : catalogueText("lpdc/LPDC_CEVI.xml");

  it("is read into products; those without number or name are told, and stay in the file", () => {
    const { products, notices } = cevi(text);
    expect(products.length + notices.length).toBe(6);
    const [first] = products;
    expect(first?.seed).toMatchObject({
      id: "1502",
      name: { nl: "Doodgeboren kind/foetus - begraving" },
      plainName: { nl: "Levenloos geboren kind/foetus" },
      audience: "external",
      type: "advice",
      theme: "Horeca",
      alsoKnownAs: ["luier", "luiers", "pamper", "herbruikbaar"],
      targetGroupIds: ["Burger", "Onderneming"],
      identifiers: { ipdc: "1502" },
    });
    expect(first?.seed.description?.nl).toMatch(/^Sterft je kindje tijdens de zwangerschap\?/u);
    expect(first?.seed.conditions[0]?.nl).toMatch(/^- De persoon van wie/u);
    expect(first?.seed.websites?.[0]).toEqual({ url: "http://www.inburgering.be", name: { nl: "Inburgering.be" } });
    expect(JSON.stringify(products)).not.toMatch(/&lt;|&amp;|<p>/u);
    expect(notices.map(({ code, path }) => [code, path])).toContainEqual(["cevi-product-incomplete", "Product[3]"]);
    const words = notices.map((notice) => problemText(notice, "nl-BE"));
    expect(words[0]).toMatch(/^cevi\.xml, element Product\[\d\]: Dit product heeft geen (?:nummer|naam)/u);
    for (const { seed } of products)
      expect(Product.parse({ ...seed, type: seed.type ?? "proof", ownerUnitId: "BZ" }).id).toBe(seed.id);
  });

  it("is written back, and means the same", () => {
    const read = cevi(text);
    const written = writeCeviCatalogue(read, read.products);
    expect(cevi(written)).toEqual(read);
    expect(writeCeviCatalogue(cevi(written), read.products)).toBe(written);
    // An element with nothing in it is written in the short way; all else is byte for byte.
    expect(short(written)).toBe(short(text));
  });

  it("a change of each field is written, read back, and changes nothing else", () => {
    const read = cevi(text);
    const [first] = read.products;
    if (first === undefined) throw new Error("no product");
    const changes: readonly Partial<ProductSeed>[] = [
      { name: { nl: "Begraving & meer" } },
      { plainName: { nl: "Levenloos kind" } },
      { description: { nl: "Eén lijn < twee\nen nog een" } },
      { conditions: [{ nl: "U woont hier" }] },
      { conditions: [] },
      { proofs: [] },
      { cost: { nl: "Gratis" } },
      { procedure: { nl: "Kom langs" } },
      { exceptions: { nl: "Geen" } },
      { alsoKnownAs: ["luiers", "kind"] },
      { targetGroupIds: ["Vereniging"] },
      { theme: "Welzijn" },
      { type: "proof" },
      { websites: [{ url: "https://gemeente.example/?a=1&b=2", name: { nl: "Lees" } }] },
      { websites: [] },
    ];
    for (const change of changes) {
      const seed = { ...first.seed, ...change };
      const again = cevi(writeCeviCatalogue(read, [{ at: first.at, seed }]));
      expect(again.products[0]?.seed).toEqual(seed);
      expect(again.products.slice(1)).toEqual(read.products.slice(1));
      expect(again.notices).toEqual(read.notices);
    }
  });

  it("is read from the envelope of the web service, where it is escaped text", () => {
    const inner = text.slice(text.indexOf("<ProductCatalog"), text.indexOf("</string>"));
    const escaped = inner.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
    const envelope = `<string xmlns="http://www.cevi.be/LPDC.Export.Webservice">${escaped}</string>`;
    const read = cevi(envelope);
    expect(read.products).toEqual(cevi(inner).products);
    expect(cevi(writeCeviCatalogue(read, read.products))).toEqual(read);
  });
});

describe("bad input for CEVI", () => {
  it.each([
    [
      "an XML bomb",
      `<!DOCTYPE a [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><ProductCatalog>&b;</ProductCatalog>`,
      "xml-doctype",
      1,
    ],
    [
      "an external entity",
      `<?xml version="1.0"?>\n<!DOCTYPE a SYSTEM "http://elders.example/a.dtd"><ProductCatalog/>`,
      "xml-doctype",
      2,
    ],
    ["deep nesting", `<ProductCatalog>\n${"<a>".repeat(300)}`, "xml-too-deep", 2],
    ["broken XML", "<ProductCatalog>\n<Products></ProductCatalog>", "cevi-unreadable", 2],
    ["another XML", "<lijst/>", "cevi-unreadable", undefined],
    ["nothing", "", "cevi-unreadable", 1],
  ])("%s is refused with the place", (_, text, code, row) => {
    const read = readCeviCatalogue(text, "cevi.xml");
    if (read.kind !== "refused") throw new Error("was read");
    expect(read.problems.map((problem) => [problem.code, problem.row])).toEqual([[code, row]]);
    expect(problemText(read.problems[0] ?? { file: "", code: "", params: {} }, "nl-BE")).not.toContain(code);
  });
});

const ORGANISATION = {
  iri: "https://gemeente.example/id",
  name: { nl: "Gemeente Dorp", en: "Municipality of Dorp" },
  spatialIri: "http://data.europa.eu/nuts/code/BE234",
  base: "https://gemeente.example/dienst/",
};

const sentence = fc.constantFrom(
  "Kom naar het loket.",
  'Met "aanhaling" & <tekens>',
  "Regel 1\nregel 2",
  "é ß 回",
  "\\ \t x",
);
const localized = fc.record({ nl: sentence, en: sentence }, { requiredKeys: ["nl"] });
const productOf = fc.record(
  {
    id: fc.constantFrom("P-1", "P/2 x", "P#3", "é"),
    name: localized,
    description: localized,
    audience: fc.constant("external" as const),
    state: fc.constant("published" as const),
    type: fc.constantFrom("proof", "advice", "activity"),
    ownerUnitId: fc.constant("BZ"),
    theme: fc.constantFrom("Thema", "http://x.example/thema"),
    targetGroupIds: fc.subarray(["Burger", "Onderneming"]),
    alsoKnownAs: fc.subarray(["reispas", "pas"]),
    conditions: fc.array(localized, { maxLength: 2 }),
    proofs: fc.array(fc.record({ id: fc.constantFrom("a", "b"), name: localized }), { maxLength: 1 }),
    cost: localized,
    costEuroCents: fc.nat(100_000),
    procedure: localized,
    channels: fc.subarray([{ channel: "counter" }, { channel: "website", available: false }] as const),
    legalBases: fc.subarray([{ id: "https://wet.example/1", name: { nl: "Wet" } }, { id: "eigen reglement" }]),
    norms: fc.subarray([
      {
        id: "n1",
        kind: "lead-time",
        operator: "at-most",
        value: 2,
        unit: "weeks",
        commitment: 1,
        legal: false,
        published: true,
      },
      {
        id: "n2",
        kind: "lead-time",
        operator: "at-most",
        value: 7,
        unit: "working-days",
        commitment: 1,
        legal: false,
        published: true,
      },
    ] as const),
  },
  { requiredKeys: ["id", "name", "audience", "state", "type", "ownerUnitId"] },
);

describe.skipIf(CATALOGUES === undefined)("CPSV-AP", () => {
  const shape = CATALOGUES === undefined ? "" : catalogueText("cpsv-ap/cpsv-ap-SHACL.ttl");

  it("what is written of any product validates against the official shapes", async () => {
    await fc.assert(
      fc.asyncProperty(fc.uniqueArray(productOf, { selector: ({ id }) => id, maxLength: 3 }), async (drafts) => {
        const products = drafts.map((draft) => Product.parse(draft));
        const { turtle: text, written, lacking } = writeCpsvAp(products, ORGANISATION);
        expect(await shaclReport(text, shape)).toEqual({ conforms: true, results: 0, by: {} });
        expect([...written, ...lacking.map(({ productId }) => productId)].toSorted()).toEqual(
          products.map(({ id }) => id).toSorted(),
        );
        const services = turtle(text).filter(
          ({ object }) => object.value === "http://purl.org/vocab/cpsv#PublicService",
        );
        expect(services).toHaveLength(written.length);
      }),
      { numRuns: 12 },
    );
  });

  it("the shapes refuse what is left out, so that the test can fail", async () => {
    const product = Product.parse({
      id: "P-1",
      name: { nl: "a" },
      description: { nl: "b" },
      audience: "external",
      state: "published",
      type: "proof",
      ownerUnitId: "BZ",
    });
    const { turtle: text } = writeCpsvAp([product], ORGANISATION);
    const without = text.replaceAll(/dct:description "b"@nl;?/gu, "");
    expect((await shaclReport(without, shape)).conforms).toBe(false);
  });

  it("takes the products of the Flemish and the Dutch lists, once they are published", async () => {
    const flemish = namesIn("lpdc/shacl", ".ttl").flatMap((path) =>
      currentServices(turtle(catalogueText(path))).flatMap(({ seed }) => seed ?? []),
    );
    const list = readUniformNames(catalogueText("UPL-actueel.csv"), "upl.csv");
    const dutch = list.kind === "read" ? uniformSeeds(list.products, "Gemeente").slice(0, 30) : [];
    const products = [...new Map([...flemish, ...dutch].map((seed) => [seed.id, seed])).values()].map((seed) =>
      Product.parse({
        ...seed,
        description: seed.description ?? seed.name,
        type: seed.type ?? "proof",
        ownerUnitId: "BZ",
        state: "published",
      }),
    );
    expect(products.length).toBeGreaterThan(35);
    expect(await shaclReport(writeCpsvAp(products, ORGANISATION).turtle, shape)).toEqual({
      conforms: true,
      results: 0,
      by: {},
    });
  });

  it("internal products, drafts and working days are not told", () => {
    const draft = Product.parse({
      id: "P-1",
      name: { nl: "a" },
      description: { nl: "b" },
      audience: "external",
      type: "proof",
      ownerUnitId: "BZ",
    });
    expect(
      writeCpsvAp([draft, { ...draft, id: "P-2", audience: "internal", state: "published" }], ORGANISATION).written,
    ).toEqual([]);
  });
});

/** XML in which an element with nothing in it is written in the short way. */
function short(xml: string): string {
  return xml.replaceAll(/<(\w+)([^<>]*)><\/\1>/gu, "<$1$2/>").replaceAll(" />", "/>");
}
