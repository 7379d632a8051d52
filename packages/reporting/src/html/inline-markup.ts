import type { Inline } from "../inline.ts";
import { markup } from "./markup.ts";
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
      default:
        return inline satisfies never;
    }
  });
}
