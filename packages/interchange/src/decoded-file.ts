import { decode } from "@maatstaf/application";
import type { Decoder } from "@maatstaf/application";
import type { InputIssue } from "@maatstaf/kernel";
import * as Effect from "effect/Effect";
import { pathSteps } from "./issue-path.ts";
import type { ProblemList } from "./problem.ts";
import { schemaFields } from "./schema-fields.ts";
import { suggestion } from "./suggestion.ts";
import type { YamlDocument } from "./yaml-document.ts";

/** The content of a YAML file as its schema has it; `undefined` when it is not, with every issue placed in the list. */
export const decodedFile = <T>(
  schema: Decoder<T>,
  { content, placeOf }: YamlDocument,
  {
    file,
    schema: written,
    problems,
  }: { readonly file: string; readonly schema: () => unknown; readonly problems: ProblemList },
): Effect.Effect<T | undefined> =>
  Effect.match(decode(file, schema, content), {
    onSuccess: (value) => value,
    onFailure: ({ issues }) => {
      const known = issues.some(({ code }) => code === "unknown-field") ? schemaFields(written()) : [];
      for (const issue of issues) problems.add(() => ({ file, ...placed(issue, placeOf), ...worded(issue, known) }));
      return undefined;
    },
  });

/** Where an issue of a schema stands in the file. */
export function placed(
  { path }: Pick<InputIssue, "path">,
  placeOf: YamlDocument["placeOf"],
): { readonly row: number; readonly column: number; readonly path?: string } {
  return { ...placeOf(pathSteps(path)), ...(path === "" ? {} : { path }) };
}

/** An unknown field gets the field somebody may have meant beside it. */
function worded({ code, params }: InputIssue, known: Iterable<string>): Pick<InputIssue, "code" | "params"> {
  if (code !== "unknown-field") return { code, params };
  const found = String(params["field"] ?? "");
  return { code: "yaml-unknown-field", params: { found, suggestion: suggestion(found, known) ?? "" } };
}
