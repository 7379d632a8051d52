import { lifeCycle } from "@maatstaf/kernel";

/** An expected minimum for a why: long enough to say something. */
const MOTIVATION = 20;

/**
 * The life cycle of a policy test. A group that is much worse off sends it back, unless who decides says why not; a year
 * after the decision somebody looks back. Gates: {@link movedPolicyTest}.
 *
 * @see docs/methods/pdca-policy-tests.md for the drawing.
 *
 * @example
 * ```ts
 * import { openCommands } from "@maatstaf/kernel";
 * import { policyTestLifeCycle } from "@maatstaf/pdca";
 *
 * openCommands(policyTestLifeCycle, "advised", ["college"]) // => ["decide", "rework"]
 * ```
 */
export const policyTestLifeCycle = /* @__PURE__ */ lifeCycle({
  id: "policy-test",
  initial: "draft",
  states: { draft: {}, tested: {}, advised: {}, decided: {}, "followed-up": { final: true } },
  transitions: [
    {
      command: "test",
      from: "draft",
      to: "tested",
      roles: ["unit-head", "quality-coordinator"],
      guards: ["every-group-answered"],
    },
    {
      command: "advise",
      from: "tested",
      to: "advised",
      roles: ["quality-coordinator", "management-team"],
      guards: ["advice-by-actor"],
      notBy: ["author"],
    },
    {
      command: "decide",
      from: "advised",
      to: "decided",
      roles: ["college", "management-team"],
      guards: [
        "decision-by-actor",
        "decisions-with-why",
        "no-blocking-or-override",
        "mitigation-planned",
        "views-answered",
      ],
      notBy: ["author"],
    },
    {
      command: "rework",
      from: ["tested", "advised"],
      to: "draft",
      roles: ["unit-head", "quality-coordinator", "college", "management-team"],
      motivation: MOTIVATION,
    },
    {
      command: "follow-up",
      from: "decided",
      to: "followed-up",
      roles: ["unit-head", "quality-coordinator"],
      guards: [{ name: "months-since-decision", params: { atLeast: 12 } }, "ex-post-tested"],
    },
  ],
});
