import { plainText } from "../plain-text.ts";
import type { Report } from "../report.ts";

/** The running footer of printed pages: organisation, title and period on the left, page number on the right. */
export function pageFooterStyle({ organisation, title, subtitle }: Report): string {
  const left = cssString(`${organisation} · ${title} · ${subtitle}`);
  return `@page {
  @bottom-left { content: ${left}; font: 8pt Arial, sans-serif; color: #4a5768; }
  @bottom-right { content: counter(page) " / " counter(pages); font: 8pt Arial, sans-serif; color: #4a5768; }
}
`;
}

/** A CSS string in which every character that is not a letter, digit or space is written as its code point. */
function cssString(text: string): string {
  const safe = plainText(text).replaceAll(
    /[^A-Za-z0-9 ]/gu,
    (character) => `\\${(character.codePointAt(0) ?? 0xfffd).toString(16)} `,
  );
  return `"${safe}"`;
}
