import { lifeCycle } from "@maatstaf/kernel";

/** An expected minimum for a why: long enough to say something. */
export const WHY = 20;

/** Failed cycles after which an action is for the management team. */
export const FAILED_CYCLES = 2;

/**
 * The life cycle of an improvement action. Who owns or carried out an action never checks it; a corrective action, a treatment
 * or an action with an indicator behind it cannot pass without that check, nor with a good verdict that the indicator was not
 * asked for, unless it says why; after two failed cycles only the management team plans a third.
 *
 * @see docs/methods/pdca-actions.md for the drawing.
 *
 * @example
 * ```ts
 * import { openCommands } from "@maatstaf/kernel";
 * import { actionLifeCycle } from "@maatstaf/pdca";
 *
 * openCommands(actionLifeCycle, "done", ["verifier"]) // => ["check"]
 * ```
 */
export const actionLifeCycle = /* @__PURE__ */ lifeCycle({
  id: "action",
  initial: "proposed",
  states: {
    proposed: {},
    planned: {},
    "in-execution": {},
    "on-hold": {},
    done: {},
    checked: {},
    secured: {},
    closed: { final: true },
    cancelled: { final: true },
  },
  transitions: [
    {
      command: "accept",
      from: "proposed",
      to: "planned",
      roles: ["action-owner"],
      guards: ["actor-is-owner", "due-date-set"],
    },
    { command: "start", from: "planned", to: "in-execution", roles: ["action-owner"], guards: ["actor-is-owner"] },
    {
      command: "finish",
      from: "in-execution",
      to: "done",
      roles: ["action-owner"],
      guards: ["actor-is-owner", "result-written", "evaluations-answered"],
    },
    {
      command: "check",
      from: "done",
      to: "checked",
      roles: ["verifier"],
      guards: [
        "effect-assessed-by-actor",
        { name: "effect-measured", unlessMotivated: true },
        { name: "verdict-fits-measurement", unlessMotivated: true },
      ],
      notBy: ["owner", "executor"],
    },
    {
      command: "secure",
      from: "checked",
      to: "secured",
      roles: ["action-owner", "unit-head", "quality-coordinator"],
      guards: ["effect-shown", "secured-somewhere"],
    },
    {
      command: "secure",
      from: "done",
      to: "secured",
      roles: ["unit-head", "quality-coordinator"],
      guards: ["check-not-required", "secured-somewhere"],
      notBy: ["owner", "executor"],
    },
    {
      command: "replan",
      from: "checked",
      to: "planned",
      roles: ["action-owner", "unit-head", "quality-coordinator"],
      guards: ["effect-falls-short", "due-date-ahead"],
      counts: { counter: "failed-cycles", limit: FAILED_CYCLES },
    },
    {
      command: "replan-escalated",
      from: "checked",
      to: "planned",
      roles: ["management-team"],
      guards: ["effect-falls-short", "failed-too-often", "due-date-ahead"],
      motivation: WHY,
      counts: { counter: "failed-cycles" },
    },
    {
      command: "close",
      from: "secured",
      to: "closed",
      roles: ["unit-head", "quality-coordinator"],
      guards: ["checked-or-not-required"],
    },
    {
      command: "put-on-hold",
      from: ["planned", "in-execution"],
      to: "on-hold",
      roles: ["action-owner", "unit-head"],
      guards: ["hold-ends-ahead"],
      motivation: WHY,
    },
    {
      command: "resume",
      from: "on-hold",
      to: "in-execution",
      roles: ["action-owner", "unit-head"],
      guards: ["was-in-execution"],
    },
    { command: "resume", from: "on-hold", to: "planned", roles: ["action-owner", "unit-head"] },
    {
      command: "cancel",
      from: ["proposed", "planned", "in-execution", "on-hold", "checked"],
      to: "cancelled",
      roles: ["origin-approver"],
      motivation: WHY,
    },
  ],
});
