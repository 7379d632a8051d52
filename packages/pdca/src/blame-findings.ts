import rules from "./blame-rules.json" with { type: "json" };
import type { PdcaIssue } from "./pdca-issue.ts";

/** Phrases that blame, with the reason why they do not help: words are in `nonconformity.blame-<reason>`. */
export interface BlameRule {
  readonly reason: string;
  /** In lower case; found as whole words, whatever the spaces between them. */
  readonly phrases: readonly string[];
}

/**
 * The phrases to begin with, in Dutch (schuldvrij melden). Money owed is no guilt: `schuld` by itself is no phrase.
 *
 * @example
 * ```ts
 * import { blameRules } from "@maatstaf/pdca";
 *
 * blameRules().map(({ reason }) => reason) // => ["guilt", "fault-of", "character", "should-have", "always-never", "sanction"]
 * ```
 */
export function blameRules(): readonly BlameRule[] {
  return rules;
}

/** A phrase that blames, with where it stands. */
export interface BlameFinding extends PdcaIssue {
  readonly severity: "warning";
  /** Where the phrase begins, and how long it is, in the text as it was written. */
  readonly from: number;
  readonly length: number;
}

/**
 * The phrases in a text that blame someone instead of describing what happened, in the order of the text. A check for who
 * writes, not a gate: a phrase can be right where it is quoted.
 *
 * @param place - Where the text stands, for the issue.
 *
 * @see docs/methods/pdca-nonconformities.md
 *
 * @example
 * ```ts
 * import { blameFindings, pdcaIssueText } from "@maatstaf/pdca";
 *
 * const found = blameFindings("De collega had moeten weten dat het formulier verouderd was.");
 * found.map(({ from, length }) => [from, length]) // => [[11, 16]]
 * found.map((issue) => pdcaIssueText(issue, "nl-BE")) // => ["“had moeten weten” zegt wat iemand achteraf had moeten doen. Schrijf wat die persoon op dat moment wist en zag."]
 * blameFindings("De openstaande schuld van de inwoner stond op het oude formulier.") // => []
 * ```
 */
export function blameFindings(
  text: string,
  { rules = blameRules(), place = "" }: { readonly rules?: readonly BlameRule[]; readonly place?: string } = {},
): BlameFinding[] {
  const found = rules.flatMap(({ reason, phrases }) =>
    phrases.flatMap((phrase) =>
      [...text.matchAll(wholeWords(phrase))].map((match): BlameFinding => ({
        code: `nonconformity.blame-${reason}`,
        severity: "warning",
        place,
        params: { found: match[0] },
        from: match.index,
        length: match[0].length,
      })),
    ),
  );
  const ordered = found.toSorted((a, b) => a.from - b.from || b.length - a.length);
  let end = 0;
  // Where phrases overlap, the one that begins first is said, and of those the longest.
  return ordered.filter(({ from, length }) => {
    if (from < end) return false;
    end = from + length;
    return true;
  });
}

/** A phrase as whole words: the words are escaped, and what lies between them is any space. */
function wholeWords(phrase: string): RegExp {
  const words = phrase.split(" ").map((word) => word.replaceAll(/[^\p{L}\p{N}]/gu, String.raw`\$&`));
  return new RegExp(String.raw`(?<![\p{L}\p{N}])${words.join(String.raw`\s+`)}(?![\p{L}\p{N}])`, "giu");
}
