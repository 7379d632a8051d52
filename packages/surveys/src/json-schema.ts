import * as z from "zod";
import { PeerExchange } from "./peer-exchange.ts";
import { SurveyProgramme } from "./programme.ts";
import { Questionnaire } from "./questionnaire.ts";
import { Response } from "./response.ts";
import { Survey } from "./survey.ts";

/** A JSON Schema document. */
export type JsonSchema = Readonly<Record<string, unknown>>;

const DOCUMENTS = {
  questionnaire: Questionnaire,
  programme: SurveyProgramme,
  survey: Survey,
  response: Response,
  "peer-exchange": PeerExchange,
} as const;

/**
 * The JSON Schema (draft 2020-12) of a document of this package as it is written, for editors and for who reads without us.
 *
 * @example
 * ```ts
 * import { surveyJsonSchema } from "@maatstaf/surveys";
 *
 * surveyJsonSchema("questionnaire").title // => "Maatstaf questionnaire"
 * surveyJsonSchema("questionnaire").required // => ["id", "version", "title", "questions"]
 * ```
 */
export function surveyJsonSchema(document: keyof typeof DOCUMENTS): JsonSchema {
  return z.toJSONSchema(DOCUMENTS[document], {
    io: "input",
    override: ({ jsonSchema }) => {
      delete jsonSchema.readOnly;
    },
  });
}
