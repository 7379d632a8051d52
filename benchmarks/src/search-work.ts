import { Product, productSearch } from "@maatstaf/services";
import { mulberry32, randomBelow } from "@maatstaf/statistics";

/** A catalogue of 1,100 generated products, and questions as people ask them. */
export const SIZE = 1100;
const KINDS =
  "aanvraag melding vergunning subsidie attest inschrijving huur premie advies uittreksel belasting verlenging".split(
    " ",
  );
const THINGS =
  "boom terras woning parkeerplaats evenement hond graf speelplein sporthal zonnepaneel regenput gevel markt kermis taxi".split(
    " ",
  );
const GROUPS = "jongeren senioren verenigingen bewoners ondernemers scholen winkels gezinnen buren bezoekers".split(
  " ",
);
export const QUESTIONS = [
  "toelage regenput",
  "boom kappen",
  "vergunning terras voor ondernemers",
  "evenemnt",
  "huur sporthal verenigingen",
  "parkeren",
  "attest",
  "hondenbelasting",
  "ik wil graag een zonnepaneel op mijn gevel",
  "speelplein jeugd",
];

const stream = mulberry32(2026);
const names = KINDS.flatMap((kind) => THINGS.flatMap((thing) => GROUPS.map((group) => `${kind} ${thing} ${group}`)));
for (let at = names.length - 1; at > 0; at -= 1) {
  const other = randomBelow(stream, at + 1);
  const [one, two] = [names[at], names[other]];
  if (one !== undefined && two !== undefined) [names[at], names[other]] = [two, one];
}
export const products = names
  .slice(0, SIZE)
  .map((nl, at) =>
    Product.parse({ id: `P-${at}`, name: { nl }, audience: "external", type: "permission", ownerUnitId: "U" }),
  );

/** Search in the catalogue, made ready once: a round asks all questions, and says how long the slowest of them took. */
export function searchWork(): {
  readonly ask: () => { readonly checksum: string; readonly milliseconds: number; readonly slowest: number };
} {
  const search = productSearch(products);
  return {
    ask: () => {
      let [found, slowest] = [0, 0];
      const start = performance.now();
      for (const question of QUESTIONS) {
        const asked = performance.now();
        if (search.find(question).length > 0) found += 1;
        slowest = Math.max(slowest, performance.now() - asked);
      }
      return { checksum: String(found), milliseconds: performance.now() - start, slowest };
    },
  };
}
