import { isAlias, isMap, isNode, isPair, isScalar, isSeq, LineCounter, parseDocument, visit } from "yaml";
import type { Document, Pair } from "yaml";
import type { ProblemList } from "./problem.ts";
import { decodedText } from "./text-encoding.ts";
import { isTooDeep } from "./yaml-depth.ts";

/** Line and character of a place in a YAML file, both from 1. */
export interface YamlPlace {
  readonly row: number;
  readonly column: number;
}

/** The content of a YAML file, and where each part of it stands. */
export interface YamlDocument {
  readonly content: unknown;
  /** Place of the value at a path; of the nearest part around it where there is none. */
  readonly placeOf: (path: readonly (string | number)[]) => YamlPlace;
}

/** Keys whose values are texts even when they look like numbers: `period: 2019`, `id: 101`. */
const TEXT_KEYS: ReadonlySet<unknown> = new Set([
  "id",
  "period",
  "unit",
  "expectedUnits",
  "en",
  "nl",
  "nl-NL",
  "edition",
  "code",
  "article",
  "tags",
  "ref_id",
]);

/** The YAML document in the bytes of a file; `undefined` when it is none, with every reason in the list. */
export function yamlDocument(
  bytes: Uint8Array,
  { file, problems }: { readonly file: string; readonly problems: ProblemList },
): YamlDocument | undefined {
  const decoded = decodedText(bytes);
  if (decoded.kind === "undecodable") {
    problems.add({ file, row: decoded.row, code: `encoding-${decoded.reason}`, params: {} });
    return undefined;
  }
  if (decoded.text.trim() === "") {
    problems.add({ file, code: "file-empty", params: {} });
    return undefined;
  }
  if (isTooDeep(decoded.text)) {
    problems.add({ file, code: "yaml-too-deep", params: {} });
    return undefined;
  }
  const lines = new LineCounter();
  const document = parseDocument(decoded.text, {
    lineCounter: lines,
    prettyErrors: false,
    stringKeys: true,
    uniqueKeys: false,
  });
  const place = (offset: number): YamlPlace => {
    const { line, col } = lines.linePos(offset);
    return { row: Math.max(line, 1), column: Math.max(col, 1) };
  };
  const faults = [...document.errors, ...document.warnings, ...ownFaults(document)];
  for (const [row, { code, pos }] of firstOfLine(faults, place)) {
    problems.add({ file, row, column: place(pos[0] ?? 0).column, code: "yaml-syntax", params: { kind: code } });
  }
  if (faults.length > 0) return undefined;
  keepTexts(document);
  return { content: document.toJS({ maxAliasCount: 0 }), placeOf: (path) => place(offsetOf(document, path)) };
}

interface Fault {
  readonly code: string;
  readonly pos: readonly number[];
}

/** One mistake makes the parser stumble over what follows: the first fault of a line is the one to mend. */
function firstOfLine(faults: readonly Fault[], place: (offset: number) => YamlPlace): ReadonlyMap<number, Fault> {
  const lines = new Map<number, Fault>();
  for (const fault of faults.toSorted((a, b) => startOf(a) - startOf(b))) {
    const { row } = place(startOf(fault));
    if (!lines.has(row)) lines.set(row, fault);
  }
  return lines;
}

function startOf({ pos }: Fault): number {
  return pos[0] ?? 0;
}

/**
 * Aliases (`*name`) are refused: cards do not need them, and a few lines of them can unfold to gigabytes. Keys that come
 * twice are found here, because the parser compares each key with every other one.
 */
function ownFaults(document: Document.Parsed): readonly Fault[] {
  const found: Fault[] = [];
  visit(document, {
    Alias: (_, alias) => {
      found.push({ code: "ALIAS", pos: [alias.range?.[0] ?? 0] });
    },
    Map: (_, map) => {
      const seen = new Set<unknown>();
      for (const { key } of map.items) {
        if (!isScalar(key)) continue;
        if (seen.has(key.value)) found.push({ code: "DUPLICATE_KEY", pos: [key.range?.[0] ?? 0] });
        seen.add(key.value);
      }
    },
  });
  return found;
}

/** Gives texts back as they were written where YAML took them for numbers. */
function keepTexts(document: Document.Parsed): void {
  visit(document, {
    Pair: (_, pair) => {
      if (isScalar(pair.key) && TEXT_KEYS.has(pair.key.value)) asWritten(pair);
    },
  });
}

function asWritten({ value }: Pair): void {
  const scalars = isSeq(value) ? value.items : [value];
  for (const scalar of scalars) {
    if (isScalar(scalar) && typeof scalar.value === "number" && scalar.source !== undefined)
      scalar.value = scalar.source;
  }
}

function offsetOf(document: Document.Parsed, path: readonly (string | number)[]): number {
  let node: unknown = document.contents;
  let offset = 0;
  for (const step of path) {
    if (isMap(node)) {
      const pair = node.items.find((item) => isPair(item) && isScalar(item.key) && item.key.value === step);
      if (pair === undefined) break;
      offset = isNode(pair.key) ? (pair.key.range?.[0] ?? offset) : offset;
      node = pair.value;
    } else if (isSeq(node) && typeof step === "number") {
      node = node.items[step];
      if (isNode(node) && !isAlias(node)) offset = node.range?.[0] ?? offset;
    } else break;
  }
  return offset;
}
