import type { Vocabulary, VocabularyTerm } from "@maatstaf/framework";

/** What may stand straight before a plural blank: an adjective or a determiner there would have to bend with the word. */
const BEFORE_PLURAL =
  /(?:^|[.?!:,;(]|\b(?:aan|alle|als|andere|binnen|bij|dan|dat|door|en|geen|hoe|hoeveel|in|laat|met|na|naar|niet|of|om|onder|op|over|per|soms|tot|tussen|uit|van|voor|waar|waarin|waarop|waarvan|wanneer|wat|we|wie|zoals|zodat|ze|zonder|and|as|by|can|for|from|help|helped|helping|how|let|many|of|or|than|that|to|touches|what|when|where|whether|which|with|year|conversation|\}))\s*$/iu;

/** Dutch verbs that only a plural takes: next to a plural blank they must be a choice, `{klant:mv=wil/willen}`. */
const PLURAL_VERBS =
  "zijn|hebben|kunnen|willen|moeten|mogen|weten|krijgen|vinden|zien|werken|horen|vragen|leren|komen|gaan|doen";

/** What goes wrong with agreement in a text with blanks, before any word is filled in. */
export function templateFaults(text: string): readonly string[] {
  const faults: string[] = [];
  for (const match of text.matchAll(/\{[\p{L}-]+:mv\}/gu)) {
    const before = text.slice(0, match.index);
    if (!BEFORE_PLURAL.test(before)) faults.push(`«${before.slice(-20)}» stands before ${match[0]}`);
  }
  for (const match of text.matchAll(/\{[\p{L}-]+:(?:de-)?mv\}/gu)) {
    const before = new RegExp(`(?:^|[.?!] )(${PLURAL_VERBS}) $`, "iu").exec(text.slice(0, match.index));
    const after = new RegExp(`^ (${PLURAL_VERBS})\\b`, "u").exec(text.slice(match.index + match[0].length));
    const verb = before?.[1] ?? after?.[1];
    if (verb !== undefined) faults.push(`${verb} does not bend with ${match[0]}`);
  }
  return faults;
}

/** What goes wrong in a Dutch text once the words are filled in: blanks left, double spaces, a wrong article. */
export function renderedFaults(text: string, vocabulary: Vocabulary): readonly string[] {
  const faults: string[] = [];
  if (/[{}]/u.test(text)) faults.push("a blank is left");
  if (/\s{2}|\s[,.;:?!]/u.test(text)) faults.push("a space too many");
  if (/^\p{Ll}/u.test(text)) faults.push("begins small");
  const twice = /(?<![\p{L}-])(de|het|een|van|met|en|in|te) \1(?![\p{L}-])/iu.exec(text)?.[0];
  if (twice !== undefined) faults.push(twice);
  const found = Object.values(vocabulary).flatMap((term) =>
    wrongArticles(term).flatMap((pattern) => pattern.exec(text)?.[0] ?? []),
  );
  return [...faults, ...found];
}

const KNOWN = new WeakMap<VocabularyTerm, readonly RegExp[]>();

/** Articles and determiners that cannot stand before the forms of a word. */
function wrongArticles(term: VocabularyTerm): readonly RegExp[] {
  const known = KNOWN.get(term);
  if (known !== undefined) return known;
  const { singular, plural, article } = term;
  const wrong = article === "het" ? "de|deze|die|elke|onze|welke|iedere" : "het|dit|elk|ons|welk|ieder";
  const patterns = [
    standing(wrong, singular),
    ...(plural === undefined ? [standing("een|elke|elk|iedere|ieder", singular)] : []),
    ...(plural === undefined || plural === singular ? [] : [standing("het|een|dit|elk|elke|ons|welk", plural)]),
  ];
  KNOWN.set(term, patterns);
  return patterns;
}

function standing(before: string, word: string): RegExp {
  const escaped = word.replaceAll(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`);
  return new RegExp(`(?<![\\p{L}-])(?:${before}) ${escaped}(?![\\p{L}-])`, "iu");
}
