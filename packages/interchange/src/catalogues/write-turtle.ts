import { DataFactory, Writer } from "n3";
import type { RdfTerm, RdfTriple } from "./rdf.ts";

/**
 * A graph as Turtle, in the order given: what was read comes back with the same meaning.
 *
 * @param prefixes - Short names of addresses, such as `{ dc: "http://purl.org/dc/terms/" }`.
 *
 * @example
 * ```ts
 * import { readTurtle, writeTurtle } from "@maatstaf/interchange/catalogues";
 *
 * const outcome = readTurtle('@prefix a: <urn:a:> . a:b a:c "d"@nl .', "klein.ttl");
 * outcome.kind === "read" ? writeTurtle(outcome.triples, outcome.prefixes) : "" // => '@prefix a: <urn:a:>.\n\na:b a:c "d"@nl.\n'
 * ```
 */
export function writeTurtle(triples: readonly RdfTriple[], prefixes: Readonly<Record<string, string>> = {}): string {
  const writer = new Writer({ format: "text/turtle", prefixes: { ...prefixes } });
  for (const { subject, predicate, object } of triples)
    writer.addQuad(
      DataFactory.quad(
        nodeOf(subject),
        DataFactory.namedNode(predicate),
        object.kind === "literal" ? valueOf(object) : nodeOf(object),
      ),
    );
  let written = "";
  writer.end((_, text: string) => {
    written = text;
  });
  return written;
}

function nodeOf({
  kind,
  value,
}: RdfTerm): ReturnType<typeof DataFactory.namedNode> | ReturnType<typeof DataFactory.blankNode> {
  return kind === "blank" ? DataFactory.blankNode(value) : DataFactory.namedNode(value);
}

function valueOf({
  value,
  language,
  datatype,
}: Extract<RdfTerm, { kind: "literal" }>): ReturnType<typeof DataFactory.literal> {
  return DataFactory.literal(value, language ?? (datatype === undefined ? undefined : DataFactory.namedNode(datatype)));
}
