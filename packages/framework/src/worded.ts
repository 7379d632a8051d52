import { grouped } from "./grouped.ts";
import { issueWriter } from "./issue.ts";
import type { Issue } from "./issue.ts";

const issue = issueWriter<"wording-without-element">({ "wording-without-element": "error" });

/** A document put together from its structure and its words. */
export interface Worded {
  /** For {@link loadedFramework} and its like, which check it. */
  readonly input: unknown;
  /** Words for an id that the structure does not have. */
  readonly issues: readonly Issue<"wording-without-element">[];
}

/**
 * A document of which structure and words are kept in files of their own: each text is put in its element.
 *
 * A key is an id and a field, as in `vvsg:manage.vision/question`; a list has a place (`…/examples.0`), a level its value
 * (`…/levels.3`), a probe its phase (`…/probes.check`). A record that is kept under an id, such as a note of an
 * adaptation, takes the words of that id. A `reason` is text in one language: that of the first wording that has it.
 *
 * @param structure - Ids, codes, order: everything but words.
 * @param wordings - Per language, key to text.
 *
 * @example
 * ```ts
 * import { worded } from "@maatstaf/framework";
 *
 * const structure = { id: "own", parts: [{ id: "own:a", code: "A" }] };
 * const words = { nl: { "own/name": "Eigen kader", "own:a/name": "Sturen" }, en: { "own:a/name": "Manage" } };
 * worded(structure, words).input // => { id: "own", parts: [{ id: "own:a", code: "A", name: { nl: "Sturen", en: "Manage" } }], name: { nl: "Eigen kader" } }
 * ```
 */
export function worded(
  structure: unknown,
  wordings: Readonly<Record<string, Readonly<Record<string, string>>>>,
): Worded {
  const entries = Object.entries(wordings).flatMap(([language, words]) =>
    Object.entries(words).map(([key, text]): Entry => {
      const slash = key.lastIndexOf("/");
      return { key, language, text, id: key.slice(0, Math.max(0, slash)), field: key.slice(slash + 1) };
    }),
  );
  const textsOf = grouped(entries, ({ id }) => id);
  const found = new Set<string>();
  const fill = (value: unknown, key?: string): unknown => {
    if (Array.isArray(value)) return value.map((element) => fill(element));
    if (typeof value !== "object" || value === null) return value;
    const filled = Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, fill(inner, name)]));
    const id = typeof filled["id"] === "string" ? filled["id"] : recordKey(key);
    if (id === undefined) return filled;
    found.add(id);
    return { ...filled, ...fieldsOf(textsOf.get(id) ?? []) };
  };
  const input = fill(structure);
  return {
    input,
    issues: entries
      .filter(({ id }) => !found.has(id))
      .map(({ language, key }) => issue("wording-without-element", [language, key], { found: key })),
  };
}

/** What a record is kept under, when that is the id of an element: the notes of an adaptation have no id of their own. */
function recordKey(key: string | undefined): string | undefined {
  return key?.includes(":") === true ? key : undefined;
}

/** Fields that hold one text, not one per language. */
const IN_ONE_LANGUAGE: readonly string[] = ["reason"];

interface Entry {
  readonly key: string;
  readonly language: string;
  readonly text: string;
  readonly id: string;
  readonly field: string;
}

/** The fields of one element: texts, lists of texts, levels by value, probes by phase. */
function fieldsOf(entries: readonly Entry[]): Readonly<Record<string, unknown>> {
  const texts = [...grouped(entries, ({ field }) => field)].map(([field, own]) => {
    const [name = "", place] = field.split(".");
    return { name, place, text: Object.fromEntries(own.map(({ language, text }) => [language, text])) };
  });
  return Object.fromEntries(
    [...grouped(texts, ({ name }) => name)].map(([name, own]) => {
      const [first] = own;
      if (first?.place === undefined) {
        const text = IN_ONE_LANGUAGE.includes(name) ? Object.values(first?.text ?? {})[0] : first?.text;
        return [name, text];
      }
      if (name === "probes") return [name, Object.fromEntries(own.map(({ place = "", text }) => [place, text]))];
      const ordered = own.toSorted((a, b) => Number(a.place) - Number(b.place));
      return [name, ordered.map(({ place, text }) => (name === "levels" ? { value: Number(place), text } : text))];
    }),
  );
}
