import { lifeCycle } from "@maatstaf/kernel";
import { WHY } from "./action-life-cycle.ts";

/**
 * The life cycle of a multi-year plan: through the management team and the college to the council, adapted at least
 * yearly, closed with a policy evaluation.
 *
 * @see docs/methods/pdca-plan.md for the drawing.
 *
 * @example
 * ```ts
 * import { openCommands } from "@maatstaf/kernel";
 * import { planLifeCycle } from "@maatstaf/pdca";
 *
 * openCommands(planLifeCycle, "college", ["council"]) // => ["adopt"]
 * ```
 */
export const planLifeCycle = /* @__PURE__ */ lifeCycle({
  id: "plan",
  initial: "draft",
  states: { draft: {}, "management-team": {}, college: {}, adopted: {}, adapted: {}, closed: { final: true } },
  transitions: [
    {
      command: "submit",
      from: "draft",
      to: "management-team",
      roles: ["planning-coordinator"],
      guards: ["plan-not-empty", "plan-form-sound"],
    },
    { command: "pass-on", from: "management-team", to: "college", roles: ["management-team"] },
    {
      command: "return",
      from: ["management-team", "college"],
      to: "draft",
      roles: ["management-team", "college"],
      motivation: WHY,
    },
    {
      command: "adopt",
      from: "college",
      to: "adopted",
      roles: ["council"],
      guards: ["plan-form-sound", "council-decided"],
    },
    {
      command: "adapt",
      from: "adopted",
      to: "adapted",
      roles: ["council"],
      guards: ["plan-form-sound", "council-decided-on-next"],
      counts: { counter: "version" },
    },
    {
      command: "adapt-again",
      from: "adapted",
      to: "adapted",
      roles: ["council"],
      guards: ["plan-form-sound", "council-decided-on-next"],
      counts: { counter: "version" },
    },
    {
      command: "close",
      from: ["adopted", "adapted"],
      to: "closed",
      roles: ["council"],
      guards: ["policy-evaluated", "years-over"],
    },
  ],
});

/**
 * The life cycle of an action of a plan. Finishing with a milestone open, stopping and postponing want a why.
 *
 * @example
 * ```ts
 * import { openCommands } from "@maatstaf/kernel";
 * import { planActionLifeCycle } from "@maatstaf/pdca";
 *
 * openCommands(planActionLifeCycle, "postponed", ["plan-action-owner"]) // => ["resume", "stop"]
 * ```
 */
export const planActionLifeCycle = /* @__PURE__ */ lifeCycle({
  id: "plan-action",
  initial: "not-started",
  states: {
    "not-started": {},
    running: {},
    postponed: {},
    finished: { final: true },
    stopped: { final: true },
  },
  transitions: [
    {
      command: "start",
      from: "not-started",
      to: "running",
      roles: ["plan-action-owner"],
      guards: ["plan-in-force"],
    },
    {
      command: "finish",
      from: "running",
      to: "finished",
      roles: ["plan-action-owner"],
      guards: [{ name: "milestones-done", unlessMotivated: true }],
    },
    {
      command: "postpone",
      from: ["not-started", "running"],
      to: "postponed",
      roles: ["plan-action-owner", "management-team"],
      motivation: WHY,
    },
    {
      command: "resume",
      from: "postponed",
      to: "running",
      roles: ["plan-action-owner", "management-team"],
      guards: ["plan-in-force", "end-ahead"],
    },
    {
      command: "stop",
      from: ["not-started", "running", "postponed"],
      to: "stopped",
      roles: ["plan-action-owner", "management-team"],
      motivation: WHY,
    },
  ],
});
