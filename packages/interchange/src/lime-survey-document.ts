import * as Result from "effect/Result";
import { XMLParser, XMLValidator } from "fast-xml-parser";
import { SURVEY_ROWS } from "./limits.ts";

/** The tables of a LimeSurvey file (`.lss`), as text. */
export interface LimeSurveyDocument {
  readonly kind: "document";
  readonly languages: readonly string[];
  readonly rows: (table: string) => readonly LimeSurveyRow[];
  /** Every text in the file, wherever it stands. */
  readonly texts: readonly string[];
}

/** One row of a table: its fields by name, an absent one empty. */
export type LimeSurveyRow = (field: string) => string;

/** Why a text is no LimeSurvey file. */
export interface NoLimeSurvey {
  readonly kind: "no-document";
  readonly code: "xml-unreadable" | "xml-entities" | "not-lime-survey" | "lss-too-long";
}

const CDATA = "#cdata";

/** Text in CDATA is text; nothing is a number, and no entity is followed but the five of XML itself. */
const parser = new XMLParser({
  cdataPropName: CDATA,
  ignoreAttributes: true,
  parseTagValue: false,
  processEntities: false,
  trimValues: true,
  maxNestedTags: 20,
  isArray: (name) => name === "row",
});

/** Reads the tables of an `.lss`; a file that declares a document type or entities is refused before anything is parsed. */
export function limeSurveyDocument(text: string): LimeSurveyDocument | NoLimeSurvey {
  const bare = text.replaceAll(/<!\[CDATA\[[\s\S]*?\]\]>/gu, "");
  if (/<!(?:DOCTYPE|ENTITY|ELEMENT|ATTLIST)/iu.test(bare)) return { kind: "no-document", code: "xml-entities" };
  const parsed = Result.try((): unknown => (XMLValidator.validate(text) === true ? parser.parse(text) : undefined));
  if (Result.isFailure(parsed) || parsed.success === undefined) return { kind: "no-document", code: "xml-unreadable" };
  const document = field(parsed.success, "document");
  if (textOf(field(document, "LimeSurveyDocType")) !== "Survey")
    return { kind: "no-document", code: "not-lime-survey" };
  const tables = fields(document).map(([name, table]) => [name, listOf(field(field(table, "rows"), "row"))] as const);
  if (tables.some(([, rows]) => rows.length > SURVEY_ROWS)) return { kind: "no-document", code: "lss-too-long" };
  const byName = new Map(tables);
  return {
    kind: "document",
    languages: listOf(field(field(document, "languages"), "language")).map(textOf),
    rows: (table) =>
      (byName.get(table) ?? []).map(
        (row): LimeSurveyRow =>
          (name) =>
            textOf(field(row, name)),
      ),
    texts: tables.flatMap(([, rows]) => rows.flatMap((row) => fields(row).map(([, value]) => textOf(value)))),
  };
}

function fields(value: unknown): readonly (readonly [string, unknown])[] {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? Object.entries(value) : [];
}

function field(value: unknown, name: string): unknown {
  return fields(value).find(([key]) => key === name)?.[1];
}

function listOf(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  return value === undefined || value === "" ? [] : [value];
}

/** A text, in CDATA or beside it, with the five entities of XML. */
function textOf(value: unknown): string {
  if (typeof value === "string") return unescaped(value);
  const inner = field(value, CDATA);
  const parts = Array.isArray(inner) ? inner : [inner];
  return parts.filter((part) => typeof part === "string").join("");
}

const ENTITIES: Readonly<Record<string, string>> = { lt: "<", gt: ">", quot: '"', apos: "'", amp: "&" };

function unescaped(text: string): string {
  return text.replaceAll(/&(lt|gt|quot|apos|amp);/gu, (_, name: string) => ENTITIES[name] ?? "");
}
