import * as Result from "effect/Result";
import { Parser } from "n3";
import type { Quad, Term } from "n3";
import { quoted } from "../quoted.ts";
import { hasLongTag, shortTagLexer } from "./long-language-tags.ts";
import type { RdfTerm, RdfTriple } from "./rdf.ts";
import { refusedFor, tooLarge } from "./reading.ts";
import type { RdfReading, Refused } from "./reading.ts";

/**
 * Reads a graph in Turtle: a product catalogue, a code list, the processes of Open Proces Huis. Nothing is fetched.
 *
 * @param file - Its name, for problems.
 * @returns `refused` with the line for what is no Turtle; nothing of it is taken in then.
 *
 * @see docs/methods/catalogue-formats.md
 *
 * @example
 * ```ts
 * import { readTurtle } from "@maatstaf/interchange/catalogues";
 *
 * const outcome = readTurtle('<urn:a> <urn:b> "c"@nl .', "klein.ttl");
 * outcome.kind === "read" ? outcome.triples.length : outcome // => 1
 * ```
 */
export function readTurtle(text: string, file: string): RdfReading | Refused {
  const large = tooLarge(text, file);
  if (large !== undefined) return large;
  const prefixes: Record<string, string> = {};
  const tags = hasLongTag(text) ? shortTagLexer() : undefined;
  const options = {
    format: "text/turtle",
    blankNodePrefix: "_:",
    ...(tags === undefined ? {} : { lexer: tags.lexer }),
  };
  const restored = ({ object, ...rest }: RdfTriple): RdfTriple =>
    tags === undefined || object.kind !== "literal" || object.language === undefined
      ? { ...rest, object }
      : { ...rest, object: { ...object, language: tags.restored(object.language) } };
  const parsed = Result.try({
    try: () =>
      new Parser(options)
        .parse(text, null, (prefix, address) => {
          if (prefix !== "" && prefix !== "_") prefixes[prefix] = address.value;
        })
        .map((quad) => restored(tripleOf(quad))),
    catch: (error) => (error instanceof Error ? error.message : String(error)),
  });
  return Result.match(parsed, {
    onSuccess: (triples): RdfReading | Refused => ({ kind: "read", triples, prefixes }),
    onFailure: (said) => {
      const line = / on line (\d+)/u.exec(said)?.[1];
      const found = quoted(said.replace(/ on line \d+\.?/u, ""));
      return refusedFor(file, "turtle-unreadable", { row: Number(line ?? 1), params: { found } });
    },
  });
}

function tripleOf({ subject, predicate, object }: Quad): RdfTriple {
  return { subject: termOf(subject), predicate: predicate.value, object: termOf(object) };
}

/** A statement about a statement is no part of a catalogue. */
function termOf(term: Term): RdfTerm {
  if (term.termType === "NamedNode") return { kind: "iri", value: term.value };
  if (term.termType === "BlankNode") return { kind: "blank", value: term.value };
  if (term.termType === "Literal") return literalOf(term);
  throw new Error(`a ${term.termType}, which a catalogue has not`);
}

const PLAIN = new Set([
  "http://www.w3.org/2001/XMLSchema#string",
  "http://www.w3.org/1999/02/22-rdf-syntax-ns#langString",
]);

/** A literal as RDF/JS has it; tags of languages are told apart by their letters only. */
export function literalOf(term: {
  readonly value: string;
  readonly language?: string;
  readonly datatype?: { readonly value: string };
}): RdfTerm {
  const { value, language = "", datatype } = term;
  if (language !== "") return { kind: "literal", value, language: language.toLowerCase() };
  return datatype === undefined || PLAIN.has(datatype.value)
    ? { kind: "literal", value }
    : { kind: "literal", value, datatype: datatype.value };
}
