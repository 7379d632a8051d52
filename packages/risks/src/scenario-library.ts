import * as z from "zod";
import library from "./scenario-library.json" with { type: "json" };
import { Scenario } from "./scenario.ts";

/**
 * Scenarios to begin with: fifteen things that go wrong in every municipality, from fraud to a power cut, as drafts with a
 * name and a trigger. Processes, steps and roles are for the organisation to fill in.
 *
 * @example
 * ```ts
 * import { scenarioLibrary } from "@maatstaf/risks";
 *
 * const [fraud] = scenarioLibrary();
 * [fraud?.id, fraud?.state, scenarioLibrary().length] // => ["fraud", "draft", 15]
 * ```
 */
export function scenarioLibrary(): Scenario[] {
  return z.array(Scenario).parse(library.map((entry) => ({ ...entry, version: 1 })));
}
