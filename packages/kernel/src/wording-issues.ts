import { IntlMessageFormat } from "intl-messageformat";
import { placeholders } from "./message-placeholders.ts";
import type { Wording, Wordings } from "./wording.ts";

/** What is wrong with the words of a package: {@link wordingIssues}. */
export interface WordingIssue {
  readonly kind: "missing-key" | "orphan-key" | "differing-placeholders" | "invalid-message";
  readonly language: keyof Wordings;
  /** The code whose message is meant. */
  readonly key: string;
  /** What was found there: the message, the placeholders, or the fault the parser reports. */
  readonly found: string;
  readonly expected: string;
}

/**
 * What is wrong with the words of a package; nothing when every language says the same things.
 *
 * - `missing-key`: English lacks a message that Dutch has, or Dutch lacks one of `codes`;
 * - `orphan-key`: English or `nl-NL` has a message that Dutch lacks, or Dutch has one that is not in `codes`;
 * - `invalid-message`: a message that is empty or is not ICU;
 * - `differing-placeholders`: the placeholders, or the options of a `select`, differ from the Dutch ones. A plural in one
 *   language may be plain in the other.
 *
 * @param codes - The codes that the package can return; left out, the Dutch wording is taken as complete.
 *
 * @example
 * ```ts
 * import { wordingIssues } from "@maatstaf/kernel";
 *
 * const issues = wordingIssues({ nl: { late: "{days} dagen te laat", early: "vroeg" }, en: { late: "{n} days late" } });
 * issues.map(({ kind, key }) => `${kind} ${key}`) // => ["differing-placeholders late", "missing-key early"]
 * ```
 */
export function wordingIssues({
  codes,
  ...wordings
}: Wordings & { readonly codes?: readonly string[] }): readonly WordingIssue[] {
  const { nl, en } = wordings;
  return [
    ...(codes === undefined ? [] : keyIssues("nl", nl, new Set(codes), { complete: true })),
    ...messageIssues("nl", nl, nl),
    ...messageIssues("en", en, nl),
    ...keyIssues("en", en, new Set(Object.keys(nl)), { complete: true }),
    ...messageIssues("nl-NL", wordings["nl-NL"] ?? {}, nl),
    ...keyIssues("nl-NL", wordings["nl-NL"] ?? {}, new Set(Object.keys(nl)), { complete: false }),
  ];
}

function keyIssues(
  language: keyof Wordings,
  wording: Wording,
  expected: ReadonlySet<string>,
  { complete }: { readonly complete: boolean },
): readonly WordingIssue[] {
  const missing = complete ? [...expected].filter((key) => !Object.hasOwn(wording, key)) : [];
  const orphans = Object.keys(wording).filter((key) => !expected.has(key));
  return [
    ...missing.map((key) => ({ kind: "missing-key" as const, language, key, found: "", expected: key })),
    ...orphans.map((key) => ({ kind: "orphan-key" as const, language, key, found: wording[key] ?? "", expected: "" })),
  ];
}

function messageIssues(language: keyof Wordings, wording: Wording, dutch: Wording): readonly WordingIssue[] {
  return Object.entries(wording).flatMap(([key, message]): readonly WordingIssue[] => {
    const own = read(message, language);
    if (own.fault !== undefined) {
      return [{ kind: "invalid-message", language, key, found: own.fault, expected: "an ICU message" }];
    }
    const model = Object.hasOwn(dutch, key) ? read(dutch[key] ?? "", "nl") : own;
    if (model.fault !== undefined || model.placeholders === own.placeholders) return [];
    return [{ kind: "differing-placeholders", language, key, found: own.placeholders, expected: model.placeholders }];
  });
}

function read(message: string, language: keyof Wordings): { placeholders: string; fault?: string } {
  if (message.trim() === "") return { placeholders: "", fault: "an empty message" };
  try {
    const ast = new IntlMessageFormat(message, language, undefined, { ignoreTag: true }).getAst();
    return { placeholders: placeholders(ast).join(" ") };
  } catch (cause) {
    return { placeholders: "", fault: cause instanceof Error ? cause.message : String(cause) };
  }
}
