/** What stands for a character the fonts do not have: an empty box, as readers know it from their screen. */
export const MISSING_GLYPH = "\u25A1";

/** Characters that show nothing by themselves: joiners, variation selectors, soft hyphens. */
const SHOWS_NOTHING = /\p{Default_Ignorable_Code_Point}/gu;

/** Every character but those of a keyboard, which every font has. */
const NOT_PLAIN = /[^\t\n -~]/gu;

/**
 * Text as the document fonts can set it. PDF/UA refuses a character without a glyph, so one that the fonts lack becomes
 * an empty box: a report with one unknown sign in a name still prints.
 *
 * @param text - Any text.
 * @param coverage - Code points the fonts have, from `fontCoverage`.
 * @returns Text in composed form (NFC) with only characters from `coverage`, line breaks and tabs.
 */
export function printable(text: string, coverage: ReadonlySet<number>): string {
  return text
    .normalize("NFC")
    .replaceAll(SHOWS_NOTHING, "")
    .replaceAll(NOT_PLAIN, (character) => (coverage.has(character.codePointAt(0) ?? 0) ? character : MISSING_GLYPH));
}
