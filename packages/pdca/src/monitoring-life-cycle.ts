import { lifeCycle } from "@maatstaf/kernel";
import { WHY } from "./action-life-cycle.ts";

/**
 * The life cycle of a monitoring step plan: six steps, each with its gate, then a yearly evaluation.
 *
 * @see docs/methods/pdca-monitoring.md for the drawing and the gates.
 *
 * @example
 * ```ts
 * import { openCommands } from "@maatstaf/kernel";
 * import { monitoringLifeCycle } from "@maatstaf/pdca";
 *
 * openCommands(monitoringLifeCycle, "started", ["monitoring-owner"]) // => ["delimit", "stop"]
 * ```
 */
export const monitoringLifeCycle = /* @__PURE__ */ lifeCycle({
  id: "monitoring-plan",
  initial: "started",
  states: {
    started: {},
    delimited: {},
    formulated: {},
    "measuring-planned": {},
    "reporting-fixed": {},
    communicated: {},
    running: {},
    evaluated: {},
    adjusted: {},
    stopped: { final: true },
  },
  transitions: [
    {
      command: "delimit",
      from: "started",
      to: "delimited",
      roles: ["monitoring-owner"],
      guards: ["aspects-linked"],
    },
    {
      command: "formulate",
      from: "delimited",
      to: "formulated",
      roles: ["monitoring-owner"],
      guards: ["aspects-linked", "aspects-have-indicators"],
    },
    {
      command: "plan-measuring",
      from: "formulated",
      to: "measuring-planned",
      roles: ["monitoring-owner"],
      guards: ["aspects-have-indicators", "measuring-settled"],
    },
    {
      command: "fix-reporting",
      from: "measuring-planned",
      to: "reporting-fixed",
      roles: ["monitoring-owner"],
      guards: ["measuring-settled", "audiences-have-profiles"],
    },
    {
      command: "communicate",
      from: "reporting-fixed",
      to: "communicated",
      roles: ["monitoring-owner"],
      guards: ["audiences-have-profiles", "on-an-agenda"],
    },
    {
      command: "run",
      from: "communicated",
      to: "running",
      roles: ["monitoring-owner"],
      guards: ["on-an-agenda", "signals-answered"],
    },
    {
      command: "evaluate",
      from: "running",
      to: "evaluated",
      roles: ["monitoring-owner", "quality-coordinator"],
      guards: ["evaluation-recorded", "signals-answered"],
    },
    {
      command: "adjust",
      from: "evaluated",
      to: "adjusted",
      roles: ["monitoring-owner", "quality-coordinator"],
      motivation: WHY,
    },
    {
      command: "resume",
      from: "adjusted",
      to: "running",
      roles: ["monitoring-owner"],
      guards: [
        "aspects-linked",
        "aspects-have-indicators",
        "measuring-settled",
        "audiences-have-profiles",
        "on-an-agenda",
        "signals-answered",
      ],
    },
    {
      command: "stop",
      from: "any",
      to: "stopped",
      roles: ["monitoring-owner", "quality-coordinator"],
      motivation: WHY,
    },
  ],
});
