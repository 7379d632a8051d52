import { calendarDate } from "@maatstaf/kernel";
import type { CalendarDate } from "@maatstaf/kernel";
import * as Result from "effect/Result";
import { unescapedMarkup } from "./plain-text.ts";
import { refusedFor } from "./reading.ts";
import type { Refused } from "./reading.ts";
import { elementsIn, rawText, xmlText, xmlTree } from "./xml-tree.ts";
import type { XmlElement, XmlNode } from "./xml-tree.ts";

/** A Dutch municipality in the value list of overheid.nl. One that was merged has the last day it existed. */
export interface DutchMunicipality {
  readonly name: string;
  readonly iri: string;
  readonly endedOn: CalendarDate | undefined;
}

/** The list as it was read, with the file itself, so that it can be written as it was. */
export interface DutchMunicipalityList {
  readonly kind: "read";
  readonly municipalities: readonly DutchMunicipality[];
  readonly document: {
    /** The heading of the file, and what stands behind the last element. */
    readonly before: string;
    readonly nodes: readonly XmlNode[];
    readonly after: string;
  };
}

const HEADING = /^\s*<\?xml[^?]*\?>\s*/u;

/**
 * Reads the value list of Dutch municipalities of overheid.nl (OWMS) in XML: those that are, and those that were.
 *
 * @param file - Its name, for problems.
 *
 * @example
 * ```ts
 * import { readDutchMunicipalities } from "@maatstaf/interchange/catalogues";
 *
 * const value = "<value><prefLabel>Dorp</prefLabel><resourceIdentifier>urn:dorp</resourceIdentifier><endDate>2018-12-31</endDate></value>";
 * const list = readDutchMunicipalities(`<cv>${value}</cv>`, "gemeenten.xml");
 * list.kind === "read" ? list.municipalities : list // => [{ name: "Dorp", iri: "urn:dorp", endedOn: "2018-12-31" }]
 * ```
 */
export function readDutchMunicipalities(text: string, file: string): DutchMunicipalityList | Refused {
  const code = "municipalities-unreadable";
  const plain = text.replace(/^\uFEFF/u, "");
  const tree = xmlTree(plain, { file, code });
  if (tree.kind === "refused") return tree;
  const [list] = elementsIn(tree.nodes, "cv");
  if (list === undefined) return refusedFor(file, code, { params: { found: "none" } });
  const municipalities: DutchMunicipality[] = [];
  for (const value of elementsIn(list.children, "value")) {
    const { name, iri, ended } = saidIn(value);
    const endedOn = Result.try(() => (ended === "" ? undefined : calendarDate(ended)));
    if (name === "" || iri === "" || Result.isFailure(endedOn))
      return refusedFor(file, code, { path: iri === "" ? name : iri, params: { found: "none" } });
    municipalities.push({ name, iri, endedOn: endedOn.success });
  }
  const nodes = tree.nodes.filter(
    (node) => node.kind === "element" || (node.kind === "aside" && !isHeading(node.text)),
  );
  const [before = ""] = HEADING.exec(plain) ?? [];
  return { kind: "read", municipalities, document: { before, nodes, after: plain.slice(plain.trimEnd().length) } };
}

/**
 * The value list as the file it came from, in which the municipalities that were changed are changed, those that are no longer
 * named are left out, and new ones stand behind the others.
 *
 * @param municipalities - By their address.
 *
 * @example
 * ```ts
 * import { readDutchMunicipalities, writeDutchMunicipalities } from "@maatstaf/interchange/catalogues";
 *
 * const xml = "<cv><value><prefLabel>Dorp</prefLabel><resourceIdentifier>urn:dorp</resourceIdentifier></value></cv>";
 * const list = readDutchMunicipalities(xml, "gemeenten.xml");
 * list.kind === "read" ? writeDutchMunicipalities(list, list.municipalities) : "" // => xml
 * ```
 */
export function writeDutchMunicipalities(
  { document, municipalities: before }: DutchMunicipalityList,
  municipalities: readonly DutchMunicipality[],
): string {
  const wanted = new Map(municipalities.map((one) => [one.iri, one]));
  const known = new Map(before.map((one) => [one.iri, one]));
  const added = municipalities.filter(({ iri }) => !known.has(iri)).map(valueOf);
  const written = (node: XmlNode): readonly XmlNode[] => {
    if (node.kind !== "element" || node.name !== "value") return [node];
    const { iri } = saidIn(node);
    const [own, old] = [wanted.get(iri), known.get(iri)];
    if (own === undefined) return [];
    return [own.name === old?.name && own.endedOn === old.endedOn ? node : changedValue(node, own)];
  };
  const nodes = document.nodes.map((node) =>
    node.kind === "element" && node.name === "cv"
      ? { ...node, children: [...node.children.flatMap(written), ...added] }
      : node,
  );
  return `${document.before}${xmlText(nodes)}${document.after}`;
}

function isHeading(text: string): boolean {
  return text.startsWith("<?xml ") || text.startsWith("<?xml?");
}

function saidIn({ children }: XmlElement): { readonly name: string; readonly iri: string; readonly ended: string } {
  const said = (name: string): string => unescapedMarkup(rawText(children, name)).trim();
  return { name: said("prefLabel"), iri: said("resourceIdentifier"), ended: said("endDate") };
}

function leaf(name: string, text: string): XmlElement {
  const escaped = text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
  return { kind: "element", name, attributes: "", children: [{ kind: "text", text: escaped }] };
}

function valueOf({ name, iri, endedOn }: DutchMunicipality): XmlElement {
  const children = [
    leaf("prefLabel", name),
    leaf("resourceIdentifier", iri),
    ...(endedOn === undefined ? [] : [leaf("endDate", endedOn)]),
  ];
  return { kind: "element", name: "value", attributes: "", children };
}

function changedValue(value: XmlElement, own: DutchMunicipality): XmlElement {
  const { children } = valueOf(own);
  const others = value.children.filter(
    (node) => node.kind === "element" && !["prefLabel", "resourceIdentifier", "endDate"].includes(node.name),
  );
  return { ...value, children: [...children, ...others] };
}
