import type { ChartTable } from "@maatstaf/charts";
import type { Table, TableColumn } from "../block.ts";
import { inlineMarkup } from "./inline-markup.ts";
import { markup } from "./markup.ts";
import type { Markup } from "./markup.ts";

/** A table of the report. It scrolls inside its own frame on a narrow screen, and the frame takes the keyboard. */
export function tableMarkup(table: Table, id: string): Markup {
  const rows = table.rows.map((row) => row.map((cell) => inlineMarkup(cell)));
  return frame({ ...table, rows, id });
}

/** The table twin of a chart. */
export function chartTableMarkup(table: ChartTable, id: string): Markup {
  const rows = table.rows.map((row) => row.map((cell) => [markup`${cell}`]));
  return frame({ caption: table.caption, columns: table.columns, rows, rowHeader: true, id });
}

interface TableParts {
  readonly id: string;
  readonly caption: string;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly (readonly (readonly Markup[])[])[];
  readonly rowHeader: boolean;
}

function frame({ id, caption, columns, rows, rowHeader }: TableParts): Markup {
  const heads = columns.map((column) => markup`<th scope="col" class="${column.align}">${column.label}</th>`);
  const body = rows.map((row) => {
    const cells = row.map((cell, index) => {
      const align = columns[index]?.align ?? "start";
      return rowHeader && index === 0
        ? markup`<th scope="row" class="${align}">${cell}</th>`
        : markup`<td class="${align}">${cell}</td>`;
    });
    return markup`<tr>${cells}</tr>\n`;
  });
  return markup`<div class="scroll" role="group" aria-labelledby="${id}" tabindex="0">
<table>
<caption id="${id}">${caption}</caption>
<thead><tr>${heads}</tr></thead>
<tbody>
${body}</tbody>
</table>
</div>`;
}
