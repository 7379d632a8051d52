import { placedElements } from "./framework-elements.ts";
import type { PlacedElement } from "./framework-elements.ts";
import { frameworkIssue } from "./framework-issue-code.ts";
import type { FrameworkIssue } from "./framework-issue-code.ts";
import { isLive } from "./framework.ts";
import type { Framework } from "./framework.ts";

/** Successors that lead nowhere, in a circle, to another kind of element or from an id that is still in use. */
export function retirementIssues(framework: Framework): readonly FrameworkIssue[] {
  const elements = placedElements(framework);
  const byId = new Map(elements.map((placed) => [placed.element.id, placed]));
  return elements.flatMap((placed): readonly FrameworkIssue[] => {
    const { list, index, element } = placed;
    if (element.successor === undefined) {
      return isLive(element)
        ? []
        : [frameworkIssue("retired-without-successor", [list, index], { code: element.code })];
    }
    const path = [list, index, "successor"];
    const params = { found: element.successor };
    if (isLive(element)) return [frameworkIssue("successor-of-live-id", path, { id: element.id })];
    const next = byId.get(element.successor);
    if (next === undefined) return [frameworkIssue("dangling-successor", path, params)];
    if (next.list !== list) return [frameworkIssue("successor-of-other-kind", path, params)];
    const end = endOf(placed, byId);
    if (end === "cycle") return [frameworkIssue("successor-cycle", path, params)];
    return isLive(end.element) ? [] : [frameworkIssue("successor-retired", path, { found: end.element.id })];
  });
}

/** What stands in the end in the place of a retired element. */
function endOf(start: PlacedElement, byId: ReadonlyMap<string, PlacedElement>): PlacedElement | "cycle" {
  const seen = new Set<string>();
  let at = start;
  for (;;) {
    if (seen.has(at.element.id)) return "cycle";
    seen.add(at.element.id);
    const next = at.element.successor === undefined ? undefined : byId.get(at.element.successor);
    if (next === undefined) return at;
    at = next;
  }
}
