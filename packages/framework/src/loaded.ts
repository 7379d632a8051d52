import { inputIssues } from "@maatstaf/kernel";
import type * as z from "zod";
import type { Issue } from "./issue.ts";

/** A document that was read, with what deserves a look; or everything that keeps it out. Nothing is read half. */
export type Loaded<Document> =
  | { readonly kind: "loaded"; readonly document: Document; readonly issues: readonly Issue[] }
  | { readonly kind: "refused"; readonly issues: readonly Issue[] };

/**
 * A document from an input that may be anything: its form first, then what its fields demand of each other.
 *
 * @param issuesOf - The issues of a document whose form is right; one `error` among them refuses it.
 *
 * @example
 * ```ts
 * import { decoded, Requirement } from "@maatstaf/framework";
 *
 * const found = decoded(Requirement, { id: "own:a.goals", code: "A.1", part: "own:a" }, () => []);
 * found // => { kind: "refused", issues: [{ path: "question", code: "missing", severity: "error", params: { expected: "object" } }] }
 * ```
 */
export function decoded<Document>(
  schema: z.ZodType<Document>,
  input: unknown,
  issuesOf: (document: Document) => readonly Issue[],
): Loaded<Document> {
  const { data, error, success } = schema.safeParse(input);
  if (!success) {
    const issues = inputIssues(error, input);
    return { kind: "refused", issues: issues.map((issue) => ({ ...issue, severity: "error" })) };
  }
  const issues = issuesOf(data);
  return issues.some(({ severity }) => severity === "error")
    ? { kind: "refused", issues }
    : { kind: "loaded", document: data, issues };
}
