import { bareSeed } from "./product-seed.ts";
import type { ProductSeed } from "./product-seed.ts";
import { rdfGraph, termKey, tripleKey } from "./rdf.ts";
import type { RdfGraph, RdfTerm, RdfTriple } from "./rdf.ts";
import { SERVICE_FIELDS } from "./service-fields.ts";
import { textOf } from "./service-texts.ts";
import { stableText } from "./stable-text.ts";
import { dct, lastPart, lpdc, prov } from "./vocabulary.ts";

/** What a service of the Flemish catalogue is: of a municipality (`instance`) or the example for all (`concept`), as it is or at one moment. */
export type ServiceKind = "instance" | "instance-snapshot" | "concept" | "concept-snapshot";

const KINDS: readonly (readonly [type: string, kind: ServiceKind])[] = [
  [lpdc("InstancePublicService"), "instance"],
  [lpdc("InstancePublicServiceSnapshot"), "instance-snapshot"],
  [lpdc("ConceptualPublicService"), "concept"],
  [lpdc("ConceptualPublicServiceSnapshot"), "concept-snapshot"],
  ["http://purl.org/vocab/cpsv#PublicService", "instance"],
];

/** A service of the Flemish product catalogue (LPDC, IPDC). */
export interface PublicService {
  readonly kind: ServiceKind;
  readonly iri: string;
  /** Of a snapshot: what it is a moment of. */
  readonly versionOf: string | undefined;
  /** Of an instance: the concept it was made from. */
  readonly conceptIri: string | undefined;
  readonly generatedAt: string | undefined;
  /** `undefined` when it has no Dutch name: there is nothing to call the product by. */
  readonly seed: ProductSeed | undefined;
}

/**
 * The services in a graph of the Flemish catalogue, as seeds for products. What has no field of ours stays in the graph, which
 * {@link mergedServices} writes back.
 *
 * @returns In the order of the file.
 *
 * @see docs/methods/catalogue-formats.md
 *
 * @example
 * ```ts
 * import { publicServices, readTurtle } from "@maatstaf/interchange/catalogues";
 *
 * const read = readTurtle(`
 *   @prefix l: <https://productencatalogus.data.vlaanderen.be/ns/ipdc-lpdc#> .
 *   <https://gemeente.example/dienst/7> a l:InstancePublicServiceSnapshot ; <http://purl.org/dc/terms/title> "Reispaspoort"@nl .
 * `, "dienst.ttl");
 * read.kind === "read" ? publicServices(read.triples).map(({ seed }) => seed?.name) : [] // => [{ nl: "Reispaspoort" }]
 * ```
 */
export function publicServices(triples: readonly RdfTriple[]): readonly PublicService[] {
  const graph = rdfGraph(triples);
  return KINDS.flatMap(([type, kind]) => graph.ofType(type).map((node) => serviceOf(graph, node, kind)));
}

/**
 * The services in a graph as they are now: of several snapshots of one service the latest, and archived ones too.
 *
 * @example
 * ```ts
 * import { currentServices } from "@maatstaf/interchange/catalogues";
 *
 * currentServices([]) // => []
 * ```
 */
export function currentServices(triples: readonly RdfTriple[]): readonly PublicService[] {
  const latest = new Map<string, PublicService>();
  for (const service of publicServices(triples)) {
    const key = service.versionOf ?? service.iri;
    const other = latest.get(key);
    if (other === undefined || (service.generatedAt ?? "") >= (other.generatedAt ?? "")) latest.set(key, service);
  }
  return [...latest.values()];
}

function serviceOf(graph: RdfGraph, node: RdfTerm, kind: ServiceKind): PublicService {
  const one = (predicate: string): string | undefined => graph.objects(node, predicate)[0]?.value;
  const versionOf = one(dct("isVersionOf"));
  const isConcept = kind === "concept" || kind === "concept-snapshot";
  const conceptIri = isConcept ? undefined : one(dct("source"));
  return {
    kind,
    iri: node.value,
    versionOf,
    conceptIri,
    generatedAt: one(prov("generatedAtTime")),
    seed: seedOf(graph, node, { own: versionOf ?? node.value, conceptIri, isConcept }),
  };
}

function seedOf(
  graph: RdfGraph,
  node: RdfTerm,
  {
    own,
    conceptIri,
    isConcept,
  }: { readonly own: string; readonly conceptIri: string | undefined; readonly isConcept: boolean },
): ProductSeed | undefined {
  const name = textOf(graph, node, dct("title"));
  if (name === undefined) return undefined;
  const ipdc = isConcept ? own : conceptIri;
  return {
    ...bareSeed(lastPart(own).slice(-80), name),
    ...Object.assign({}, ...Object.values(SERVICE_FIELDS).map(({ read }) => read(graph, node))),
    identifiers: {
      ...(short(ipdc) === undefined ? {} : { ipdc: short(ipdc) }),
      ...(isConcept || short(own) === undefined ? {} : { lpdc: short(own) }),
    },
  };
}

/** An address that is too long to be an identifier is none. */
function short(text: string | undefined): string | undefined {
  return text === undefined || text.length > 300 ? undefined : text;
}

/**
 * A graph of the Flemish catalogue in which the products that were changed are changed, and nothing else: every statement
 * that a product does not contradict stays as it was, also what we have no field for.
 *
 * @param products - Products that were read from the graph, by their identifiers; others are not in it and are left out. Of
 *   several snapshots of a service the latest is changed.
 *
 * @example
 * ```ts
 * import { currentServices, mergedServices, readTurtle } from "@maatstaf/interchange/catalogues";
 *
 * const read = readTurtle(`
 *   @prefix l: <https://productencatalogus.data.vlaanderen.be/ns/ipdc-lpdc#> .
 *   <https://gemeente.example/dienst/7> a l:InstancePublicServiceSnapshot ; <http://purl.org/dc/terms/title> "Reispaspoort"@nl .
 * `, "dienst.ttl");
 * const triples = read.kind === "read" ? read.triples : [];
 * const seeds = currentServices(triples).flatMap(({ seed }) => seed ?? []);
 * mergedServices(triples, seeds).length // => 2
 * ```
 */
export function mergedServices(triples: readonly RdfTriple[], products: readonly ProductSeed[]): readonly RdfTriple[] {
  const graph = rdfGraph(triples);
  const byName = new Map(products.map((product) => [nameOf(product), product]));
  const replaced = new Set<string>();
  const added: RdfTriple[] = [];
  const services = graph.nodes().filter(({ kind }) => kind !== "literal");
  const nodeOf = new Map(services.map((node) => [node.value, node]));
  for (const { iri, seed } of currentServices(triples)) {
    const product = seed === undefined ? undefined : byName.get(nameOf(seed));
    const node = nodeOf.get(iri);
    if (seed === undefined || product === undefined || node === undefined) continue;
    for (const [field, { write }] of Object.entries(SERVICE_FIELDS)) {
      if (isSame(seed, product, field)) continue;
      for (const { subject = node, predicate, objects, parts, isBesides = false } of write(graph, node, product)) {
        if (!isBesides) replaced.add(JSON.stringify([subject.kind, subject.value, predicate]));
        added.push(...objects.map((object) => ({ subject, predicate, object })), ...parts);
      }
    }
  }
  if (replaced.size === 0 && added.length === 0) return triples;
  const isReplaced = ({ subject, predicate }: RdfTriple): boolean =>
    replaced.has(JSON.stringify([subject.kind, subject.value, predicate]));
  const kept = [...triples.filter((triple) => !isReplaced(triple)), ...added];
  const unique = [...new Map(kept.map((triple) => [tripleKey(triple), triple])).values()];
  return withoutLoose(unique, triples.filter(isReplaced));
}

function nameOf({ id, identifiers }: ProductSeed): string {
  return identifiers.lpdc ?? identifiers.ipdc ?? id;
}

function isSame(seed: ProductSeed, product: ProductSeed, field: string): boolean {
  const value = (of: ProductSeed): string => stableText(Object.entries(of).find(([name]) => name === field)?.[1] ?? []);
  return value(seed) === value(product);
}

/** Without the parts that were taken out and that nothing refers to any more. */
function withoutLoose(triples: readonly RdfTriple[], removed: readonly RdfTriple[]): readonly RdfTriple[] {
  const graph = rdfGraph(triples);
  const uses = new Map<string, number>();
  for (const { object } of triples) uses.set(termKey(object), (uses.get(termKey(object)) ?? 0) + 1);
  const dropped = new Set<string>();
  const todo = removed.map(({ object }) => object).filter(({ kind }) => kind !== "literal");
  for (let next = todo.pop(); next !== undefined; next = todo.pop()) {
    const key = termKey(next);
    if ((uses.get(key) ?? 0) > 0 || dropped.has(key)) continue;
    dropped.add(key);
    for (const { object } of graph.about(next)) {
      if (object.kind === "literal") continue;
      uses.set(termKey(object), (uses.get(termKey(object)) ?? 1) - 1);
      todo.push(object);
    }
  }
  return triples.filter(({ subject }) => !dropped.has(termKey(subject)));
}
