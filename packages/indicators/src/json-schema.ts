import * as z from "zod";
import { Fact } from "./fact.ts";
import { IndicatorCard } from "./indicator-card.ts";

/** A JSON Schema document. */
export type JsonSchema = Readonly<Record<string, unknown>>;

/**
 * The JSON Schema (draft 2020-12) of an indicator card as it is written, for editors that complete and check YAML. It
 * holds the form of the fields; what they demand of each other is in {@link cardIssues}.
 *
 * @example
 * ```ts
 * import { indicatorCardJsonSchema } from "@maatstaf/indicators";
 *
 * indicatorCardJsonSchema().title // => "Maatstaf indicator card"
 * indicatorCardJsonSchema().additionalProperties // => false
 * ```
 */
export function indicatorCardJsonSchema(): JsonSchema {
  return writtenSchema(IndicatorCard);
}

/**
 * The JSON Schema (draft 2020-12) of a fact as it is written.
 *
 * @example
 * ```ts
 * import { factJsonSchema } from "@maatstaf/indicators";
 *
 * factJsonSchema().required // => ["indicatorId", "period", "numerator"]
 * ```
 */
export function factJsonSchema(): JsonSchema {
  return writtenSchema(Fact);
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
