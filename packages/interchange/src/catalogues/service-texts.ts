import type { LocalizedText } from "@maatstaf/kernel";
import { hasMarkup, markupOf, plainText } from "./plain-text.ts";
import { literal } from "./rdf.ts";
import type { RdfGraph, RdfTerm } from "./rdf.ts";

type Literal = Extract<RdfTerm, { kind: "literal" }>;

/** Which Dutch text counts, where there are several: what was written goes before what a machine made of it. */
const DUTCH = [
  "nl",
  "nl-be-x-formal",
  "nl-be-x-informal",
  "nl-be",
  "nl-be-x-generated-formal",
  "nl-be-x-generated-informal",
  "",
] as const;
const ENGLISH = ["en", "en-gb", "en-us"] as const;

/** The literal of a node that counts in a language; the first in the order of the tags. */
function counting(literals: readonly Literal[], tags: readonly string[]): Literal | undefined {
  for (const tag of tags) {
    const found = literals.filter(({ language = "" }) => language.toLowerCase() === tag);
    if (found.length > 0) return found.toSorted((a, b) => (a.value < b.value ? -1 : 1))[0];
  }
  return undefined;
}

function literalsOf(graph: RdfGraph, node: RdfTerm, predicate: string): readonly Literal[] {
  return graph.objects(node, predicate).filter((term) => term.kind === "literal");
}

/** A text of a node in plain words, in Dutch and, where it has it, in English; `undefined` without Dutch. */
export function textOf(graph: RdfGraph, node: RdfTerm, predicate: string): LocalizedText | undefined {
  const literals = literalsOf(graph, node, predicate);
  const nl = plainText(counting(literals, DUTCH)?.value ?? "");
  const en = plainText(counting(literals, ENGLISH)?.value ?? "");
  if (nl === "") return undefined;
  return en === "" ? { nl } : { nl, en };
}

/** The literals of a node after its text was changed: those of other languages stay, and one that says the same stays as it was. */
export function changedText(
  graph: RdfGraph,
  node: RdfTerm,
  { predicate, value }: { readonly predicate: string; readonly value: LocalizedText | undefined },
): readonly RdfTerm[] {
  const literals = literalsOf(graph, node, predicate);
  const dutch = counting(literals, DUTCH);
  const english = counting(literals, ENGLISH);
  const others = literals.filter((one) => one !== dutch && one !== english);
  return [...others, ...written(dutch, value?.nl, "nl"), ...written(english, value?.en, "en")];
}

function written(old: Literal | undefined, text: string | undefined, tag: string): readonly RdfTerm[] {
  if (text === undefined) return [];
  if (old !== undefined && plainText(old.value) === text) return [old];
  return [literal(hasMarkup(old?.value ?? "") ? markupOf(text) : text, old === undefined ? tag : old.language)];
}
