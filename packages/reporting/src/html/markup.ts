import { plainText } from "../plain-text.ts";

/** Markup that is safe to write out, told apart from text so that nothing is escaped twice or not at all. */
export interface Markup {
  readonly kind: "markup";
  readonly source: string;
}

type Part = string | number | Markup | readonly Markup[] | undefined;

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Text as it may stand in an element or in a quoted attribute. */
export function escapeHtml(text: string): string {
  return plainText(text).replaceAll(/[&<>"']/gu, (character) => ENTITIES[character] ?? character);
}

/** Markup that was made elsewhere and is known to be safe, such as the drawing of a chart. */
export function trusted(source: string): Markup {
  return { kind: "markup", source };
}

/** Markup with its interpolations escaped, unless they are markup themselves. */
export function markup(strings: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  const source = strings.map((text, index) => text + written(parts[index])).join("");
  return trusted(source);
}

function written(part: Part): string {
  if (part === undefined) return "";
  if (typeof part === "string") return escapeHtml(part);
  if (typeof part === "number") return String(part);
  return "kind" in part ? part.source : part.map((item) => item.source).join("");
}
