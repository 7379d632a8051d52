import type {
  Adaptation,
  Crosswalk,
  Framework,
  Obligation,
  ReferenceFramework,
  Requirement,
} from "@maatstaf/framework";
import type { HandwrittenKind } from "./document-layouts.ts";

/** The rows of each sheet, as the fields that columns show. */
export type DocumentRows = Readonly<Record<string, readonly object[]>>;

/** Which type a kind of document has. */
export interface HandwrittenDocuments {
  readonly framework: Framework;
  readonly adaptation: Adaptation;
  readonly crosswalk: Crosswalk;
  readonly obligations: readonly Obligation[];
  readonly "reference-framework": ReferenceFramework;
}

/** A document as rows: the way back is `assembledDocument`. */
export const DOCUMENT_ROWS: {
  readonly [Kind in HandwrittenKind]: (document: HandwrittenDocuments[Kind]) => DocumentRows;
} = {
  framework: (framework) => ({
    framework: [framework],
    levels: framework.scale.levels,
    vocabulary: vocabularyRows(framework.vocabulary),
    parts: framework.parts,
    subthemes: framework.subthemes,
    requirements: framework.requirements.map(requirementRow),
    evidence: textRows(framework.requirements, "evidence"),
    examples: textRows(framework.requirements, "examples"),
  }),
  adaptation: (adaptation) => {
    const notes = Object.entries(adaptation.requirements);
    return {
      adaptation: [adaptation],
      vocabulary: vocabularyRows(adaptation.slots),
      "core-processes": adaptation.coreProcesses.map((text) => ({ text })),
      notes: notes.map(([requirement, note]) => ({ requirement, ...note })),
      examples: [
        ...notes.flatMap(([requirement, { examples }]) => examples.map((text) => ({ requirement, text }))),
        ...textRows(adaptation.localRequirements, "examples"),
      ],
      "local-requirements": adaptation.localRequirements.map(requirementRow),
      evidence: textRows(adaptation.localRequirements, "evidence"),
      "step-plan": adaptation.stepPlan.map((text) => ({ text })),
    };
  },
  crosswalk: (crosswalk) => ({ crosswalk: [crosswalk], mappings: crosswalk.mappings }),
  obligations: (obligations) => ({ obligations }),
  "reference-framework": (reference) => ({ "reference-framework": [reference], items: reference.items }),
};

function vocabularyRows(vocabulary: Framework["vocabulary"]): readonly object[] {
  return Object.entries(vocabulary).flatMap(([slot, { alternatives, ...term }]) => [
    { slot, ...term },
    ...alternatives.map((alternative) => ({ slot, alternative: true, ...alternative })),
  ]);
}

function requirementRow(requirement: Requirement): object {
  return { ...requirement, levels: Object.fromEntries(requirement.levels.map(({ value, text }) => [value, text])) };
}

function textRows(requirements: readonly Requirement[], list: "evidence" | "examples"): readonly object[] {
  return requirements.flatMap(({ id, [list]: texts }) => texts.map((text) => ({ requirement: id, text })));
}
