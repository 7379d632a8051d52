import { DRAWN_SYMBOLS, symbolDrawing } from "@maatstaf/charts";
import { markup, trusted } from "./markup.ts";
import type { Markup } from "./markup.ts";

/** The symbol before a word that says the same: drawn where fonts may lack it, and hidden from screen readers. */
export function symbolMarkup(symbol: string): Markup {
  return markup`<span class="symbol" aria-hidden="true">${drawn(symbol)}</span>`;
}

const SYMBOLS = new RegExp(`(${DRAWN_SYMBOLS.join("|")})`, "u");

/** Text with the symbols in it drawn; a screen reader still meets each as the sign it is. */
export function textMarkup(text: string): Markup {
  if (!SYMBOLS.test(text)) return markup`${text}`;
  return markup`${text
    .split(SYMBOLS)
    .map((part) =>
      DRAWN_SYMBOLS.includes(part)
        ? markup`<span class="symbol" role="img" aria-label="${part}">${drawn(part)}</span>`
        : markup`${part}`,
    )}`;
}

function drawn(symbol: string): Markup {
  const drawing = symbolDrawing(symbol);
  return drawing === undefined ? markup`${symbol}` : trusted(drawing);
}
