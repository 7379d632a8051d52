import { worded } from "@maatstaf/framework";
import type { Loaded } from "@maatstaf/framework";

/** Texts by key: an id and a field. */
export type Words = Readonly<Record<string, string>>;

/** Structure and words as one input. Words without an element stop it: they would be read by nobody. */
export function composedInput(structure: unknown, wordings: Readonly<Record<string, Words>>): unknown {
  const { input, issues } = worded(structure, wordings);
  if (issues.length > 0) throw broken(issues);
  return input;
}

/** The document that was read; refused data of this package is a fault of the package. */
export function documentOf<Document>(loaded: Loaded<Document>): Document {
  if (loaded.kind === "refused") throw broken(loaded.issues);
  return loaded.document;
}

function broken(issues: readonly { readonly code: string; readonly path: string }[]): Error {
  const places = issues.map(({ code, path }) => `${code} at ${path}`).join("; ");
  return new Error(`framework-vvsg: the data of this package is broken; report it: ${places}`);
}
