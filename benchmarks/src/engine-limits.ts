import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { seriesLimits } from "@maatstaf/indicators/engine";
import { exampleSeries } from "./browser-entry.ts";
import { limitsChecksum } from "./limits-checksum.ts";
import { printMachine, printMeasured } from "./outcome.ts";
import { compared } from "./rounds.ts";

/** XmR limits, rules and verdict of 100,000 series of 40 points, against numpy vectorised over the series. */
const SERIES = 100_000;
const POINTS = 40;
const ROUNDS = 15;

const values = exampleSeries();
const kept = seriesLimits(values, POINTS);
const folder = mkdtempSync(join(tmpdir(), "maatstaf-benchmark-"));
const file = join(folder, "series.bin");
writeFileSync(file, values);

const numpy = spawn("python3", [join(import.meta.dirname, "engine-limits.py"), file, String(POINTS)], {
  stdio: ["pipe", "pipe", "inherit"],
});
const lines = createInterface({ input: numpy.stdout })[Symbol.asyncIterator]();
const answer = async (): Promise<string> => String((await lines.next()).value);

try {
  printMachine({ numpy: await answer() });
  const measured = await compared(
    [
      {
        name: "numpy, vectorised",
        round: async () => {
          numpy.stdin.write("\n");
          const [milliseconds = "", ...checksum] = (await answer()).split(" ");
          return { checksum: checksum.join(" "), milliseconds: Number(milliseconds) };
        },
      },
      {
        name: "Maatstaf, TypeScript, 1 thread",
        round: () => {
          const start = performance.now();
          const limits = seriesLimits(values, POINTS);
          const milliseconds = performance.now() - start;
          return Promise.resolve({ checksum: limitsChecksum(limits), milliseconds });
        },
      },
      {
        name: "the same, over earlier limits",
        round: () => {
          const start = performance.now();
          seriesLimits(values, POINTS, { into: kept });
          const milliseconds = performance.now() - start;
          return Promise.resolve({ checksum: limitsChecksum(kept), milliseconds });
        },
      },
    ],
    ROUNDS,
  );
  printMeasured(`${SERIES.toLocaleString("en")} series of ${POINTS} points`, measured, ROUNDS);
} finally {
  numpy.stdin.end();
  rmSync(folder, { recursive: true });
}
