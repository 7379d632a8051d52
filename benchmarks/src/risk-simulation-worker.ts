import { parentPort } from "node:worker_threads";
import { simulationStates, startedSimulation } from "@maatstaf/risks";
import type { SimulationPlan } from "@maatstaf/risks";

/** A part of a plan for one worker. */
export interface Part {
  readonly plan: SimulationPlan;
  readonly part: number;
  readonly of: number;
}

parentPort?.on("message", ({ plan, part, of }: Part) => {
  const started = startedSimulation(plan, { part, of });
  let last = started;
  for (const state of simulationStates(plan, started)) last = state;
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker thread has no origin
  parentPort?.postMessage(last);
});
