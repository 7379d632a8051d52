import { lifeCycle } from "@maatstaf/kernel";

/**
 * The life cycle of a change of the structure: the quality coordinator or the administrator of the application prepares it,
 * the general director approves it, and it takes effect on its day.
 *
 * @see docs/methods/organisation.md for the drawing.
 *
 * @example
 * ```ts
 * import { openCommands } from "@maatstaf/kernel";
 * import { structureChangeLifeCycle } from "@maatstaf/organisation";
 *
 * openCommands(structureChangeLifeCycle, "proposed", ["general-director"]) // => ["approve", "return", "withdraw"]
 * ```
 */
export const structureChangeLifeCycle = /* @__PURE__ */ lifeCycle({
  id: "structure-change",
  initial: "draft",
  states: { draft: {}, proposed: {}, approved: {}, "in-force": { final: true }, withdrawn: { final: true } },
  transitions: [
    {
      command: "propose",
      from: "draft",
      to: "proposed",
      roles: ["quality-coordinator", "administrator"],
      guards: ["change-possible", "owners-named"],
    },
    {
      command: "approve",
      from: "proposed",
      to: "approved",
      roles: ["general-director"],
      guards: ["change-possible", "owners-named"],
      notBy: ["proposer"],
    },
    { command: "return", from: "proposed", to: "draft", roles: ["general-director"], motivation: 20 },
    {
      command: "take-effect",
      from: "approved",
      to: "in-force",
      roles: ["timer"],
      guards: ["first-day-reached", "change-possible", "owners-named"],
    },
    {
      command: "withdraw",
      from: ["draft", "proposed", "approved"],
      to: "withdrawn",
      roles: ["quality-coordinator", "administrator", "general-director"],
      motivation: 20,
    },
  ],
});
