/// <reference types="node" />
import { DataFactory, Store } from "n3";
import SHACLValidator from "rdf-validate-shacl";
import { readTurtle } from "@maatstaf/interchange/catalogues";
import type { RdfTerm } from "@maatstaf/interchange/catalogues";
import { lastPart } from "../src/catalogues/vocabulary.ts";

/** What a SHACL validator says of a graph in Turtle: how many results, and how many by path, component and severity. */
export async function shaclReport(
  data: string,
  shape: string,
): Promise<{ readonly conforms: boolean; readonly results: number; readonly by: Readonly<Record<string, number>> }> {
  const report = await new SHACLValidator(stored(shape)).validate(stored(data));
  const by: Record<string, number> = {};
  for (const { path, sourceConstraintComponent, severity } of report.results) {
    const key = [path, sourceConstraintComponent, severity]
      .map((term) => lastPart(typeof term === "object" && term !== null && "value" in term ? term.value : ""))
      .join(" | ");
    by[key] = (by[key] ?? 0) + 1;
  }
  return { conforms: report.conforms, results: report.results.length, by };
}

/** A graph in Turtle as the validator wants it. */
function stored(text: string): Store {
  const read = readTurtle(text, "graph.ttl");
  if (read.kind === "refused") throw new Error(JSON.stringify(read.problems));
  return new Store(
    read.triples.map(({ subject, predicate, object }) => {
      if (object.kind !== "literal")
        return DataFactory.quad(node(subject), DataFactory.namedNode(predicate), node(object));
      const { value, language, datatype } = object;
      return DataFactory.quad(
        node(subject),
        DataFactory.namedNode(predicate),
        DataFactory.literal(value, language ?? (datatype === undefined ? undefined : DataFactory.namedNode(datatype))),
      );
    }),
  );
}

function node({
  kind,
  value,
}: RdfTerm): ReturnType<typeof DataFactory.namedNode> | ReturnType<typeof DataFactory.blankNode> {
  return kind === "blank" ? DataFactory.blankNode(value) : DataFactory.namedNode(value);
}
