import * as z from "zod";

const Text = z.union([z.string(), z.number()]).transform(String);
const MaybeText = Text.nullish();
const Translations = z.record(z.string(), z.record(z.string(), z.unknown())).nullish();

const Score = z.looseObject({ score: z.number(), name: Text, description: MaybeText, translations: Translations });

const RequirementNode = z.looseObject({
  urn: z.string().min(1),
  parent_urn: z.string().nullish(),
  assessable: z.boolean(),
  ref_id: MaybeText,
  name: MaybeText,
  description: MaybeText,
  annotation: MaybeText,
  typical_evidence: MaybeText,
  reference_controls: z.array(z.string()).nullish(),
  weight: z.number().positive().nullish(),
  translations: Translations,
});
/** A node of a framework: a heading, or a requirement where it is `assessable`. */
export type RequirementNode = z.infer<typeof RequirementNode>;

const CisoFramework = z.looseObject({
  urn: z.string().min(1),
  ref_id: MaybeText,
  name: Text,
  min_score: z.number().nullish(),
  max_score: z.number().nullish(),
  scores_definition: z.array(Score).nullish(),
  requirement_nodes: z.array(RequirementNode),
  translations: Translations,
});
export type CisoFramework = z.infer<typeof CisoFramework>;

const ReferenceControl = z.looseObject({
  urn: z.string().min(1),
  ref_id: MaybeText,
  name: MaybeText,
  translations: Translations,
});
export type ReferenceControl = z.infer<typeof ReferenceControl>;

const MappingSet = z.looseObject({
  urn: z.string().min(1),
  name: MaybeText,
  source_framework_urn: z.string().min(1),
  target_framework_urn: z.string().min(1),
  requirement_mappings: z.array(
    z.looseObject({
      source_requirement_urn: z.string().min(1),
      target_requirement_urn: z.string().min(1),
      relationship: z.string(),
      rationale: MaybeText,
    }),
  ),
});
export type MappingSet = z.infer<typeof MappingSet>;

/** A library of CISO Assistant: what this package carries over of it, and whatever else it holds. */
export const CisoLibrary = z.looseObject({
  urn: z.string().min(1),
  locale: z.string().min(2),
  name: Text,
  version: z.union([z.number(), z.string()]).nullish(),
  copyright: MaybeText,
  provider: MaybeText,
  objects: z.looseObject({
    framework: CisoFramework.nullish(),
    frameworks: z.array(CisoFramework).nullish(),
    reference_controls: z.array(ReferenceControl).nullish(),
    requirement_mapping_set: MappingSet.nullish(),
    requirement_mapping_sets: z.array(MappingSet).nullish(),
  }),
});
export type CisoLibrary = z.infer<typeof CisoLibrary>;
