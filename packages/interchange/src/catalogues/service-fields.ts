import type { LocalizedText } from "@maatstaf/kernel";
import type { GOVERNMENT_LEVELS } from "@maatstaf/services";
import type { Product } from "@maatstaf/services";
import type { ProductSeed } from "./product-seed.ts";
import { iri, literal } from "./rdf.ts";
import type { RdfGraph, RdfTerm, RdfTriple } from "./rdf.ts";
import { changedText, textOf } from "./service-texts.ts";
import { stableText } from "./stable-text.ts";
import {
  cpsv,
  dcat,
  dct,
  eli,
  lastPart,
  lpdc,
  lpdcCode,
  m8g,
  rdf,
  rdfs,
  requirement,
  schema,
  shacl,
  xsdInteger,
} from "./vocabulary.ts";

/** What becomes of what is said of a service: `objects` replace its statements with this predicate, `parts` is said besides. */
export interface Rewritten {
  /** What it is said of; without one the service. */
  readonly subject?: RdfTerm;
  readonly predicate: string;
  readonly objects: readonly RdfTerm[];
  readonly parts: readonly RdfTriple[];
  /** Whether it comes beside what is said already. */
  readonly isBesides?: true;
}

/** A field of a product, how it is read from a graph, and what is written where it was changed. */
export interface ServiceField {
  readonly read: (graph: RdfGraph, node: RdfTerm) => Partial<ProductSeed>;
  readonly write: (graph: RdfGraph, node: RdfTerm, seed: ProductSeed) => readonly Rewritten[];
}

/** The fields of a product that a service of the Flemish catalogue has, by their name. */
export const SERVICE_FIELDS: Readonly<Record<string, ServiceField>> = {
  name: texts("name", dct("title")),
  description: texts("description", dct("description")),
  exceptions: texts("exceptions", lpdc("exception")),
  alsoKnownAs: {
    read: (graph, node) => ({ alsoKnownAs: [...new Set(keywordsOf(graph, node))].toSorted(inOrder) }),
    write: (graph, node, { alsoKnownAs }) => {
      const wanted = new Set(alsoKnownAs);
      const kept = graph
        .objects(node, dcat("keyword"))
        .filter(({ value }) => wanted.has(value.trim()) || !isKeyword(value));
      const known = new Set(kept.map(({ value }) => value.trim()));
      const added = alsoKnownAs.filter((word) => !known.has(word)).map((word) => literal(word, "nl"));
      return [{ predicate: dcat("keyword"), objects: [...kept, ...added], parts: [] }];
    },
  },
  targetGroupIds: codes("targetGroupIds", lpdc("targetAudience"), "Doelgroep"),
  theme: firstCode("theme", m8g("thematicArea"), "Thema"),
  type: mappedCode("type", {
    predicate: dct("type"),
    list: "Type",
    names: {
      FinancieleVerplichting: "financial-obligation",
      Toelating: "permission",
      Bewijs: "proof",
      Voorwerp: "object",
      AdviesBegeleiding: "advice",
      InfrastructuurMateriaal: "infrastructure-material",
      FinancieelVoordeel: "financial-benefit",
    },
  }),
  competentLevel: level("competentLevel", lpdc("competentAuthorityLevel"), "BevoegdBestuursniveau"),
  executingLevel: level("executingLevel", lpdc("executingAuthorityLevel"), "UitvoerendBestuursniveau"),
  legalBases: parts("legalBases", {
    predicate: m8g("hasLegalResource"),
    type: eli("LegalResource"),
    read: (graph, node): ProductSeed["legalBases"][number] => {
      const name = textOf(graph, node, dct("title"));
      const id = graph.objects(node, schema("url"))[0]?.value ?? node.value;
      return { id: id.slice(0, 300), ...(name === undefined ? {} : { name }) };
    },
    write: ({ id, name }) => [...localized(dct("title"), name), { predicate: schema("url"), object: literal(id) }],
  }),
  conditions: parts("conditions", {
    predicate: requirement,
    type: m8g("Requirement"),
    read: titled,
    write: (text) => [...localized(dct("title"), text), ...localized(dct("description"), text)],
    emptied: (graph, condition, { proofs }) =>
      graph
        .objects(condition, m8g("hasSupportingEvidence"))
        .some((proof) => proofs.some(({ name }) => stableText(name) === stableText(titled(graph, proof))))
        ? [dct("description"), dct("title")]
        : undefined,
  }),
  proofs: proofsField(),
  cost: joined("cost", m8g("hasCost"), m8g("Cost")),
  procedure: joined("procedure", cpsv("follows"), cpsv("Rule")),
  websites: parts("websites", {
    predicate: rdfs("seeAlso"),
    type: schema("WebSite"),
    read: (graph, node): NonNullable<ProductSeed["websites"]>[number] | undefined => {
      const url = graph.objects(node, schema("url"))[0]?.value;
      const name = textOf(graph, node, dct("title"));
      const description = textOf(graph, node, dct("description"));
      if (url === undefined || url === "" || url.length > 2000) return undefined;
      return { url, ...(name === undefined ? {} : { name }), ...(description === undefined ? {} : { description }) };
    },
    write: ({ url, name, description }) => [
      ...localized(dct("title"), name),
      ...localized(dct("description"), description),
      { predicate: schema("url"), object: literal(url) },
    ],
  }),
};

/** The parts of a service in their order there. */
export function inSequence(graph: RdfGraph, nodes: readonly RdfTerm[]): readonly RdfTerm[] {
  const order = (node: RdfTerm): number => Number(graph.objects(node, shacl("order"))[0]?.value ?? 0) || 0;
  return nodes
    .filter(({ kind }) => kind !== "literal")
    .map((node) => ({ node, at: order(node) }))
    .toSorted((a, b) => a.at - b.at || inOrder(a.node.value, b.node.value))
    .map(({ node }) => node);
}

function inOrder(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

type Said = Omit<RdfTriple, "subject">;
type ListField = "legalBases" | "conditions" | "websites";
type Item<Field extends ListField> = NonNullable<ProductSeed[Field]>[number];

function texts(field: "name" | "description" | "exceptions", predicate: string): ServiceField {
  return {
    read: (graph, node) => {
      const text = textOf(graph, node, predicate);
      return text === undefined ? {} : { [field]: text };
    },
    write: (graph, node, seed) => [
      { predicate, objects: changedText(graph, node, { predicate, value: seed[field] }), parts: [] },
    ],
  };
}

function keywordsOf(graph: RdfGraph, node: RdfTerm): readonly string[] {
  return graph
    .objects(node, dcat("keyword"))
    .map(({ value }) => value.trim())
    .filter(isKeyword);
}

function isKeyword(word: string): boolean {
  return word.trim() !== "" && word.trim().length <= 120;
}

function codesIn(graph: RdfGraph, node: RdfTerm, predicate: string): readonly string[] {
  const found = graph.objects(node, predicate).filter(({ kind }) => kind === "iri");
  return [...new Set(found.map(({ value }) => lastPart(value).slice(-80)))].toSorted(inOrder);
}

/** Codes after a change: those that stay keep their address, a new one gets the address of the list. */
function rewrittenCodes(
  graph: RdfGraph,
  node: RdfTerm,
  {
    predicate,
    list,
    wanted,
  }: { readonly predicate: string; readonly list: string; readonly wanted: readonly string[] },
): Rewritten {
  const kept = graph.objects(node, predicate).filter(({ value }) => wanted.includes(lastPart(value).slice(-80)));
  const known = kept.map(({ value }) => lastPart(value).slice(-80));
  const added = wanted.filter((code) => !known.includes(code)).map((code) => iri(lpdcCode(`${list}/${code}`)));
  return { predicate, objects: [...kept, ...added], parts: [] };
}

function codes(field: "targetGroupIds", predicate: string, list: string): ServiceField {
  return {
    read: (graph, node) => ({ [field]: codesIn(graph, node, predicate) }),
    write: (graph, node, seed) => [rewrittenCodes(graph, node, { predicate, list, wanted: seed[field] })],
  };
}

/** Of several codes the first by letter counts; another one takes the place of all. */
function firstCode(field: "theme", predicate: string, list: string): ServiceField {
  return {
    read: (graph, node) => {
      const [first] = codesIn(graph, node, predicate);
      return first === undefined ? {} : { [field]: first };
    },
    write: (graph, node, seed) => {
      const own = seed[field];
      return [rewrittenCodes(graph, node, { predicate, list, wanted: own === undefined ? [] : [own] })];
    },
  };
}

function mappedCode(
  field: "type",
  {
    predicate,
    list,
    names,
  }: { readonly predicate: string; readonly list: string; readonly names: Readonly<Record<string, Product["type"]>> },
): ServiceField {
  return {
    read: (graph, node) => {
      const found = codesIn(graph, node, predicate).flatMap((code) => names[code] ?? [])[0];
      return found === undefined ? {} : { [field]: found };
    },
    write: (graph, node, seed) => {
      const code = Object.entries(names).find(([, name]) => name === seed[field])?.[0];
      // A type of ours that the catalogue does not know leaves what it said.
      return code === undefined && seed[field] !== undefined
        ? []
        : [rewrittenCodes(graph, node, { predicate, list, wanted: code === undefined ? [] : [code] })];
    },
  };
}

const LEVELS: Readonly<Record<string, (typeof GOVERNMENT_LEVELS)[number]>> = {
  Lokaal: "local",
  Provinciaal: "provincial",
  Vlaams: "regional",
  Federaal: "federal",
  Europees: "european",
};

/** Of several levels the nearest to the resident counts; a change replaces that one and those that are nearer. */
function level(field: "competentLevel" | "executingLevel", predicate: string, list: string): ServiceField {
  const nearest = (graph: RdfGraph, node: RdfTerm): string | undefined => {
    const found = codesIn(graph, node, predicate);
    return Object.keys(LEVELS).find((code) => found.includes(code));
  };
  return {
    read: (graph, node) => {
      const found = LEVELS[nearest(graph, node) ?? ""];
      return found === undefined ? {} : { [field]: found };
    },
    write: (graph, node, seed) => {
      const order = Object.values(LEVELS);
      const own = Object.entries(LEVELS).find(([, name]) => name === seed[field])?.[0];
      const old = nearest(graph, node);
      const others = codesIn(graph, node, predicate).filter((code) => {
        const found = LEVELS[code];
        if (found === undefined) return true;
        return code !== old && seed[field] !== undefined && order.indexOf(found) > order.indexOf(seed[field]);
      });
      return [rewrittenCodes(graph, node, { predicate, list, wanted: own === undefined ? others : [own, ...others] })];
    },
  };
}

/** What a part says: its description, or its title without one. */
function titled(graph: RdfGraph, node: RdfTerm): LocalizedText | undefined {
  return textOf(graph, node, dct("description")) ?? textOf(graph, node, dct("title"));
}

function localized(predicate: string, text: LocalizedText | undefined): readonly Said[] {
  if (text === undefined) return [];
  return [
    { predicate, object: literal(text.nl, "nl") },
    ...(text.en === undefined ? [] : [{ predicate, object: literal(text.en, "en") }]),
  ];
}

function orderOf(place: number): RdfTerm {
  return { kind: "literal", value: String(place), datatype: xsdInteger };
}

/** A new part of a service, with a name that the same change gives again. */
function fresh(node: RdfTerm, name: string): RdfTerm {
  return { kind: "blank", value: `${lastPart(node.value)}-${name}`.replaceAll(/[^\w-]/gu, "-") };
}

interface AskedProof {
  readonly condition: RdfTerm;
  readonly proof: RdfTerm;
  readonly item: ProductSeed["proofs"][number];
}

/** The proofs of a service, each with the condition it hangs under. */
function asked(graph: RdfGraph, node: RdfTerm): readonly AskedProof[] {
  return inSequence(graph, graph.objects(node, requirement))
    .flatMap((condition) =>
      graph.objects(condition, m8g("hasSupportingEvidence")).map((proof) => ({ condition, proof })),
    )
    .flatMap(({ condition, proof }, at) => {
      const name = titled(graph, proof);
      const id = proof.kind === "iri" ? lastPart(proof.value).slice(-80) : `proof-${at + 1}`;
      return name === undefined ? [] : [{ condition, proof, item: { id, name, heldByGovernment: false } }];
    });
}

/** Proofs hang under conditions there. One that goes is taken from its condition; a new one comes with a condition of its own. */
function proofsField(): ServiceField {
  return {
    read: (graph, node) => ({ proofs: asked(graph, node).map(({ item }) => item) }),
    write: (graph, node, { proofs, conditions }) => {
      const old = asked(graph, node);
      const wanted = new Set(proofs.map(stableText));
      const gone = old.filter(({ item }) => !wanted.has(stableText(item)));
      const known = new Set(old.map(({ item }) => stableText(item)));
      const added = proofs.filter((proof) => !known.has(stableText(proof)));
      const conditionOf = ({ id }: { readonly id: string }): RdfTerm => fresh(node, `proof-${id}`);
      // Behind all conditions there are or will be, so that proofs keep their order.
      const first = graph.objects(node, requirement).length + conditions.length;
      return [
        ...gone.map(({ condition }) => ({
          subject: condition,
          predicate: m8g("hasSupportingEvidence"),
          objects: graph
            .objects(condition, m8g("hasSupportingEvidence"))
            .filter((proof) => !gone.some((one) => one.proof === proof)),
          parts: [],
        })),
        {
          predicate: requirement,
          objects: added.map(conditionOf),
          isBesides: true,
          parts: added.flatMap((proof, at): readonly RdfTriple[] => {
            const isNew = graph.about(node).length === 0 && node.kind === "iri" && /^[\w.-]+$/u.test(proof.id);
            const evidence = isNew ? iri(`${node.value}/bewijs/${proof.id}`) : fresh(node, `evidence-${proof.id}`);
            return [
              { subject: conditionOf(proof), predicate: rdf("type"), object: iri(m8g("Requirement")) },
              { subject: conditionOf(proof), predicate: shacl("order"), object: orderOf(first + at) },
              { subject: conditionOf(proof), predicate: m8g("hasSupportingEvidence"), object: evidence },
              { subject: evidence, predicate: rdf("type"), object: iri(m8g("Evidence")) },
              ...[...localized(dct("title"), proof.name), ...localized(dct("description"), proof.name)].map((said) => ({
                subject: evidence,
                ...said,
              })),
            ];
          }),
        },
      ];
    },
  };
}

/** A list of parts: one that stays keeps its node and all it says, others go, new ones come behind. */
function parts<Field extends ListField>(
  field: Field,
  {
    predicate,
    type,
    read,
    write,
    emptied = () => undefined,
  }: {
    readonly predicate: string;
    readonly type: string;
    readonly read: (graph: RdfGraph, node: RdfTerm) => Item<Field> | undefined;
    readonly write: (item: Item<Field>) => readonly Said[];
    /** Of a part that goes but holds something that stays: the statements that are taken from it instead. */
    readonly emptied?: (graph: RdfGraph, part: RdfTerm, seed: ProductSeed) => readonly string[] | undefined;
  },
): ServiceField {
  const items = (
    graph: RdfGraph,
    node: RdfTerm,
  ): readonly { readonly part: RdfTerm; readonly item: Item<Field> | undefined }[] =>
    inSequence(graph, graph.objects(node, predicate)).map((part) => ({ part, item: read(graph, part) }));
  return {
    read: (graph, node) => ({ [field]: items(graph, node).flatMap(({ item }) => (item === undefined ? [] : [item])) }),
    write: (graph, node, seed) => {
      const old = items(graph, node);
      const wanted = (seed[field] ?? []).map((item) => stableText(item));
      // What says nothing that we read is not ours to remove.
      const kept = old.filter(({ item }) => item === undefined || wanted.includes(stableText(item)));
      const hollow = old
        .filter((one) => !kept.includes(one))
        .flatMap(({ part }) => {
          const predicates = emptied(graph, part, seed);
          return predicates === undefined ? [] : [{ part, predicates }];
        });
      const known = kept.map(({ item }) => stableText(item));
      const added = (seed[field] ?? []).filter((item) => !known.includes(stableText(item)));
      const nodes = added.map((item, at) => ({
        item,
        part: fresh(node, `${field}-${at + 1}`),
        order: old.length + at,
      }));
      return [
        ...hollow.flatMap(({ part, predicates }) =>
          predicates.map((taken) => ({ subject: part, predicate: taken, objects: [], parts: [] })),
        ),
        {
          predicate,
          objects: [...[...kept, ...hollow].map(({ part }) => part), ...nodes.map(({ part }) => part)],
          parts: nodes.flatMap(({ item, part, order }): readonly RdfTriple[] => [
            { subject: part, predicate: rdf("type"), object: iri(type) },
            ...write(item as Item<Field>).map((said) => ({ subject: part, ...said })),
            { subject: part, predicate: shacl("order"), object: orderOf(order) },
          ]),
        },
      ];
    },
  };
}

/** Several parts that are one text of ours: the text of each, under each other. A change makes them one. */
function joined(field: "cost" | "procedure", predicate: string, type: string): ServiceField {
  const textIn = (graph: RdfGraph, node: RdfTerm): LocalizedText | undefined => {
    const found = inSequence(graph, graph.objects(node, predicate)).flatMap((part) => titled(graph, part) ?? []);
    if (found.length === 0) return undefined;
    const nl = found.map((text) => text.nl).join("\n");
    const hasEnglish = found.every((text) => text.en !== undefined);
    return hasEnglish ? { nl, en: found.map((text) => text.en ?? "").join("\n") } : { nl };
  };
  return {
    read: (graph, node) => {
      const text = textIn(graph, node);
      return text === undefined ? {} : { [field]: text };
    },
    write: (_, node, seed) => {
      const text = seed[field];
      const part = fresh(node, field);
      if (text === undefined) return [{ predicate, objects: [], parts: [] }];
      return [
        {
          predicate,
          objects: [part],
          parts: [
            { subject: part, predicate: rdf("type"), object: iri(type) },
            ...[...localized(dct("title"), seed.name), ...localized(dct("description"), text)].map((said) => ({
              subject: part,
              ...said,
            })),
            { subject: part, predicate: shacl("order"), object: orderOf(0) },
          ],
        },
      ];
    },
  };
}
