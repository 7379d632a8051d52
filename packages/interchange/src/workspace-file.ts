import { UnitId } from "@maatstaf/indicators";
import { Locale, LocalizedText } from "@maatstaf/kernel";
import * as z from "zod";

const Unit = z.strictObject({
  id: UnitId.meta({ description: "Id that facts use in their column `unit`." }),
  name: LocalizedText.meta({ description: "Name as the reader sees it." }),
});

/**
 * The content of `workspace.yaml`: whose figures the folder holds, in which language, with which parts.
 *
 * @example
 * ```ts
 * import { WorkspaceFile } from "@maatstaf/interchange";
 *
 * const file = WorkspaceFile.parse({ name: { nl: "Gemeente Voorbeeld" }, organisation: "voorbeeld", locale: "nl-BE" });
 * file.units // => []
 * file.calendar // => "be"
 * ```
 */
export const WorkspaceFile = z
  .strictObject({
    name: LocalizedText.meta({ description: "Name of the organisation." }),
    organisation: z
      .string()
      .max(80)
      .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/u)
      .meta({ description: "Lasting id of the organisation: lower-case words and digits joined by '-'." }),
    locale: Locale.meta({ description: "Language and way of writing numbers." }),
    calendar: z.enum(["be", "nl"]).default("be").meta({ description: "Whose public holidays count." }),
    units: z.array(Unit).default([]).meta({
      description: "Parts of the organisation that facts are given for. Empty: any unit is accepted.",
    }),
  })
  .meta({ title: "Maatstaf workspace", description: "The file workspace.yaml of a workspace folder." });
export type WorkspaceFile = z.infer<typeof WorkspaceFile>;

/**
 * The JSON Schema (draft 2020-12) of `workspace.yaml` as it is written, for editors that complete and check YAML.
 *
 * @example
 * ```ts
 * import { workspaceJsonSchema } from "@maatstaf/interchange";
 *
 * workspaceJsonSchema().title // => "Maatstaf workspace"
 * ```
 */
export function workspaceJsonSchema(): Readonly<Record<string, unknown>> {
  return z.toJSONSchema(WorkspaceFile, {
    io: "input",
    override: ({ jsonSchema }) => {
      delete jsonSchema.readOnly;
    },
  });
}
