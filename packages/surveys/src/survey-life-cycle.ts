import { lifeCycle } from "@maatstaf/kernel";

/** Characters of a reason: long enough to say something. */
const MOTIVATION = 20;

/**
 * The life cycle of a survey, from idea to archive. The management team approves scope and budget, somebody of another unit
 * reviews neutrality, the data protection officer may stop it, and no results are reported before the tokens are gone.
 *
 * @see docs/methods/surveys-results.md for the drawing.
 *
 * @example
 * ```ts
 * import { openCommands } from "@maatstaf/kernel";
 * import { surveyLifeCycle } from "@maatstaf/surveys";
 *
 * openCommands(surveyLifeCycle, "described", ["management-team"]) // => ["approve-scope", "cancel"]
 * ```
 */
export const surveyLifeCycle = /* @__PURE__ */ lifeCycle({
  id: "survey",
  initial: "idea",
  states: {
    idea: {},
    described: {},
    "scope-approved": {},
    reviewed: {},
    frozen: {},
    fieldwork: {},
    closed: {},
    weighted: {},
    analysed: {},
    reported: {},
    "fed-back": {},
    "followed-up": {},
    archived: { final: true },
    cancelled: { final: true },
  },
  transitions: [
    {
      command: "describe",
      from: "idea",
      to: "described",
      roles: ["survey-coordinator"],
      guards: ["sheet-complete"],
    },
    {
      command: "approve-scope",
      from: "described",
      to: "scope-approved",
      roles: ["management-team"],
      guards: ["scope-delimited", "budget-recurring"],
      notBy: ["client"],
    },
    {
      command: "review",
      from: "scope-approved",
      to: "reviewed",
      roles: ["independent-reviewer"],
      guards: [
        "several-authors",
        "reviewer-independent",
        "difficult-questions-decided",
        "privacy-advice-positive",
        "social-dialogue-held",
      ],
      notBy: ["client", "author"],
    },
    {
      command: "freeze",
      from: "reviewed",
      to: "frozen",
      roles: ["survey-coordinator"],
      guards: ["questionnaire-sound", "wordings-answered", "design-chosen", "group-threshold-kept"],
    },
    {
      command: "reopen",
      from: "frozen",
      to: "described",
      roles: ["survey-coordinator"],
      motivation: MOTIVATION,
    },
    {
      command: "launch",
      from: "frozen",
      to: "fieldwork",
      roles: ["survey-coordinator"],
      guards: ["questionnaire-unchanged", "within-fieldwork", "tokens-issued"],
    },
    {
      command: "close",
      from: "fieldwork",
      to: "closed",
      roles: ["survey-coordinator", "timer"],
      guards: [{ name: "fieldwork-over", unlessMotivated: true }, "tokens-destroyed"],
    },
    {
      command: "weight",
      from: "closed",
      to: "weighted",
      roles: ["survey-analyst"],
      guards: ["weights-made"],
    },
    {
      command: "analyse",
      from: "weighted",
      to: "analysed",
      roles: ["survey-analyst"],
      guards: ["open-answers-screened", "results-made"],
    },
    {
      command: "report",
      from: "analysed",
      to: "reported",
      roles: ["survey-coordinator"],
      guards: ["publication-decided"],
    },
    {
      command: "feed-back",
      from: "reported",
      to: "fed-back",
      roles: ["survey-coordinator"],
      guards: [
        "every-answer-has-why",
        "representativeness-stated",
        { name: "fed-back-in-time", unlessMotivated: true },
      ],
    },
    {
      command: "assign-actions",
      from: "fed-back",
      to: "followed-up",
      roles: ["survey-coordinator", "unit-head"],
      guards: ["actions-assigned", "teams-heard"],
    },
    {
      command: "archive",
      from: "followed-up",
      to: "archived",
      roles: ["survey-coordinator"],
      guards: ["retention-set"],
    },
    {
      command: "object",
      from: ["scope-approved", "reviewed", "frozen"],
      to: "described",
      roles: ["data-protection-officer"],
      motivation: MOTIVATION,
    },
    {
      command: "stop",
      from: "fieldwork",
      to: "cancelled",
      roles: ["survey-coordinator", "data-protection-officer"],
      guards: ["tokens-destroyed"],
      motivation: MOTIVATION,
    },
    {
      command: "cancel",
      from: ["idea", "described", "scope-approved", "reviewed", "frozen"],
      to: "cancelled",
      roles: ["survey-coordinator", "management-team"],
      motivation: MOTIVATION,
    },
  ],
});
