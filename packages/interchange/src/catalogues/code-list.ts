import type { LocalizedText } from "@maatstaf/kernel";
import { rdfGraph } from "./rdf.ts";
import type { RdfTriple } from "./rdf.ts";
import { textOf } from "./service-texts.ts";
import { lastPart, skos } from "./vocabulary.ts";

/** A code of a list, with what a person reads. */
export interface ListedCode {
  readonly iri: string;
  /** The last part of its address, which products keep. */
  readonly code: string;
  readonly name: LocalizedText | undefined;
  readonly definition: LocalizedText | undefined;
  /** Addresses of the lists it is in, and of the codes it is a part of. */
  readonly schemes: readonly string[];
  readonly broader: readonly string[];
}

/**
 * The codes in a graph (SKOS): types, themes, target groups and levels of government of the Flemish catalogue.
 *
 * @example
 * ```ts
 * import { codeList, readTurtle } from "@maatstaf/interchange/catalogues";
 *
 * const read = readTurtle('@prefix s: <http://www.w3.org/2004/02/skos/core#> . <urn:Type/Bewijs> a s:Concept ; s:prefLabel "Bewijs"@nl .', "type.ttl");
 * codeList(read.kind === "read" ? read.triples : []).map(({ code, name }) => [code, name]) // => [["Bewijs", { nl: "Bewijs" }]]
 * ```
 */
export function codeList(triples: readonly RdfTriple[]): readonly ListedCode[] {
  const graph = rdfGraph(triples);
  return graph.ofType(skos("Concept")).map((node) => ({
    iri: node.value,
    code: lastPart(node.value),
    name: textOf(graph, node, skos("prefLabel")),
    definition: textOf(graph, node, skos("definition")),
    schemes: graph.objects(node, skos("inScheme")).map(({ value }) => value),
    broader: [...graph.objects(node, skos("broader")), ...graph.objects(node, skos("relatedMatch"))].map(
      ({ value }) => value,
    ),
  }));
}
