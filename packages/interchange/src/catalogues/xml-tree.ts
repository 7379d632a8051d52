import * as Result from "effect/Result";
import { XMLParser, XMLValidator } from "fast-xml-parser";
import { xmlTrouble } from "../xml-guard.ts";
import { quoted } from "../quoted.ts";
import { MOST_CATALOGUE_CHARACTERS, refusedFor } from "./reading.ts";
import type { Refused } from "./reading.ts";

/** A piece of an XML file, with its text as it stands there, so that it can be written as it was. */
export type XmlNode =
  | {
      readonly kind: "element";
      readonly name: string;
      readonly attributes: string;
      readonly children: readonly XmlNode[];
    }
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "aside"; readonly text: string };

/** An element of an XML file. */
export type XmlElement = Extract<XmlNode, { kind: "element" }>;

const COMMENT = "#comment";
const CDATA = "#cdata";
const ATTRIBUTES = ":@";

/** Everything in its order, no text changed, and no entity resolved: the texts are decoded where they are used. */
const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: "",
  parseTagValue: false,
  parseAttributeValue: false,
  processEntities: false,
  trimValues: false,
  commentPropName: COMMENT,
  cdataPropName: CDATA,
  maxNestedTags: 300,
});

/**
 * The pieces of an XML text. A document type is refused before anything is parsed, as is what is too large or too deep.
 *
 * @param code - The code for what is no XML.
 */
export function xmlTree(
  text: string,
  { file, code }: { readonly file: string; readonly code: string },
): { readonly kind: "read"; readonly nodes: readonly XmlNode[] } | Refused {
  const trouble = xmlTrouble(text, MOST_CATALOGUE_CHARACTERS);
  if (trouble !== undefined) return refusedFor(file, trouble.code, { row: trouble.row, params: trouble.params });
  const valid = XMLValidator.validate(text);
  if (valid !== true) return refusedFor(file, code, { row: valid.err.line, params: { found: quoted(valid.err.msg) } });
  const parsed = Result.try({ try: (): unknown => parser.parse(text), catch: String });
  if (Result.isFailure(parsed)) return refusedFor(file, code, { row: 1, params: { found: quoted(parsed.failure) } });
  return { kind: "read", nodes: nodesOf(parsed.success) };
}

function nodesOf(value: unknown): readonly XmlNode[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((one: unknown): readonly XmlNode[] => {
    if (typeof one !== "object" || one === null) return [];
    const entries = Object.entries(one);
    const found = entries.find(([key]) => key !== ATTRIBUTES);
    if (found === undefined) return [];
    const [name, content] = found;
    if (name === "#text") return [{ kind: "text", text: String(content) }];
    if (name === COMMENT) return [{ kind: "aside", text: `<!--${textIn(content)}-->` }];
    if (name === CDATA) return [{ kind: "aside", text: `<![CDATA[${textIn(content)}]]>` }];
    const own: unknown = entries.find(([key]) => key === ATTRIBUTES)?.[1] ?? {};
    const attributes = Object.entries(typeof own === "object" && own !== null ? own : {})
      .map(([key, text]) => ` ${key}="${String(text).replaceAll('"', "&quot;")}"`)
      .join("");
    if (name.startsWith("?")) return [{ kind: "aside", text: `<${name}${attributes}?>` }];
    const children = nodesOf(content);
    return [{ kind: "element", name, attributes, children }];
  });
}

function textIn(content: unknown): string {
  return nodesOf(content)
    .map((node) => (node.kind === "text" ? node.text : ""))
    .join("");
}

/** Pieces of XML as text. */
export function xmlText(nodes: readonly XmlNode[]): string {
  return nodes
    .map((node) => {
      if (node.kind !== "element") return node.text;
      const { name, attributes, children } = node;
      return children.length === 0 ? `<${name}${attributes}/>` : `<${name}${attributes}>${xmlText(children)}</${name}>`;
    })
    .join("");
}

/** The elements of a name right inside another. */
export function elementsIn(nodes: readonly XmlNode[], name: string): readonly XmlElement[] {
  return nodes.filter((node) => node.kind === "element").filter((element) => element.name === name);
}

/** What an element says, as it stands in the file; of a name that stands there twice the first. */
export function rawText(nodes: readonly XmlNode[], name: string): string {
  const [found] = elementsIn(nodes, name);
  return (found?.children ?? [])
    .map((node) => {
      if (node.kind === "text") return node.text;
      return node.kind === "aside" && node.text.startsWith("<![CDATA[") ? node.text.slice(9, -3) : "";
    })
    .join("");
}
