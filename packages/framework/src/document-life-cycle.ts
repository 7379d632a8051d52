import { lifeCycle } from "@maatstaf/kernel";

/**
 * The life of one version of a document: `draft → review → approved → in force → review due`, then replaced
 * by a new version or withdrawn. Who wrote a version does not approve it. A withdrawn version stays, for
 * as long as its retention runs: {@link disposalDecision}.
 *
 * @see docs/methods/framework-control.md
 *
 * @example
 * ```ts
 * import { documentLifeCycle } from "@maatstaf/framework";
 * import { lifeCycleIssues } from "@maatstaf/kernel";
 *
 * lifeCycleIssues(documentLifeCycle) // => []
 * ```
 */
export const documentLifeCycle = /* @__PURE__ */ lifeCycle({
  id: "document",
  initial: "draft",
  states: {
    draft: {},
    review: {},
    approved: {},
    "in-force": {},
    "review-due": {},
    superseded: { final: true },
    withdrawn: { final: true },
  },
  transitions: [
    { command: "submit", from: "draft", to: "review", roles: ["owner"] },
    { command: "approve", from: "review", to: "approved", roles: ["approver"], notBy: ["author"] },
    {
      command: "enforce",
      from: "approved",
      to: "in-force",
      roles: ["owner", "quality-coordinator"],
      guards: ["effective-date-set", "no-other-in-force"],
    },
    {
      command: "call-for-review",
      from: "in-force",
      to: "review-due",
      roles: ["clock", "owner", "quality-coordinator"],
    },
    {
      command: "supersede",
      from: "review-due",
      to: "superseded",
      roles: ["owner", "quality-coordinator"],
      guards: ["next-version-approved"],
    },
    {
      command: "withdraw",
      from: "review-due",
      to: "withdrawn",
      roles: ["owner", "quality-coordinator"],
      motivation: 1,
    },
  ],
});
