import { lifeCycle } from "@maatstaf/kernel";

/**
 * The life cycle of a product: who may publish it and what it needs first. Once a year it comes up for review by itself.
 *
 * @see docs/methods/services-catalogue.md for the drawing.
 *
 * @example
 * ```ts
 * import { openCommands } from "@maatstaf/kernel";
 * import { productLifeCycle } from "@maatstaf/services";
 *
 * openCommands(productLifeCycle, "in-review", ["unit-head"]) // => ["publish", "send-back"]
 * ```
 */
export const productLifeCycle = /* @__PURE__ */ lifeCycle({
  id: "product",
  initial: "draft",
  states: { draft: {}, "in-review": {}, published: {}, "to-review": {}, retired: { final: true } },
  transitions: [
    { command: "submit", from: "draft", to: "in-review", roles: ["employee", "unit-head", "quality-coordinator"] },
    {
      command: "publish",
      from: "in-review",
      to: "published",
      roles: ["unit-head"],
      guards: ["target-group-named", "channel-offered", "formula-chosen", "process-linked"],
    },
    {
      command: "send-back",
      from: "in-review",
      to: "draft",
      roles: ["unit-head", "quality-coordinator"],
      motivation: 20,
    },
    { command: "fall-due", from: "published", to: "to-review", roles: ["timer"], guards: ["review-due"] },
    {
      command: "publish",
      from: "to-review",
      to: "published",
      roles: ["unit-head"],
      guards: ["reviewed", "target-group-named", "channel-offered", "formula-chosen", "process-linked"],
    },
    {
      command: "revise",
      from: ["published", "to-review"],
      to: "draft",
      roles: ["unit-head", "quality-coordinator"],
      motivation: 20,
    },
    {
      command: "retire",
      from: ["published", "to-review", "draft"],
      to: "retired",
      roles: ["unit-head", "quality-coordinator"],
      motivation: 20,
    },
  ],
});
