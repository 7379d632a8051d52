import type { TableColumn } from "../block.ts";

/** A table whose cells are finished Markdown, padded so that it also reads well as plain text. */
export function tableMarkdown(columns: readonly TableColumn[], rows: readonly (readonly string[])[]): string {
  const lines = [columns.map((column) => column.label), ...rows];
  const widths = columns.map((_, index) => Math.max(3, ...lines.map((line) => length(line[index] ?? ""))));
  const row = (cells: readonly string[]): string =>
    `| ${columns.map(({ align }, index) => padded(cells[index] ?? "", widths[index] ?? 0, align)).join(" | ")} |`;
  const rule = columns.map(({ align }, index) => {
    const dashes = "-".repeat((widths[index] ?? 3) - 1);
    return align === "end" ? `${dashes}:` : `${dashes}-`;
  });
  const [head, ...body] = lines.map(row);
  return [head, `| ${rule.join(" | ")} |`, ...body].join("\n");
}

function padded(cell: string, width: number, align: TableColumn["align"]): string {
  const space = " ".repeat(Math.max(0, width - length(cell)));
  return align === "end" ? space + cell : cell + space;
}

/** Characters as a reader counts them, not UTF-16 code units. */
function length(text: string): number {
  return Array.from(text).length;
}
