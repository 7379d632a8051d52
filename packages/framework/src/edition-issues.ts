import { placedElements } from "./framework-elements.ts";
import { isLive } from "./framework.ts";
import type { Framework } from "./framework.ts";
import { issueWriter } from "./issue.ts";
import type { Issue, Severity } from "./issue.ts";

const EDITION_ISSUES = {
  "id-deleted": "error",
  "id-revived": "error",
  "code-reused": "error",
  "meaning-went-back": "error",
  "edition-unchanged": "error",
  "meaning-changed": "notice",
} as const satisfies Readonly<Record<string, Severity>>;

/** What may be wrong between two editions of a framework. */
export type EditionIssueCode = keyof typeof EDITION_ISSUES;

const issue = issueWriter<EditionIssueCode>(EDITION_ISSUES);

/**
 * What is wrong with a new edition next to the one before: an id that has gone or came back to life, a code that now
 * stands for something else. An id is never deleted and never used again; it is retired. Where the framework itself
 * has another id, so that all its elements have too, an {@link EditionMapping} says what became of what.
 *
 * @returns Issues with places in `next`; of an id that has gone, the place in `previous`.
 *
 * @example
 * ```ts
 * import { editionIssues, Framework, maturityScale } from "@maatstaf/framework";
 *
 * const edition = (name: string, id: string) => Framework.parse({
 *   id: "own", edition: name, version: 1, status: "draft", name: { nl: "Eigen kader" }, scale: maturityScale(),
 *   parts: [{ id: "own:a", code: "A", name: { nl: "Sturen" } }],
 *   requirements: [{ id, code: "A.1", part: "own:a", question: { nl: "Zijn er doelen?" } }],
 * });
 * const issues = editionIssues(edition("2025", "own:a.goals"), edition("2026", "own:a.aims"));
 * issues.map(({ code }) => code) // => ["id-deleted", "code-reused"]
 * ```
 */
export function editionIssues(previous: Framework, next: Framework): readonly Issue<EditionIssueCode>[] {
  const earlier = placedElements(previous);
  const later = new Map(placedElements(next).map((placed) => [placed.element.id, placed]));
  const holderOf = new Map(earlier.map(({ element }) => [element.code, element.id]));
  const meaningOf = new Map(previous.requirements.map(({ id, meaning }) => [id, meaning]));
  return [
    ...(previous.id === next.id && previous.edition === next.edition && previous.version >= next.version
      ? [issue("edition-unchanged", ["version"], { found: next.version, edition: next.edition })]
      : []),
    ...earlier.flatMap(({ list, index, element }): readonly Issue<EditionIssueCode>[] => {
      const found = later.get(element.id);
      if (found === undefined) return [issue("id-deleted", [list, index, "id"], { id: element.id })];
      return !isLive(element) && isLive(found.element)
        ? [issue("id-revived", [found.list, found.index, "retiredOn"], { id: element.id })]
        : [];
    }),
    ...[...later.values()].flatMap(({ list, index, element }) => {
      const holder = holderOf.get(element.code);
      return holder === undefined || holder === element.id
        ? []
        : [issue("code-reused", [list, index, "code"], { code: element.code, id: holder })];
    }),
    ...next.requirements.flatMap(({ id, code, meaning }, index) => {
      const before = meaningOf.get(id);
      if (before === undefined || before === meaning) return [];
      return [
        issue(meaning < before ? "meaning-went-back" : "meaning-changed", ["requirements", index, "meaning"], { code }),
      ];
    }),
  ];
}
