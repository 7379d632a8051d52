/** A place inside a document, from the outside in. */
export type FieldPath = readonly (string | number)[];

/** What a cell holds: a word without spaces around it, a text as it is, a number, yes or no, a list of words. */
export type CellKind = "word" | "text" | "number" | "yes-no" | "words";

/** A column: its heading (a key of the wording), the field it fills, what its cells hold. */
export interface SheetColumn {
  readonly heading: string;
  readonly path: FieldPath;
  readonly kind: CellKind;
  /** Language of the text, which stands behind the heading. */
  readonly language?: string;
  readonly isRequired: boolean;
}

/** A sheet: its name (a key of the wording) and its columns. */
export interface SheetLayout {
  readonly sheet: string;
  readonly columns: readonly SheetColumn[];
  readonly isRequired: boolean;
  /** One row, of the document itself. */
  readonly isSingle: boolean;
}

/** The languages of a text, in the order of their columns. */
export const LANGUAGES = ["nl", "en", "nl-NL"] as const;

/** A column that must be there. */
export function needed(heading: string, path: FieldPath = [heading], kind: CellKind = "word"): readonly SheetColumn[] {
  return [{ heading, path, kind, isRequired: true }];
}

/** A column that may be left out. */
export function optional(
  heading: string,
  kind: CellKind = "word",
  path: FieldPath = [heading],
): readonly SheetColumn[] {
  return [{ heading, path, kind, isRequired: false }];
}

/** The columns of a text: Dutch, English, and Dutch of the Netherlands. */
export function translated(heading: string, path: FieldPath = [heading], isRequired = false): readonly SheetColumn[] {
  return LANGUAGES.map((language) => ({
    heading,
    path: [...path, language],
    kind: "text",
    language,
    isRequired: isRequired && language === "nl",
  }));
}

/** A sheet of rows. */
export function sheet(name: string, columns: readonly (readonly SheetColumn[])[], isRequired = false): SheetLayout {
  return { sheet: name, columns: columns.flat(), isRequired, isSingle: false };
}

/** The sheet of the document itself: one row. */
export function single(name: string, columns: readonly (readonly SheetColumn[])[]): SheetLayout {
  return { sheet: name, columns: columns.flat(), isRequired: true, isSingle: true };
}
