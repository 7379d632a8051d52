import { publicServices } from "./public-services.ts";
import type { PublicService } from "./public-services.ts";
import { rdfGraph } from "./rdf.ts";
import type { RdfTriple } from "./rdf.ts";
import { lastPart, rdf, tree } from "./vocabulary.ts";

/** A page of the stream of changes of a catalogue (LDES). */
export interface LdesPage {
  /** The snapshots on it, oldest first. */
  readonly members: readonly PublicService[];
  /** Where the stream goes on, for a person or a program that may fetch; nothing is fetched here. */
  readonly next: readonly { readonly address: string; readonly relation: string }[];
  readonly previous: readonly { readonly address: string; readonly relation: string }[];
}

/**
 * A page of the stream of changes of a catalogue: the snapshots on it, and which pages come before and after.
 *
 * @see docs/methods/catalogue-formats.md
 *
 * @example
 * ```ts
 * import { ldesPage } from "@maatstaf/interchange/catalogues";
 *
 * ldesPage([]) // => { members: [], next: [], previous: [] }
 * ```
 */
export function ldesPage(triples: readonly RdfTriple[]): LdesPage {
  const graph = rdfGraph(triples);
  const members = new Set(
    triples.filter(({ predicate }) => predicate === tree("member")).map(({ object }) => object.value),
  );
  const relations = triples
    .filter(({ predicate }) => predicate === tree("relation"))
    .flatMap(({ object }) =>
      graph.objects(object, tree("node")).map(({ value }) => ({
        address: value,
        relation: lastPart(graph.objects(object, rdf("type"))[0]?.value ?? ""),
      })),
    );
  return {
    members: publicServices(triples)
      .filter(({ iri }) => members.has(iri))
      .toSorted((a, b) => inTime(a.generatedAt ?? "", b.generatedAt ?? "")),
    next: relations.filter(({ relation }) => !relation.startsWith("LessThan")),
    previous: relations.filter(({ relation }) => relation.startsWith("LessThan")),
  };
}

function inTime(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
