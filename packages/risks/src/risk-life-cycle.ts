import { lifeCycle } from "@maatstaf/kernel";

/** An expected minimum for a why: long enough to say something. */
const MOTIVATION = 20;

/**
 * The life cycle of a risk. The owner analyses, the head of the unit approves the residual score and may not be the owner,
 * the management team accepts up to what its zones allow, the college the rest, and an acceptance runs out by itself.
 *
 * @see docs/methods/risk-register.md for the drawing.
 *
 * @example
 * ```ts
 * import { openCommands } from "@maatstaf/kernel";
 * import { riskLifeCycle } from "@maatstaf/risks";
 *
 * openCommands(riskLifeCycle, "evaluated", ["college"]) // => ["accept"]
 * ```
 */
export const riskLifeCycle = /* @__PURE__ */ lifeCycle({
  id: "risk",
  initial: "identified",
  states: {
    identified: {},
    analysed: {},
    evaluated: {},
    treated: {},
    accepted: {},
    monitored: {},
    reviewed: {},
    escalated: {},
    closed: { final: true },
  },
  transitions: [
    {
      command: "analyse",
      from: "identified",
      to: "analysed",
      roles: ["risk-owner"],
      guards: ["cause-event-consequence", "scored", "scores-sound"],
    },
    {
      command: "evaluate",
      from: "analysed",
      to: "evaluated",
      roles: ["unit-head"],
      guards: ["scores-sound", "appetite-known"],
      notBy: ["risk-owner"],
    },
    { command: "treat", from: "evaluated", to: "treated", roles: ["risk-owner"], guards: ["treatment-planned"] },
    {
      command: "accept",
      from: "evaluated",
      to: "accepted",
      roles: ["management-team", "college"],
      guards: ["accepted-by-actor", "acceptance-in-order"],
      notBy: ["risk-owner"],
    },
    { command: "monitor", from: "evaluated", to: "monitored", roles: ["risk-owner"], guards: ["within-appetite"] },
    { command: "monitor", from: "treated", to: "monitored", roles: ["risk-owner"], guards: ["treatment-planned"] },
    { command: "monitor", from: "accepted", to: "monitored", roles: ["risk-owner"], guards: ["acceptance-in-order"] },
    { command: "review", from: "monitored", to: "reviewed", roles: ["risk-owner"], guards: ["review-recorded"] },
    { command: "monitor", from: "reviewed", to: "monitored", roles: ["risk-owner"], guards: ["appetite-answered"] },
    {
      command: "reassess",
      from: ["monitored", "reviewed", "treated", "accepted"],
      to: "analysed",
      roles: ["risk-owner", "unit-head"],
      guards: ["scored"],
    },
    {
      command: "expire",
      from: ["accepted", "monitored", "reviewed"],
      to: "evaluated",
      roles: ["timer"],
      guards: ["acceptance-expired"],
    },
    {
      command: "escalate",
      from: "any",
      to: "escalated",
      roles: ["risk-owner", "unit-head", "quality-coordinator"],
      motivation: MOTIVATION,
    },
    {
      command: "resolve",
      from: "escalated",
      to: "analysed",
      roles: ["management-team", "general-director"],
      guards: ["scored"],
      motivation: MOTIVATION,
    },
    {
      command: "resolve",
      from: "escalated",
      to: "identified",
      roles: ["management-team", "general-director"],
      motivation: MOTIVATION,
    },
    {
      command: "close",
      from: ["monitored", "reviewed"],
      to: "closed",
      roles: ["unit-head"],
      motivation: MOTIVATION,
      notBy: ["risk-owner"],
    },
  ],
});

/**
 * The life cycle of a test of a control: who owns the risk may take part, but never has the last word.
 *
 * @example
 * ```ts
 * import { transition } from "@maatstaf/kernel";
 * import { controlTestLifeCycle } from "@maatstaf/risks";
 *
 * const actor = { id: "p1", roles: ["internal-auditor"] } as const;
 * transition(controlTestLifeCycle, "performed", "confirm", { actor, parts: { "risk-owner": ["p1"], performer: ["p2"] } }).kind // => "refused"
 * ```
 */
export const controlTestLifeCycle = /* @__PURE__ */ lifeCycle({
  id: "control-test",
  initial: "planned",
  states: { planned: {}, performed: {}, confirmed: { final: true }, cancelled: { final: true } },
  transitions: [
    {
      command: "perform",
      from: "planned",
      to: "performed",
      roles: ["risk-owner", "control-owner", "internal-auditor"],
      guards: ["evidence-attached"],
    },
    {
      command: "confirm",
      from: "performed",
      to: "confirmed",
      roles: ["internal-auditor", "quality-coordinator"],
      notBy: ["risk-owner", "performer"],
    },
    {
      command: "repeat",
      from: "performed",
      to: "planned",
      roles: ["internal-auditor", "quality-coordinator"],
      motivation: MOTIVATION,
    },
    {
      command: "cancel",
      from: ["planned", "performed"],
      to: "cancelled",
      roles: ["quality-coordinator"],
      motivation: MOTIVATION,
    },
  ],
});

/**
 * The life cycle of a scenario: approved by the general director, exercised, reviewed, and rewritten when need be.
 *
 * @example
 * ```ts
 * import { openCommands } from "@maatstaf/kernel";
 * import { scenarioLifeCycle } from "@maatstaf/risks";
 *
 * openCommands(scenarioLifeCycle, "draft", ["general-director"]) // => ["approve"]
 * ```
 */
export const scenarioLifeCycle = /* @__PURE__ */ lifeCycle({
  id: "scenario",
  initial: "draft",
  states: { draft: {}, approved: {}, exercised: {}, reviewed: {} },
  transitions: [
    {
      command: "approve",
      from: "draft",
      to: "approved",
      roles: ["general-director"],
      guards: ["recovery-tolerable"],
      notBy: ["author"],
    },
    {
      command: "exercise",
      from: ["approved", "reviewed"],
      to: "exercised",
      roles: ["risk-owner", "quality-coordinator"],
      guards: ["exercise-recorded"],
    },
    {
      command: "review",
      from: "exercised",
      to: "reviewed",
      roles: ["risk-owner", "quality-coordinator"],
      guards: ["findings-answered"],
    },
    {
      command: "rewrite",
      from: ["approved", "exercised", "reviewed"],
      to: "draft",
      roles: ["risk-owner", "quality-coordinator"],
      motivation: MOTIVATION,
    },
  ],
});

/**
 * The life cycle of an incident or near miss: anyone reports, the owner of the risk analyses, another closes.
 *
 * @example
 * ```ts
 * import { openCommands } from "@maatstaf/kernel";
 * import { incidentLifeCycle } from "@maatstaf/risks";
 *
 * openCommands(incidentLifeCycle, "reported", ["risk-owner"]) // => ["analyse"]
 * ```
 */
export const incidentLifeCycle = /* @__PURE__ */ lifeCycle({
  id: "incident",
  initial: "reported",
  states: { reported: {}, analysed: {}, closed: { final: true } },
  transitions: [
    {
      command: "analyse",
      from: "reported",
      to: "analysed",
      roles: ["risk-owner", "quality-coordinator"],
      guards: ["risks-linked"],
    },
    {
      command: "close",
      from: "analysed",
      to: "closed",
      roles: ["unit-head", "quality-coordinator"],
      guards: ["lesson-written"],
      notBy: ["analyst"],
    },
    {
      command: "reopen",
      from: "closed",
      to: "analysed",
      roles: ["quality-coordinator"],
      motivation: MOTIVATION,
      counts: { counter: "reopened", limit: 2 },
    },
  ],
});

/**
 * The life cycle of a factor of the context: written, validated by the management team, and looked at again every year.
 *
 * @example
 * ```ts
 * import { openCommands } from "@maatstaf/kernel";
 * import { contextLifeCycle } from "@maatstaf/risks";
 *
 * openCommands(contextLifeCycle, "draft", ["management-team"]) // => ["validate"]
 * ```
 */
export const contextLifeCycle = /* @__PURE__ */ lifeCycle({
  id: "context",
  initial: "draft",
  states: { draft: {}, validated: {}, review: {} },
  transitions: [
    { command: "validate", from: "draft", to: "validated", roles: ["management-team"], notBy: ["author"] },
    { command: "look-again", from: "validated", to: "review", roles: ["timer", "quality-coordinator"] },
    { command: "validate", from: "review", to: "validated", roles: ["management-team"] },
    {
      command: "rewrite",
      from: ["validated", "review"],
      to: "draft",
      roles: ["quality-coordinator"],
      motivation: MOTIVATION,
    },
  ],
});
