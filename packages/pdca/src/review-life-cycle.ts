import { lifeCycle } from "@maatstaf/kernel";

/** An expected minimum for a why: long enough to say something. */
const MOTIVATION = 20;

/**
 * The life cycle of a management review: it is held on a complete file, and adopted by the general director. Gates:
 * {@link movedReview}.
 *
 * @see docs/methods/pdca-meetings.md for the drawing.
 *
 * @example
 * ```ts
 * import { openCommands } from "@maatstaf/kernel";
 * import { reviewLifeCycle } from "@maatstaf/pdca";
 *
 * openCommands(reviewLifeCycle, "decisions-recorded", ["general-director"]) // => ["adopt", "send-back"]
 * ```
 */
export const reviewLifeCycle = /* @__PURE__ */ lifeCycle({
  id: "management-review",
  initial: "collecting",
  states: {
    collecting: {},
    "input-complete": {},
    held: {},
    "decisions-recorded": {},
    adopted: {},
    communicated: { final: true },
  },
  transitions: [
    {
      command: "complete-input",
      from: "collecting",
      to: "input-complete",
      roles: ["quality-coordinator"],
      guards: ["every-input-answered"],
    },
    {
      command: "collect-again",
      from: "input-complete",
      to: "collecting",
      roles: ["quality-coordinator", "general-director"],
      motivation: MOTIVATION,
    },
    {
      command: "hold-review",
      from: "input-complete",
      to: "held",
      roles: ["general-director"],
      guards: ["review-day-come", "participants-recorded"],
    },
    {
      command: "record-decisions",
      from: "held",
      to: "decisions-recorded",
      roles: ["quality-coordinator", "general-director"],
      guards: ["decision-taken", "decisions-with-why", "outputs-with-action"],
    },
    {
      command: "adopt",
      from: "decisions-recorded",
      to: "adopted",
      roles: ["general-director"],
      guards: ["every-input-answered", "decisions-with-why", "outputs-with-action", "minutes-written"],
    },
    {
      command: "send-back",
      from: "decisions-recorded",
      to: "held",
      roles: ["general-director"],
      motivation: MOTIVATION,
    },
    {
      command: "communicate",
      from: "adopted",
      to: "communicated",
      roles: ["quality-coordinator", "general-director"],
      guards: ["drafts-taken-up", "communicated-to-someone"],
    },
  ],
});
