import { lifeCycle } from "@maatstaf/kernel";

/** An expected minimum for a why: long enough to say something. */
const MOTIVATION = 20;

/**
 * The life cycle of an audit programme: somebody else approves it than who proposed it, and it is closed when its years are
 * over and nothing in it is left uncovered. Gates: {@link movedProgramme}.
 *
 * @see docs/methods/pdca-audits.md for the drawing.
 *
 * @example
 * ```ts
 * import { openCommands } from "@maatstaf/kernel";
 * import { programmeLifeCycle } from "@maatstaf/pdca";
 *
 * openCommands(programmeLifeCycle, "proposed", ["general-director"]) // => ["approve", "send-back"]
 * ```
 */
export const programmeLifeCycle = /* @__PURE__ */ lifeCycle({
  id: "audit-programme",
  initial: "draft",
  states: { draft: {}, proposed: {}, approved: {}, closed: { final: true } },
  transitions: [
    {
      command: "propose",
      from: "draft",
      to: "proposed",
      roles: ["internal-auditor", "quality-coordinator"],
      guards: ["subjects-named"],
    },
    { command: "approve", from: "proposed", to: "approved", roles: ["general-director"], notBy: ["author"] },
    { command: "send-back", from: "proposed", to: "draft", roles: ["general-director"], motivation: MOTIVATION },
    {
      command: "adapt",
      from: "approved",
      to: "draft",
      roles: ["internal-auditor", "quality-coordinator"],
      motivation: MOTIVATION,
    },
    {
      command: "close",
      from: "approved",
      to: "closed",
      roles: ["quality-coordinator"],
      guards: ["years-over", { name: "all-covered", unlessMotivated: true }],
    },
  ],
});
