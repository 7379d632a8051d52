import { lifeCycle } from "@maatstaf/kernel";

/**
 * The life cycle of a service formula: made together with residents and colleagues, mirrored by management, direction and
 * alderman, adopted by the college, and put to use once there are cards to work with.
 *
 * @see docs/methods/services-formulas.md for the drawing.
 *
 * @example
 * ```ts
 * import { openCommands } from "@maatstaf/kernel";
 * import { formulaLifeCycle } from "@maatstaf/services";
 *
 * openCommands(formulaLifeCycle, "mirrored", ["college"]) // => ["adopt", "rework", "retire"]
 * ```
 */
export const formulaLifeCycle = /* @__PURE__ */ lifeCycle({
  id: "service-formula",
  initial: "draft",
  states: {
    draft: {},
    "co-creation": {},
    mirrored: {},
    adopted: {},
    "in-use": {},
    review: {},
    retired: { final: true },
  },
  transitions: [
    { command: "open", from: "draft", to: "co-creation", roles: ["quality-coordinator", "unit-head"] },
    {
      command: "mirror",
      from: "co-creation",
      to: "mirrored",
      roles: ["quality-coordinator"],
      guards: ["values-enough", "mirrored-by-all"],
    },
    {
      command: "adopt",
      from: "mirrored",
      to: "adopted",
      roles: ["college"],
      guards: ["values-enough", "values-measured"],
    },
    {
      command: "put-to-use",
      from: "adopted",
      to: "in-use",
      roles: ["quality-coordinator", "unit-head"],
      guards: ["values-enough", "values-measured", "cards-ready"],
    },
    { command: "review", from: "in-use", to: "review", roles: ["quality-coordinator", "timer"] },
    {
      command: "put-to-use",
      from: "review",
      to: "in-use",
      roles: ["quality-coordinator"],
      guards: ["values-enough", "values-measured", "cards-ready"],
      motivation: 20,
    },
    {
      command: "rework",
      from: ["mirrored", "adopted", "in-use", "review"],
      to: "co-creation",
      roles: ["quality-coordinator", "college"],
      motivation: 20,
    },
    {
      command: "retire",
      from: ["draft", "co-creation", "mirrored", "adopted", "in-use", "review"],
      to: "retired",
      roles: ["college"],
      motivation: 20,
    },
  ],
});
