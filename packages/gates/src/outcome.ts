import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "./repository.ts";

/** What one gate found: how many things it looked at and held, and one line for each that did not. */
export interface Outcome {
  readonly passed: number;
  readonly failures: readonly string[];
}

/**
 * Prints what a gate found, keeps the counts in `.results/<gate>.json` for the closing line, and sets the exit code.
 * A gate that looked at nothing fails: passing because nothing ran is no pass.
 */
export function report(gate: string, { passed, failures }: Outcome): void {
  const all = passed + failures.length === 0 ? [`${gate} looked at nothing`] : failures;
  for (const failure of all) console.error(`✗ ${failure}`);
  console.log(`${gate}: ${passed} passed, ${all.length} failed`);
  mkdirSync(join(ROOT, ".results"), { recursive: true });
  writeFileSync(join(ROOT, `.results/${gate}.json`), `${JSON.stringify({ passed, failed: all.length })}\n`);
  process.exitCode = all.length === 0 ? 0 : 1;
}
