import { Lexer } from "n3";
import type { Token } from "n3";

/** A part of the tag of a language that is longer than the eight letters that n3 allows. */
const LONG_PART = /[a-z0-9]{9,}/giu;

/** Whether a text may hold a tag such as `@nl-be-x-generated-formal`, which the Flemish catalogue uses. */
export function hasLongTag(text: string): boolean {
  return /@[a-z]+-[a-z0-9-]*[a-z0-9]{9}/iu.test(text);
}

/**
 * Tokens of Turtle in which long parts of language tags are replaced by short ones, and the way back: n3 refuses the tags
 * that the Flemish catalogue writes.
 */
export function shortTagLexer(): {
  readonly lexer: { readonly tokenize: (input: string) => readonly Token[] };
  readonly restored: (language: string) => string;
} {
  const lexer = new Lexer();
  const shortOf = new Map<string, string>();
  const longOf = new Map<string, string>();
  const short = (part: string): string => {
    const known = shortOf.get(part);
    if (known !== undefined) return known;
    const made = `zq${shortOf.size}`;
    shortOf.set(part, made);
    longOf.set(made, part);
    return made;
  };
  return {
    lexer: {
      tokenize: (input) =>
        lexer.tokenize(input).map((token) => {
          if (token.type !== "langcode" || token.value === undefined) return token;
          return { ...token, value: token.value.toLowerCase().replaceAll(LONG_PART, short) };
        }),
    },
    restored: (language) =>
      language
        .split("-")
        .map((part) => longOf.get(part) ?? part)
        .join("-"),
  };
}
