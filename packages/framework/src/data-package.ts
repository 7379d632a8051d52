import { Adaptation } from "./adaptation.ts";
import { Crosswalk } from "./crosswalk.ts";
import type { Framework } from "./framework.ts";
import { loadedFramework } from "./loaded-framework.ts";
import { loadedObligations } from "./obligation.ts";
import type { Obligation } from "./obligation.ts";
import { loadedReferenceFramework } from "./reference-framework.ts";
import type { ReferenceFramework } from "./reference-framework.ts";
import { decoded } from "./loaded.ts";
import type { Loaded } from "./loaded.ts";
import { Rights } from "./rights.ts";
import { worded } from "./worded.ts";

type Wordings = Parameters<typeof worded>[1];

/**
 * The framework of a data package, from its structure and its words.
 *
 * @throws TypeError when the package holds an error, with the first one: a mistake of who made the package.
 *
 * @example
 * ```ts
 * import { maturityScale, publishedFramework } from "@maatstaf/framework";
 *
 * const structure = {
 *   id: "own", edition: "2026", version: 1, status: "draft", scale: maturityScale(),
 *   parts: [{ id: "own:a", code: "A" }], requirements: [{ id: "own:a.goals", code: "A.1", part: "own:a" }],
 * };
 * const nl = { "own/name": "Eigen kader", "own:a/name": "Sturen", "own:a.goals/question": "Zijn er doelen?" };
 * publishedFramework(structure, { nl }).name // => { nl: "Eigen kader" }
 * ```
 */
export function publishedFramework(structure: unknown, wordings: Wordings): Framework {
  return published(structure, wordings, loadedFramework);
}

/**
 * An adaptation of a data package, from its structure and its words. Its tests hold it to the framework, so that reading it
 * does not ask for the framework.
 *
 * @throws TypeError when its form is wrong, with the first fault: a mistake of who made the package.
 *
 * @example
 * ```ts
 * import { publishedAdaptation } from "@maatstaf/framework";
 *
 * const structure = { id: "libraries", code: "VT-BIB", version: 1, framework: { framework: "own", edition: "2026" }, slots: {} };
 * publishedAdaptation(structure, { nl: { "libraries/name": "bibliotheken" } }).name // => { nl: "bibliotheken" }
 * ```
 */
export function publishedAdaptation(structure: unknown, wordings: Wordings): Adaptation {
  return published(structure, wordings, (input) => decoded<Adaptation>(Adaptation, input, () => []));
}

/**
 * A crosswalk of a data package. Its tests hold it to both its sides, so that reading it does not ask for them.
 *
 * @throws TypeError when its form is wrong, with the first fault: a mistake of who made the package.
 *
 * @example
 * ```ts
 * import { publishedCrosswalk } from "@maatstaf/framework";
 *
 * const side = { framework: "own", edition: "2026" };
 * publishedCrosswalk({ id: "own-iso", from: side, to: { framework: "iso", edition: "2015" }, mappings: [] }).id // => "own-iso"
 * ```
 */
export function publishedCrosswalk(input: unknown): Crosswalk {
  return published(input, {}, (crosswalk) => decoded<Crosswalk>(Crosswalk, crosswalk, () => []));
}

/**
 * The reference framework of a data package, from its structure and its words.
 *
 * @throws TypeError when the package holds an error, with the first one: a mistake of who made the package.
 *
 * @example
 * ```ts
 * import { publishedReference } from "@maatstaf/framework";
 *
 * const structure = { id: "iso", edition: "2015", items: [{ id: "iso:9.2", code: "9.2" }] };
 * const nl = { "iso/name": "ISO", "iso:9.2/title": "Interne audits" };
 * publishedReference(structure, { nl }).items[0]?.title // => { nl: "Interne audits" }
 * ```
 */
export function publishedReference(structure: unknown, wordings: Wordings): ReferenceFramework {
  return published(structure, wordings, loadedReferenceFramework);
}

/**
 * The register of obligations of a data package, from its structure and its words.
 *
 * @throws TypeError when the package holds an error, with the first one: a mistake of who made the package.
 *
 * @example
 * ```ts
 * import { publishedObligations } from "@maatstaf/framework";
 *
 * publishedObligations([], { nl: {} }) // => []
 * ```
 */
export function publishedObligations(structure: unknown, wordings: Wordings): readonly Obligation[] {
  return published(structure, wordings, loadedObligations);
}

/**
 * The rights of a data package.
 *
 * @throws TypeError when they are not complete, with the first fault: a mistake of who made the package.
 *
 * @example
 * ```ts
 * import { publishedRights } from "@maatstaf/framework";
 *
 * const rights = { holder: "Maatstaf", kind: "own", statement: { nl: "Eigen woorden." }, original: { nl: "Hier." } };
 * publishedRights(rights).kind // => "own"
 * ```
 */
export function publishedRights(input: unknown): Rights {
  return published(input, {}, (rights) => decoded<Rights>(Rights, rights, () => []));
}

function published<Document>(
  structure: unknown,
  wordings: Wordings,
  load: (input: unknown) => Loaded<Document>,
): Document {
  const { input, issues } = worded(structure, wordings);
  const loaded = load(input);
  const fault = issues[0] ?? loaded.issues.find(({ severity }) => severity === "error");
  if (loaded.kind === "loaded" && fault === undefined) return loaded.document;
  throw new TypeError(`data package: ${fault?.code} at ${fault?.path}; mend its structure or its wording`);
}
