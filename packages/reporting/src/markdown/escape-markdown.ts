import { plainText } from "../plain-text.ts";

/** Characters that start or end markup anywhere in a line of Markdown, raw HTML and entities included. */
const ANYWHERE = /[\\`*_[\]<>|~&$]/gu;

/** What makes a line a heading, a list, a quotation or a rule when it stands first. */
const AT_START = /^(\s*)([#+=-]|\d+(?=[.)](?:\s|$)))/u;

/** Text as it may stand anywhere in Markdown (CommonMark and GitHub's), also in a cell of a table. */
export function escapeMarkdown(text: string): string {
  return plainText(text).replaceAll(ANYWHERE, String.raw`\$&`);
}

/** A finished line that must stay a paragraph, whatever it starts with. */
export function paragraphLine(line: string): string {
  return line.replace(AT_START, (_, space: string, start: string) =>
    /^\d/u.test(start) ? `${space}${start}\\` : `${space}\\${start}`,
  );
}
