/* oxlint-disable unicorn/require-post-message-target-origin -- a worker of Node has no origin */
import { once } from "node:events";
import { Worker } from "node:worker_threads";
import type { WorkerShare } from "./engine-worker.ts";

const PERIODS = 40;

/** Workers that each hold the facts of some of the periods, and aggregate them when asked. */
export interface Workers {
  readonly round: () => Promise<{ readonly checksum: string; readonly milliseconds: number }>;
  readonly close: () => Promise<unknown>;
}

/** Starts workers and loads their facts. */
export async function startWorkers(count: number, rows: number, order: "time" | "random"): Promise<Workers> {
  const workers = Array.from({ length: count }, (_, place) => {
    const share: WorkerShare = {
      rows,
      order,
      first: Math.floor((place * PERIODS) / count),
      last: Math.floor(((place + 1) * PERIODS) / count),
    };
    return new Worker(new URL("engine-worker.ts", import.meta.url), { workerData: share });
  });
  const answers = (): Promise<unknown[]> =>
    Promise.all(workers.map(async (worker) => ((await once(worker, "message")) as unknown[])[0]));
  await answers();
  const asked = (question: "aggregate" | "checksum"): Promise<unknown[]> => {
    const answered = answers();
    for (const worker of workers) worker.postMessage(question);
    return answered;
  };
  return {
    round: async () => {
      const start = performance.now();
      await asked("aggregate");
      const milliseconds = performance.now() - start;
      const parts = (await asked("checksum")) as number[][];
      const total = [0, 1, 2, 3].map((place) => parts.reduce((sum, own) => sum + (own[place] ?? 0), 0));
      return { checksum: JSON.stringify(total), milliseconds };
    },
    close: () => Promise.all(workers.map((worker) => worker.terminate())),
  };
}
