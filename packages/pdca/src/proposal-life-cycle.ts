import { lifeCycle } from "@maatstaf/kernel";
import { WHY } from "./action-life-cycle.ts";

const DECIDERS = ["unit-head", "quality-coordinator", "management-team"] as const;

/**
 * The life cycle of a proposal for improvement. Nobody decides on their own proposal; no decision is closed before
 * everybody who submitted it heard why; one appeal goes to the management team, and not to who decided first.
 *
 * @see docs/methods/pdca-proposals.md for the drawing.
 *
 * @example
 * ```ts
 * import { openCommands } from "@maatstaf/kernel";
 * import { proposalLifeCycle } from "@maatstaf/pdca";
 *
 * openCommands(proposalLifeCycle, "rejected", ["submitter"]) // => ["appeal"]
 * ```
 */
export const proposalLifeCycle = /* @__PURE__ */ lifeCycle({
  id: "proposal",
  initial: "submitted",
  states: {
    submitted: {},
    received: {},
    triaged: {},
    advised: {},
    decided: {},
    "fed-back": {},
    "in-realisation": {},
    realised: {},
    published: { final: true },
    rejected: {},
    appealed: {},
    merged: { final: true },
    reclassified: { final: true },
    closed: { final: true },
  },
  transitions: [
    { command: "receive", from: "submitted", to: "received", roles: ["timer", "intake"], guards: ["number-given"] },
    {
      command: "triage",
      from: "received",
      to: "triaged",
      roles: ["unit-head", "quality-coordinator"],
      guards: ["unit-named"],
      notBy: ["submitter"],
    },
    { command: "advise", from: "triaged", to: "advised", roles: ["think-group"], guards: ["advice-written"] },
    {
      command: "decide",
      from: ["triaged", "advised"],
      to: "decided",
      roles: DECIDERS,
      guards: ["decision-by-actor"],
      notBy: ["submitter"],
    },
    {
      command: "decide",
      from: "appealed",
      to: "decided",
      roles: ["management-team"],
      guards: ["decision-by-actor"],
      notBy: ["submitter", "first-decider"],
    },
    {
      command: "feed-back",
      from: "decided",
      to: "fed-back",
      roles: DECIDERS,
      guards: ["everybody-heard-why"],
    },
    {
      command: "realise",
      from: "fed-back",
      to: "in-realisation",
      roles: ["unit-head", "quality-coordinator"],
      guards: ["verdict-favourable", "action-named"],
    },
    {
      command: "turn-down",
      from: "fed-back",
      to: "rejected",
      roles: ["unit-head", "quality-coordinator"],
      guards: ["verdict-unfavourable"],
    },
    {
      command: "take-up-again",
      from: "fed-back",
      to: "triaged",
      roles: ["unit-head", "quality-coordinator"],
      guards: ["verdict-later"],
      motivation: WHY,
    },
    {
      command: "finish",
      from: "in-realisation",
      to: "realised",
      roles: ["unit-head", "quality-coordinator"],
      guards: ["actions-secured"],
    },
    { command: "publish", from: "realised", to: "published", roles: ["quality-coordinator"] },
    {
      command: "appeal",
      from: "rejected",
      to: "appealed",
      roles: ["submitter"],
      guards: ["actor-is-submitter"],
      motivation: WHY,
      counts: { counter: "appealed", limit: 1 },
    },
    { command: "close", from: "rejected", to: "closed", roles: ["quality-coordinator"] },
    {
      command: "merge",
      from: ["submitted", "received", "triaged", "advised"],
      to: "merged",
      roles: ["unit-head", "quality-coordinator"],
      guards: ["survivor-open"],
    },
    {
      command: "reclassify",
      from: ["submitted", "received", "triaged"],
      to: "reclassified",
      roles: ["unit-head", "quality-coordinator"],
      guards: ["of-another-kind"],
    },
  ],
});
