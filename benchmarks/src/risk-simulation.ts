import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { createInterface } from "node:readline";
import { parseArgs } from "node:util";
import { Worker } from "node:worker_threads";
import { annualLoss, lossQuantile, lossResult, simulationPlan, simulationStates } from "@maatstaf/risks";
import type { Portfolio, SimulationPlan, SimulationState } from "@maatstaf/risks";
import { lognormalFromInterval } from "@maatstaf/statistics";
import { seeded } from "./example-space.ts";
import { printMachine, printMeasured } from "./outcome.ts";
import type { Part } from "./risk-simulation-worker.ts";
import { compared } from "./rounds.ts";
import type { Contender } from "./rounds.ts";

/**
 * 500 risks x 100,000 years, about 12 million events: Maatstaf with one thread and with two workers, against numpy in the
 * fastest of three formulations, and against `@stdlib` when `--stdlib` names a folder where it was installed.
 */
const RISKS = 500;
const EVENTS_PER_YEAR = 122;

const { values: options } = parseArgs({
  options: {
    stdlib: { type: "string" },
    years: { type: "string", default: "100000" },
    rounds: { type: "string", default: "9" },
    memory: { type: "boolean", default: false },
  },
});
const years = Number(options.years);
const rounds = Number(options.rounds);

const next = seeded(3);
const shares = Array.from({ length: RISKS }, () => Math.exp(4 * next()));
const shareInAll = shares.reduce((sum, share) => sum + share, 0);
const portfolio: Portfolio = {
  risks: shares.map((share, at) => {
    const lower = Math.round(10 ** (3 + 2 * next()));
    const severity = { kind: "lognormal", lower, upper: Math.round(lower * (5 + 25 * next())) } as const;
    return { id: `R-${at}`, eventsPerYear: (share / shareInAll) * EVENTS_PER_YEAR, severity };
  }),
  groups: [],
};
const fitted = portfolio.risks.map(({ eventsPerYear, severity }) => {
  if (severity.kind !== "lognormal") throw new Error("the portfolio of this benchmark is lognormal");
  return { eventsPerYear, ...lognormalFromInterval(severity) };
});
const exact = annualLoss(portfolio);
const exactError = exact.standardDeviation / Math.sqrt(years);

/** The same word for every contender whose figures are right: mean within five standard errors, spread within 5 %. */
function verdict(mean: number, standardDeviation: number): string {
  const isNear = Math.abs(mean - exact.mean) < 5 * exactError;
  return isNear && Math.abs(standardDeviation / exact.standardDeviation - 1) < 0.05
    ? "agrees with the exact moments"
    : `mean ${mean} and deviation ${standardDeviation} against ${exact.mean} and ${exact.standardDeviation}`;
}

function planned(seed: number): SimulationPlan {
  return simulationPlan({ portfolio, trials: years, seed, method: "event-driven" });
}

function outcome(plan: SimulationPlan, parts: readonly SimulationState[]): { readonly checksum: string } {
  const result = lossResult(plan, parts);
  lossQuantile(result, 0.99);
  return { checksum: verdict(result.mean, result.standardDeviation) };
}

function oneThread(): Contender {
  let seed = 0;
  return {
    name: "Maatstaf, 1 thread",
    round: () => {
      const plan = planned((seed += 1));
      let last: SimulationState | undefined;
      for (const state of simulationStates(plan)) last = state;
      return Promise.resolve(outcome(plan, last === undefined ? [] : [last]));
    },
  };
}

function someWorkers(workers: readonly Worker[]): Contender {
  let seed = 0;
  return {
    name: `Maatstaf, ${workers.length} workers`,
    round: async () => {
      const plan = planned((seed += 1));
      const parts = workers.map(
        (worker, part) =>
          new Promise<SimulationState>((done, failed) => {
            worker.once("message", (state: SimulationState) => {
              worker.off("error", failed);
              done(state);
            });
            worker.once("error", failed);
            // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker thread has no origin
            worker.postMessage({ plan, part, of: workers.length } satisfies Part);
          }),
      );
      return outcome(plan, await Promise.all(parts));
    },
  };
}

type Factory = (...parameters: readonly number[]) => () => number;

function found(losses: Float64Array): { readonly checksum: string } {
  const mean = losses.reduce((sum, loss) => sum + loss, 0) / years;
  const spread = losses.reduce((sum, loss) => sum + (loss - mean) ** 2, 0) / (years - 1);
  losses.sort();
  return { checksum: verdict(mean, Math.sqrt(spread)) };
}

/** `@stdlib` by events only, and as it is mostly written: a count for every risk in every year. */
function stdlib(folder: string): Contender[] {
  const require = createRequire(join(resolve(folder), "any.js"));
  const generator = (name: string) =>
    require(`@stdlib/random-base-${name}`) as { readonly factory: Factory; readonly normalized: () => number };
  const { factory: poisson } = generator("poisson");
  const { factory: lognormal } = generator("lognormal");
  const uniform = generator("mt19937").normalized;
  return [
    {
      name: "@stdlib, events only",
      round: () => {
        const losses = new Float64Array(years);
        for (const { eventsPerYear, mu, sigma } of fitted) {
          const severity = lognormal(mu, sigma);
          const count = poisson(eventsPerYear * years)();
          for (let event = 0; event < count; event += 1) {
            const year = Math.floor(uniform() * years);
            losses[year] = (losses[year] ?? 0) + severity();
          }
        }
        return Promise.resolve(found(losses));
      },
    },
    {
      name: "@stdlib, year by year",
      round: () => {
        const losses = new Float64Array(years);
        for (const { eventsPerYear, mu, sigma } of fitted) {
          const severity = lognormal(mu, sigma);
          const events = poisson(eventsPerYear);
          for (let year = 0; year < years; year += 1) {
            let loss = 0;
            for (let left = events(); left > 0; left -= 1) loss += severity();
            losses[year] = (losses[year] ?? 0) + loss;
          }
        }
        return Promise.resolve(found(losses));
      },
    },
  ];
}

/** How much the process holds with ten times the years, when only the curve is asked. */
async function printMemory(): Promise<void> {
  console.log("\nmemory of the state between two steps, and of the process, curve only");
  for (const trials of [years, 10 * years]) {
    const plan = simulationPlan({ portfolio, trials, seed: 1, method: "event-driven" });
    let last: SimulationState | undefined;
    let largest = 0;
    for (const state of simulationStates(plan)) {
      last = state;
      largest = Math.max(largest, process.memoryUsage.rss());
    }
    const bytes = JSON.stringify(last).length;
    console.log(
      `  ${trials.toLocaleString("en")} years: state ${bytes} bytes, process ${Math.round(largest / 1e6)} MB`,
    );
    await new Promise((done) => setImmediate(done));
  }
}

const folder = mkdtempSync(join(tmpdir(), "maatstaf-benchmark-"));
const file = join(folder, "risks.bin");
writeFileSync(file, Float64Array.from(fitted.flatMap(({ eventsPerYear, mu, sigma }) => [eventsPerYear, mu, sigma])));
const numpy = spawn("python3", [join(import.meta.dirname, "risk-simulation.py"), file, String(years)], {
  stdio: ["pipe", "pipe", "inherit"],
});
const lines = createInterface({ input: numpy.stdout })[Symbol.asyncIterator]();
const answer = async (): Promise<string> => String((await lines.next()).value);
const workers = [0, 1].map(
  () => new Worker(new URL("risk-simulation-worker.ts", import.meta.url), { execArgv: process.execArgv }),
);

try {
  if (options.memory) await printMemory();
  numpy.stdin.write("3\n");
  const [version = "", formulation = ""] = (await answer()).split(" ");
  if (!/^\d/u.test(version)) throw new Error("numpy did not start: install python3-numpy, or pip install numpy");
  printMachine({ numpy: version });
  let seed = 0;
  const measured = await compared(
    [
      {
        name: `numpy, ${formulation}`,
        round: async () => {
          numpy.stdin.write(`${(seed += 1)}\n`);
          const [milliseconds = 0, mean = 0, deviation = 0] = (await answer()).split(" ").map(Number);
          return { checksum: verdict(mean, deviation), milliseconds };
        },
      },
      oneThread(),
      someWorkers(workers),
      ...(options.stdlib === undefined ? [] : stdlib(options.stdlib)),
    ],
    rounds,
  );
  printMeasured(`${RISKS} risks x ${years.toLocaleString("en")} years`, measured, rounds);
  const two = measured.find(({ name }) => name.endsWith("workers"));
  for (const { name, ratio } of measured) {
    if (two !== undefined && name !== two.name)
      console.log(`  two workers against ${name}: ${(ratio / two.ratio).toFixed(2)} times as fast`);
  }
  if (options.stdlib === undefined) {
    console.log(
      "  @stdlib was not run: npm install --prefix FOLDER @stdlib/random-base-poisson @stdlib/random-base-lognormal, then -- --stdlib FOLDER",
    );
  }
} finally {
  numpy.stdin.end();
  for (const worker of workers) await worker.terminate();
  rmSync(folder, { recursive: true });
}
