import type { Product } from "@maatstaf/services";
import type { WorkspaceProblem } from "../problem.ts";
import { hasMarkup, markupOf, plainText, unescapedMarkup } from "./plain-text.ts";
import { bareSeed } from "./product-seed.ts";
import type { ProductSeed } from "./product-seed.ts";
import { refusedFor, tooLarge } from "./reading.ts";
import type { Refused } from "./reading.ts";
import { stableText } from "./stable-text.ts";
import { elementsIn, rawText, xmlText, xmlTree } from "./xml-tree.ts";
import type { XmlElement, XmlNode } from "./xml-tree.ts";

/** A product catalogue of CEVI that was read, with the file itself, so that it can be written as it was. */
export interface CeviCatalogue {
  readonly kind: "read";
  readonly products: readonly CeviProduct[];
  /** Products that have no number or no name, by their place; they stay in the file. */
  readonly notices: readonly WorkspaceProblem[];
  readonly document: CeviDocument;
}

/** A product of the file. */
export interface CeviProduct {
  /** Which one it is in the file, from 0. */
  readonly at: number;
  readonly seed: ProductSeed;
}

/** The file around and in the catalogue. */
export interface CeviDocument {
  readonly before: string;
  readonly heading: string;
  readonly nodes: readonly XmlNode[];
  readonly after: string;
  /** Whether the catalogue stood in the envelope as escaped text. */
  readonly isEscaped: boolean;
}

const CODE = "cevi-unreadable";
/** The web service puts the catalogue, with an XML heading of its own, as text in an element. */
const OPENING = /^\s*(?:<\?xml[^?]*\?>\s*)?<string\b[^>]*>\s*/u;
const CLOSING = "</string>";
const HEADING = /^\s*<\?xml[^?]*\?>\s*/u;

const TYPES: Readonly<Record<string, Product["type"]>> = {
  "Financiële verplichting": "financial-obligation",
  Toelating: "permission",
  Bewijs: "proof",
  Voorwerp: "object",
  "Advies en begeleiding": "advice",
  "Infrastructuur en materiaal": "infrastructure-material",
  "Financieel voordeel": "financial-benefit",
};

/**
 * Reads the product catalogue that CEVI exports for a move to the Flemish catalogue, with or without the envelope of its web
 * service. Texts lose their markup; the file keeps it.
 *
 * @param file - Its name, for problems.
 * @returns `refused` for what is no such catalogue; a product without number or name is told and left out.
 *
 * @see docs/methods/catalogue-formats.md
 *
 * @example
 * ```ts
 * import { readCeviCatalogue } from "@maatstaf/interchange/catalogues";
 *
 * const xml = "<ProductCatalog><Products><Product><Id>1502</Id><Name>Reispas</Name></Product></Products></ProductCatalog>";
 * const catalogue = readCeviCatalogue(xml, "cevi.xml");
 * catalogue.kind === "read" ? catalogue.products.map(({ seed }) => [seed.id, seed.name]) : catalogue // => [["1502", { nl: "Reispas" }]]
 * ```
 */
export function readCeviCatalogue(text: string, file: string): CeviCatalogue | Refused {
  const large = tooLarge(text, file);
  if (large !== undefined) return large;
  const plain = text.replace(/^\uFEFF/u, "");
  const { before, inside, after } = unwrapped(plain);
  const isEscaped = before !== "" && inside.startsWith("&lt;");
  const whole = isEscaped ? unescapedXml(inside) : inside;
  const [heading = ""] = HEADING.exec(whole) ?? [];
  // What stands before the catalogue is kept out of the parser, and its lines are counted by it.
  const tree = xmlTree(`${"\n".repeat(heading.split("\n").length - 1)}${whole.slice(heading.length)}`, {
    file,
    code: CODE,
  });
  if (tree.kind === "refused") return tree;
  const products = productsIn(tree.nodes);
  if (products === undefined) return refusedFor(file, CODE, { params: { found: "none" } });
  const found = products.map((element, at) => ({
    at,
    seed: seedOf(element),
    lacking: rawText(element.children, "Id").trim() === "" ? "Id" : "Name",
  }));
  return {
    kind: "read",
    products: found.flatMap(({ at, seed }) => (seed === undefined ? [] : [{ at, seed }])),
    notices: found
      .filter(({ seed }) => seed === undefined)
      .map(({ at, lacking }) => ({
        file,
        path: `Product[${at + 1}]`,
        code: "cevi-product-incomplete",
        params: { expected: lacking },
      })),
    document: { before, heading, nodes: tree.nodes.filter(({ kind }) => kind === "element"), after, isEscaped },
  };
}

/**
 * The catalogue as the file it came from, in which the products that were changed are changed, and nothing else.
 *
 * @param products - Products by their place in the file; one that is not named stays as it was.
 *
 * @example
 * ```ts
 * import { readCeviCatalogue, writeCeviCatalogue } from "@maatstaf/interchange/catalogues";
 *
 * const xml = "<ProductCatalog><Products><Product><Id>1502</Id><Name>Reispas</Name></Product></Products></ProductCatalog>";
 * const catalogue = readCeviCatalogue(xml, "cevi.xml");
 * catalogue.kind === "read" ? writeCeviCatalogue(catalogue, catalogue.products) : "" // => xml
 * ```
 */
export function writeCeviCatalogue({ document }: CeviCatalogue, products: readonly CeviProduct[]): string {
  const changed = new Map(products.map(({ at, seed }) => [at, seed]));
  let place = -1;
  const written = (node: XmlNode): XmlNode => {
    if (node.kind !== "element") return node;
    if (node.name === "ProductCatalog") return { ...node, children: node.children.map(written) };
    if (node.name === "Products") return { ...node, children: node.children.map(product) };
    return node;
  };
  const product = (node: XmlNode): XmlNode => {
    if (node.kind !== "element" || node.name !== "Product") return node;
    place += 1;
    const seed = changed.get(place);
    return seed === undefined ? node : changedProduct(node, seed);
  };
  const text = `${document.heading}${xmlText(document.nodes.map(written))}`;
  return `${document.before}${document.isEscaped ? escapedXml(text) : text}${document.after}`;
}

/** The catalogue in its envelope, and what stands around it; a file without one is all catalogue. */
function unwrapped(text: string): { readonly before: string; readonly inside: string; readonly after: string } {
  const [before] = OPENING.exec(text) ?? [];
  const end = text.lastIndexOf(CLOSING);
  if (before === undefined || end === -1 || text.slice(end + CLOSING.length).trim() !== "")
    return { before: "", inside: text, after: "" };
  return { before, inside: text.slice(before.length, end), after: text.slice(end) };
}

function productsIn(nodes: readonly XmlNode[]): readonly XmlElement[] | undefined {
  const [catalogue] = elementsIn(nodes, "ProductCatalog");
  const [products] = elementsIn(catalogue?.children ?? [], "Products");
  return products === undefined ? undefined : elementsIn(products.children, "Product");
}

/** Texts are escaped once as XML, and once more when they hold markup. */
function wordsIn(raw: string): string {
  return plainText(unescapedMarkup(unescapedMarkup(raw)));
}

const XML_ENTITIES: Readonly<Record<string, string>> = { lt: "<", gt: ">", quot: '"', apos: "'", amp: "&" };

function unescapedXml(text: string): string {
  return text.replaceAll(/&(lt|gt|quot|apos|amp);/gu, (_, name: string) => XML_ENTITIES[name] ?? "");
}

function escapedXml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

/** The fields that are one text there. */
const TEXTS = {
  Name: "name",
  Title: "plainName",
  Description: "description",
  Conditions: "conditions",
  BringToApply: "proofs",
  AmountToApply: "cost",
  Procedure: "procedure",
  Exceptions: "exceptions",
} as const;
type TextElement = keyof typeof TEXTS;
const TEXT_ELEMENTS = [
  "Name",
  "Title",
  "Description",
  "Conditions",
  "BringToApply",
  "AmountToApply",
  "Procedure",
  "Exceptions",
] as const satisfies readonly TextElement[];

function seedOf({ children }: XmlElement): ProductSeed | undefined {
  const words = (name: TextElement | "Id"): string => wordsIn(rawText(children, name));
  const text = (name: TextElement): { readonly nl: string } | undefined =>
    words(name) === "" ? undefined : { nl: words(name) };
  const [id, name] = [words("Id").slice(0, 80), words("Name")];
  if (id === "" || name === "") return undefined;
  const optional = (["plainName", "description", "cost", "procedure", "exceptions"] as const).flatMap((field) => {
    const element = TEXT_ELEMENTS.find((key) => TEXTS[key] === field);
    const found = element === undefined ? undefined : text(element);
    return found === undefined || (field === "plainName" && found.nl === name) ? [] : [[field, found] as const];
  });
  const values = (list: string, item: string): readonly string[] => [
    ...new Set(
      listed(children, list, item)
        .map((one) => wordsIn(rawText(one.children, "Value")))
        .filter((value) => value !== ""),
    ),
  ];
  const theme = values("Themes", "Theme")[0];
  const type = TYPES[wordsIn(rawText(elementsIn(children, "ProductType")[0]?.children ?? [], "Value"))];
  const [conditions, proof] = [text("Conditions"), text("BringToApply")];
  const isIpdc = wordsIn(rawText(elementsIn(children, "Source")[0]?.children ?? [], "Value")) === "IPDC";
  return {
    ...bareSeed(id, { nl: name }),
    ...Object.fromEntries(optional),
    audience: saidIn(children, "IsInternal") === "true" ? "internal" : "external",
    ...(type === undefined ? {} : { type }),
    ...(theme === undefined ? {} : { theme: theme.slice(0, 80) }),
    alsoKnownAs: values("Keywords", "Keyword").filter((word) => word.length <= 120),
    targetGroupIds: values("TargetGroups", "TargetGroup").map((group) => group.slice(0, 80)),
    conditions: conditions === undefined ? [] : [conditions],
    proofs: proof === undefined ? [] : [{ id: "to-bring", name: proof, heldByGovernment: false }],
    websites: websitesIn(children),
    identifiers: isIpdc ? { ipdc: id } : {},
  };
}

function saidIn(children: readonly XmlNode[], name: string): string {
  return wordsIn(rawText(children, name));
}

function listed(children: readonly XmlNode[], list: string, item: string): readonly XmlElement[] {
  return elementsIn(elementsIn(children, list)[0]?.children ?? [], item);
}

function websitesIn(children: readonly XmlNode[]): NonNullable<ProductSeed["websites"]> {
  return listed(children, "InfoUrls", "Url").flatMap((one) => {
    const url = unescapedMarkup(unescapedMarkup(rawText(one.children, "Location"))).trim();
    const name = wordsIn(rawText(one.children, "Title"));
    if (url === "" || url.length > 2000) return [];
    return [{ url, ...(name === "" ? {} : { name: { nl: name } }) }];
  });
}

function changedProduct(element: XmlElement, seed: ProductSeed): XmlElement {
  const before = seedOf(element);
  if (before === undefined) return element;
  let children = element.children;
  for (const name of TEXT_ELEMENTS) {
    const field = TEXTS[name];
    if (stableText(before[field] ?? []) === stableText(seed[field] ?? [])) continue;
    children = withText(children, name, textOf(seed, field));
  }
  if (stableText(before.alsoKnownAs) !== stableText(seed.alsoKnownAs))
    children = withList(
      children,
      "Keywords",
      seed.alsoKnownAs.map((word) => keptOr(children, ["Keywords", "Keyword"], word)),
    );
  if (stableText(before.targetGroupIds) !== stableText(seed.targetGroupIds))
    children = withList(
      children,
      "TargetGroups",
      seed.targetGroupIds.map((group) => keptOr(children, ["TargetGroups", "TargetGroup"], group)),
    );
  if (before.theme !== seed.theme)
    children = withList(
      children,
      "Themes",
      seed.theme === undefined ? [] : [keptOr(children, ["Themes", "Theme"], seed.theme)],
    );
  if (stableText(before.websites ?? []) !== stableText(seed.websites ?? []))
    children = withList(
      children,
      "InfoUrls",
      (seed.websites ?? []).map(({ url, name }, at) =>
        leafs("Url", {
          SequenceNumber: String(at + 1),
          ...(name === undefined ? {} : { Title: name.nl }),
          Location: url,
        }),
      ),
    );
  const type = Object.entries(TYPES).find(([, own]) => own === seed.type)?.[0];
  if (before.type !== seed.type && type !== undefined)
    children = replaced(children, leafs("ProductType", { Value: type }));
  return { ...element, children };
}

function textOf(seed: ProductSeed, field: (typeof TEXTS)[TextElement]): string {
  if (field === "conditions") return seed.conditions.map(({ nl }) => nl).join("\n");
  if (field === "proofs") return seed.proofs.map(({ name }) => name.nl).join("\n");
  return seed[field]?.nl ?? "";
}

/** A text in its element, with markup when it had it, escaped as the rest of the file is. */
function withText(children: readonly XmlNode[], name: TextElement, text: string): readonly XmlNode[] {
  const old = unescapedMarkup(unescapedMarkup(rawText(children, name)));
  const isPlain = name === "Name" || name === "Title" || (old !== "" && !hasMarkup(old));
  const raw = text === "" ? "" : escapedXml(isPlain && !/[<&\n]/u.test(text) ? text : escapedXml(markupOf(text)));
  const [found] = elementsIn(children, name);
  return replaced(children, {
    kind: "element",
    name,
    attributes: found?.attributes ?? "",
    children: raw === "" ? [] : [{ kind: "text", text: raw }],
  });
}

/** The element in the place of the one of its name, or behind all others. */
function replaced(children: readonly XmlNode[], element: XmlElement): readonly XmlNode[] {
  const at = children.findIndex((node) => node.kind === "element" && node.name === element.name);
  return at === -1 ? [...children, element] : children.with(at, element);
}

function withList(children: readonly XmlNode[], name: string, items: readonly XmlElement[]): readonly XmlNode[] {
  return replaced(children, { kind: "element", name, attributes: "", children: items });
}

/** The item of a list that says this, as it stood, or a new one. */
function keptOr(children: readonly XmlNode[], [list, item]: readonly [string, string], value: string): XmlElement {
  const known = listed(children, list, item).find((one) =>
    wordsIn(rawText(one.children, "Value")).slice(0, 120).startsWith(value),
  );
  return known ?? leafs(item, { Value: value });
}

function leafs(name: string, values: Readonly<Record<string, string>>): XmlElement {
  const children = Object.entries(values).map(([key, value]): XmlElement => ({
    kind: "element",
    name: key,
    attributes: "",
    children: [{ kind: "text", text: escapedXml(/[<&]/u.test(value) ? escapedXml(value) : value) }],
  }));
  return { kind: "element", name, attributes: "", children };
}
