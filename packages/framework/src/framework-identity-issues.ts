import { placedElements } from "./framework-elements.ts";
import { frameworkIssue } from "./framework-issue-code.ts";
import type { FrameworkIssue } from "./framework-issue-code.ts";
import type { Framework } from "./framework.ts";
import { issuePath, repeated } from "./issue.ts";

/** Ids and codes that stand twice, or belong to another framework. A retired id counts: it is never used again. */
export function identityIssues(framework: Framework): readonly FrameworkIssue[] {
  const elements = placedElements(framework);
  const place = (index: number): string => {
    const found = elements[index];
    return found === undefined ? "" : issuePath([found.list, found.index]);
  };
  return [
    ...repeated(elements, ({ element }) => element.id).map(({ index, first, key }) =>
      frameworkIssue("duplicate-id", pathOf(elements[index], "id"), { id: key, first: place(first) }),
    ),
    ...repeated(elements, ({ element }) => element.code).map(({ index, first, key }) =>
      frameworkIssue("duplicate-code", pathOf(elements[index], "code"), { code: key, first: place(first) }),
    ),
    ...elements
      .filter(({ element }) => !element.id.startsWith(`${framework.id}:`))
      .map((placed) =>
        frameworkIssue("foreign-id", pathOf(placed, "id"), { id: placed.element.id, framework: framework.id }),
      ),
  ];
}

function pathOf(
  placed: { readonly list: string; readonly index: number } | undefined,
  field: string,
): readonly (string | number)[] {
  return placed === undefined ? [field] : [placed.list, placed.index, field];
}
