/** One element of the structure tree of a PDF. */
export interface StructureElement {
  readonly type: string;
  readonly alt?: string;
  readonly title?: string;
  readonly scope?: string;
  readonly children: readonly StructureElement[];
}

/** What the tests read of a tagged PDF. */
export interface PdfStructure {
  readonly root: StructureElement;
  readonly language?: string;
  readonly isMarked: boolean;
  readonly pages: number;
  /** Names of the fonts, without the prefix of the subset. */
  readonly fonts: readonly string[];
  /** The XMP metadata, as XML. */
  readonly metadata: string;
}

/**
 * Reads the tags of a PDF whose objects are written out one by one, as Typst writes them. No general PDF reader: it
 * finds objects by their text, which is enough to see what a screen reader is told.
 */
export function pdfStructure(pdf: Uint8Array): PdfStructure {
  const text = Buffer.from(pdf).toString("latin1");
  const objects = new Map<string, string>();
  for (const [, id, body] of text.matchAll(/^(\d+) 0 obj\n(.*?)\nendobj$/gmsu)) objects.set(id ?? "", body ?? "");
  const bodies = [...objects.values()];
  const catalog = bodies.find((body) => body.includes("/Type /Catalog")) ?? "";
  const document = [...objects].find(([, body]) => body.includes("/S /Document"))?.[0] ?? "";
  const language = /\/Lang \(([^)]*)\)/u.exec(catalog)?.[1];
  return {
    root: element(document, objects),
    ...(language === undefined ? {} : { language }),
    isMarked: /\/Marked true/u.test(catalog),
    pages: bodies.filter((body) => /\/Type \/Page\b(?!s)/u.test(body)).length,
    fonts: [
      ...new Set(bodies.flatMap((body) => /\/FontName \/(?:[A-Z]{6}\+)?(\S+)/u.exec(body)?.[1] ?? [])),
    ].toSorted(),
    metadata: Buffer.from(/<\?xpacket.*<\?xpacket end="r"\?>/su.exec(text)?.[0] ?? "", "latin1").toString("utf8"),
  };
}

function element(id: string, objects: ReadonlyMap<string, string>): StructureElement {
  const body = objects.get(id) ?? "";
  const type = /\/S \/(\w+)/u.exec(body)?.[1] ?? "";
  const kids = /\/K \[([^\]]*)\]/u.exec(body)?.[1] ?? "";
  const alt = /\/Alt (\((?:[^()\\]|\\.)*\)|<[0-9A-F]*>)/su.exec(body)?.[1];
  const title = /\/T (\((?:[^()\\]|\\.)*\)|<[0-9A-F]*>)/su.exec(body)?.[1];
  const scope = /\/Scope \/(\w+)/u.exec(body)?.[1];
  const children = [...kids.matchAll(/(\d+) 0 R/gu)]
    .map(([, kid]) => kid ?? "")
    .filter((kid) => objects.get(kid)?.includes("/Type /StructElem") === true);
  return {
    type,
    ...(alt === undefined ? {} : { alt: textString(alt) }),
    ...(title === undefined ? {} : { title: textString(title) }),
    ...(scope === undefined ? {} : { scope }),
    children: children.map((kid) => element(kid, objects)),
  };
}

/** A text string of a PDF: in brackets, with escapes, or in hexadecimal digits as UTF-16. */
function textString(source: string): string {
  const bytes = source.startsWith("<")
    ? Buffer.from(source.slice(1, -1), "hex")
    : Buffer.from(
        source
          .slice(1, -1)
          .replaceAll(/\\([0-7]{3}|.)/gsu, (_, escaped: string) =>
            /^[0-7]{3}$/u.test(escaped) ? String.fromCodePoint(Number.parseInt(escaped, 8)) : escaped,
          ),
        "latin1",
      );
  const isUtf16 = bytes[0] === 0xfe && bytes[1] === 0xff;
  return isUtf16 ? bytes.subarray(2).swap16().toString("utf16le") : bytes.toString("latin1");
}

/** Every element of a type, in reading order. */
export function elementsOf(root: StructureElement, ...types: readonly string[]): readonly StructureElement[] {
  const own = types.includes(root.type) ? [root] : [];
  return [...own, ...root.children.flatMap((child) => elementsOf(child, ...types))];
}
