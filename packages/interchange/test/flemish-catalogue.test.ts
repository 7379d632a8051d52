/// <reference types="node" />
import { describe, expect, it } from "vitest";
import {
  codeList,
  conceptChanges,
  conceptChangeText,
  currentServices,
  flaggedInstances,
  ldesPage,
  mergedServices,
  productOfSeed,
  publicServices,
  readJsonLd,
  readTurtle,
  writeJsonLd,
  writeTurtle,
} from "@maatstaf/interchange/catalogues";
import type { ConceptMoment, ProductSeed, RdfTriple } from "@maatstaf/interchange/catalogues";
import { Product } from "@maatstaf/services";
import { canonical, catalogueText, CATALOGUES, expectedOf, jsonLd, namesIn, turtle } from "./catalogue-files.ts";
import { shaclReport } from "./shacl.ts";

const SHACL = "lpdc/shacl";
const CONTEXT = ["https://catalogus.example/ipdc-lpdc-im.jsonld", "https://catalogus.example/ldes.jsonld"];

const parsed = expectedOf<Record<string, { triples: number; types: Record<string, number> }>>("cat-03-lpdc-ttl.json");
const checked =
  expectedOf<Record<string, { conforms: boolean; results: number; by: Record<string, number> }>>(
    "cat-04-lpdc-shacl.json",
  );

describe.skipIf(parsed === undefined)("cat-03: statements and classes of the LPDC files", () => {
  it.each(Object.entries(parsed ?? {}))("%s", (name, { triples, types }) => {
    const found = turtle(catalogueText(`${SHACL}/${name}`));
    const counts: Record<string, number> = {};
    for (const { predicate, object } of found) {
      if (!predicate.endsWith("rdf-syntax-ns#type")) continue;
      const type = object.value.split(/[#/]/u).at(-1) ?? "";
      counts[type] = (counts[type] ?? 0) + 1;
    }
    const own = Object.fromEntries(Object.keys(types).map((type) => [type, counts[type] ?? 0]));
    expect({ triples: found.length, types: own }).toEqual({ triples, types });
  });
});

describe.skipIf(checked === undefined)("cat-04: the official SHACL shapes on the LPDC files", () => {
  it.each(Object.entries(checked ?? {}))("%s, and the same once it is read and written", async (name, expected) => {
    const shape = catalogueText(`${SHACL}/shapes__${name.startsWith("concept") ? "concept" : "instance"}-shape.ttl`);
    const text = catalogueText(`${SHACL}/${name}`);
    expect(await shaclReport(text, shape)).toEqual(expected);
    expect(await shaclReport(writeTurtle(mergedServices(turtle(text), seedsIn(turtle(text)))), shape)).toEqual(
      expected,
    );
  });
});

describe.skipIf(CATALOGUES === undefined)("reading and writing loses nothing", () => {
  it.each([...namesIn(SHACL, ".ttl"), ...namesIn("lpdc/codelists", ".ttl")])("%s in Turtle", async (path) => {
    const read = readTurtle(catalogueText(path), path);
    if (read.kind === "refused") throw new Error(JSON.stringify(read.problems));
    const merged = mergedServices(read.triples, seedsIn(read.triples));
    expect(await canonical(turtle(writeTurtle(merged, read.prefixes)))).toBe(await canonical(read.triples));
  });

  it.each(namesIn("lpdc/ldes", ".json"))("%s in JSON-LD", async (path) => {
    const triples = await jsonLd(catalogueText(path));
    expect(triples.length).toBeGreaterThan(20);
    const written = await writeJsonLd(mergedServices(triples, seedsIn(triples)), { context: CONTEXT });
    expect(await canonical(await jsonLd(written))).toBe(await canonical(triples));
  });
});

describe.skipIf(CATALOGUES === undefined)("products of the catalogue", () => {
  const published = `${SHACL}/instance-data__instance-published.ttl`;

  it("have what the catalogue says in fields of ours", () => {
    const [service] = publicServices(turtle(catalogueText(published)));
    expect(service?.kind).toBe("instance-snapshot");
    expect(service?.seed).toMatchObject({
      id: "45769c3c-0fa0-476e-b90e-0d5f1f49355a",
      audience: "external",
      type: "infrastructure-material",
      theme: "EconomieWerk",
      alsoKnownAs: ["Akte - nl", "Nationaliteit - nl", "een-nieuwe-tag"],
      identifiers: {
        ipdc: "https://ipdc.tni-vlaanderen.be/id/concept/705d401c-1a41-4802-a863-b22499f71b84",
        lpdc: "http://data.lblod.info/id/public-service/45769c3c-0fa0-476e-b90e-0d5f1f49355a",
      },
    });
    const seed = service?.seed;
    expect(seed?.name.nl).toMatch(/^Akte van Belgische nationaliteit/u);
    expect(seed?.name.en).toMatch(/^Certificate of Belgian nationality/u);
    expect(seed?.description?.nl).not.toMatch(/[<>]/u);
    expect(seed?.conditions).toHaveLength(1);
    expect(seed?.proofs.map(({ id }) => id)).toEqual(["042a666b-96ae-482f-b314-ddd98f975922"]);
    expect(seed?.websites?.[0]?.url).toBe(
      "https://justitie.belgium.be/nl/themas_en_dossiers/personen_en_gezinnen/new-nationaliteit",
    );
    expect(seed?.legalBases[0]?.id).toBe("https://ipdc.be/regelgeving");
    expect(seed?.procedure?.nl).toBeDefined();
  });

  it("are products once an owner is named", () => {
    const seeds = namesIn(SHACL, ".ttl").flatMap((path) => seedsIn(turtle(catalogueText(path))));
    expect(seeds.length).toBeGreaterThan(8);
    for (const seed of seeds) {
      const outcome = productOfSeed(seed, { ownerUnitId: "BZ", type: "proof" });
      if (outcome.kind !== "product") throw new Error("type missing");
      expect(Product.parse(outcome.product)).toEqual(outcome.product);
    }
  });

  it("a change of every field is written, read back, and changes nothing else", async () => {
    for (const path of namesIn(SHACL, ".ttl").filter((name) => name.includes("instance"))) {
      const triples = turtle(catalogueText(path));
      for (const seed of seedsIn(triples)) {
        for (const change of CHANGES) {
          const changed = { ...seed, ...change };
          const merged = mergedServices(triples, [changed]);
          const again = seedsIn(turtle(writeTurtle(merged))).find(({ id }) => id === seed.id);
          expect({ path, ...again }).toEqual({ path, ...changed, ...keptIds(changed, again) });
          expect(untold(triples, merged)).toEqual([]);
        }
      }
    }
  });

  it("a change and back gives the same product", async () => {
    const triples = turtle(catalogueText(published));
    const [seed] = seedsIn(triples);
    if (seed === undefined) throw new Error("no seed");
    const there = mergedServices(triples, [{ ...seed, theme: "WelzijnGezondheid", alsoKnownAs: ["akte"] }]);
    const renamed = mergedServices(there, [{ ...seed, alsoKnownAs: ["akte"] }]);
    expect(seedsIn(renamed)).toEqual([{ ...seed, alsoKnownAs: ["akte"] }]);
    expect(renamed.filter(({ predicate }) => predicate.endsWith("thematicArea"))).toHaveLength(1);
  });

  it("a product without a Dutch name is told, not invented", () => {
    const graph = `<urn:x> a <https://productencatalogus.data.vlaanderen.be/ns/ipdc-lpdc#InstancePublicService> ; <http://purl.org/dc/terms/title> "Passport"@en .`;
    expect(publicServices(turtle(graph)).map(({ iri, seed }) => ({ iri, seed }))).toEqual([
      { iri: "urn:x", seed: undefined },
    ]);
  });

  it("of several levels of government the nearest counts, and of several themes the first", () => {
    const [full] = publicServices(turtle(catalogueText(`${SHACL}/instance-data__instance-published-4.ttl`)));
    expect(["local", "provincial", "regional", "federal", "european", undefined]).toContain(full?.seed?.executingLevel);
    const two = `@prefix l: <https://productencatalogus.data.vlaanderen.be/ns/ipdc-lpdc#> . @prefix n: <https://productencatalogus.data.vlaanderen.be/id/concept/UitvoerendBestuursniveau/> .
      <urn:x> a l:InstancePublicService ; <http://purl.org/dc/terms/title> "X"@nl ; l:executingAuthorityLevel n:Federaal, n:Derden, n:Lokaal .`;
    expect(seedsIn(turtle(two))[0]?.executingLevel).toBe("local");
    const merged = mergedServices(
      turtle(two),
      seedsIn(turtle(two)).map((seed) => ({ ...seed, executingLevel: "regional" as const })),
    );
    expect(merged.flatMap(({ object }) => /Bestuursniveau\/(\w+)/u.exec(object.value)?.[1] ?? []).toSorted()).toEqual([
      "Derden",
      "Federaal",
      "Vlaams",
    ]);
  });
});

/** What is changed, one field at a time, and fields taken away. */
const CHANGES: readonly Partial<ProductSeed>[] = [
  { name: { nl: "Nieuwe naam", en: "New name" } },
  { description: { nl: "Eerste lijn\nTweede < lijn & meer" } },
  { alsoKnownAs: ["akte", "reispas"] },
  { targetGroupIds: ["Burger", "Vereniging"] },
  { theme: "WelzijnGezondheid" },
  { type: "permission" },
  { competentLevel: "provincial" },
  { executingLevel: "local" },
  { legalBases: [{ id: "https://wet.example/1", name: { nl: "Wet" } }] },
  { conditions: [{ nl: "U woont hier" }, { nl: "U bent 18", en: "You are 18" }] },
  { conditions: [], proofs: [] },
  { proofs: [{ id: "kaart", name: { nl: "Identiteitskaart" }, heldByGovernment: false }] },
  { cost: { nl: "Gratis" } },
  { procedure: { nl: "Vraag het aan het loket" } },
  { websites: [{ url: "https://gemeente.example/a", name: { nl: "Aanvragen" } }] },
  { websites: [], legalBases: [] },
  { exceptions: { nl: "Niet voor kinderen" } },
];

function seedsIn(triples: readonly RdfTriple[]): readonly ProductSeed[] {
  return currentServices(triples).flatMap(({ seed }) => seed ?? []);
}

/** A proof gets an id of its own when it is written as a new node, and one that lost its condition is gone with it. */
function keptIds(wanted: ProductSeed, found: ProductSeed | undefined): Partial<ProductSeed> {
  return { proofs: wanted.proofs.map((proof, at) => ({ ...proof, id: found?.proofs[at]?.id ?? proof.id })) };
}

/** What a change left out though no field of ours holds it: statements with predicates that we do not read. */
function untold(before: readonly RdfTriple[], after: readonly RdfTriple[]): readonly string[] {
  const OTHER =
    /createdBy|dateCreated|dateModified|spatial|additionalDescription|regulation|yourEurope|hasContactPoint|telephone|publicationMedium|startDate|endDate|produces/u;
  const keys = new Set(after.map((triple) => JSON.stringify(triple)));
  return before
    .filter(({ predicate }) => OTHER.test(predicate))
    .map((triple) => JSON.stringify(triple))
    .filter((key) => !keys.has(key));
}

describe.skipIf(CATALOGUES === undefined)("pages of the stream of changes", () => {
  it("has its members, oldest first, and tells the next page without fetching it", async () => {
    const page = ldesPage(await jsonLd(catalogueText("lpdc/ldes/ipdc-stub__ldes-pages__page-0.json")));
    expect(page.members.map(({ kind, versionOf }) => [kind, versionOf])).toEqual([
      ["concept-snapshot", "https://ipdc.tni-vlaanderen.be/id/concept/705d401c-1a41-4802-a863-b22499f71b84"],
    ]);
    expect(page.next).toEqual([
      { address: "http://ipdc-stub/doc/conceptsnapshot?pageNumber=1", relation: "GreaterThanOrEqualToRelation" },
    ]);
    expect(page.members[0]?.seed).toMatchObject({
      name: { nl: "Akte van Belgische nationaliteit - nl", en: "Certificate of Belgian nationality" },
      type: "financial-benefit",
      executingLevel: "local",
      competentLevel: "federal",
      theme: "BurgerOverheid",
      targetGroupIds: ["Burger", "Onderneming"],
    });
  });

  it("the last page has none after it", async () => {
    const page = ldesPage(await jsonLd(catalogueText("lpdc/ldes/instancesnapshot-ldes-stub__ldes-pages__page-2.json")));
    expect(page.next).toEqual([]);
    expect(page.previous).toHaveLength(1);
  });

  it("a change of a concept flags its instances with what changed, field by field", async () => {
    const pages = await Promise.all(
      namesIn("lpdc/ldes", ".json")
        .filter((name) => name.includes("ipdc-stub"))
        .map(async (path) => jsonLd(catalogueText(path))),
    );
    const moments = pages.flatMap((triples) =>
      ldesPage(triples).members.map(({ iri, versionOf = "", generatedAt = "" }) => ({
        iri,
        versionOf,
        generatedAt,
        triples,
      })),
    );
    const [first] = moments;
    if (first === undefined) throw new Error("no snapshot");
    expect(conceptChanges(first, first)).toEqual([]);
    const renamed = first.triples.map((triple): RdfTriple => {
      const { subject, predicate, object } = triple;
      if (subject.value !== first.iri || !predicate.endsWith("terms/title") || object.kind !== "literal") return triple;
      return object.language === "en"
        ? { ...triple, object: { ...object, value: "Certificate of nationality" } }
        : triple;
    });
    const after = { iri: first.iri, triples: renamed.filter(({ predicate }) => !predicate.endsWith("#exception")) };
    const concepts = new Map([[first.versionOf, { before: first, after }]]);
    const instances = [
      { iri: "urn:een", conceptIri: first.versionOf },
      { iri: "urn:twee", conceptIri: "urn:ander" },
      { iri: "urn:drie", conceptIri: undefined },
    ];
    const flagged = flaggedInstances(instances, concepts);
    expect(flagged.map(({ instanceIri, changes }) => [instanceIri, changes.map(({ field }) => field)])).toEqual([
      ["urn:een", ["name", "exceptions"]],
    ]);
    const [name, exceptions] = flagged[0]?.changes ?? [];
    expect(name?.after).toContain("en: Certificate of nationality");
    expect(name === undefined ? "" : conceptChangeText(name, "en-GB")).toMatch(
      /^name: first “.*Certificate of Belgian nationality.*”, now “/u,
    );
    expect(exceptions === undefined ? "" : conceptChangeText(exceptions, "nl-BE")).toMatch(
      /^uitzonderingen: weg, eerst “/u,
    );
  });

  it("a part that changed is told, whatever its nodes are called", () => {
    expect(conceptChanges(conceptWith("<urn:k1>", "Gratis"), conceptWith("_:b", "Gratis"))).toEqual([]);
    expect(conceptChanges(conceptWith("<urn:k1>", "Gratis"), conceptWith("_:b", "5 euro"))).toEqual([
      { field: "cost", before: ["description nl: Gratis"], after: ["description nl: 5 euro"] },
    ]);
  });
});

describe.skipIf(CATALOGUES === undefined)("code lists", () => {
  it("have the label of every code", () => {
    const types = codeList(turtle(catalogueText("lpdc/codelists/20230627163552-type-codelist.ttl")));
    expect(types.map(({ code, name }) => [code, name?.nl])).toContainEqual([
      "FinancieleVerplichting",
      "Financiële verplichting",
    ]);
    expect(types).toHaveLength(7);
    const every = namesIn("lpdc/codelists", ".ttl").flatMap((path) => codeList(turtle(catalogueText(path))));
    expect(every.filter(({ name }) => name === undefined)).toEqual([]);
    expect(every.length).toBeGreaterThan(100);
  });
});

describe("bad input", () => {
  it("broken Turtle is refused with the line", () => {
    const read = readTurtle('@prefix a: <urn:a:> .\na:b a:c "d" .\na:e a:f .\n', "kapot.ttl");
    expect(read).toMatchObject({
      kind: "refused",
      problems: [{ file: "kapot.ttl", row: 3, code: "turtle-unreadable" }],
    });
  });

  it.each([
    [
      "a context elsewhere",
      '{"@context": "https://elders.example/c.jsonld", "a": 1}',
      "https://elders.example/c.jsonld",
    ],
    [
      "a context that imports",
      '{"@context": {"@version": 1.1, "@import": "https://elders.example/i.jsonld"}}',
      "https://elders.example/i.jsonld",
    ],
    ["a file on this machine", '{"@context": "file:///etc/passwd"}', "file:///etc/passwd"],
  ])("JSON-LD that refers outside is refused with the address: %s", async (_, text, found) => {
    expect(await readJsonLd(text, { file: "x.json" })).toMatchObject({
      kind: "refused",
      problems: [{ code: "json-ld-outside", params: { found } }],
    });
  });

  it("JSON that is broken, too deep or no object is refused with the line", async () => {
    expect(await refused('{"a":\n [}')).toEqual([["json-unreadable", 2]]);
    expect(await refused('{"a":\n [')).toEqual([["json-unreadable", 2]]);
    expect(await refused(`{"a":\n${"[".repeat(100_000)}`)).toEqual([["json-too-deep", 2]]);
    expect(await refused("7")).toEqual([["json-ld-unreadable", 1]]);
  });

  it("a context that is given is used", async () => {
    const contexts = { "https://elders.example/c.jsonld": { "@context": { naam: "http://purl.org/dc/terms/title" } } };
    const read = await readJsonLd('{"@context": "https://elders.example/c.jsonld", "@id": "urn:a", "naam": "x"}', {
      file: "x.json",
      contexts,
    });
    expect(read.kind === "read" ? read.triples.length : 0).toBe(1);
  });

  it("a literal of millions of characters is read or refused in bounded time", () => {
    const started = performance.now();
    expect(readTurtle(`<urn:a> <urn:b> """${"x".repeat(5_000_000)}""" .`, "groot.ttl").kind).toBe("read");
    expect(readTurtle("x".repeat(20_000_001), "groot.ttl")).toMatchObject({
      problems: [{ code: "catalogue-too-large" }],
    });
    expect(performance.now() - started).toBeLessThan(5000);
  });
});

function conceptWith(node: string, cost: string): ConceptMoment {
  return {
    iri: "urn:c",
    triples: turtle(
      `<urn:c> <http://data.europa.eu/m8g/hasCost> ${node} . ${node} a <http://data.europa.eu/m8g/Cost> ; <http://purl.org/dc/terms/description> "<p>${cost}</p>"@nl .`,
    ),
  };
}

async function refused(text: string): Promise<unknown> {
  const read = await readJsonLd(text, { file: "x.json" });
  return read.kind === "refused" ? read.problems.map(({ code, row }) => [code, row]) : read;
}
