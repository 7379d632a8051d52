import * as z from "zod";
import { Adaptation } from "./adaptation.ts";
import { Crosswalk } from "./crosswalk.ts";
import { Framework } from "./framework.ts";
import { Obligation } from "./obligation.ts";
import { ReferenceFramework } from "./reference-framework.ts";
import { Rights } from "./rights.ts";

const DOCUMENTS = {
  framework: Framework,
  adaptation: Adaptation,
  crosswalk: Crosswalk,
  "reference-framework": ReferenceFramework,
  obligations: z
    .array(Obligation)
    .meta({ title: "Maatstaf register of obligations", description: "Legal duties of one jurisdiction." }),
  rights: Rights,
} as const;

/** A kind of document of this package that people write by hand. */
export type DocumentKind = keyof typeof DOCUMENTS;

/**
 * The JSON Schema (draft 2020-12) of a document as it is written, for editors that complete and check it.
 *
 * @example
 * ```ts
 * import { documentJsonSchema } from "@maatstaf/framework";
 *
 * documentJsonSchema("adaptation").title // => "Maatstaf adaptation"
 * ```
 */
export function documentJsonSchema(kind: DocumentKind): Readonly<Record<string, unknown>> {
  return z.toJSONSchema(DOCUMENTS[kind], {
    io: "input",
    override: ({ jsonSchema }) => {
      delete jsonSchema.readOnly;
    },
  });
}
