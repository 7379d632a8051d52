import { distance } from "fastest-levenshtein";
import { Product, productSearch } from "@maatstaf/services";
import { mulberry32, randomBelow } from "@maatstaf/statistics";
import { printMachine, printMeasured } from "./outcome.ts";
import { compared } from "./rounds.ts";

/**
 * Search in a catalogue of 1,100 generated products, beside a plain scan of it: every word of the question against every word of
 * every name by its edit distance, the nearest product first. The scan knows no stems, synonyms or parts of compounds.
 */
const SIZE = 1100;
const ROUNDS = 15;
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
const QUESTIONS = [
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
const products = names
  .slice(0, SIZE)
  .map((nl, at) =>
    Product.parse({ id: `P-${at}`, name: { nl }, audience: "external", type: "permission", ownerUnitId: "U" }),
  );
const search = productSearch(products);
const words = products.map(({ name }) => name.nl.split(" "));

function scanned(question: string): string {
  const asked = question.split(" ");
  let best = "";
  let least = Number.POSITIVE_INFINITY;
  for (const [at, own] of words.entries()) {
    const apart = asked.reduce((sum, word) => sum + Math.min(...own.map((other) => distance(word, other))), 0);
    if (apart >= least) continue;
    least = apart;
    best = products[at]?.id ?? "";
  }
  return best;
}

printMachine();
// What is found differs, and should: the checksum says that both answered every question.
const measured = await compared(
  [
    {
      name: `a scan by edit distance, ${QUESTIONS.length} questions`,
      round: async () => ({ checksum: String(QUESTIONS.filter((question) => scanned(question) !== "").length) }),
    },
    {
      name: `product search, ${QUESTIONS.length} questions`,
      round: async () => ({
        checksum: String(QUESTIONS.filter((question) => search.find(question).length > 0).length),
      }),
    },
  ],
  ROUNDS,
);
printMeasured(`A catalogue of ${SIZE} products`, measured, ROUNDS);
