/** What kind of personal data a text seems to hold. */
export const PERSONAL_DATA_KINDS = [
  "e-mail",
  "phone",
  "national-number",
  "citizen-service-number",
  "iban",
  "licence-plate",
  "address",
  "name",
] as const;

/** A place in a text that seems to say who somebody is. */
export interface PersonalData {
  readonly kind: (typeof PERSONAL_DATA_KINDS)[number];
  /** Place of the first sign, and just past the last. */
  readonly from: number;
  readonly to: number;
}

interface Rule {
  readonly kind: PersonalData["kind"];
  readonly pattern: RegExp;
  readonly isReal?: (found: string) => boolean;
}

/** Endings of Dutch street names, and words in front of French and English ones. */
const STREET =
  "(?:straat|laan|weg|steenweg|plein|dreef|lei|kaai|kade|singel|gracht|markt|pad|hof|baan|wegel|dijk|park|ring|berg|veld)";

const RULES: readonly Rule[] = [
  {
    kind: "e-mail",
    pattern: /[\p{L}\p{N}._%+-]{1,64}\s?(?:@|\(at\)|\[at\])\s?[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,5}/giu,
  },
  { kind: "iban", pattern: /\b[A-Z]{2}\d{2}(?:[ .-]?[A-Z0-9]){11,30}\b/giu, isReal: isIban },
  {
    kind: "national-number",
    pattern: /\b\d{2}[ .-]?\d{2}[ .-]?\d{2}[ .-]?\d{3}[ .-]?\d{2}\b/gu,
    isReal: isNationalNumber,
  },
  { kind: "citizen-service-number", pattern: /\b\d{4}[ .]?\d{2}[ .]?\d{3}\b/gu, isReal: isServiceNumber },
  {
    kind: "phone",
    pattern: /(?:\+|\b00)\d{2}[ ./-]?(?:\(0\)[ ./-]?)?\d(?:[ ./-]?\d){7,9}\b|(?<![\d./-])0\d(?:[ ./-]?\d){7,8}\b/gu,
  },
  { kind: "licence-plate", pattern: /\b[1-9]-?[A-Z]{3}-?\d{3}\b|\b[A-Z]{2}-\d{2,3}-[A-Z]{1,2}\b/gu },
  {
    kind: "address",
    pattern: new RegExp(
      String.raw`\b\p{Lu}[\p{L}'’-]{0,40}?${STREET}\s+(?:nr\.?\s*|nummer\s+)?\d{1,4}\s?[a-zA-Z]?\b|\b(?:avenue|rue|chaussée)\s+(?:d[eu]s?\s+)?[\p{L}'’ -]{2,40}?\s\d{1,4}\b|\b[1-9]\d{3}\s?[A-Z]{2}\b`,
      "gu",
    ),
  },
];

/**
 * Places in a text that seem to say who somebody is (persoonsgegevens in open antwoorden): e-mail, phone, national register
 * number and citizen service number with their check digits, IBAN with its check, licence plates, addresses, and the names of
 * a list. Rules find what has a form; a person reads what is left.
 *
 * @param names - Names to look for, such as those of the staff; whole words, capitals or not.
 * @returns The places in order, none over another.
 *
 * @example
 * ```ts
 * import { personalData } from "@maatstaf/surveys";
 *
 * personalData("Bel mij op 0470 12 34 56, vraag naar Lien.", ["Lien"]).map(({ kind }) => kind) // => ["phone", "name"]
 * personalData("Ik wachtte 45 minuten op 12.03.2026.") // => []
 * ```
 */
export function personalData(text: string, names: readonly string[] = []): PersonalData[] {
  const found = [
    ...RULES.flatMap(({ kind, pattern, isReal = () => true }) =>
      [...text.matchAll(pattern)]
        .filter(([match]) => isReal(match))
        .map((match): PersonalData => ({ kind, from: match.index, to: match.index + match[0].length })),
    ),
    ...namesIn(text, names),
  ];
  const kept: PersonalData[] = [];
  for (const place of found.toSorted((a, b) => a.from - b.from || b.to - a.to)) {
    if (place.from >= (kept.at(-1)?.to ?? 0)) kept.push(place);
  }
  return kept;
}

/**
 * A text with every place that seems to say who somebody is replaced by a sign.
 *
 * @example
 * ```ts
 * import { withoutPersonalData } from "@maatstaf/surveys";
 *
 * withoutPersonalData("Mail lien@voorbeeld.example of BE68 5390 0754 7034.") // => "Mail […] of […]."
 * ```
 */
export function withoutPersonalData(text: string, names: readonly string[] = []): string {
  let [rest, at] = ["", 0];
  for (const { from, to } of personalData(text, names)) {
    rest += `${text.slice(at, from)}[…]`;
    at = to;
  }
  return rest + text.slice(at);
}

function namesIn(text: string, names: readonly string[]): PersonalData[] {
  const wanted = new Set(
    names.flatMap((name) => name.normalize("NFC").toLowerCase().split(/\s+/u)).filter((name) => name.length > 1),
  );
  if (wanted.size === 0) return [];
  return [...text.matchAll(/[\p{L}\p{M}]+(?:['’-][\p{L}\p{M}]+)*/gu)]
    .filter(([word]) => {
      const small = word.normalize("NFC").toLowerCase();
      return wanted.has(small) || small.split(/['’-]/u).some((part) => wanted.has(part));
    })
    .map((match) => ({ kind: "name", from: match.index, to: match.index + match[0].length }));
}

const digits = (text: string): string => text.replaceAll(/\D/gu, "");

/** 97 less the remainder of the first nine digits, with a 2 in front for who was born from 2000 on. */
function isNationalNumber(found: string): boolean {
  const number = digits(found);
  const check = Number(number.slice(9));
  return [number.slice(0, 9), `2${number.slice(0, 9)}`].some((body) => 97 - (Number(body) % 97) === check);
}

/** The eleven test of the Dutch number. */
function isServiceNumber(found: string): boolean {
  const sum = Array.from(digits(found)).reduce(
    (total, digit, at) => total + Number(digit) * (at === 8 ? -1 : 9 - at),
    0,
  );
  return sum !== 0 && sum % 11 === 0;
}

/** ISO 13616: the first four signs moved to the end, letters as numbers from 10, leaves 1 on division by 97. */
function isIban(found: string): boolean {
  const signs = found.toUpperCase().replaceAll(/[^A-Z0-9]/gu, "");
  const turned = signs.slice(4) + signs.slice(0, 4);
  let rest = 0;
  for (const sign of turned) {
    const value = Number.parseInt(sign, 36);
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97;
  }
  return signs.length >= 15 && rest === 1;
}
