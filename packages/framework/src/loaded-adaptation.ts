import { adaptationIssues } from "./adaptation-issues.ts";
import { Adaptation } from "./adaptation.ts";
import type { Framework } from "./framework.ts";
import { decoded } from "./loaded.ts";
import type { Loaded } from "./loaded.ts";

/**
 * An adaptation of a framework from an input that may be anything, with every issue, each with its place.
 *
 * @example
 * ```ts
 * import { Framework, loadedAdaptation, maturityScale } from "@maatstaf/framework";
 *
 * const framework = Framework.parse({
 *   id: "own", edition: "2026", version: 1, status: "draft", name: { nl: "Eigen kader" }, scale: maturityScale(),
 *   parts: [{ id: "own:a", code: "A", name: { nl: "Sturen" } }],
 *   requirements: [{ id: "own:a.goals", code: "A.1", part: "own:a", question: { nl: "Zijn er doelen?" } }],
 * });
 * const found = loadedAdaptation({ id: "libraries", weight: 2 }, framework);
 * found.issues.at(-1) // => { path: "weight", code: "unknown-field", severity: "error", params: { field: "weight" } }
 * ```
 */
export function loadedAdaptation(input: unknown, framework: Framework): Loaded<Adaptation> {
  return decoded<Adaptation>(Adaptation, input, (adaptation) => adaptationIssues(framework, adaptation));
}
