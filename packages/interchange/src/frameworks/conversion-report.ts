import type { Locale } from "@maatstaf/kernel";
import { interchangeMessages } from "../interchange-messages.ts";

/** Something of a library that could not be carried over as it was, and how often. Words: {@link conversionText}. */
export interface ConversionNote {
  readonly code: string;
  /** How many times it came up. */
  readonly count: number;
  readonly params: Readonly<Record<string, string | number>>;
}

/** Collects notes: the same code with the same values is one note with a count. */
export interface ConversionReport {
  readonly note: (code: string, params?: ConversionNote["params"]) => void;
  readonly notes: () => readonly ConversionNote[];
}

export function conversionReport(): ConversionReport {
  const found = new Map<string, ConversionNote>();
  return {
    note: (code, params = {}) => {
      const key = JSON.stringify([code, params]);
      found.set(key, { code, params, count: (found.get(key)?.count ?? 0) + 1 });
    },
    notes: () => [...found.values()],
  };
}

/**
 * A note of a conversion in words.
 *
 * @example
 * ```ts
 * import { conversionText } from "@maatstaf/interchange/frameworks";
 *
 * const note = { code: "object-not-carried", count: 4, params: { kind: "threats" } };
 * conversionText(note, "nl-BE") // => "4 × “threats”: dat kennen we niet, het is niet overgenomen."
 * ```
 */
export function conversionText({ code, count, params }: ConversionNote, locale: Locale): string {
  return interchangeMessages.text(locale, `conversion.${code}`, { ...params, count });
}
