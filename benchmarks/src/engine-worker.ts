/* oxlint-disable unicorn/require-post-message-target-origin -- a worker of Node has no origin */
import { parentPort, workerData } from "node:worker_threads";
import { aggregated } from "@maatstaf/indicators/engine";
import { checksumParts } from "./engine-checksum.ts";
import { loadColumns } from "./engine-load-columns.ts";
import { exampleSpace } from "./example-space.ts";

/** What a worker is given: whole periods of its own, so that nothing has to be put together afterwards. */
export interface WorkerShare {
  readonly rows: number;
  readonly order: "time" | "random";
  readonly first: number;
  readonly last: number;
}

// The worker is started with a WorkerShare, see engine-workers.ts.
const { rows, order, first, last } = workerData as WorkerShare;
const { facts } = loadColumns(exampleSpace(200), rows, order, { first, last });
parentPort?.on("message", (question: "aggregate" | "checksum") => {
  if (question === "aggregate") {
    cells = aggregated(facts, cells);
    parentPort?.postMessage("done");
  } else if (cells !== undefined) {
    parentPort?.postMessage(checksumParts(cells));
  }
});
let cells: ReturnType<typeof aggregated> | undefined;
parentPort?.postMessage("ready");
