import type { Locale } from "@maatstaf/kernel";
import { interchangeMessages } from "../interchange-messages.ts";
import { onOneLine } from "../quoted.ts";
import { plainText } from "./plain-text.ts";
import type { PublicService } from "./public-services.ts";
import { rdfGraph, termKey } from "./rdf.ts";
import type { RdfGraph, RdfTerm, RdfTriple } from "./rdf.ts";
import { inSequence } from "./service-fields.ts";
import { cpsv, dcat, dct, lastPart, lpdc, m8g, prov, rdf, rdfs, requirement, schema, shacl } from "./vocabulary.ts";

/** One field of a concept that was changed: what it said before and after, each text with its language. */
export interface ConceptChange {
  /** Name of a field, or the address of something that has no name here. */
  readonly field: string;
  readonly before: readonly string[];
  readonly after: readonly string[];
}

/** An instance whose concept was changed: what was changed, and where a person has to look. */
export interface FlaggedInstance {
  readonly instanceIri: string;
  readonly conceptIri: string;
  readonly changes: readonly ConceptChange[];
}

const FIELDS: ReadonlyMap<string, string> = new Map([
  [dct("title"), "name"],
  [dct("description"), "description"],
  [lpdc("additionalDescription"), "additionalDescription"],
  [lpdc("exception"), "exceptions"],
  [lpdc("regulation"), "regulation"],
  [dcat("keyword"), "alsoKnownAs"],
  [lpdc("targetAudience"), "targetGroupIds"],
  [m8g("thematicArea"), "theme"],
  [dct("type"), "type"],
  [lpdc("competentAuthorityLevel"), "competentLevel"],
  [lpdc("executingAuthorityLevel"), "executingLevel"],
  [m8g("hasCompetentAuthority"), "competentAuthority"],
  [lpdc("hasExecutingAuthority"), "executingAuthority"],
  [m8g("hasLegalResource"), "legalBases"],
  [requirement, "conditions"],
  [m8g("hasCost"), "cost"],
  [cpsv("produces"), "benefits"],
  [cpsv("follows"), "procedure"],
  [rdfs("seeAlso"), "websites"],
  [m8g("hasContactPoint"), "contactPoints"],
  [schema("startDate"), "startsOn"],
  [schema("endDate"), "endsOn"],
  [lpdc("isArchived"), "isArchived"],
  [schema("productID"), "productNumber"],
  [lpdc("publicationMedium"), "publicationMedium"],
  [lpdc("yourEuropeCategory"), "yourEuropeCategory"],
  [lpdc("conceptTag"), "tag"],
  ["http://publications.europa.eu/resource/authority/language", "language"],
  [dct("spatial"), "spatial"],
]);

/** What tells moments apart, and says nothing about the service. */
const APART = new Set([
  dct("isVersionOf"),
  dct("source"),
  schema("dateCreated"),
  schema("dateModified"),
  prov("generatedAtTime"),
  lpdc("snapshotType"),
  rdf("type"),
]);

/** How deep parts of parts are looked at. */
const DEEPEST = 6;

/**
 * What was changed in a concept between two moments, field by field, whatever the nodes of its parts are called.
 *
 * @param before - The graph with the earlier snapshot, and its address.
 * @param after - The graph with the later snapshot, and its address.
 * @returns Every field that differs, in the order of the later one; empty when they say the same.
 *
 * @see docs/methods/catalogue-formats.md
 *
 * @example
 * ```ts
 * import { conceptChanges, readTurtle } from "@maatstaf/interchange/catalogues";
 *
 * const at = (title: string) => {
 *   const read = readTurtle(`<urn:c> <http://purl.org/dc/terms/title> "${title}"@nl .`, "concept.ttl");
 *   return { iri: "urn:c", triples: read.kind === "read" ? read.triples : [] };
 * };
 * conceptChanges(at("Paspoort"), at("Reispas")) // => [{ field: "name", before: ["nl: Paspoort"], after: ["nl: Reispas"] }]
 * ```
 */
export function conceptChanges(before: ConceptMoment, after: ConceptMoment): readonly ConceptChange[] {
  const [earlier, later] = [saidBy(before), saidBy(after)];
  return [...new Set([...later.keys(), ...earlier.keys()])].flatMap((predicate): readonly ConceptChange[] => {
    const [one, other] = [earlier.get(predicate) ?? [], later.get(predicate) ?? []];
    if (JSON.stringify(one) === JSON.stringify(other)) return [];
    return [{ field: FIELDS.get(predicate) ?? predicate, before: one, after: other }];
  });
}

/** A concept at one moment: its address in a graph. */
export interface ConceptMoment {
  readonly iri: string;
  readonly triples: readonly RdfTriple[];
}

/**
 * The instances whose concept was changed, each with what was changed.
 *
 * @param instances - The services of the municipality.
 * @param concepts - Per concept that has changed, its two moments.
 *
 * @example
 * ```ts
 * import { flaggedInstances } from "@maatstaf/interchange/catalogues";
 *
 * flaggedInstances([], new Map()) // => []
 * ```
 */
export function flaggedInstances(
  instances: readonly Pick<PublicService, "iri" | "conceptIri">[],
  concepts: ReadonlyMap<string, { readonly before: ConceptMoment; readonly after: ConceptMoment }>,
): readonly FlaggedInstance[] {
  const changes = new Map([...concepts].map(([iri, { before, after }]) => [iri, conceptChanges(before, after)]));
  return instances.flatMap(({ iri, conceptIri }) => {
    const own = conceptIri === undefined ? undefined : changes.get(conceptIri);
    return conceptIri === undefined || own === undefined || own.length === 0
      ? []
      : [{ instanceIri: iri, conceptIri, changes: own }];
  });
}

/**
 * A change of a concept in words.
 *
 * @example
 * ```ts
 * import { conceptChangeText } from "@maatstaf/interchange/catalogues";
 *
 * conceptChangeText({ field: "name", before: ["nl: Paspoort"], after: ["nl: Reispas"] }, "nl-BE") // => "naam: eerst “nl: Paspoort”, nu “nl: Reispas”"
 * ```
 */
export function conceptChangeText({ field, before, after }: ConceptChange, locale: Locale): string {
  const key = `catalogue-field.${field}`;
  const words = {
    field: interchangeMessages.has(key) ? interchangeMessages.text(locale, key) : lastPart(field),
    before: before.join("; "),
    after: after.join("; "),
  };
  const form = before.length === 0 ? "added" : after.length === 0 ? "removed" : "changed";
  return onOneLine(interchangeMessages.text(locale, `catalogue-change.${form}`, words));
}

function saidBy({ iri, triples }: ConceptMoment): ReadonlyMap<string, readonly string[]> {
  const graph = rdfGraph(triples);
  const node: RdfTerm = { kind: "iri", value: iri };
  const predicates = [...new Set(graph.about(node).map(({ predicate }) => predicate))].filter(
    (name) => !APART.has(name),
  );
  return new Map(
    predicates.map((predicate) => {
      const objects = graph.objects(node, predicate);
      const isOfParts = objects.some((object) => graph.about(object).length > 0);
      const texts = (isOfParts ? [...inSequence(graph, objects)] : objects).map((object) =>
        textOfTerm(graph, object, new Set([termKey(node)])),
      );
      return [predicate, isOfParts ? texts : texts.toSorted()] as const;
    }),
  );
}

/** A value in words; of a part all it says, in an order that does not depend on the file. */
function textOfTerm(graph: RdfGraph, term: RdfTerm, above: ReadonlySet<string>): string {
  if (term.kind === "literal") {
    const text = plainText(term.value);
    return term.language === undefined ? text : `${term.language}: ${text}`;
  }
  const own = graph.about(term);
  const key = termKey(term);
  if (own.length === 0 || above.has(key) || above.size > DEEPEST) return lastPart(term.value);
  return own
    .filter(({ predicate }) => predicate !== rdf("type") && predicate !== shacl("order"))
    .map(({ predicate, object }) => `${lastPart(predicate)} ${textOfTerm(graph, object, new Set([...above, key]))}`)
    .toSorted()
    .join(", ");
}
