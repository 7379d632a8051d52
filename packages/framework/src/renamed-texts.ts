import type { LocalizedText } from "@maatstaf/kernel";
import type { Adaptation } from "./adaptation.ts";
import { adaptedRequirements } from "./adapted-requirement.ts";
import type { Framework } from "./framework.ts";

/** One text of a requirement, in the general words and in those of a domain. */
export interface RenamedText {
  readonly requirement: string;
  readonly code: string;
  readonly field: "question" | "guidance" | "risk";
  readonly generic: LocalizedText;
  readonly adapted: LocalizedText;
}

/**
 * What the words of a domain change, side by side with the generic text, to read over before an adaptation is used. What
 * reads the same is left out; so are the requirements of the domain itself, which have no generic text.
 *
 * @throws RangeError on a blank that nothing fills.
 *
 * @example
 * ```ts
 * import { Adaptation, Framework, maturityScale, renamedTexts } from "@maatstaf/framework";
 *
 * const framework = Framework.parse({
 *   id: "own", edition: "2026", version: 1, status: "draft", name: { nl: "Eigen kader" }, scale: maturityScale(),
 *   vocabulary: { eenheid: { singular: "dienst", plural: "diensten", article: "de" } },
 *   parts: [{ id: "own:a", code: "A", name: { nl: "Sturen" } }],
 *   requirements: [{ id: "own:a.goals", code: "A.1", part: "own:a", question: { nl: "Heeft {eenheid:de} doelen?" } }],
 * });
 * const libraries = Adaptation.parse({
 *   id: "libraries", code: "VT-BIB", version: 1, framework: { framework: "own", edition: "2026" }, name: { nl: "bibliotheken" },
 *   slots: { eenheid: { singular: "bibliotheek", plural: "bibliotheken", article: "de" } },
 * });
 * const [first] = renamedTexts(framework, libraries);
 * [first?.generic.nl, first?.adapted.nl] // => ["Heeft de dienst doelen?", "Heeft de bibliotheek doelen?"]
 * ```
 */
export function renamedTexts(
  framework: Pick<Framework, "requirements" | "vocabulary">,
  adaptation: Pick<Adaptation, "slots" | "requirements">,
): readonly RenamedText[] {
  const generic = adaptedRequirements(framework, { slots: {}, requirements: {}, localRequirements: [] });
  const adapted = new Map(
    adaptedRequirements(framework, { ...adaptation, localRequirements: [] }).map((spoken) => [spoken.id, spoken]),
  );
  return generic.flatMap((before) => {
    const after = adapted.get(before.id);
    return (["question", "guidance", "risk"] as const).flatMap((field) => {
      const [old, renamed] = [before[field], after?.[field]];
      return old === undefined || renamed === undefined || old.nl === renamed.nl
        ? []
        : [{ requirement: before.id, code: before.code, field, generic: old, adapted: renamed }];
    });
  });
}
