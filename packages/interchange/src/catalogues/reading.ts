import type { Problems, WorkspaceProblem } from "../problem.ts";
import type { RdfTriple } from "./rdf.ts";

/** Nothing was taken in, and why. */
export type Refused = { readonly kind: "refused" } & Problems;

/** A graph that was read, whole. */
export interface RdfReading {
  readonly kind: "read";
  readonly triples: readonly RdfTriple[];
  /** The short names of addresses in the file, to write it back in the same words. */
  readonly prefixes: Readonly<Record<string, string>>;
}

/** The most characters of a file with a catalogue. */
export const MOST_CATALOGUE_CHARACTERS = 20_000_000;

/** A refusal for one problem. */
export function refusedFor(
  file: string,
  code: string,
  more: Partial<Omit<WorkspaceProblem, "file" | "code">> = {},
): Refused {
  return { kind: "refused", problems: [{ file, code, params: {}, ...more }], total: 1 };
}

/** Why a text is not even looked at. */
export function tooLarge(text: string, file: string): Refused | undefined {
  if (text.length <= MOST_CATALOGUE_CHARACTERS) return undefined;
  const params = { found: Math.ceil(text.length / 1000), most: MOST_CATALOGUE_CHARACTERS / 1000 };
  return refusedFor(file, "catalogue-too-large", { params });
}
