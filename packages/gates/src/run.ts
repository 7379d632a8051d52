import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { GATES } from "./gates.ts";
import { filesOf, ROOT } from "./repository.ts";
import { turbo } from "./turbo.ts";

interface Counts {
  readonly passed: number;
  readonly failed: number;
}

interface TurboTask {
  readonly task: string;
  readonly taskId: string;
  readonly directory: string;
  readonly command: string;
  readonly execution?: { readonly exitCode?: number };
  readonly cache: { readonly status: "HIT" | "MISS" };
}

const RUNS = ".turbo/runs";

/** Runs turbo tasks and returns what turbo says of each; a task whose result did not change comes from its cache. */
function turboRun(tasks: readonly string[]): readonly TurboTask[] {
  rmSync(join(ROOT, RUNS), { recursive: true, force: true });
  // Two at once: most tasks use more than one core themselves.
  const flags = [
    "--concurrency=2",
    "--continue=always",
    "--summarize",
    "--output-logs=new-only",
    "--log-order=grouped",
  ];
  turbo(["run", ...tasks, ...flags]);
  const [summary] = filesOf(`${RUNS}/*.json`);
  if (summary === undefined) throw new Error("turbo did not run: its message stands above");
  return JSON.parse(readFileSync(join(ROOT, summary), "utf8")).tasks as readonly TurboTask[];
}

/** The counts that a task left behind: those of its tests, of its gate, or one for the task itself. */
function countsOf({ task, directory, execution, cache }: TurboTask): Counts {
  const succeeded = execution === undefined ? cache.status === "HIT" : execution.exitCode === 0;
  const self = succeeded ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
  const left = task === "test" ? `${directory}/.results/tests.json` : `.results/${task.replace("gate:", "")}.json`;
  let counts: Counts;
  try {
    const found = JSON.parse(readFileSync(join(ROOT, left), "utf8"));
    counts =
      task === "test"
        ? { passed: found.numPassedTests as number, failed: found.numFailedTests as number }
        : { passed: found.passed as number, failed: found.failed as number };
  } catch {
    return self;
  }
  return succeeded === (counts.failed === 0) ? counts : self;
}

const red: string[] = [];
let passed = 0;
let failed = 0;
for (const tasks of GATES) {
  for (const task of turboRun(tasks)) {
    if (task.command === "<NONEXISTENT>" || task.command === "") continue;
    const counts = countsOf(task);
    passed += counts.passed;
    failed += counts.failed;
    if (counts.failed > 0) red.push(task.taskId);
  }
}
if (red.length > 0) console.log(`\nred: ${red.join(", ")}`);
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
