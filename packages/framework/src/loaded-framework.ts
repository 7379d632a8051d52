import { frameworkIssues } from "./framework-issues.ts";
import { Framework } from "./framework.ts";
import { decoded } from "./loaded.ts";
import type { Loaded } from "./loaded.ts";

/**
 * A framework from an input that may be anything, such as parsed JSON or YAML; with every issue, each with its place.
 *
 * @example
 * ```ts
 * import { loadedFramework } from "@maatstaf/framework";
 *
 * loadedFramework({ id: "own" }).kind // => "refused"
 * loadedFramework({ id: "own" }).issues[0] // => { path: "edition", code: "missing", severity: "error", params: { expected: "string" } }
 * ```
 */
export function loadedFramework(input: unknown): Loaded<Framework> {
  return decoded<Framework>(Framework, input, frameworkIssues);
}
