import { lifeCycle } from "@maatstaf/kernel";

/**
 * The life cycle of a process: its owner declares it valid once its diagram is sound, the head of cell and the quality
 * coordinator publish it together, and after three years it comes up for review by itself.
 *
 * @see docs/methods/services-processes.md for the drawing.
 *
 * @example
 * ```ts
 * import { openCommands } from "@maatstaf/kernel";
 * import { processLifeCycle } from "@maatstaf/services";
 *
 * openCommands(processLifeCycle, "draft", ["process-owner"]) // => ["validate"]
 * ```
 */
export const processLifeCycle = /* @__PURE__ */ lifeCycle({
  id: "process",
  initial: "draft",
  states: { draft: {}, valid: {}, published: {}, "review-due": {}, retired: { final: true } },
  transitions: [
    { command: "validate", from: "draft", to: "valid", roles: ["process-owner"], guards: ["diagram-sound"] },
    {
      command: "publish",
      from: "valid",
      to: "published",
      roles: ["unit-head", "quality-coordinator"],
      guards: ["diagram-sound", "seen-by-both"],
    },
    { command: "fall-due", from: "published", to: "review-due", roles: ["timer"], guards: ["review-due"] },
    {
      command: "revise",
      from: ["valid", "published", "review-due"],
      to: "draft",
      roles: ["process-owner", "unit-head", "quality-coordinator"],
      motivation: 20,
    },
    {
      command: "confirm",
      from: "review-due",
      to: "published",
      roles: ["process-owner"],
      guards: ["diagram-sound"],
      motivation: 20,
    },
    {
      command: "retire",
      from: ["draft", "valid", "published", "review-due"],
      to: "retired",
      roles: ["quality-coordinator"],
      motivation: 20,
    },
  ],
});
