import * as Result from "effect/Result";
import jsonld from "jsonld";
import type { JsonLdQuad } from "jsonld";
import { quoted } from "../quoted.ts";
import { MOST_JSON_DEPTH, tooDeepAt } from "./json-depth.ts";
import { contextLoader } from "./known-contexts.ts";
import type { RdfTerm, RdfTriple } from "./rdf.ts";
import { literalOf } from "./read-turtle.ts";
import { refusedFor, tooLarge } from "./reading.ts";
import type { RdfReading, Refused } from "./reading.ts";

/**
 * Reads a graph in JSON-LD: a product catalogue, or a page of its stream of changes. Nothing is fetched: a context that the
 * file refers to is one of the Flemish catalogue, which are bundled, or is given.
 *
 * @param options - `file`: its name, for problems. `contexts`: other contexts, by their address.
 * @returns `refused` with the line for what is no JSON, and with the address for a reference to anything else outside.
 *
 * @see docs/methods/catalogue-formats.md
 *
 * @example
 * ```ts
 * import { readJsonLd } from "@maatstaf/interchange/catalogues";
 *
 * const outcome = await readJsonLd('{"@context": "https://elders.example/c.jsonld"}', { file: "pagina.json" });
 * outcome.kind === "refused" ? outcome.problems[0]?.params : {} // => { found: "https://elders.example/c.jsonld" }
 * ```
 */
export async function readJsonLd(
  text: string,
  { file, contexts = {} }: { readonly file: string; readonly contexts?: Readonly<Record<string, unknown>> },
): Promise<RdfReading | Refused> {
  const large = tooLarge(text, file);
  if (large !== undefined) return large;
  const deep = tooDeepAt(text);
  if (deep !== undefined) return refusedFor(file, "json-too-deep", { row: deep, params: { most: MOST_JSON_DEPTH } });
  const parsed = Result.try({ try: (): unknown => JSON.parse(text), catch: String });
  if (Result.isFailure(parsed)) return refusedFor(file, "json-unreadable", placeIn(parsed.failure, text));
  const document = parsed.success;
  if (typeof document !== "object" || document === null)
    return refusedFor(file, "json-ld-unreadable", { row: 1, params: { found: quoted(text) } });
  const loader = contextLoader(contexts);
  const outcome = await jsonld.toRDF(document, { documentLoader: loader.load }).then(
    (quads): readonly JsonLdQuad[] => quads,
    (error: unknown): string => (error instanceof Error ? error.message : String(error)),
  );
  const outside = loader.outside();
  if (outside !== undefined) return refusedFor(file, "json-ld-outside", { params: { found: quoted(outside) } });
  if (typeof outcome === "string")
    return refusedFor(file, "json-ld-unreadable", { params: { found: quoted(outcome) } });
  const triples = outcome.map(({ subject, predicate, object }): RdfTriple => ({
    subject: termOf(subject),
    predicate: predicate.value,
    object: termOf(object),
  }));
  return { kind: "read", triples, prefixes: {} };
}

function termOf(term: JsonLdQuad["object"]): RdfTerm {
  if (term.termType === "Literal") return literalOf(term);
  return { kind: term.termType === "BlankNode" ? "blank" : "iri", value: term.value };
}

/** The line that the engine names; it names none for a text that ends too soon. */
function placeIn(said: string, text: string): { readonly row: number } {
  const line = /line (\d+)/u.exec(said)?.[1];
  if (line !== undefined) return { row: Number(line) };
  const position = /position (\d+)/u.exec(said)?.[1];
  return { row: text.slice(0, position === undefined ? text.length : Number(position)).split("\n").length };
}
