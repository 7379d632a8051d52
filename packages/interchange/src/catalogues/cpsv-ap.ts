import type { LocalizedText } from "@maatstaf/kernel";
import type { Product } from "@maatstaf/services";
import { iri, literal } from "./rdf.ts";
import type { RdfTerm, RdfTriple } from "./rdf.ts";
import { cpsv, dcat, dct, eli, m8g, rdf, skos } from "./vocabulary.ts";
import { writeTurtle } from "./write-turtle.ts";

/** Who offers the services, and where their addresses begin. */
export interface PublicOrganisation {
  readonly iri: string;
  readonly name: LocalizedText;
  /** Address of the area it works for, such as a NUTS or LAU code. */
  readonly spatialIri: string;
  /** What the addresses of the services begin with: `https://gemeente.example/dienst/`. */
  readonly base: string;
}

/** A product that the profile cannot take: what it lacks. */
export interface LackingProduct {
  readonly productId: string;
  readonly lacking: "description";
}

const PREFIXES = {
  cpsv: "http://purl.org/vocab/cpsv#",
  cv: "http://data.europa.eu/m8g/",
  dct: "http://purl.org/dc/terms/",
  dcat: "http://www.w3.org/ns/dcat#",
  eli: "http://data.europa.eu/eli/ontology#",
  skos: "http://www.w3.org/2004/02/skos/core#",
  xsd: "http://www.w3.org/2001/XMLSchema#",
};
const XSD = PREFIXES.xsd;
const EURO = "http://publications.europa.eu/resource/authority/currency/EUR";

/**
 * Published products for residents as public services in Turtle, after the European profile CPSV-AP 3.2.
 *
 * A norm on lead time is a processing time there when it counts calendar days, weeks or months: the profile has no word for
 * working days.
 *
 * @returns The text, and the products that were left out for want of what the profile demands.
 *
 * @see docs/methods/catalogue-formats.md
 * @see https://semiceu.github.io/CPSV-AP/releases/3.2.0/
 *
 * @example
 * ```ts
 * import { writeCpsvAp } from "@maatstaf/interchange/catalogues";
 * import { Product } from "@maatstaf/services";
 *
 * const product = Product.parse({ id: "P-1", name: { nl: "reispas" }, audience: "external", type: "proof", ownerUnitId: "BZ", state: "published" });
 * const organisation = { iri: "https://gemeente.example/", name: { nl: "Dorp" }, spatialIri: "urn:gebied", base: "https://gemeente.example/dienst/" };
 * writeCpsvAp([product], organisation).lacking // => [{ productId: "P-1", lacking: "description" }]
 * ```
 */
export function writeCpsvAp(
  products: readonly Product[],
  organisation: PublicOrganisation,
): { readonly turtle: string; readonly written: readonly string[]; readonly lacking: readonly LackingProduct[] } {
  const offered = products.filter(({ audience, state }) => audience === "external" && state === "published");
  const complete = offered.filter(({ description }) => description !== undefined);
  const authority = iri(organisation.iri);
  const triples: readonly RdfTriple[] = [
    said(authority, rdf("type"), iri(m8g("PublicOrganisation"))),
    ...texts(authority, skos("prefLabel"), organisation.name),
    said(authority, dct("spatial"), iri(organisation.spatialIri)),
    said(iri(organisation.spatialIri), rdf("type"), iri(dct("Location"))),
    ...complete.flatMap((product) => serviceOf(product, { authority, base: organisation.base })),
  ];
  return {
    turtle: writeTurtle([...new Map(triples.map((triple) => [JSON.stringify(triple), triple])).values()], PREFIXES),
    written: complete.map(({ id }) => id),
    lacking: offered
      .filter(({ description }) => description === undefined)
      .map(({ id }) => ({ productId: id, lacking: "description" })),
  };
}

function said(subject: RdfTerm, predicate: string, object: RdfTerm): RdfTriple {
  return { subject, predicate, object };
}

function texts(subject: RdfTerm, predicate: string, text: LocalizedText | undefined): readonly RdfTriple[] {
  if (text === undefined) return [];
  return [
    said(subject, predicate, literal(text.nl, "nl")),
    ...(text.en === undefined ? [] : [said(subject, predicate, literal(text.en, "en"))]),
  ];
}

function serviceOf(
  product: Product,
  { authority, base }: { readonly authority: RdfTerm; readonly base: string },
): readonly RdfTriple[] {
  const service = iri(`${base}${encodeURIComponent(product.id)}`);
  const part = (kind: string, at: number): RdfTerm => iri(`${service.value}#${kind}-${at + 1}`);
  const concept = (predicate: string, code: string): readonly RdfTriple[] => {
    const node = iri(/^[a-z][a-z0-9+.-]*:\S+$/iu.test(code) ? code : `${base}code/${encodeURIComponent(code)}`);
    return [
      said(service, predicate, node),
      said(node, rdf("type"), iri(skos("Concept"))),
      said(node, skos("prefLabel"), literal(code, "nl")),
    ];
  };
  const { conditions, proofs, cost, costEuroCents, channels, legalBases, procedure, theme, targetGroupIds } = product;
  return [
    said(service, rdf("type"), iri(cpsv("PublicService"))),
    said(service, dct("identifier"), literal(product.id)),
    ...texts(service, dct("title"), product.name),
    ...texts(service, dct("description"), product.description),
    said(service, m8g("hasCompetentAuthority"), authority),
    ...product.alsoKnownAs.map((word) => said(service, dcat("keyword"), literal(word, "nl"))),
    ...concept(dct("type"), product.type),
    ...(theme === undefined ? [] : concept(m8g("thematicArea"), theme)),
    ...targetGroupIds.flatMap((group) => concept(dct("audience"), group)),
    ...conditions.flatMap((condition, at) => [
      said(service, m8g("holdsRequirement"), part("condition", at)),
      said(part("condition", at), rdf("type"), iri(m8g("Requirement"))),
      said(part("condition", at), dct("identifier"), literal(`${product.id}-condition-${at + 1}`)),
      ...texts(part("condition", at), dct("title"), condition),
    ]),
    ...proofs.flatMap((proof, at) => [
      said(service, cpsv("hasInput"), part("proof", at)),
      said(part("proof", at), rdf("type"), iri(m8g("Evidence"))),
      said(part("proof", at), dct("identifier"), literal(`${product.id}-${proof.id}`)),
      ...texts(part("proof", at), dct("title"), proof.name),
    ]),
    ...(cost === undefined && costEuroCents === undefined ? [] : costOf(product, service, part("cost", 0))),
    ...channels
      .filter(({ available }) => available)
      .flatMap(({ channel }, at) => [
        said(service, m8g("hasChannel"), part("channel", at)),
        said(part("channel", at), rdf("type"), iri(m8g("Channel"))),
        said(part("channel", at), dct("identifier"), literal(`${product.id}-${channel}`)),
        said(part("channel", at), dct("type"), iri(`${base}code/${channel}`)),
        said(iri(`${base}code/${channel}`), rdf("type"), iri(skos("Concept"))),
      ]),
    ...legalBases.flatMap(({ id, name }, at) => {
      const basis = /^[a-z][a-z0-9+.-]*:[^\s<>"{}|\\^`]+$/iu.test(id) ? iri(id) : part("law", at);
      return [
        said(service, m8g("hasLegalResource"), basis),
        said(basis, rdf("type"), iri(eli("LegalResource"))),
        ...texts(basis, dct("title"), name),
      ];
    }),
    ...(procedure === undefined
      ? []
      : [
          said(service, cpsv("follows"), part("procedure", 0)),
          said(part("procedure", 0), rdf("type"), iri(cpsv("Rule"))),
          said(part("procedure", 0), dct("identifier"), literal(`${product.id}-procedure`)),
          ...texts(part("procedure", 0), dct("title"), product.name),
          ...texts(part("procedure", 0), dct("description"), procedure),
        ]),
    ...processingTime(product, service),
  ];
}

function costOf({ id, cost, costEuroCents }: Product, service: RdfTerm, node: RdfTerm): readonly RdfTriple[] {
  return [
    said(service, m8g("hasCost"), node),
    said(node, rdf("type"), iri(m8g("Cost"))),
    said(node, dct("identifier"), literal(`${id}-cost`)),
    ...texts(node, dct("description"), cost),
    ...(costEuroCents === undefined
      ? []
      : [
          said(node, m8g("hasValue"), {
            kind: "literal",
            value: `${(costEuroCents / 100).toFixed(2)}E0`,
            datatype: `${XSD}double`,
          }),
          said(node, m8g("currency"), iri(EURO)),
          said(iri(EURO), rdf("type"), iri(skos("Concept"))),
        ]),
  ];
}

const DURATION: Readonly<Record<string, string>> = { "calendar-days": "D", weeks: "W", months: "M" };

function processingTime({ norms }: Product, service: RdfTerm): readonly RdfTriple[] {
  const norm = norms.find(
    ({ kind, published, unit, value }) =>
      kind === "lead-time" && published && DURATION[unit] !== undefined && Number.isInteger(value),
  );
  if (norm === undefined) return [];
  // A duration in XML Schema knows no weeks.
  const value = norm.unit === "weeks" ? `P${norm.value * 7}D` : `P${norm.value}${DURATION[norm.unit] ?? ""}`;
  return [said(service, m8g("processingTime"), { kind: "literal", value, datatype: `${XSD}duration` })];
}
