/** A node or a value of an RDF graph: an address, a node without one, or a text with its language or kind. */
export type RdfTerm =
  | { readonly kind: "iri"; readonly value: string }
  | { readonly kind: "blank"; readonly value: string }
  | { readonly kind: "literal"; readonly value: string; readonly language?: string; readonly datatype?: string };

/** One statement of an RDF graph. It is plain data, so that it can be kept beside what was made of it. */
export interface RdfTriple {
  readonly subject: RdfTerm;
  /** An address. */
  readonly predicate: string;
  readonly object: RdfTerm;
}

/** A graph that can be asked. */
export interface RdfGraph {
  /** What is said of a node, in the order of the file. */
  readonly about: (subject: RdfTerm) => readonly RdfTriple[];
  readonly objects: (subject: RdfTerm, predicate: string) => readonly RdfTerm[];
  /** The nodes of a class. */
  readonly ofType: (type: string) => readonly RdfTerm[];
  /** Every node that something is said of. */
  readonly nodes: () => readonly RdfTerm[];
}

const TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type";

/** A text as a term. */
export function literal(value: string, language?: string): RdfTerm {
  return { kind: "literal", value, ...(language === undefined ? {} : { language }) };
}

/** An address as a term. */
export function iri(value: string): RdfTerm {
  return { kind: "iri", value };
}

/** Whether two terms are one and the same. */
export function termKey(term: RdfTerm): string {
  if (term.kind !== "literal") return `${term.kind} ${term.value}`;
  return `literal ${term.language?.toLowerCase() ?? ""} ${term.datatype ?? ""} ${term.value}`;
}

/** Whether two statements are one and the same. */
export function tripleKey({ subject, predicate, object }: RdfTriple): string {
  return JSON.stringify([termKey(subject), predicate, termKey(object)]);
}

/** Triples that can be asked by subject and by class. */
export function rdfGraph(triples: readonly RdfTriple[]): RdfGraph {
  const bySubject = new Map<string, RdfTriple[]>();
  const byType = new Map<string, Map<string, RdfTerm>>();
  for (const triple of triples) {
    const key = termKey(triple.subject);
    const own = bySubject.get(key);
    if (own === undefined) bySubject.set(key, [triple]);
    else own.push(triple);
    if (triple.predicate !== TYPE) continue;
    const members = byType.get(triple.object.value) ?? new Map<string, RdfTerm>();
    byType.set(triple.object.value, members.set(key, triple.subject));
  }
  const about = (subject: RdfTerm): readonly RdfTriple[] =>
    subject.kind === "literal" ? [] : (bySubject.get(termKey(subject)) ?? []);
  return {
    about,
    objects: (subject, predicate) =>
      about(subject)
        .filter((triple) => triple.predicate === predicate)
        .map(({ object }) => object),
    ofType: (type) => [...(byType.get(type)?.values() ?? [])],
    nodes: () => [...bySubject.values()].flatMap(([first]) => (first === undefined ? [] : [first.subject])),
  };
}
