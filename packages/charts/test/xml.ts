/** An element of a parsed drawing. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  /** Own text, entities resolved. */
  readonly text: string;
}

const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', "#39": "'" };

function resolved(text: string): string {
  if (/[<>]/.test(text)) throw new Error(`unescaped bracket in ${JSON.stringify(text)}`);
  return text.replace(/&([^;]*;?)/g, (found, name: string) => {
    const character = ENTITIES[name.replace(";", "")];
    if (character === undefined || !name.endsWith(";")) throw new Error(`bad entity ${found}`);
    return character;
  });
}

/** A strict parser for the small part of XML that drawings use; throws on anything that is not well-formed. */
export function parseXml(source: string): XmlElement {
  type Open = { name: string; attributes: Record<string, string>; children: XmlElement[]; text: string };
  const root: Open = { name: "#root", attributes: {}, children: [], text: "" };
  const stack: Open[] = [root];
  let position = 0;
  for (const tag of source.matchAll(/<(\/?)([a-zA-Z]+)((?: [a-zA-Z][a-zA-Z:-]*="[^"<]*")*)(\/?)>/g)) {
    const open = stack.at(-1);
    if (open === undefined) throw new Error("element after the root");
    open.text += resolved(source.slice(position, tag.index));
    position = tag.index + tag[0].length;
    const [, closing, name = "", attributeText = "", selfClosing] = tag;
    if (closing === "/") {
      if (open.name !== name) throw new Error(`</${name}> closes <${open.name}>`);
      stack.pop();
      continue;
    }
    const attributes: Record<string, string> = {};
    for (const [, key = "", value = ""] of attributeText.matchAll(/ ([a-zA-Z:-]+)="([^"]*)"/g)) {
      if (key in attributes) throw new Error(`attribute ${key} twice on <${name}>`);
      attributes[key] = resolved(value);
    }
    const element: Open = { name, attributes, children: [], text: "" };
    open.children.push(element);
    if (selfClosing !== "/") stack.push(element);
  }
  const rest = resolved(source.slice(position));
  const [first] = root.children;
  if (stack.length !== 1 || root.children.length !== 1 || first === undefined || rest + root.text !== "") {
    throw new Error("not exactly one closed root element");
  }
  return first;
}

/** All elements, outermost first. */
export function allElements(element: XmlElement): readonly XmlElement[] {
  return [element, ...element.children.flatMap(allElements)];
}

/** Elements that carry the class of a part. */
export function partsOf(element: XmlElement, part: string): readonly XmlElement[] {
  const wanted = `maatstaf-chart__${part}`;
  return allElements(element).filter(({ attributes }) => (attributes["class"] ?? "").split(" ").includes(wanted));
}
