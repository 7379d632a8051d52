/// <reference types="node" />
import { readdirSync, readFileSync } from "node:fs";
import jsonld from "jsonld";
import { readJsonLd, readTurtle } from "@maatstaf/interchange/catalogues";
import type { RdfTriple } from "@maatstaf/interchange/catalogues";
import { sharedFile } from "@maatstaf/testkit";
import { writeTurtle } from "@maatstaf/interchange/catalogues";

/** The folder with real catalogues; `undefined` where the reference data are absent. */
export const CATALOGUES = sharedFile("data/files/catalogue");

export function catalogueText(path: string): string {
  return readFileSync(`${CATALOGUES ?? ""}/${path}`, "utf8");
}

export function namesIn(folder: string, ending: string): readonly string[] {
  if (CATALOGUES === undefined) return [];
  return readdirSync(`${CATALOGUES}/${folder}`)
    .filter((name) => name.endsWith(ending))
    .map((name) => `${folder}/${name}`);
}

// The caller says what the file holds.
// oxlint-disable-next-line typescript/no-unnecessary-type-parameters
export function expectedOf<T>(name: string): T | undefined {
  const path = sharedFile(`data/expected/${name}`);
  return path === undefined ? undefined : (JSON.parse(readFileSync(path, "utf8")) as { expected: T }).expected;
}

export function turtle(text: string): readonly RdfTriple[] {
  const read = readTurtle(text, "bestand.ttl");
  if (read.kind === "refused") throw new Error(JSON.stringify(read.problems));
  return read.triples;
}

export async function jsonLd(text: string): Promise<readonly RdfTriple[]> {
  const read = await readJsonLd(text, { file: "bestand.json" });
  if (read.kind === "refused") throw new Error(JSON.stringify(read.problems));
  return read.triples;
}

/** A graph in a form that does not depend on order or on the names of nodes without address. */
export async function canonical(triples: readonly RdfTriple[]): Promise<string> {
  const quads = triples.map((triple) => writeTurtle([triple]).replaceAll("\n", ""));
  const library = jsonld as unknown as {
    readonly canonize: (input: string, options: object) => Promise<string>;
  };
  return library.canonize([...new Set(quads)].map((line) => `${asNQuad(line)}\n`).join(""), {
    algorithm: "RDFC-1.0",
    inputFormat: "application/n-quads",
    format: "application/n-quads",
  });
}

/** Turtle of one statement without prefixes is a line of N-Quads, but for `a` and numbers. */
function asNQuad(line: string): string {
  return line
    .replace(/^(\S+) a /u, "$1 <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> ")
    .replace(/ (true|false)\.$/u, ' "$1"^^<http://www.w3.org/2001/XMLSchema#boolean>.')
    .replace(/ (-?\d+)\.$/u, ' "$1"^^<http://www.w3.org/2001/XMLSchema#integer>.')
    .replace(/\.$/u, " .");
}
