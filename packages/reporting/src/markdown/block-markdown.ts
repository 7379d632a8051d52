import type { Block, Figure, KeyFigure, Table } from "../block.ts";
import { words } from "../inline.ts";
import { emphasised, inlineMarkdown } from "./inline-markdown.ts";
import { escapeMarkdown, paragraphLine } from "./escape-markdown.ts";
import { tableMarkdown } from "./table-markdown.ts";

/**
 * One block as Markdown; a heading comes out one level lower than it says, because the title is the first level. A
 * chart becomes its table twin.
 */
export function blockMarkdown(block: Block): string {
  switch (block.kind) {
    case "heading":
      return `${"#".repeat(block.level + 1)} ${escapeMarkdown(block.text)}`;
    case "paragraph":
      return paragraphLine(inlineMarkdown(block.text));
    case "list":
      return block.items.map((item) => `- ${paragraphLine(inlineMarkdown(item))}`).join("\n");
    case "table":
      return table(block);
    case "tables":
      return block.tables.map(table).join("\n\n");
    case "choices":
      return block.items.map((item) => `- ${inlineMarkdown([{ kind: "tick-box" }, words(" "), ...item])}`).join("\n");
    case "writing-lines":
      return Array.from({ length: block.lines }, () => escapeMarkdown("_".repeat(40))).join("\n\n");
    case "figure":
      return figure(block);
    case "key-figures":
      return block.items.map(keyFigure).join("\n");
    case "callout":
      return `> ${emphasised(block.title, "**")}\n>\n> ${paragraphLine(inlineMarkdown(block.text))}`;
    case "definitions":
      return block.items
        .map(({ term, description }) => `- ${emphasised(`${term}:`, "**")} ${inlineMarkdown(description)}`)
        .join("\n");
    case "page-break":
      return "";
    default:
      return block satisfies never;
  }
}

function table({ caption, columns, rows }: Table): string {
  const heads = columns.map(({ label, align }) => ({ label: escapeMarkdown(label), align }));
  const cells = rows.map((row) => row.map((cell) => inlineMarkdown(cell)));
  return `${emphasised(caption, "*")}\n\n${tableMarkdown(heads, cells)}`;
}

function figure({ drawing }: Figure): string {
  const { caption, columns, rows } = drawing.table;
  const cells = rows.map((row) => row.map((text) => [{ kind: "text", text } as const]));
  return table({ kind: "table", caption, columns, rows: cells, rowHeader: true });
}

/** Another bullet than that of a list, so that the two stay apart where they meet. */
function keyFigure({ label, symbol, value, note }: KeyFigure): string {
  const judged = symbol === undefined ? value : `${symbol} ${value}`;
  const remark = note === "" ? "" : ` (${escapeMarkdown(note)})`;
  return `* ${escapeMarkdown(label)}: ${emphasised(judged, "**")}${remark}`;
}
