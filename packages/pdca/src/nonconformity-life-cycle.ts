import { lifeCycle } from "@maatstaf/kernel";

/** An expected minimum for a why: long enough to say something. */
const MOTIVATION = 20;

/**
 * The life cycle of a nonconformity: contain first, then find the cause, act on it, and see 30 days later whether it helped,
 * by somebody who did not carry it out. Gates: {@link movedNonconformity}.
 *
 * @see docs/methods/pdca-nonconformities.md for the drawing.
 *
 * @example
 * ```ts
 * import { openCommands } from "@maatstaf/kernel";
 * import { nonconformityLifeCycle } from "@maatstaf/pdca";
 *
 * openCommands(nonconformityLifeCycle, "effectiveness-check", ["internal-auditor"]) // => ["close", "reopen"]
 * ```
 */
export const nonconformityLifeCycle = /* @__PURE__ */ lifeCycle({
  id: "nonconformity",
  initial: "reported",
  states: {
    reported: {},
    accepted: {},
    rejected: { final: true },
    contained: {},
    analysed: {},
    "actions-planned": {},
    implemented: {},
    "effectiveness-check": {},
    closed: { final: true },
    reopened: {},
  },
  transitions: [
    { command: "accept", from: "reported", to: "accepted", roles: ["unit-head", "quality-coordinator"] },
    {
      command: "reject",
      from: "reported",
      to: "rejected",
      roles: ["unit-head", "quality-coordinator"],
      motivation: MOTIVATION,
      notBy: ["reporter"],
    },
    {
      command: "contain",
      from: "accepted",
      to: "contained",
      roles: ["unit-head"],
      guards: ["containment-recorded"],
    },
    {
      command: "analyse",
      from: ["contained", "reopened"],
      to: "analysed",
      roles: ["unit-head", "quality-coordinator"],
      guards: ["cause-complete", "similar-checked"],
    },
    {
      command: "plan-actions",
      from: "analysed",
      to: "actions-planned",
      roles: ["unit-head"],
      guards: ["corrective-action-linked"],
    },
    {
      command: "implement",
      from: "actions-planned",
      to: "implemented",
      roles: ["unit-head"],
      guards: ["corrective-actions-done"],
    },
    {
      command: "check",
      from: "implemented",
      to: "effectiveness-check",
      roles: ["internal-auditor", "quality-coordinator"],
      guards: [{ name: "days-since-implementation", params: { atLeast: 30 } }, "effect-judged-by-actor"],
      notBy: ["executor"],
    },
    {
      command: "close",
      from: "effectiveness-check",
      to: "closed",
      roles: ["internal-auditor", "quality-coordinator"],
      guards: ["effective-on-evidence", "cause-complete", "similar-checked", "risks-reviewed"],
      notBy: ["executor"],
    },
    {
      command: "reopen",
      from: "effectiveness-check",
      to: "reopened",
      roles: ["internal-auditor", "quality-coordinator"],
      guards: ["not-effective"],
      counts: { counter: "reopened" },
    },
    {
      command: "reopen",
      from: "closed",
      to: "reopened",
      roles: ["internal-auditor", "quality-coordinator"],
      motivation: MOTIVATION,
      counts: { counter: "reopened" },
    },
  ],
});
