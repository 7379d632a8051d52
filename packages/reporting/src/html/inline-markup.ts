import type { Bar, Inline } from "../inline.ts";
import { markup, trusted } from "./markup.ts";
import type { Markup } from "./markup.ts";
import { symbolMarkup, textMarkup } from "./symbol-markup.ts";

/** A run of inlines as markup. The symbol of a mark is hidden from screen readers: its word says the same. */
export function inlineMarkup(inlines: readonly Inline[]): readonly Markup[] {
  return inlines.map((inline) => {
    switch (inline.kind) {
      case "text":
        return textMarkup(inline.text);
      case "strong":
        return markup`<strong>${inline.text}</strong>`;
      case "emphasis":
        return markup`<em>${inline.text}</em>`;
      case "link":
        return markup`<a href="#${inline.to}">${inline.text}</a>`;
      case "mark":
        return markup`<span class="mark mark--${inline.tone}">${symbolMarkup(inline.symbol)} ${inline.word}</span>`;
      case "bar":
        return barMarkup(inline);
      case "tick-box":
        return markup`<span class="tick-box">${inline.text ?? ""}</span>`;
      default:
        return inline satisfies never;
    }
  });
}

function barMarkup({ text, filled, interval }: Bar): Markup {
  const reach =
    interval === undefined
      ? undefined
      : markup`<span class="reach" style="left:${percent(interval.lower)};width:${percent(interval.upper - interval.lower)}"></span>`;
  return markup`<span class="barred"><span class="bar" aria-hidden="true"><span class="filled" style="width:${percent(filled)}"></span>${reach}</span><span>${text}</span></span>`;
}

/** A fraction as a CSS percentage, from 0 to 100 whatever comes in. */
function percent(fraction: number): Markup {
  return trusted(`${(100 * Math.min(1, Math.max(0, fraction))).toFixed(2)}%`);
}
