import { lifeCycle } from "@maatstaf/kernel";
import { WHY } from "./action-life-cycle.ts";

/**
 * The life cycle of a complaint. Whose conduct it is about, or who decided, never judges nor answers it; it is extended
 * once with a notice, reopened once, and what was founded is not closed without a lesson.
 *
 * @see docs/methods/pdca-complaints.md for the drawing.
 *
 * @example
 * ```ts
 * import { openCommands } from "@maatstaf/kernel";
 * import { complaintLifeCycle } from "@maatstaf/pdca";
 *
 * openCommands(complaintLifeCycle, "in-handling", ["complaint-handler"]) // => ["suspend", "extend", "answer"]
 * ```
 */
export const complaintLifeCycle = /* @__PURE__ */ lifeCycle({
  id: "complaint",
  initial: "received",
  states: {
    received: {},
    registered: {},
    acknowledged: {},
    reclassified: { final: true },
    inadmissible: {},
    "in-handling": {},
    suspended: {},
    extended: {},
    answered: {},
    "second-line": {},
    closed: { final: true },
  },
  transitions: [
    {
      command: "register",
      from: "received",
      to: "registered",
      roles: ["intake", "complaints-coordinator"],
      guards: ["number-given"],
    },
    {
      command: "acknowledge",
      from: "registered",
      to: "acknowledged",
      roles: ["intake", "complaints-coordinator"],
      guards: ["acknowledgement-sent"],
    },
    {
      command: "reclassify",
      from: ["received", "registered", "acknowledged", "in-handling", "suspended", "extended"],
      to: "reclassified",
      roles: ["complaints-coordinator", "intake"],
      guards: ["of-another-kind"],
    },
    {
      command: "declare-inadmissible",
      from: "acknowledged",
      to: "inadmissible",
      roles: ["complaints-coordinator"],
      guards: ["ground-in-regulation"],
      notBy: ["subject", "decision-chain"],
    },
    {
      command: "assign",
      from: "acknowledged",
      to: "in-handling",
      roles: ["complaints-coordinator"],
      guards: ["handler-independent", "not-inadmissible", "anonymity-allowed"],
    },
    {
      command: "suspend",
      from: ["in-handling", "extended"],
      to: "suspended",
      roles: ["complaint-handler", "complaints-coordinator"],
      guards: ["waiting-for-complainant"],
    },
    {
      command: "resume",
      from: "suspended",
      to: "extended",
      roles: ["complaint-handler", "complaints-coordinator"],
      guards: ["waiting-ended", "was-extended"],
    },
    {
      command: "resume",
      from: "suspended",
      to: "in-handling",
      roles: ["complaint-handler", "complaints-coordinator"],
      guards: ["waiting-ended"],
    },
    {
      command: "extend",
      from: "in-handling",
      to: "extended",
      roles: ["complaint-handler", "complaints-coordinator"],
      guards: ["extension-allowed", "notice-sent-in-time"],
    },
    {
      command: "extend-by-consent",
      from: "extended",
      to: "extended",
      roles: ["complaint-handler", "complaints-coordinator"],
      guards: ["consent-allowed", "consent-in-writing"],
    },
    {
      command: "answer",
      from: ["in-handling", "extended"],
      to: "answered",
      roles: ["complaint-handler"],
      guards: [
        "actor-is-handler",
        "handler-independent",
        "judged",
        "heard-or-waived",
        "answer-sent",
        "second-line-mentioned",
      ],
      notBy: ["subject", "decision-chain"],
    },
    {
      command: "close",
      from: "inadmissible",
      to: "closed",
      roles: ["complaints-coordinator"],
      guards: ["ground-in-regulation"],
    },
    {
      command: "close",
      from: "answered",
      to: "closed",
      roles: ["complaints-coordinator"],
      guards: ["lesson-drawn"],
    },
    {
      command: "reopen",
      from: "closed",
      to: "in-handling",
      roles: ["complaints-coordinator"],
      guards: ["soon-after-closing", "handler-independent"],
      motivation: WHY,
      counts: { counter: "reopened", limit: 1 },
    },
    {
      command: "send-to-second-line",
      from: "closed",
      to: "second-line",
      roles: ["complaints-coordinator"],
      guards: ["second-line-recorded"],
    },
    {
      command: "close",
      from: "second-line",
      to: "closed",
      roles: ["complaints-coordinator"],
      guards: ["second-line-answered", "lesson-drawn"],
    },
  ],
});
