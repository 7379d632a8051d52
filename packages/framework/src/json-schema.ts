import * as z from "zod";
import { Adaptation } from "./adaptation.ts";
import { Framework } from "./framework.ts";

/** A JSON Schema document. */
export type JsonSchema = Readonly<Record<string, unknown>>;

/**
 * The JSON Schema (draft 2020-12) of a framework as it is written, for editors and for readers without this package. It
 * holds the form of the fields; what they demand of each other is in {@link frameworkIssues}.
 *
 * @example
 * ```ts
 * import { frameworkJsonSchema } from "@maatstaf/framework";
 *
 * frameworkJsonSchema().title // => "Maatstaf quality framework"
 * ```
 */
export function frameworkJsonSchema(): JsonSchema {
  return writtenSchema(Framework);
}

/**
 * The JSON Schema (draft 2020-12) of an adaptation as it is written.
 *
 * @example
 * ```ts
 * import { adaptationJsonSchema } from "@maatstaf/framework";
 *
 * adaptationJsonSchema().required // => ["id", "code", "version", "framework", "name"]
 * ```
 */
export function adaptationJsonSchema(): JsonSchema {
  return writtenSchema(Adaptation);
}

/** What may be written: fields with a default are optional, and nothing is called read-only. */
function writtenSchema(schema: z.ZodType): JsonSchema {
  return z.toJSONSchema(schema, {
    io: "input",
    override: ({ jsonSchema }) => {
      delete jsonSchema.readOnly;
    },
  });
}
