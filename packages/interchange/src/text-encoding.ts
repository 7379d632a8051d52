/** What the bytes of a text file are: text, or the place where they stop being text. */
export type DecodedText =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "undecodable"; readonly reason: "mixed" | "not-text"; readonly row: number };

/** The characters of Windows code page 1252 at 0x80-0x9F; a space stands where it has none. */
const CP1252_HIGH = "€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ";

/** A character of two bytes or more in UTF-8, read byte by byte: who writes these in cp1252 has a mixed file. */
const UTF8_SEQUENCE = /[\u00C3\u00C2\u00C4\u00C5][\u0080-\u00BF]|[\u00E0-\u00EF][\u0080-\u00BF]{2}/u;

/**
 * The text of a file as spreadsheets write it: UTF-8 or UTF-16 with or without byte order mark, else Windows code page
 * 1252. Line ends stay as they are.
 *
 * @returns The text without byte order mark; `undecodable` with the line when it mixes UTF-8 and cp1252 (`mixed`) or holds
 *   bytes that are no text at all (`not-text`).
 */
export function decodedText(bytes: Uint8Array): DecodedText {
  const encoding = encodingOf(bytes);
  const text = new TextDecoder(encoding).decode(bytes);
  const zero = text.indexOf("\0");
  if (zero >= 0) return { kind: "undecodable", reason: "not-text", row: lineAt(text, zero) };
  const flaw = text.indexOf("\uFFFD");
  if (flaw < 0) return { kind: "text", text };
  return encoding === "utf-8"
    ? codePage1252(bytes)
    : { kind: "undecodable", reason: "not-text", row: lineAt(text, flaw) };
}

function encodingOf(bytes: Uint8Array): "utf-8" | "utf-16le" | "utf-16be" {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  return "utf-8";
}

function codePage1252(bytes: Uint8Array): DecodedText {
  const raw = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
  const unknown = raw.search(/[\u0081\u008D\u008F\u0090\u009D]/u);
  if (unknown >= 0) return { kind: "undecodable", reason: "not-text", row: lineAt(raw, unknown) };
  const mixed = raw.search(UTF8_SEQUENCE);
  if (mixed >= 0) return { kind: "undecodable", reason: "mixed", row: lineAt(raw, mixed) };
  return {
    kind: "text",
    text: raw.replaceAll(/[\u0080-\u009F]/gu, (sign) => CP1252_HIGH[sign.charCodeAt(0) - 0x80] ?? sign),
  };
}

function lineAt(text: string, index: number): number {
  return text.slice(0, index).split(/\r\n|\r|\n/u).length;
}
