import { aggregated, columnarFacts } from "@maatstaf/indicators/engine";
import type { CellSpace, ColumnarFacts, IndicatorCells } from "@maatstaf/indicators/engine";
import { checksumParts } from "./engine-checksum.ts";
import { batches } from "./engine-load-columns.ts";
import { exampleFacts, exampleSpace } from "./example-space.ts";
import { printMachine, printMeasured } from "./outcome.ts";
import { compared } from "./rounds.ts";

/**
 * Facts whose sums outgrow a word, beside the same ones while they are small: every number times 2^30, which 64 bits hold
 * exactly, so that the outcomes are equal up to that factor.
 */
const millions = Number(process.argv[2] ?? 1);
if (!(Number.isInteger(millions) && millions >= 1 && millions <= 30)) {
  throw new Error(`the number of facts is given in millions, 1 to 30; found ${process.argv[2]}`);
}
const rows = millions * 1_000_000;
const ROUNDS = 7;
const FACTOR = 2 ** 30;

printMachine();
const space = exampleSpace(200);
for (const order of ["time", "random"] as const) {
  const small = loaded(space, order, 1);
  const large = loaded(space, order, FACTOR);
  const [keptSmall, keptLarge] = [aggregated(small), aggregated(large)];
  const measured = await compared(
    [
      { name: "a word per cell", round: () => timed(small, 1) },
      { name: "64-bit sums", round: () => timed(large, FACTOR) },
    ],
    ROUNDS,
  );
  const title = `${rows.toLocaleString("en")} facts, ${order === "time" ? "in order of time" : "in random order"}`;
  printMeasured(`${title}, new cells each time`, measured, ROUNDS);
  const over = await compared(
    [
      { name: "a word per cell", round: () => timed(small, 1, keptSmall) },
      { name: "64-bit sums", round: () => timed(large, FACTOR, keptLarge) },
    ],
    ROUNDS,
  );
  printMeasured(`${title}, over earlier cells`, over, ROUNDS);
}

function loaded(own: CellSpace, order: "time" | "random", factor: number): ColumnarFacts {
  const facts = columnarFacts(own);
  for (const batch of batches(rows)) {
    const columns = exampleFacts(own, { ...batch, order });
    const times = (column: typeof columns.numerators): Float64Array => Float64Array.from(column, (one) => one * factor);
    const { numerators, denominators = numerators } = columns;
    facts.append({ ...columns, numerators: times(numerators), denominators: times(denominators) });
  }
  return facts;
}

function timed(
  facts: ColumnarFacts,
  factor: number,
  into?: IndicatorCells,
): Promise<{ checksum: string; milliseconds: number }> {
  const start = performance.now();
  const cells = aggregated(facts, into);
  const milliseconds = performance.now() - start;
  const [count = 0, ...sums] = checksumParts(cells);
  return Promise.resolve({ checksum: JSON.stringify([count, ...sums.map((sum) => sum / factor)]), milliseconds });
}
