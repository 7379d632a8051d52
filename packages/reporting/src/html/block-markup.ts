import type { Block, Callout, Definitions, Figure, KeyFigures } from "../block.ts";
import { words } from "../inline.ts";
import { inlineMarkup } from "./inline-markup.ts";
import { markup, trusted } from "./markup.ts";
import type { Markup } from "./markup.ts";
import { symbolMarkup, textMarkup } from "./symbol-markup.ts";
import { chartTableMarkup, tableMarkup } from "./table-markup.ts";

const BOX = { kind: "tick-box" } as const;

/**
 * One block as markup.
 *
 * @param block - Any block; a heading comes out one level lower than it says, because the title is the `h1`.
 * @param key - Text unique to this block in the report, from which the ids inside it are made.
 */
export function blockMarkup(block: Block, key: string): Markup {
  switch (block.kind) {
    case "heading": {
      const tag = trusted(`h${block.level + 1}`);
      return markup`<${tag} id="${block.id}">${block.text}</${tag}>`;
    }
    case "paragraph":
      return markup`<p class="${block.role ?? "body"}">${inlineMarkup(block.text)}</p>`;
    case "list":
      return markup`<ul>${block.items.map((item) => markup`\n<li>${inlineMarkup(item)}</li>`)}\n</ul>`;
    case "table":
      return tableMarkup(block, `${key}-caption`);
    case "figure":
      return figureMarkup(block, `${key}-twin`);
    case "tables":
      return markup`<div class="tables">${block.tables.map((table, at) => tableMarkup(table, `${key}-${at + 1}-caption`))}</div>`;
    case "choices":
      return markup`<ul class="choices">${block.items.map((item) => markup`\n<li>${inlineMarkup([BOX, words(" "), ...item])}</li>`)}\n</ul>`;
    case "writing-lines":
      return markup`<div class="writing-lines">${Array.from({ length: block.lines }, () => markup`<div></div>`)}</div>`;
    case "key-figures":
      return keyFiguresMarkup(block);
    case "callout":
      return calloutMarkup(block);
    case "definitions":
      return definitionsMarkup(block);
    case "page-break":
      return markup`<div class="page-break"></div>`;
    default:
      return block satisfies never;
  }
}

/** A chart: the drawing names itself (`role="img"` with a title and a description), so its alternative text is inside. */
function figureMarkup(figure: Figure, id: string): Markup {
  return markup`<figure>
<div class="drawing" role="group" aria-label="${figure.caption}" tabindex="0">${trusted(figure.drawing.svg)}</div>
<figcaption>${figure.caption}</figcaption>
<details>
<summary>${figure.tableLabel}</summary>
${chartTableMarkup(figure.drawing.table, id)}
</details>
</figure>`;
}

function keyFiguresMarkup({ items }: KeyFigures): Markup {
  const groups = items.map((item) => {
    const symbol = item.symbol === undefined ? undefined : markup`${symbolMarkup(item.symbol)} `;
    return markup`
<div class="key-figure mark--${item.tone}"><dt>${item.label}</dt><dd class="value">${symbol}${item.value}</dd><dd class="note">${item.note}</dd></div>`;
  });
  return markup`<dl class="key-figures">${groups}\n</dl>`;
}

function calloutMarkup({ tone, title, text }: Callout): Markup {
  return markup`<div class="callout mark--${tone}">
<p class="callout-title"><strong>${title}</strong></p>
<p>${inlineMarkup(text)}</p>
</div>`;
}

function definitionsMarkup({ items }: Definitions): Markup {
  const groups = items.map(
    ({ term, description }) => markup`\n<div><dt>${textMarkup(term)}</dt><dd>${inlineMarkup(description)}</dd></div>`,
  );
  return markup`<dl class="definitions">${groups}\n</dl>`;
}
