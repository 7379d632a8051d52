import { lifeCycle } from "@maatstaf/kernel";

/** An expected minimum for why a published figure changes: long enough to say something. */
const MOTIVATION = 20;

/**
 * The life cycle of one measurement: the fact that is expected of one indicator in one period and unit. It is entered, held
 * against its card, validated by someone else unless a program read it from its source, and published. What was published
 * changes only by a correction: a later record with a reason, validated and published again.
 *
 * @see docs/methods/indicator-aggregation.md for the drawing.
 *
 * @example
 * ```ts
 * import { measurementLifeCycle } from "@maatstaf/indicators";
 * import { openCommands } from "@maatstaf/kernel";
 *
 * openCommands(measurementLifeCycle, "published", ["indicator-owner"]) // => ["correct"]
 * openCommands(measurementLifeCycle, "expected", ["calendar"]) // => ["lapse"]
 * ```
 */
export const measurementLifeCycle = /* @__PURE__ */ lifeCycle({
  id: "measurement",
  initial: "expected",
  states: {
    expected: {},
    overdue: {},
    entered: {},
    validated: {},
    published: { final: true },
    corrected: {},
  },
  transitions: [
    { command: "lapse", from: "expected", to: "overdue", roles: ["calendar"], guards: ["lag-days-over"] },
    {
      command: "enter",
      from: ["expected", "overdue", "entered", "validated"],
      to: "entered",
      roles: ["indicator-owner", "unit-head", "quality-coordinator", "source-reader"],
      guards: ["fact-of-measurement", "fact-sound"],
    },
    {
      command: "validate",
      from: ["entered", "corrected"],
      to: "validated",
      roles: ["indicator-owner", "unit-head", "quality-coordinator"],
      guards: ["fact-settled"],
      notBy: ["manual-enterer"],
    },
    { command: "publish", from: "validated", to: "published", roles: ["unit-head", "quality-coordinator"] },
    {
      command: "correct",
      from: ["published", "corrected"],
      to: "corrected",
      roles: ["indicator-owner", "unit-head", "quality-coordinator", "source-reader"],
      guards: ["fact-of-measurement", "fact-sound"],
      motivation: MOTIVATION,
    },
  ],
});
