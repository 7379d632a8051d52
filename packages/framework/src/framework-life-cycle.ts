import { lifeCycle } from "@maatstaf/kernel";
import { frameworkIssues } from "./framework-issues.ts";
import { isLive } from "./framework.ts";
import type { Framework } from "./framework.ts";

/** The number of parts of the generic framework; one of another make passes its own. */
const PARTS = 5;

/**
 * The life of a framework: `draft → review → published → retired`. Guards: {@link frameworkFacts}.
 *
 * @example
 * ```ts
 * import { frameworkLifeCycle } from "@maatstaf/framework";
 * import { lifeCycleIssues } from "@maatstaf/kernel";
 *
 * lifeCycleIssues(frameworkLifeCycle) // => []
 * ```
 */
export const frameworkLifeCycle = /* @__PURE__ */ lifeCycle({
  id: "framework",
  initial: "draft",
  states: { draft: {}, review: {}, published: {}, retired: { final: true } },
  transitions: [
    { command: "submit", from: "draft", to: "review", roles: ["quality-coordinator"] },
    {
      command: "publish",
      from: "review",
      to: "published",
      roles: ["general-director"],
      guards: ["guidance-complete", "parts-present", "codes-unique", "no-errors"],
    },
    {
      command: "retire",
      from: "published",
      to: "retired",
      roles: ["quality-coordinator"],
      guards: ["successor-published"],
    },
  ],
});

/**
 * What the gates of {@link frameworkLifeCycle} ask of a framework: every requirement in use has guidance, all its parts
 * are there and filled, codes are unique, and {@link frameworkIssues} has no error.
 *
 * @param options.parts - How many parts there should be; 5 for the generic framework.
 * @param options.successorPublished - Whether an edition that takes its place has been published.
 *
 * @example
 * ```ts
 * import { Framework, frameworkFacts, maturityScale } from "@maatstaf/framework";
 *
 * const framework = Framework.parse({
 *   id: "own", edition: "2026", version: 1, status: "review", name: { nl: "Eigen kader" }, scale: maturityScale(),
 *   parts: [{ id: "own:a", code: "A", name: { nl: "Sturen" } }],
 *   requirements: [{ id: "own:a.goals", code: "A.1", part: "own:a", question: { nl: "Zijn er doelen?" } }],
 * });
 * const facts = frameworkFacts(framework, { parts: 1 });
 * [facts["guidance-complete"], facts["parts-present"]] // => [false, true]
 * ```
 */
export function frameworkFacts(
  framework: Framework,
  {
    parts = PARTS,
    successorPublished = false,
  }: { readonly parts?: number; readonly successorPublished?: boolean } = {},
): Readonly<
  Record<"guidance-complete" | "parts-present" | "codes-unique" | "no-errors" | "successor-published", boolean>
> {
  const issues = frameworkIssues(framework);
  const has = (code: string): boolean => issues.some((issue) => issue.code === code);
  return {
    "guidance-complete": !has("guidance-missing"),
    "parts-present": framework.parts.filter(isLive).length === parts && !has("empty-part"),
    "codes-unique": !has("duplicate-code"),
    "no-errors": issues.every(({ severity }) => severity !== "error"),
    "successor-published": successorPublished,
  };
}
