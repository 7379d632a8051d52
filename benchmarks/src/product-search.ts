import { distance } from "fastest-levenshtein";
import { productSearch } from "@maatstaf/services";
import { printMachine, printMeasured } from "./outcome.ts";
import { compared } from "./rounds.ts";
import { products, QUESTIONS, SIZE } from "./search-work.ts";

/**
 * Search in a catalogue of 1,100 generated products, beside a plain scan of it: every word of the question against every word of
 * every name by its edit distance, the nearest product first. The scan knows no stems, synonyms or parts of compounds.
 */
const ROUNDS = 15;
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
