import { cpus, loadavg, totalmem } from "node:os";
import type { Measured } from "./rounds.ts";

/** Prints the machine and the versions, so that a figure is never without them. */
export function printMachine(versions: Readonly<Record<string, string>> = {}): void {
  const [first] = cpus();
  console.log(
    `${first?.model ?? "unknown processor"}, ${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GiB`,
  );
  const others = Object.entries(versions).map(([name, version]) => `${name} ${version}`);
  console.log([`Node ${process.versions.node}`, ...others].join(", "));
  console.log(
    `load (1 minute) ${loadavg()[0]?.toFixed(1)}: above the number of cores, times are noise; ratios say more`,
  );
}

/** Prints a comparison as a table; the first row is what the ratios are to. */
export function printMeasured(title: string, rows: readonly Measured[], rounds: number): void {
  console.log(`\n${title} (${rounds} rounds)`);
  for (const { name, median, lowest, ratio, spread } of rows) {
    const [low, high] = spread.map((one) => one.toFixed(3));
    console.log(
      `  ${name.padEnd(34)} median ${median.toFixed(1).padStart(9)} ms   lowest ${lowest.toFixed(1).padStart(9)} ms   ratio ${ratio.toFixed(3)} (${low} to ${high})`,
    );
  }
}
