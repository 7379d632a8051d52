import { stringify } from "yaml";
import type { HandwrittenKind } from "./document-layouts.ts";
import type { HandwrittenDocuments } from "./document-rows.ts";

const WIDE = 120;

/**
 * A document as YAML, to write further by hand and to read back without loss. The same document gives the same text.
 *
 * @example
 * ```ts
 * import { documentYaml } from "@maatstaf/interchange/frameworks";
 *
 * documentYaml("crosswalk", {
 *   id: "own-iso", from: { framework: "own", edition: "2026" }, to: { framework: "iso", edition: "2015" }, mappings: [],
 * }).split("\n")[0] // => "id: own-iso"
 * ```
 */
export function documentYaml<Kind extends HandwrittenKind>(_: Kind, document: HandwrittenDocuments[Kind]): string {
  return stringify(document, { aliasDuplicateObjects: false, lineWidth: WIDE });
}
