import { lifeCycle } from "@maatstaf/kernel";

/** An expected minimum for a why: long enough to say something. */
const MOTIVATION = 20;

/**
 * The life cycle of an audit. Independent auditors only, from the preparation on; the auditee has the right of reply; it
 * closes when all majors and minors are. Gates: {@link movedAudit}.
 *
 * @see docs/methods/pdca-audits.md for the drawing.
 *
 * @example
 * ```ts
 * import { openCommands } from "@maatstaf/kernel";
 * import { auditLifeCycle } from "@maatstaf/pdca";
 *
 * openCommands(auditLifeCycle, "draft-report", ["lead-auditor"]) // => ["offer-reply"]
 * ```
 */
export const auditLifeCycle = /* @__PURE__ */ lifeCycle({
  id: "audit",
  initial: "planned",
  states: {
    planned: {},
    prepared: {},
    "in-execution": {},
    "draft-report": {},
    contradiction: {},
    final: {},
    "follow-up": {},
    closed: { final: true },
    cancelled: { final: true },
  },
  transitions: [
    {
      command: "prepare",
      from: "planned",
      to: "prepared",
      roles: ["lead-auditor"],
      guards: ["auditors-independent", "plan-sent-in-time", "checklist-made"],
      notBy: ["auditee"],
    },
    {
      command: "start",
      from: "prepared",
      to: "in-execution",
      roles: ["lead-auditor"],
      guards: ["auditors-independent", "first-day-come"],
      notBy: ["auditee"],
    },
    {
      command: "draft",
      from: "in-execution",
      to: "draft-report",
      roles: ["lead-auditor"],
      guards: ["checklist-answered", "breaches-on-evidence"],
      notBy: ["auditee"],
    },
    {
      command: "offer-reply",
      from: "draft-report",
      to: "contradiction",
      roles: ["lead-auditor"],
      guards: ["draft-sent"],
      notBy: ["auditee"],
    },
    {
      command: "finalise",
      from: "contradiction",
      to: "final",
      roles: ["lead-auditor"],
      guards: ["reply-heard", "disputes-settled"],
      notBy: ["auditee"],
    },
    {
      command: "follow",
      from: "final",
      to: "follow-up",
      roles: ["lead-auditor", "quality-coordinator"],
      guards: ["report-filed"],
    },
    {
      command: "close",
      from: "follow-up",
      to: "closed",
      roles: ["lead-auditor", "quality-coordinator"],
      guards: ["breaches-closed"],
      notBy: ["auditee"],
    },
    {
      command: "cancel",
      from: ["planned", "prepared"],
      to: "cancelled",
      roles: ["quality-coordinator", "general-director"],
      motivation: MOTIVATION,
    },
  ],
});
