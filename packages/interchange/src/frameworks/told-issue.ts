import { documentJsonSchema } from "@maatstaf/framework";
import type { Issue } from "@maatstaf/framework";
import type { HandwrittenKind } from "./document-layouts.ts";
import { fieldsOf } from "./fields.ts";
import { interchangeMessages } from "../interchange-messages.ts";
import { pathSteps } from "../issue-path.ts";
import type { WorkspaceProblem } from "../problem.ts";
import { schemaFields } from "../schema-fields.ts";
import { suggestion } from "../suggestion.ts";

/** What a file holds, and where each part of it stands. */
export interface Source {
  readonly content: unknown;
  readonly isWorkbook: boolean;
  readonly placeOf: (path: string) => Pick<WorkspaceProblem, "row" | "column" | "path" | "cell">;
}

/** What the form of a list is about, for {@link toldIssue}: the sheet where its rows stand. */
const SHEET_OF: Readonly<Record<string, string>> = {
  requirements: "requirements",
  parts: "parts",
  levels: "levels",
  items: "items",
  localRequirements: "local-requirements",
};

/** An issue as somebody reads it who sees the file: what a list is about, cells in place of paths, a field that was meant. */
export function toldIssue(
  issue: Pick<Issue, "code" | "params" | "path">,
  { content, placeOf, isWorkbook }: Source,
  kind: HandwrittenKind,
): Pick<WorkspaceProblem, "code" | "params" | "cell"> {
  const { code, params, path } = issue;
  if (code === "too-few" || code === "too-many") return listIssue(issue, content, isWorkbook);
  if (code === "unknown-field") {
    const found = String(params["field"] ?? "");
    const near = suggestion(found, schemaFields(documentJsonSchema(kind)));
    return { code: "yaml-unknown-field", params: { found, suggestion: near ?? "" } };
  }
  // A cell holds a text: that its text is one of several languages is no concern of who fills it in.
  if (code === "missing" && isWorkbook && path !== "") return { code, params: { ...params, expected: "string" } };
  const { first } = params;
  const cell = typeof first === "string" ? placeOf(first).cell : undefined;
  return { code, params: cell === undefined ? params : { ...params, first: cell } };
}

/** A list of the wrong length, with how many it holds; in a workbook at the sheet of its rows. */
function listIssue(
  { code, params, path }: Pick<Issue, "code" | "params" | "path">,
  content: unknown,
  isWorkbook: boolean,
): Pick<WorkspaceProblem, "code" | "params" | "cell"> {
  const steps = pathSteps(path);
  const list = String(steps.at(-1) ?? "");
  const value = steps.reduce(valueIn, content);
  const sheet = SHEET_OF[list];
  const isTop = steps.length === 1 || list === "levels";
  return {
    code: code === "too-few" ? "list-too-short" : "list-too-long",
    params: { ...params, list: isTop ? list : "", found: Array.isArray(value) ? value.length : 0 },
    ...(isWorkbook && isTop && sheet !== undefined
      ? { cell: interchangeMessages.text("nl-BE", `sheet.${sheet}`) }
      : {}),
  };
}

function valueIn(inside: unknown, step: string | number): unknown {
  return Array.isArray(inside) ? inside[Number(step)] : fieldsOf(inside)[step];
}
