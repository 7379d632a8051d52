import { lifeCycle } from "@maatstaf/kernel";

/**
 * The life cycle of a comparison item. A suggestion counts only when a person has confirmed it; both parties judge their
 * own; who proposes does not decide; and nothing is decided without a why.
 *
 * @see docs/methods/services-merger.md for the drawing.
 *
 * @example
 * ```ts
 * import { openCommands } from "@maatstaf/kernel";
 * import { comparisonLifeCycle } from "@maatstaf/services";
 *
 * openCommands(comparisonLifeCycle, "proposed", ["college"]) // => ["decide"]
 * ```
 */
export const comparisonLifeCycle = /* @__PURE__ */ lifeCycle({
  id: "comparison-item",
  initial: "suggested",
  states: {
    suggested: {},
    matched: {},
    described: {},
    judged: {},
    proposed: {},
    decided: {},
    harmonised: {},
    live: { final: true },
  },
  transitions: [
    {
      command: "confirm",
      from: "suggested",
      to: "matched",
      roles: ["unit-head", "quality-coordinator"],
      guards: ["in-one-item"],
    },
    {
      command: "describe",
      from: "matched",
      to: "described",
      roles: ["unit-head", "quality-coordinator"],
      guards: ["every-member-described"],
    },
    {
      command: "judge",
      from: "described",
      to: "judged",
      roles: ["unit-head", "quality-coordinator"],
      guards: ["judgement-in-order", "every-party-judged"],
    },
    {
      command: "judge",
      from: "described",
      to: "described",
      roles: ["unit-head", "quality-coordinator"],
      guards: ["judgement-in-order"],
    },
    {
      command: "propose",
      from: "judged",
      to: "proposed",
      roles: ["unit-head", "quality-coordinator", "management-team"],
      guards: ["choice-in-order"],
    },
    {
      command: "decide",
      from: "proposed",
      to: "decided",
      roles: ["management-team", "college", "council"],
      guards: ["choice-in-order"],
      notBy: ["proposer"],
    },
    { command: "plan", from: "decided", to: "decided", roles: ["unit-head", "quality-coordinator"] },
    {
      command: "harmonise",
      from: "decided",
      to: "harmonised",
      roles: ["unit-head", "quality-coordinator"],
      guards: ["harmonisation-planned", "result-named"],
    },
    {
      command: "go-live",
      from: "harmonised",
      to: "live",
      roles: ["quality-coordinator", "timer"],
      guards: ["merger-in-effect"],
    },
    {
      command: "reopen",
      from: ["described", "judged", "proposed", "decided"],
      to: "matched",
      roles: ["quality-coordinator", "management-team"],
      motivation: 20,
    },
  ],
});
