import type { RequirementNode } from "./ciso-library.ts";

/** More headings above a requirement than any framework has: who follows them beyond this runs in a circle. */
export const MOST_HEADINGS = 20;

/** The headings above a node, the nearest first, at most {@link MOST_HEADINGS}. */
export function headingsAbove(
  node: RequirementNode,
  byUrn: ReadonlyMap<string, RequirementNode>,
): readonly RequirementNode[] {
  const found: RequirementNode[] = [];
  let at = byUrn.get(node.parent_urn ?? "");
  while (at !== undefined && found.length < MOST_HEADINGS) {
    found.push(at);
    at = byUrn.get(at.parent_urn ?? "");
  }
  return found;
}
