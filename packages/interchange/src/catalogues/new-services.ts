import type { CalendarDate } from "@maatstaf/kernel";
import type { PublicOrganisation } from "./cpsv-ap.ts";
import { publicServices } from "./public-services.ts";
import type { ProductSeed } from "./product-seed.ts";
import { iri, rdfGraph } from "./rdf.ts";
import type { RdfTerm, RdfTriple } from "./rdf.ts";
import { SERVICE_FIELDS } from "./service-fields.ts";
import { stableText } from "./stable-text.ts";
import { dct, lpdc, m8g, rdf, schema, xsdDateTime } from "./vocabulary.ts";

/** A field of a product that the Flemish catalogue has no place for, so that it would not be read back. */
export interface UntoldField {
  readonly productId: string;
  readonly field: string;
}

/**
 * Products that are not in the Flemish catalogue yet, as instances of it (LPDC): a graph to write with `writeTurtle` or
 * `writeJsonLd`, alone or behind the graph of `mergedServices`. What is read from it again are these products.
 *
 * Its address is the `lpdc` identifier of a product where that is one, else `organisation.base` and its id; the concept it was
 * made from is its `ipdc` identifier. A condition and a proof have a part each; the official shape takes one of both.
 *
 * @param given - Who offers them, and the day they are written: the catalogue wants to know when they were made and changed.
 * @returns The statements, and every field of a product that they do not tell: nothing is left out in silence.
 *
 * @see docs/methods/catalogue-formats.md
 *
 * @example
 * ```ts
 * import { calendarDate } from "@maatstaf/kernel";
 * import { newServices, ProductSeed, publicServices } from "@maatstaf/interchange/catalogues";
 *
 * const organisation = {
 *   iri: "https://gemeente.example/id", name: { nl: "Dorp" }, spatialIri: "http://data.europa.eu/nuts/code/BE234", base: "https://gemeente.example/dienst/",
 * };
 * const seed = ProductSeed.parse({ id: "P-7", name: { nl: "Reispas" }, audience: "external", costEuroCents: 7500 });
 * const { triples, untold } = newServices([seed], { organisation, on: calendarDate("2026-02-02") });
 * publicServices(triples).map(({ seed: own }) => own?.name) // => [{ nl: "Reispas" }]
 * untold // => [{ productId: "P-7", field: "costEuroCents" }]
 * ```
 */
export function newServices(
  products: readonly ProductSeed[],
  { organisation, on }: { readonly organisation: PublicOrganisation; readonly on: CalendarDate },
): { readonly triples: readonly RdfTriple[]; readonly untold: readonly UntoldField[] } {
  const written = products.map((product) => {
    const service = iri(addressOf(product, organisation));
    return { product, triples: [...headOf(service, product, { organisation, on }), ...fieldsOf(service, product)] };
  });
  return {
    triples: written.flatMap(({ triples }) => triples),
    untold: written.flatMap(({ product, triples }) =>
      untoldFields(product, publicServices(triples)[0]?.seed).map((field) => ({ productId: product.id, field })),
    ),
  };
}

const ADDRESS = /^[a-z][a-z0-9+.-]*:[^\s<>"{}|\\^`]+$/iu;

function addressOf({ id, identifiers }: ProductSeed, { base }: PublicOrganisation): string {
  const { lpdc: own = "" } = identifiers;
  return ADDRESS.test(own) ? own : `${base}${encodeURIComponent(id)}`;
}

function headOf(
  service: RdfTerm,
  { identifiers }: ProductSeed,
  { organisation, on }: { readonly organisation: PublicOrganisation; readonly on: CalendarDate },
): readonly RdfTriple[] {
  const time: RdfTerm = { kind: "literal", value: `${on}T00:00:00Z`, datatype: xsdDateTime };
  const { ipdc = "" } = identifiers;
  const head: readonly (readonly [string, RdfTerm])[] = [
    [rdf("type"), iri(lpdc("InstancePublicServiceSnapshot"))],
    [schema("dateCreated"), time],
    [schema("dateModified"), time],
    ["http://purl.org/pav/createdBy", iri(organisation.iri)],
    [m8g("hasCompetentAuthority"), iri(organisation.iri)],
    [dct("spatial"), iri(organisation.spatialIri)],
    ...(ADDRESS.test(ipdc) ? [[dct("source"), iri(ipdc)] as const] : []),
  ];
  return head.map(([predicate, object]) => ({ subject: service, predicate, object }));
}

function fieldsOf(service: RdfTerm, product: ProductSeed): readonly RdfTriple[] {
  const empty = rdfGraph([]);
  return Object.values(SERVICE_FIELDS).flatMap(({ write }) =>
    write(empty, service, product).flatMap(({ subject = service, predicate, objects, parts }) => [
      ...objects.map((object) => ({ subject, predicate, object })),
      ...parts,
    ]),
  );
}

/** The fields that are not read back as they were; an address that it got by being written is no difference. */
function untoldFields(product: ProductSeed, again: ProductSeed | undefined): readonly string[] {
  const read = new Map<string, unknown>(Object.entries(again ?? {}));
  return Object.entries(product).flatMap(([field, value]) => {
    if (field !== "identifiers") return stableText(value) === stableText(read.get(field)) ? [] : [field];
    return Object.entries(product.identifiers)
      .filter(([list, name]) => Object.entries(again?.identifiers ?? {}).every(([k, v]) => k !== list || v !== name))
      .map(([list]) => `identifiers.${list}`);
  });
}
