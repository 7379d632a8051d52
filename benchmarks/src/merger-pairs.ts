import { mulberry32, randomBelow, uniform } from "@maatstaf/statistics";
import { pairingSuggestions, Product } from "@maatstaf/services";
import { printMachine, printMeasured } from "./outcome.ts";
import { compared } from "./rounds.ts";

/**
 * The pairing of two catalogues of 1,000 generated products beside sorting the scores of all their pairs, which is the least
 * that a comparison of every product with every other does after it has computed them.
 */
const SIZE = 1000;
const ROUNDS = 9;
const KINDS = "aanvraag melding vergunning subsidie attest inschrijving huur premie advies uittreksel".split(" ");
const THINGS =
  "boom terras woning parkeerplaats evenement hond graf speelplein sporthal zonnepaneel regenput gevel markt kermis taxi".split(
    " ",
  );
const GROUPS = "jongeren senioren verenigingen bewoners ondernemers scholen winkels gezinnen buren bezoekers".split(
  " ",
);

const stream = mulberry32(2026);
const names = KINDS.flatMap((kind) => THINGS.flatMap((thing) => GROUPS.map((group) => [thing, kind, group])));
for (let at = names.length - 1; at > 0; at -= 1) {
  const other = randomBelow(stream, at + 1);
  const [one, two] = [names[at], names[other]];
  if (one !== undefined && two !== undefined) [names[at], names[other]] = [two, one];
}
const catalogue = (side: string, from: number, nameOf: (words: readonly string[]) => string): readonly Product[] =>
  names.slice(from, from + SIZE).map((words, at) =>
    Product.parse({
      id: `${side}-${at}`,
      name: { nl: nameOf(words) },
      audience: "external",
      type: "permission",
      ownerUnitId: side,
    }),
  );
const left = catalogue("L", 0, (words) => words.join(" "));
const right = catalogue("R", 500, (words) => words.toReversed().join(" voor "));
const scores = Float64Array.from({ length: SIZE * SIZE }, () => uniform(stream));

printMachine();
const checksum = `${left.length} × ${right.length}`;
const measured = await compared(
  [
    {
      name: "sorting the scores of all pairs",
      round: async () => {
        const sorted = scores.toSorted();
        return { checksum: sorted.length === SIZE * SIZE ? checksum : "wrong" };
      },
    },
    {
      name: "pairing suggestions",
      round: async () => {
        const pairs = pairingSuggestions(left, right);
        return { checksum: pairs.length > 500 ? checksum : "wrong" };
      },
    },
  ],
  ROUNDS,
);
printMeasured(`Two catalogues of ${SIZE} products`, measured, ROUNDS);
