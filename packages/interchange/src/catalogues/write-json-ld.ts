import jsonld from "jsonld";
import type { JsonLdQuad } from "jsonld";
import { contextLoader } from "./known-contexts.ts";
import type { RdfTerm, RdfTriple } from "./rdf.ts";

const DEFAULT_GRAPH = { termType: "DefaultGraph", value: "" } as const;

/**
 * A graph as JSON-LD in the words of a context: what was read comes back with the same meaning.
 *
 * @param options - `context`: an address or several, or a context itself. `contexts`: those that are not bundled, by address.
 * @throws Error on an address that is neither bundled nor given.
 *
 * @example
 * ```ts
 * import { readTurtle, writeJsonLd } from "@maatstaf/interchange/catalogues";
 *
 * const read = readTurtle('<urn:a> <urn:b> "c"@nl .', "klein.ttl");
 * const text = read.kind === "read" ? await writeJsonLd(read.triples, { context: { b: "urn:b" } }) : "";
 * JSON.parse(text) // => { "@context": { b: "urn:b" }, "@graph": [{ "@id": "urn:a", b: { "@language": "nl", "@value": "c" } }] }
 * ```
 */
export async function writeJsonLd(
  triples: readonly RdfTriple[],
  { context, contexts = {} }: { readonly context: unknown; readonly contexts?: Readonly<Record<string, unknown>> },
): Promise<string> {
  const quads = triples.map(({ subject, predicate, object }): JsonLdQuad => ({
    subject: termOf(subject),
    predicate: { termType: "NamedNode", value: predicate },
    object: termOf(object),
    graph: DEFAULT_GRAPH,
  }));
  const expanded = await jsonld.fromRDF(quads, { useNativeTypes: false });
  const written = await jsonld.compact(expanded, context, {
    documentLoader: contextLoader(contexts).load,
    graph: true,
  });
  return `${JSON.stringify(written, undefined, 2)}\n`;
}

const STRING = "http://www.w3.org/2001/XMLSchema#string";
const LANGUAGE_STRING = "http://www.w3.org/1999/02/22-rdf-syntax-ns#langString";

function termOf(term: RdfTerm): JsonLdQuad["object"] {
  if (term.kind === "iri") return { termType: "NamedNode", value: term.value };
  if (term.kind === "blank") return { termType: "BlankNode", value: `_:${term.value}` };
  const { value, language, datatype = STRING } = term;
  return language === undefined
    ? { termType: "Literal", value, datatype: { value: datatype } }
    : { termType: "Literal", value, language, datatype: { value: LANGUAGE_STRING } };
}
