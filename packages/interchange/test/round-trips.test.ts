/// <reference types="node" />
import { readFileSync } from "node:fs";
import * as Effect from "effect/Effect";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { calendarDate, plusDays } from "@maatstaf/kernel";
import {
  codeList,
  currentServices,
  LIST_FIELDS,
  ldesPage,
  mergedServices,
  newServices,
  processTaxonomy,
  productListOfRows,
  productRows,
  ProductSeed,
  publicServices,
  readCeviCatalogue,
  readDutchMunicipalities,
  readProcessList,
  readProductWorkbook,
  readUniformNames,
  UPL_FLAGS,
  writeCeviCatalogue,
  writeDutchMunicipalities,
  writeJsonLd,
  writeProcessList,
  writeTurtle,
  writeUniformNames,
} from "@maatstaf/interchange/catalogues";
import type { DutchMunicipality, Refused } from "@maatstaf/interchange/catalogues";
import { sheetWorkbook } from "@maatstaf/interchange/frameworks";
import { PRODUCT_TYPES } from "@maatstaf/services";
import { sharedFile } from "@maatstaf/testkit";
import cellWords from "../src/catalogues/cell-words.json" with { type: "json" };
import fields from "../src/catalogues/list-fields.json" with { type: "json" };
import { catalogueText, CATALOGUES, jsonLd, turtle } from "./catalogue-files.ts";
import { shaclReport } from "./shacl.ts";

const ON = calendarDate("2026-02-02");
const RUNS = { numRuns: 40 };

function whole<T extends { readonly kind: string }>(read: T | Refused): Exclude<T, Refused> {
  if (read.kind === "refused") throw new Error(JSON.stringify(read));
  return read as Exclude<T, Refused>;
}

/** Words as people write them: signs of the formats, accents, other scripts. */
const word = fc.constantFrom(
  "reispas",
  "brief & bon",
  'zegt "ja"',
  "a < b > c",
  "l'été",
  "回答",
  "50 % korting",
  "1,5 euro",
  "\\ schuin",
  "é",
);
const line = fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => words.join(" "));
const text = fc.record({ nl: line, en: line }, { requiredKeys: ["nl"] });
const code = fc.constantFrom("Burger", "Onderneming", "Vereniging", "een-code");
const ids = fc.stringMatching(/^[a-zA-Z][\w.-]{0,12}$/u);

const ORGANISATION = {
  iri: "https://gemeente.example/id",
  name: { nl: "Gemeente Dorp" },
  spatialIri: "http://data.europa.eu/nuts/code/BE234",
  base: "https://gemeente.example/dienst/",
};

/** A product with all that the Flemish catalogue has a place for. */
const seed: fc.Arbitrary<ProductSeed> = fc
  .record(
    {
      id: ids,
      name: text,
      description: text,
      exceptions: text,
      procedure: text,
      cost: text,
      alsoKnownAs: fc.uniqueArray(word.map((one) => one.trim())).map((words) => words.toSorted()),
      targetGroupIds: fc.uniqueArray(code).map((codes) => codes.toSorted()),
      theme: code,
      type: fc.constantFrom(...PRODUCT_TYPES.slice(0, 7)),
      competentLevel: fc.constantFrom("european", "federal", "regional", "provincial", "local"),
      executingLevel: fc.constantFrom("regional", "local"),
      conditions: fc.uniqueArray(text, { maxLength: 3, selector: ({ nl }) => nl }),
      proofs: fc.uniqueArray(fc.record({ id: ids, name: text }), { maxLength: 3, selector: ({ id }) => id }),
      websites: fc.uniqueArray(
        fc.record(
          { url: fc.webUrl({ validSchemes: ["https"] }), name: text, description: text },
          { requiredKeys: ["url"] },
        ),
        { maxLength: 2, selector: ({ url }) => url },
      ),
      legalBases: fc.uniqueArray(
        fc.record(
          { id: fc.constantFrom("https://wet.example/1", "eigen reglement"), name: text },
          { requiredKeys: ["id"] },
        ),
        { maxLength: 2, selector: ({ id }) => id },
      ),
      identifiers: fc.record({ ipdc: ids.map((id) => `https://ipdc.example/id/concept/${id}`) }, { requiredKeys: [] }),
    },
    { requiredKeys: ["id", "name"] },
  )
  .map((draft) => ProductSeed.parse({ websites: [], audience: "external", ...draft }));

const label = (value: string) => ({ kind: "literal", value, language: "nl" }) as const;
const key = ([category, domain, group, name]: readonly string[]): string =>
  JSON.stringify([category, domain, group, name]);
const escaped = (raw: string): string => raw.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

describe("the Flemish catalogue", () => {
  it("new products come back from Turtle and from JSON-LD as they were, and nothing of them is untold", async () => {
    await fc.assert(
      fc.asyncProperty(fc.uniqueArray(seed, { maxLength: 3, selector: ({ id }) => id }), async (seeds) => {
        const { triples, untold } = newServices(seeds, { organisation: ORGANISATION, on: ON });
        expect(untold).toEqual([]);
        const expected = seeds.map((one) => ({
          ...one,
          identifiers: { ...one.identifiers, lpdc: `${ORGANISATION.base}${one.id}` },
        }));
        for (const read of [turtle(writeTurtle(triples)), await jsonLd(await writeJsonLd(triples, { context: {} }))]) {
          const again = currentServices(read).flatMap((service) => service.seed ?? []);
          expect(again.toSorted(byId)).toEqual(expected.toSorted(byId));
          // What was new is one of the catalogue from then on: without a change nothing is written.
          expect(mergedServices(read, again)).toBe(read);
        }
      }),
      RUNS,
    );
  });

  it("a new product in a graph of others leaves the others as they were", () => {
    fc.assert(
      fc.property(seed, seed, (one, other) => {
        const before = newServices([{ ...one, id: "eerste" }], { organisation: ORGANISATION, on: ON }).triples;
        const after = newServices([{ ...other, id: "tweede" }], { organisation: ORGANISATION, on: ON }).triples;
        const read = turtle(writeTurtle([...before, ...after]));
        const seeds = publicServices(read).flatMap((service) => service.seed ?? []);
        expect(seeds.map(({ id }) => id).toSorted()).toEqual(["eerste", "tweede"]);
        expect(seeds.find(({ id }) => id === "eerste")?.conditions).toEqual(one.conditions);
        expect(seeds.find(({ id }) => id === "tweede")?.proofs).toEqual(other.proofs);
      }),
      RUNS,
    );
  });

  it("what the catalogue has no place for is told by its field, never left out in silence", () => {
    const own = ProductSeed.parse({
      id: "P 7/a",
      name: { nl: "Reispas" },
      plainName: { nl: "pas" },
      audience: "internal",
      type: "activity",
      costEuroCents: 7500,
      channels: [{ channel: "counter" }],
      processId: "oph:1",
      proofs: [{ id: "foto", name: { nl: "Pasfoto" }, heldByGovernment: true }],
      identifiers: { uplName: "paspoort" },
      state: "published",
    });
    const { untold } = newServices([own], { organisation: ORGANISATION, on: ON });
    expect(untold.map(({ field }) => field).toSorted()).toEqual([
      "audience",
      "channels",
      "costEuroCents",
      "id",
      "identifiers.uplName",
      "plainName",
      "processId",
      "proofs",
      "state",
      "type",
    ]);
  });

  it.skipIf(CATALOGUES === undefined)("a new product validates against the official shape of an instance", async () => {
    const shape = catalogueText("lpdc/shacl/shapes__instance-shape.ttl");
    const full = ProductSeed.parse({
      id: "P-7",
      name: { nl: "Reispas", en: "Passport" },
      description: { nl: "Om te reizen." },
      audience: "external",
      type: "proof",
      theme: "BurgerOverheid",
      targetGroupIds: ["Burger"],
      alsoKnownAs: ["pas"],
      competentLevel: "federal",
      executingLevel: "local",
      conditions: [{ nl: "U bent Belg." }],
      proofs: [],
      cost: { nl: "75 euro" },
      procedure: { nl: "Kom langs." },
      websites: [{ url: "https://gemeente.example/reispas", name: { nl: "Lees meer" } }],
      legalBases: [{ id: "https://wet.example/1", name: { nl: "Consulair Wetboek" } }],
      identifiers: { ipdc: "https://ipdc.example/id/concept/1" },
    });
    const { triples } = newServices([full], { organisation: ORGANISATION, on: ON });
    // What the statements refer to is in lists elsewhere: their classes are said here, for the validator.
    const CLASSES: readonly (readonly [RegExp, string])[] = [
      [
        /\/id\/concept\/(?:Type|Thema|Doelgroep|\w+Bestuursniveau)\/|nuts\/code/u,
        "http://www.w3.org/2004/02/skos/core#Concept",
      ],
      [/gemeente\.example\/id$/u, "http://data.europa.eu/m8g/PublicOrganisation"],
      [/ipdc\.example/u, "https://productencatalogus.data.vlaanderen.be/ns/ipdc-lpdc#ConceptualPublicService"],
    ];
    const elsewhere = triples.flatMap(({ object }) =>
      CLASSES.filter(([pattern]) => object.kind === "iri" && pattern.test(object.value)).map(
        ([, type]) => `<${object.value}> a <${type}> .\n`,
      ),
    );
    const data = `${writeTurtle(triples)}\n${elsewhere.join("")}`;
    expect(await shaclReport(data, shape)).toEqual({ conforms: true, results: 0, by: {} });
    const bare = data
      .replaceAll(/[^\n]*dateCreated[^\n]*\n/gu, "")
      .replace(/<http:\/\/schema\.org\/dateCreated>[^;]*;/u, "");
    expect((await shaclReport(bare, shape)).conforms).toBe(false);
  });

  it("a page of the stream, and a list of codes, come back with all they say", () => {
    const page = fc.record({
      seeds: fc.uniqueArray(seed, { maxLength: 2, selector: ({ id }) => id }),
      next: fc.boolean(),
    });
    fc.assert(
      fc.property(page, fc.uniqueArray(fc.tuple(ids, line), { selector: ([id]) => id }), ({ seeds, next }, codes) => {
        const { triples } = newServices(seeds, { organisation: ORGANISATION, on: ON });
        const tree = "https://w3id.org/tree#";
        const stream = triples
          .filter(({ predicate }) => predicate.endsWith("#type"))
          .filter(({ object }) => object.value.endsWith("Snapshot"))
          .map(({ subject }) => `<urn:stroom> <${tree}member> <${subject.value}> .\n`)
          .concat(
            next ? `<urn:blad> <${tree}relation> [ a <${tree}GreaterThanRelation> ; <${tree}node> <urn:blad2> ] .` : "",
          );
        const read = turtle(`${writeTurtle(triples)}${stream.join("")}`);
        expect(ldesPage(turtle(writeTurtle(read)))).toEqual(ldesPage(read));
        expect(ldesPage(read).members).toHaveLength(seeds.length);
        const skos = "http://www.w3.org/2004/02/skos/core#";
        const list = codes.flatMap(([id, label]) => [
          {
            subject: iri(`urn:lijst/${id}`),
            predicate: "http://www.w3.org/1999/02/22-rdf-syntax-ns#type",
            object: iri(`${skos}Concept`),
          },
          {
            subject: iri(`urn:lijst/${id}`),
            predicate: `${skos}prefLabel`,
            object: { kind: "literal", value: label, language: "nl" } as const,
          },
        ]);
        expect(codeList(turtle(writeTurtle(list)))).toEqual(codeList(list));
        expect(codeList(list)).toHaveLength(codes.length);
      }),
      RUNS,
    );
  });
});

describe("the municipalities of overheid.nl", () => {
  const municipality: fc.Arbitrary<DutchMunicipality> = fc.record({
    name: line,
    iri: ids.map((id) => `http://standaarden.overheid.nl/owms/terms/'${id}_(gemeente)`),
    endedOn: fc.option(
      fc.nat(9000).map((days) => plusDays(calendarDate("2001-12-31"), days)),
      { nil: undefined },
    ),
  });
  const list = fc.uniqueArray(municipality, { maxLength: 5, selector: ({ iri: own }) => own });
  const empty = whole(
    readDutchMunicipalities('<?xml version="1.0" encoding="UTF-8"?>\n<cv name="overheid:Gemeente">\n</cv>', "leeg.xml"),
  );

  it("come back as they were, and as they became: renamed, ended, new and left out", () => {
    fc.assert(
      fc.property(list, list, (before, after) => {
        const first = whole(readDutchMunicipalities(writeDutchMunicipalities(empty, before), "g.xml"));
        expect(first.municipalities).toEqual(before);
        const second = whole(readDutchMunicipalities(writeDutchMunicipalities(first, after), "g.xml"));
        expect(new Set(second.municipalities.map((one) => JSON.stringify(one)))).toEqual(
          new Set(after.map((one) => JSON.stringify(one))),
        );
      }),
      RUNS,
    );
  });

  it.skipIf(sharedFile("data/files/municipal-nl/overheid-Gemeente.xml") === undefined)(
    "the real list is written back byte for byte, and a merger changes only its own lines",
    () => {
      const xml = readFileSync(sharedFile("data/files/municipal-nl/overheid-Gemeente.xml") ?? "", "utf8");
      const read = whole(readDutchMunicipalities(xml, "Gemeente.xml"));
      expect(writeDutchMunicipalities(read, read.municipalities)).toBe(xml.replace(/^\uFEFF/u, ""));
      const ended = read.municipalities.map((one) =>
        one.name === "Altena" ? { ...one, endedOn: calendarDate("2030-12-31") } : one,
      );
      const again = whole(readDutchMunicipalities(writeDutchMunicipalities(read, ended), "Gemeente.xml"));
      expect(again.municipalities).toEqual(ended);
    },
  );
});

describe("the list of uniform product names, the long list of processes", () => {
  const cell = fc.oneof(line, fc.constant(""));
  it("any list of uniform names comes back with every cell, its columns in any order", () => {
    const flags = fc.subarray([...UPL_FLAGS]);
    const row = fc.tuple(ids, line, fc.tuple(cell, cell, cell, cell), flags);
    fc.assert(
      fc.property(fc.uniqueArray(row, { selector: ([id]) => id, maxLength: 6 }), fc.boolean(), (rows, isTurned) => {
        const heading = [
          "UniformeProductnaam",
          "URI",
          "SDG",
          "Grondslag",
          "Grondslaglabel",
          "Grondslaglink",
          ...UPL_FLAGS,
          "Eigen",
        ];
        const cells = rows.map(([id, name, others, own]) => [
          name,
          `urn:upl/${id}`,
          ...others,
          ...UPL_FLAGS.map((flag) => (own.includes(flag) ? "X" : "")),
          "van ons",
        ]);
        const table = [heading, ...cells].map((line) => (isTurned ? line.toReversed() : line));
        const csv = table
          .map((line) => `${line.map((one) => `"${one.replaceAll('"', '""')}"`).join(",")}\r\n`)
          .join("");
        const list = whole(readUniformNames(csv, "upl.csv"));
        const again = whole(readUniformNames(writeUniformNames(list), "upl.csv"));
        expect(again).toEqual(list);
        expect(again.rows).toEqual(table.slice(1));
      }),
      RUNS,
    );
  });

  it("any long list of processes comes back with every cell", () => {
    const row = fc.tuple(
      fc.constantFrom("Kernproces", "Steun"),
      line,
      line,
      line,
      fc.constantFrom("51", "", "n.v.t."),
      cell,
    );
    fc.assert(
      fc.property(fc.uniqueArray(row, { selector: key, maxLength: 6 }), (rows) => {
        const heading = [
          "Categorie",
          "Procesdomein",
          "Procesgroep",
          "Hoofdproces",
          "Hoofd-proces-nummer voorlopig",
          "Impact",
        ];
        const csv = [heading, ...rows]
          .map((line) => `${line.map((one) => `"${one.replaceAll('"', '""')}"`).join(",")}\n`)
          .join("");
        const list = whole(readProcessList(csv, "lijst.csv"));
        expect(whole(readProcessList(writeProcessList(list), "lijst.csv"))).toEqual(list);
        expect(list.rows).toEqual(rows);
      }),
      RUNS,
    );
  });

  it("any order of processes comes back from Turtle", () => {
    const own = "http://lblod.data.gift/vocabularies/openproceshuis/";
    const type = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type";
    const row = fc.tuple(ids, line, fc.option(fc.nat(999)));
    fc.assert(
      fc.property(fc.uniqueArray(row, { selector: ([id]) => id, maxLength: 6 }), line, (rows, group) => {
        const triples = [
          { subject: iri("urn:groep/g1"), predicate: type, object: iri("http://www.w3.org/2004/02/skos/core#Concept") },
          {
            subject: iri("urn:groep/g1"),
            predicate: "http://www.w3.org/2004/02/skos/core#prefLabel",
            object: label(group),
          },
          ...rows.flatMap(([id, name, number]) => [
            { subject: iri(`urn:proces/${id}`), predicate: type, object: iri(`${own}ConceptueelProces`) },
            { subject: iri(`urn:proces/${id}`), predicate: "http://purl.org/dc/terms/title", object: label(name) },
            { subject: iri(`urn:proces/${id}`), predicate: `${own}procesGroep`, object: iri("urn:groep/g1") },
            ...(number === null
              ? []
              : [
                  {
                    subject: iri(`urn:proces/${id}`),
                    predicate: "http://purl.org/dc/terms/identifier",
                    object: { kind: "literal", value: String(number) } as const,
                  },
                ]),
          ]),
        ];
        const taxonomy = whole(processTaxonomy(triples, "oph.ttl"));
        expect(taxonomy.processes.map(({ id }) => id)).toEqual(rows.map(([id]) => `oph:${id}`));
        expect(whole(processTaxonomy(turtle(writeTurtle(triples)), "oph.ttl"))).toEqual(taxonomy);
      }),
      RUNS,
    );
  });
});

describe("the catalogue of CEVI", () => {
  const product = fc.record({
    id: ids,
    name: word,
    own: fc.array(
      fc.tuple(fc.constantFrom("Title", "Description", "Conditions", "AmountToApply", "Exceptions"), line),
      { maxLength: 3 },
    ),
    keywords: fc.uniqueArray(word, { maxLength: 3 }),
    isFramed: fc.boolean(),
  });
  it("any catalogue comes back as it was, and a change is all that changes", () => {
    fc.assert(
      fc.property(fc.array(product, { maxLength: 4 }), line, (products, changed) => {
        const body = products.map(
          ({ id, name, own, keywords }) =>
            `<Product><Id>${id}</Id><Name>${escaped(name)}</Name>${own
              .map(([element, said]) => `<${element}>${escaped(escaped(`<p>${escaped(said)}</p>`))}</${element}>`)
              .join(
                "",
              )}<Keywords>${keywords.map((one) => `<Keyword><Value>${escaped(one)}</Value></Keyword>`).join("")}</Keywords><Eigen a="1">blijft</Eigen></Product>`,
        );
        const inner = `<ProductCatalog><Products>${body.join("")}</Products></ProductCatalog>`;
        const isFramed = products[0]?.isFramed === true;
        const xml = isFramed
          ? `<string xmlns="http://www.cevi.be/LPDC.Export.Webservice">${escaped(inner)}</string>`
          : inner;
        const read = whole(readCeviCatalogue(xml, "cevi.xml"));
        const again = whole(readCeviCatalogue(writeCeviCatalogue(read, read.products), "cevi.xml"));
        expect(again).toEqual(read);
        const [first, ...others] = read.products;
        if (first === undefined) return;
        const renamed = { ...first, seed: { ...first.seed, description: { nl: changed } } };
        const after = whole(readCeviCatalogue(writeCeviCatalogue(read, [renamed]), "cevi.xml"));
        expect(after.products).toEqual([renamed, ...others]);
      }),
      RUNS,
    );
  });
});

describe("a list of products in a workbook", () => {
  it("with every column we know, and one we do not, comes back from its workbook as it was", async () => {
    const cell = fc.oneof(word, fc.constant(""));
    const row = fc.tuple(
      ids,
      word,
      fc.array(cell, { minLength: LIST_FIELDS.length, maxLength: LIST_FIELDS.length }),
      cell,
    );
    const rows = fc.uniqueArray(row, { selector: ([id]) => id, minLength: 1, maxLength: 4 });
    const levels = { competentLevel: "federaal", executingLevel: "gemeente", state: "in nazicht" };
    const formed = new Map<string, string>(Object.entries({ ...cellWords.examples, ...levels }));
    await fc.assert(
      fc.asyncProperty(rows, async (drafts) => {
        const heading = [...LIST_FIELDS.map((field) => fields[field][0] ?? field), "Kast"];
        const table = drafts.map(([id, name, cells, free]) => [
          ...LIST_FIELDS.map((field, at) => {
            if (field === "id") return id;
            if (field === "name") return name;
            if (field === "ownerUnitId") return "BZ";
            if (field === "audience") return "extern";
            if (field === "type") return "bewijs";
            return cells[at] === "" ? "" : (formed.get(field) ?? cells[at] ?? "");
          }),
          free,
        ]);
        const options = { file: "producten.xlsx", source: "onthaal" };
        const list = whole(productListOfRows([heading, ...table], options));
        expect(list.mapping.columns).toHaveLength(LIST_FIELDS.length);
        const bytes = await Effect.runPromise(sheetWorkbook(productRows(list, list.products), "Producten"));
        const again = whole(await Effect.runPromise(readProductWorkbook(bytes, { ...options, mapping: list.mapping })));
        expect(again.products).toEqual(list.products);
        expect(again.cells).toEqual(list.cells);
        expect(again.mapping).toEqual(list.mapping);
      }),
      { numRuns: 15 },
    );
  });
});

function byId(one: ProductSeed, other: ProductSeed): number {
  return one.id < other.id ? -1 : 1;
}

function iri(value: string): { readonly kind: "iri"; readonly value: string } {
  return { kind: "iri", value };
}
