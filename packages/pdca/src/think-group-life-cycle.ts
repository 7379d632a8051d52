import { lifeCycle } from "@maatstaf/kernel";

/** An expected minimum for a why: long enough to say something. */
const MOTIVATION = 20;

/**
 * The life cycle of a meeting of the think group: its agenda is published in time, its minutes are bound to the figures that
 * were discussed and approved by another than who wrote them, and it is over when every advice is answered with why. Gates:
 * {@link movedMeeting}.
 *
 * @see docs/methods/pdca-meetings.md for the drawing.
 *
 * @example
 * ```ts
 * import { openCommands } from "@maatstaf/kernel";
 * import { thinkGroupLifeCycle } from "@maatstaf/pdca";
 *
 * openCommands(thinkGroupLifeCycle, "minutes-draft", ["chair"]) // => ["approve-minutes", "send-back"]
 * ```
 */
export const thinkGroupLifeCycle = /* @__PURE__ */ lifeCycle({
  id: "think-group-meeting",
  initial: "planned",
  states: {
    planned: {},
    "agenda-published": {},
    held: {},
    "minutes-draft": {},
    "minutes-approved": {},
    "advices-answered": { final: true },
    cancelled: { final: true },
  },
  transitions: [
    {
      command: "publish-agenda",
      from: "planned",
      to: "agenda-published",
      roles: ["chair", "quality-coordinator"],
      guards: ["standing-agenda-complete", "every-item-has-source", "published-in-time"],
    },
    {
      command: "postpone",
      from: "agenda-published",
      to: "planned",
      roles: ["chair", "quality-coordinator"],
      motivation: MOTIVATION,
    },
    {
      command: "hold-meeting",
      from: "agenda-published",
      to: "held",
      roles: ["chair"],
      guards: ["meeting-day-come", "present-recorded"],
    },
    {
      command: "draft-minutes",
      from: "held",
      to: "minutes-draft",
      roles: ["quality-coordinator", "member"],
      guards: ["minutes-written", "figures-bound", "decisions-with-why"],
    },
    {
      command: "approve-minutes",
      from: "minutes-draft",
      to: "minutes-approved",
      roles: ["chair", "member"],
      guards: ["figures-bound", "decisions-with-why"],
      notBy: ["minutes-writer"],
    },
    {
      command: "send-back",
      from: "minutes-draft",
      to: "held",
      roles: ["chair", "member"],
      motivation: MOTIVATION,
    },
    {
      command: "conclude",
      from: "minutes-approved",
      to: "advices-answered",
      roles: ["chair", "quality-coordinator", "timer"],
      guards: ["every-advice-answered", "answers-fed-back"],
    },
    {
      command: "cancel",
      from: ["planned", "agenda-published"],
      to: "cancelled",
      roles: ["chair", "quality-coordinator"],
      motivation: MOTIVATION,
    },
  ],
});
