import { REFERENCE_ID, REFERENCE_KIND } from "./reference-form.ts";
import type { Reference } from "./reference.ts";

/**
 * A reference on one line: `kind:id`, or `kind:id@version`. {@link readReference} reads it back.
 *
 * @example
 * ```ts
 * import { referenceText } from "@maatstaf/kernel";
 *
 * referenceText({ kind: "indicator-card", id: "waiting-time", version: 2 }) // => "indicator-card:waiting-time@2"
 * referenceText({ kind: "requirement", id: "iso9001-2015:9.1.2" }) // => "requirement:iso9001-2015:9.1.2"
 * ```
 */
export function referenceText({ kind, id, version }: Reference): string {
  return version === undefined ? `${kind}:${id}` : `${kind}:${id}@${version}`;
}

const FORM = /^([^:]+):([^@]+)(?:@([1-9]\d{0,14}))?$/;

/**
 * The reference that a text of {@link referenceText} stands for.
 *
 * @returns `undefined` for any other text.
 *
 * @example
 * ```ts
 * import { readReference } from "@maatstaf/kernel";
 *
 * readReference("indicator-card:waiting-time@2") // => { kind: "indicator-card", id: "waiting-time", version: 2 }
 * readReference("requirement:iso9001-2015:9.1.2") // => { kind: "requirement", id: "iso9001-2015:9.1.2" }
 * readReference("waiting-time") // => undefined
 * ```
 */
export function readReference(text: string): Reference | undefined {
  const [, kind = "", id = "", version] = FORM.exec(text) ?? [];
  if (!REFERENCE_KIND.test(kind) || !REFERENCE_ID.test(id)) return undefined;
  return version === undefined ? { kind, id } : { kind, id, version: +version };
}
