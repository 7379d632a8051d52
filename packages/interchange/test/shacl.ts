/// <reference types="node" />
import { DataFactory, Store } from "n3";
import SHACLValidator from "rdf-validate-shacl";
import { readTurtle } from "@maatstaf/interchange/catalogues";
import type { RdfTerm } from "@maatstaf/interchange/catalogues";
import { lastPart } from "../src/catalogues/vocabulary.ts";

const { blankNode, literal, namedNode, quad } = DataFactory;

/** What a SHACL validator says of a graph in Turtle: how many results, and how many by path, component and severity. */
export async function shaclReport(
  data: string,
  shape: string,
): Promise<{ readonly conforms: boolean; readonly results: number; readonly by: Readonly<Record<string, number>> }> {
  const report = await new SHACLValidator(stored(shape)).validate(stored(data));
  const by: Record<string, number> = {};
  for (const { path, sourceConstraintComponent, severity } of report.results) {
    const key = [path, sourceConstraintComponent, severity]
      .map((term) => lastPart(typeof term === "object" && term !== null && "value" in term ? String(term.value) : ""))
      .join(" | ");
    by[key] = (by[key] ?? 0) + 1;
  }
  return { conforms: report.conforms, results: report.results.length, by };
}

/** A graph in Turtle as the validator wants it. */
function stored(text: string): Store {
  const read = readTurtle(text, "graph.ttl");
  if (read.kind === "refused") throw new Error(JSON.stringify(read.problems));
  const node = ({ kind, value }: RdfTerm) => (kind === "blank" ? blankNode(value) : namedNode(value));
  return new Store(
    read.triples.map(({ subject, predicate, object }) => {
      if (object.kind !== "literal") return quad(node(subject), namedNode(predicate), node(object));
      const { value, language, datatype } = object;
      return quad(node(subject), namedNode(predicate), literal(value, language ?? (datatype === undefined ? undefined : namedNode(datatype))));
    }),
  );
}
