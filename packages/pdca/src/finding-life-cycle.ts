import { lifeCycle } from "@maatstaf/kernel";

/** An expected minimum for a why: long enough to say something. */
const MOTIVATION = 20;

/**
 * The life cycle of a finding. The unit answers, the auditor accepts the plan and verifies the effect; nobody verifies what
 * they carried out. A positive finding is shared as good practice. Gates: {@link movedFinding}.
 *
 * @see docs/methods/pdca-audits.md for the drawing.
 *
 * @example
 * ```ts
 * import { openCommands } from "@maatstaf/kernel";
 * import { findingLifeCycle } from "@maatstaf/pdca";
 *
 * openCommands(findingLifeCycle, "implemented", ["unit-head"]) // => []
 * openCommands(findingLifeCycle, "implemented", ["internal-auditor"]) // => ["verify", "send-back"]
 * ```
 */
export const findingLifeCycle = /* @__PURE__ */ lifeCycle({
  id: "finding",
  initial: "raised",
  states: {
    raised: {},
    disputed: {},
    accepted: {},
    "plan-submitted": {},
    "plan-accepted": {},
    implemented: {},
    verified: {},
    closed: { final: true },
    shared: { final: true },
    withdrawn: { final: true },
  },
  transitions: [
    {
      command: "accept",
      from: "raised",
      to: "accepted",
      roles: ["unit-head"],
      guards: ["not-positive"],
    },
    {
      command: "dispute",
      from: "raised",
      to: "disputed",
      roles: ["unit-head"],
      guards: ["not-positive"],
      motivation: MOTIVATION,
    },
    {
      command: "uphold",
      from: "disputed",
      to: "accepted",
      roles: ["lead-auditor"],
      motivation: MOTIVATION,
      notBy: ["auditee"],
    },
    {
      command: "withdraw",
      from: ["raised", "disputed"],
      to: "withdrawn",
      roles: ["lead-auditor"],
      motivation: MOTIVATION,
      notBy: ["auditee"],
    },
    {
      command: "regrade",
      from: ["raised", "disputed", "accepted"],
      to: "raised",
      roles: ["lead-auditor"],
      guards: ["other-grade"],
      motivation: MOTIVATION,
      notBy: ["auditee"],
    },
    {
      command: "submit-plan",
      from: "accepted",
      to: "plan-submitted",
      roles: ["unit-head"],
      guards: ["correction-cause-plan", "cause-complete"],
    },
    {
      command: "note",
      from: "accepted",
      to: "closed",
      roles: ["unit-head"],
      guards: ["no-breach"],
      motivation: MOTIVATION,
    },
    {
      command: "accept-plan",
      from: "plan-submitted",
      to: "plan-accepted",
      roles: ["internal-auditor", "lead-auditor"],
      notBy: ["auditee", "executor"],
    },
    {
      command: "send-back",
      from: "plan-submitted",
      to: "accepted",
      roles: ["internal-auditor", "lead-auditor"],
      motivation: MOTIVATION,
      notBy: ["auditee", "executor"],
    },
    {
      command: "implement",
      from: "plan-accepted",
      to: "implemented",
      roles: ["unit-head"],
      guards: ["implementation-on-evidence"],
    },
    {
      command: "verify",
      from: "implemented",
      to: "verified",
      roles: ["internal-auditor", "lead-auditor"],
      guards: [{ name: "days-since-implementation", params: { atLeast: 30 } }, "effect-by-actor"],
      notBy: ["auditee", "executor"],
    },
    {
      command: "send-back",
      from: "implemented",
      to: "plan-accepted",
      roles: ["internal-auditor", "lead-auditor"],
      motivation: MOTIVATION,
      notBy: ["auditee", "executor"],
    },
    {
      command: "close",
      from: "verified",
      to: "closed",
      roles: ["internal-auditor", "lead-auditor", "quality-coordinator"],
      guards: ["nonconformity-closed"],
      notBy: ["auditee", "executor"],
    },
    {
      command: "reopen",
      from: ["verified", "closed"],
      to: "accepted",
      roles: ["internal-auditor", "lead-auditor"],
      motivation: MOTIVATION,
      counts: { counter: "reopened" },
    },
    {
      command: "share",
      from: "raised",
      to: "shared",
      roles: ["lead-auditor", "quality-coordinator"],
      guards: ["positive"],
    },
  ],
});
