/**
 * The words of one language: an ICU message for each code, as a `wording/*.json` file holds them.
 *
 * @see https://unicode-org.github.io/icu/userguide/format_parse/messages/ for the form of a message.
 */
export type Wording = Readonly<Record<string, string>>;

/** The words of a package in every language. `nl-NL` holds only what is said otherwise in the Netherlands. */
export interface Wordings {
  readonly nl: Wording;
  readonly en: Wording;
  readonly "nl-NL"?: Wording;
}
