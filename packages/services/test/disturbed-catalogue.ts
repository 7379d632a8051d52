import { mulberry32, randomBelow, uniform } from "@maatstaf/statistics";
import { Product } from "@maatstaf/services";

/** What the catalogues are made from: a name, the laws it rests on and who it is for. */
export interface SeedProduct {
  readonly name: string;
  readonly laws: readonly string[];
  readonly type: Product["type"];
}

/** Two catalogues of which is known which product is which. */
export interface DisturbedCatalogues {
  readonly left: readonly Product[];
  readonly right: readonly Product[];
  /** The true pairs, as `leftId rightId`. */
  readonly pairs: ReadonlySet<string>;
}

type Pick = <T>(list: readonly T[]) => T;

/** Words that another municipality would use, by the word it stands for; the comparison knows about half of them. */
const OTHER_WORDS: Readonly<Record<string, readonly string[]>> = {
  aanvraag: ["verzoek", "aanvragen"],
  aangifte: ["aangeven", "aangifte doen"],
  melding: ["melden", "kennisgeving"],
  vergunning: ["toelating", "toestemming"],
  subsidie: ["toelage", "premie", "subsidiëring"],
  ontheffing: ["vrijstelling"],
  uittreksel: ["afschrift"],
  verklaring: ["attest", "bewijs"],
  inschrijving: ["inschrijven", "registratie"],
  wijziging: ["wijzigen", "aanpassing"],
  verstrekking: ["afgifte", "bezorging"],
  belasting: ["heffing"],
  woning: ["huis", "woonst"],
  evenement: ["manifestatie"],
  gehandicapten: ["personen met een handicap"],
  ouderen: ["senioren"],
  hulp: ["ondersteuning"],
  paspoort: ["reispas"],
  rijbewijs: ["rijbewijs (bankkaartmodel)"],
  parkeervergunning: ["parkeerkaart"],
  begraven: ["begraving"],
  huwelijk: ["trouwen"],
};

/** Words for the same things that the comparison has no synonym for: it must find them by the rest, or miss them. */
export const UNKNOWN_WORDS: Readonly<Record<string, readonly string[]>> = {
  aanvraag: ["indiening", "petitie"],
  aangifte: ["opgave", "declaratie"],
  melding: ["signaal", "bericht"],
  vergunning: ["permissie", "licentie"],
  subsidie: ["sponsoring", "geldsteun"],
  ontheffing: ["dispensatie"],
  uittreksel: ["extract"],
  verklaring: ["akte", "document"],
  inschrijving: ["aansluiting", "opname"],
  wijziging: ["herziening", "correctie"],
  verstrekking: ["uitreiking", "bezorging"],
  belasting: ["taks", "cijns"],
  woning: ["verblijf", "appartement"],
  evenement: ["gebeurtenis", "feest"],
  gehandicapten: ["mindervaliden"],
  ouderen: ["vijfenzestigplussers"],
  hulp: ["zorg", "service"],
  paspoort: ["laissez-passer"],
  rijbewijs: ["bestuurdersdocument"],
  parkeervergunning: ["stallingsrecht"],
  begraven: ["teraardebestelling"],
  huwelijk: ["echtverbintenis"],
};

const FRONT = ["gemeentelijke", "online", "individuele"];
const BACK = ["(particulieren)", "aan het loket", "digitaal", "voor inwoners"];

/**
 * Two municipal catalogues made from one list by a documented, seeded disturbance, identifiers hidden.
 *
 * Of each product: 10 % is on the left only and 10 % on the right only. On the right 6 % is split in two (first time and
 * renewal, or two audiences), 4 % is merged with its neighbour in the list, and of the others 60 % is renamed: another
 * word for the same thing, another order of words, an addition, one compound word made of two or the other way round, or a
 * typing error; two of these at once in a third of the cases. On the right the law is named for 60 % of the products.
 *
 * With `unknown` every renamed product that has a word in `UNKNOWN_WORDS` gets another one from there, of which the
 * comparison knows none; else another word is one of the ways, from `OTHER_WORDS`.
 */
export function disturbedCatalogues(
  seeds: readonly SeedProduct[],
  seed: number,
  words: "mixed" | "unknown" = "mixed",
): DisturbedCatalogues {
  const stream = mulberry32(seed);
  const chance = (share: number): boolean => uniform(stream) < share;
  const pick: Pick = (list) => {
    const found = list[randomBelow(stream, list.length)];
    if (found === undefined) throw new RangeError("pick: found an empty list");
    return found;
  };
  const left: Product[] = [];
  const right: Product[] = [];
  const pairs = new Set<string>();
  const add = (side: Product[], prefix: string, name: string, { laws, type }: SeedProduct): string => {
    const id = `${prefix}-${String(side.length + 1).padStart(4, "0")}`;
    side.push(
      Product.parse({
        id,
        name: { nl: name },
        audience: "external",
        type,
        ownerUnitId: prefix,
        legalBases: laws.map((law) => ({ id: law })),
      }),
    );
    return id;
  };
  let carried: { readonly name: string; readonly leftId: string } | undefined;
  for (const product of seeds) {
    const fate = uniform(stream);
    if (fate < 0.1) {
      add(left, "L", product.name, product);
      continue;
    }
    const laws = chance(0.6) ? product.laws : [];
    const rightSeed = { ...product, laws };
    if (fate < 0.2) {
      add(right, "R", product.name, rightSeed);
      continue;
    }
    const leftId = add(left, "L", product.name, product);
    if (carried !== undefined) {
      const rightId = add(right, "R", `${carried.name} en ${product.name}`, rightSeed);
      pairs.add(`${carried.leftId} ${rightId}`).add(`${leftId} ${rightId}`);
      carried = undefined;
    } else if (fate < 0.26) {
      for (const ending of pick([
        [" (eerste aanvraag)", " (verlenging)"],
        [" particulieren", " verenigingen"],
      ])) {
        pairs.add(`${leftId} ${add(right, "R", product.name + ending, rightSeed)}`);
      }
    } else if (fate < 0.3) {
      carried = { name: product.name, leftId };
    } else {
      let name = product.name;
      if (chance(0.6)) {
        name = renamed(name, pick, words);
        if (chance(1 / 3)) name = renamed(name, pick, words);
      }
      pairs.add(`${leftId} ${add(right, "R", name, rightSeed)}`);
    }
  }
  return { left, right, pairs };
}

function renamed(name: string, pick: Pick, kind: "mixed" | "unknown"): string {
  const otherWords = kind === "unknown" ? UNKNOWN_WORDS : OTHER_WORDS;
  const words = name.split(" ");
  const known = words.findIndex((word) => word in otherWords);
  if (kind === "unknown" && known !== -1)
    return words.with(known, pick(otherWords[words[known] ?? ""] ?? [])).join(" ");
  const ways = [
    ...(known === -1 ? [] : [() => words.with(known, pick(otherWords[words[known] ?? ""] ?? [])).join(" ")]),
    ...(known === -1 ? [] : [() => words.with(known, pick(otherWords[words[known] ?? ""] ?? [])).join(" ")]),
    ...(words.length === 2 ? [() => `${words[1]} ${pick(["voor", "van", "bij"])} ${words[0]}`] : []),
    ...(words.length === 2 && (words[0] ?? "").length < 10 ? [() => words.join("")] : []),
    ...(words.length === 3 ? [() => `${words[2]} ${words[0]} ${words[1]}`] : []),
    () => `${pick(FRONT)} ${name}`,
    () => `${name} ${pick(BACK)}`,
    () => mistyped(name, pick),
  ];
  return pick(ways)();
}

/** The name with two neighbouring letters of its longest word changed of place. */
function mistyped(name: string, pick: Pick): string {
  const [longest = ""] = name.split(" ").toSorted((a, b) => b.length - a.length);
  if (longest.length < 5) return name;
  const at = 1 + pick([...Array(longest.length - 3).keys()]);
  const wrong = longest.slice(0, at) + longest.charAt(at + 1) + longest.charAt(at) + longest.slice(at + 2);
  return name.replace(longest, wrong);
}
