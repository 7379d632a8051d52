import type { Inline } from "../inline.ts";
import { escapeMarkdown } from "./escape-markdown.ts";

/** A run of inlines as one line of Markdown. Links inside the report become plain words: viewers differ on anchors. */
export function inlineMarkdown(inlines: readonly Inline[]): string {
  return inlines
    .map((inline) => {
      switch (inline.kind) {
        case "text":
        case "bar":
        case "link":
          return escapeMarkdown(inline.text);
        case "strong":
          return emphasised(inline.text, "**");
        case "emphasis":
          return emphasised(inline.text, "*");
        case "mark":
          return `${escapeMarkdown(inline.symbol)} ${escapeMarkdown(inline.word)}`;
        case "tick-box":
          return escapeMarkdown(`[${inline.text ?? " "}]`);
        default:
          return inline satisfies never;
      }
    })
    .join("");
}

/** Emphasis around the words only: Markdown does not accept a space just inside the asterisks. */
export function emphasised(text: string, asterisks: "*" | "**"): string {
  const escaped = escapeMarkdown(text);
  const inner = escaped.trim();
  return inner === "" ? escaped : escaped.replace(inner, () => `${asterisks}${inner}${asterisks}`);
}
