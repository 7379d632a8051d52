import type { Block, Definitions, Figure, Report, Section, SectionTree, Table } from "@maatstaf/reporting";
import { closingLines, inlineText, plainText, sectionTree, TONE_COLOURS } from "@maatstaf/reporting";
import { columnWidths, tileWidths } from "./column-widths.ts";
import { documentText } from "./wording.ts";

/** Characters that fit on half a line of the page beside a term, in small print. */
const HALF_LINE = 54;

/** What a PDF may leave out. */
export interface PdfOptions {
  /** Whether the table twins of the charts follow in an annex (they do when absent). Without it a chart is a picture only. */
  readonly annex?: boolean;
}

/** What the page template reads: the report as plain data, with everything decided that the template cannot decide. */
export type PdfContent = Readonly<Record<string, unknown>>;

/**
 * The report as the page template reads it.
 *
 * @param report - The report.
 * @returns Plain JSON: the outline of the report, its tables with column widths, its charts as SVG text, and the table
 * twins of the charts gathered for the annex.
 */
export function pdfContent(report: Report, { annex = true }: PdfOptions = {}): PdfContent {
  const { title, subtitle, organisation, locale, profile, period, details, blocks } = report;
  const [language, region] = locale.split("-");
  const ids = new Set(blocks.flatMap((block) => (block.kind === "heading" ? [block.id] : [])));
  const figures = annex ? blocks.filter((block) => block.kind === "figure") : [];
  return {
    language,
    tones: TONE_COLOURS,
    region,
    documentTitle: plainText(`${title} – ${subtitle} – ${organisation}`),
    keywords: [profile, period],
    title: plainText(title),
    subtitle: plainText(subtitle),
    organisation: plainText(organisation),
    details: details.map(({ term, description }) => ({ term: plainText(term), description: plainText(description) })),
    footer: plainText([organisation, title, subtitle].join(" · ")),
    ...outline(sectionTree(blocks), ids, false),
    annex: {
      title: documentText(locale, "annex.title"),
      introduction: documentText(locale, "annex.introduction"),
      tables: figures.map((figure) => tableContent(twin(figure))),
    },
    notes: closingLines(report).map(plainText),
  };
}

function outline({ blocks, sections }: SectionTree, ids: ReadonlySet<string>, nested: boolean): object {
  return {
    blocks: blocks.map((block) => blockContent(block, ids)),
    sections: sections.map((section) => sectionContent(section, ids, nested)),
  };
}

/**
 * A section below the first level with figures that stand out or a chart stays on one page when it fits on one;
 * otherwise its heading and what stands before its text do. So does a section of the first level that is nothing but
 * text, such as how to read the report.
 */
function sectionContent(section: Section, ids: ReadonlySet<string>, nested: boolean): object {
  const { heading, sections } = section;
  // A page ends outside what is kept together: within it a break is not allowed.
  const breaksAfter = section.blocks.at(-1)?.kind === "page-break";
  const blocks = breaksAfter ? section.blocks.slice(0, -1) : section.blocks;
  const isText = sections.length === 0 && blocks.some(({ kind }) => kind === "definitions") && blocks.every(isOfText);
  const kept = nested ? blocks.findLastIndex((block) => KEPT.has(block.kind)) + 1 : 0;
  const end = !nested && isText ? blocks.length : kept;
  const isKept = end > 0 && !blocks.some((block) => block.kind === "page-break");
  const first = isKept ? end : 0;
  return {
    keep: isKept,
    breaksAfter,
    heading: cleaned(heading, ids),
    together: blocks.slice(0, first).map((block) => blockContent(block, ids)),
    ...outline({ blocks: blocks.slice(first), sections }, ids, true),
  };
}

function isOfText({ kind }: Block): boolean {
  return kind === "paragraph" || kind === "list" || kind === "definitions";
}

/** Kinds of block that belong with the heading of their section. */
const KEPT: ReadonlySet<string> = new Set(["key-figures", "callout", "figure"]);

function blockContent(block: Block, ids: ReadonlySet<string>): unknown {
  switch (block.kind) {
    case "table":
      return cleaned(tableContent(block), ids);
    case "tables":
      return cleaned({ ...block, tables: block.tables.map(tableContent) }, ids);
    case "key-figures":
      return cleaned({ ...block, widths: tileWidths(block) }, ids);
    case "definitions":
      return cleaned({ ...block, paired: isShort(block) }, ids);
    case "figure": {
      const { kind, alt, caption, drawing } = block;
      return { kind, alt: plainText(alt), caption: plainText(caption), svg: drawing.svg };
    }
    default:
      return cleaned(block, ids);
  }
}

/** Terms whose descriptions all fit on half a line are set two to a line. */
function isShort({ items }: Definitions): boolean {
  return items.every(({ description }) => inlineText(description).length <= HALF_LINE);
}

function tableContent(table: Table): Table & { readonly widths: readonly number[] } {
  return { ...table, widths: columnWidths(table) };
}

function twin({ drawing }: Figure): Table {
  const { caption, columns, rows } = drawing.table;
  const cells = rows.map((row) => row.map((text) => [{ kind: "text", text } as const]));
  return { kind: "table", caption, columns, rows: cells, rowHeader: true };
}

/** The same value with every text on one line, and links that lead nowhere as plain words. */
function cleaned(value: unknown, ids: ReadonlySet<string>): unknown {
  if (typeof value === "string") return plainText(value);
  if (Array.isArray(value)) return value.map((item: unknown) => cleaned(item, ids));
  if (typeof value !== "object" || value === null) return value;
  const fields = Object.entries(value).map(([key, field]) => [key, cleaned(field, ids)] as const);
  const copy = Object.fromEntries(fields);
  return copy["kind"] === "link" && !ids.has(String(copy["to"])) ? { ...copy, kind: "text" } : copy;
}
