import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { printMachine, printMeasured } from "./outcome.ts";
import { compared } from "./rounds.ts";
import type { Contender } from "./rounds.ts";

/** Whole processes of the command line against an empty Node process. Needs `apps/cli/dist`: build it first. */
const ROOT = join(import.meta.dirname, "../..");
const MAIN = join(ROOT, "apps/cli/dist/main.js");
const EXAMPLE = join(ROOT, "examples/open-data");
const ROUNDS = 11;

if (!existsSync(MAIN)) {
  console.error("apps/cli/dist is not there. Build it first: npx turbo run build --filter=@maatstaf/cli");
  process.exit(1);
}
const folder = mkdtempSync(join(tmpdir(), "maatstaf-benchmark-"));
const report = [MAIN, "report", EXAMPLE, "--period", "2019-Q1", "--out", folder, "--format"];

const measured = await compared(
  [
    processRound("node -e 0", ["-e", "0"]),
    processRound("maatstaf --help", [MAIN, "--help"]),
    processRound("maatstaf report … html", [...report, "html"]),
    processRound("maatstaf report … pdf", [...report, "pdf"]),
  ],
  ROUNDS,
);
printMachine();
printMeasured("whole processes", measured, ROUNDS);
rmSync(folder, { recursive: true });

function processRound(name: string, command: readonly string[]): Contender {
  return {
    name,
    round: () => {
      const start = performance.now();
      const { status, stderr } = spawnSync(process.execPath, command, { encoding: "utf8" });
      const milliseconds = performance.now() - start;
      if (status !== 0) throw new Error(`${name} ended with ${status}: ${stderr}`);
      return Promise.resolve({ checksum: "ended well", milliseconds });
    },
  };
}
