import type { Locale } from "@maatstaf/kernel";
import { interchangeMessages } from "../interchange-messages.ts";
import type { SheetColumn, SheetLayout } from "./sheet-layout.ts";

/** The languages in which the names of sheets and columns are known. */
const LOCALES = ["nl-BE", "en-GB"] as const;

/** The name of a sheet, as it is written. */
export function sheetName({ sheet }: SheetLayout, locale: Locale): string {
  return interchangeMessages.text(locale, `sheet.${sheet}`);
}

/** The heading of a column, as it is written: the language of a text stands behind it. */
export function columnHeading({ heading, language }: SheetColumn, locale: Locale): string {
  const words = interchangeMessages.text(locale, `column.${heading}`);
  return language === undefined ? words : `${words} ${language}`;
}

/** Every name that is accepted, each with what it names. */
export function acceptedNames<T>(
  values: readonly T[],
  nameOf: (value: T, locale: Locale) => string,
): ReadonlyMap<string, T> {
  return new Map(
    LOCALES.flatMap((locale) => values.map((value) => [plainName(nameOf(value, locale)), value] as const)),
  );
}

/** A name without what people do not see: capitals, double spaces. */
export function plainName(name: string): string {
  return name.trim().toLowerCase().replaceAll(/\s+/gu, " ").replaceAll("’", "'");
}
