import { QUOTED_CHARACTERS } from "./limits.ts";

/** A piece of the user's text as a message repeats it: on one line, without control characters, not too long. */
export function quoted(text: string): string {
  const line = onOneLine(text).trim();
  const characters = Array.from(line.slice(0, 2 * QUOTED_CHARACTERS));
  return characters.length <= QUOTED_CHARACTERS ? line : `${characters.slice(0, QUOTED_CHARACTERS - 1).join("")}…`;
}

/** Text without control characters, line breaks and invisible signs: what a file holds must not steer a terminal. */
export function onOneLine(text: string): string {
  return text.replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, " ");
}
