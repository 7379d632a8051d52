import { LocalizedText } from "@maatstaf/kernel";
import * as z from "zod";
import { ElementCode, ElementId, FrameworkId } from "./identifier.ts";
import type { Immutable } from "./immutable.ts";
import { issueWriter, repeated } from "./issue.ts";
import type { Issue, Severity } from "./issue.ts";
import { decoded } from "./loaded.ts";
import type { Loaded } from "./loaded.ts";

/**
 * A framework of others, such as ISO 9001:2015 or CAF 2020, of which only numbers, short headings and our own
 * paraphrase are kept: a list of items, each maybe under another.
 *
 * @example
 * ```ts
 * import { ReferenceFramework } from "@maatstaf/framework";
 *
 * ReferenceFramework.safeParse({
 *   id: "iso9001-2015",
 *   edition: "2015",
 *   name: { nl: "ISO 9001" },
 *   items: [{ id: "iso9001-2015:9.1.2", code: "9.1.2", title: { nl: "Klanttevredenheid" } }],
 * }).success // => true
 * ```
 */
export const ReferenceFramework = z
  .strictObject({
    id: FrameworkId,
    edition: z.string().min(1).max(40),
    name: LocalizedText,
    note: LocalizedText.optional().meta({ description: "What a reader must know of this edition." }),
    items: z
      .array(
        z.strictObject({
          id: ElementId,
          code: ElementCode,
          parent: ElementId.optional(),
          title: LocalizedText,
          quotedIn: z
            .array(z.enum(["nl", "en"]))
            .default([])
            .meta({
              description:
                "Languages in which the title is the heading of the owner. In the others it is our own paraphrase.",
            }),
          summary: LocalizedText.optional().meta({ description: "What it is about, in our own words." }),
        }),
      )
      .min(1),
  })
  .meta({ title: "Maatstaf reference framework", description: "A framework of others: numbers and short headings." });
export type ReferenceFramework = Immutable<z.infer<typeof ReferenceFramework>>;

const REFERENCE_ISSUES = {
  "duplicate-id": "error",
  "duplicate-code": "error",
  "foreign-id": "error",
  "dangling-parent": "error",
  "parent-cycle": "error",
} as const satisfies Readonly<Record<string, Severity>>;

/** What may be wrong with a reference framework. */
export type ReferenceIssueCode = keyof typeof REFERENCE_ISSUES;

const issue = issueWriter<ReferenceIssueCode>(REFERENCE_ISSUES);

/**
 * What is wrong with a reference framework: ids and codes that stand twice, parents that do not exist, circles.
 *
 * @example
 * ```ts
 * import { ReferenceFramework, referenceFrameworkIssues } from "@maatstaf/framework";
 *
 * const item = { id: "iso:4.1", code: "4.1", title: { nl: "Context" }, parent: "iso:4.1" };
 * const iso = ReferenceFramework.parse({ id: "iso", edition: "2015", name: { nl: "ISO" }, items: [item] });
 * referenceFrameworkIssues(iso).map(({ code }) => code) // => ["parent-cycle"]
 * ```
 */
export function referenceFrameworkIssues({ id: own, items }: ReferenceFramework): readonly Issue<ReferenceIssueCode>[] {
  const parentOf = new Map(items.map(({ id, parent }) => [id, parent]));
  const isInCycle = (start: string): boolean => {
    const seen = new Set<string>();
    for (let at = parentOf.get(start); at !== undefined && !seen.has(at); at = parentOf.get(at)) {
      if (at === start) return true;
      seen.add(at);
    }
    return false;
  };
  return [
    ...repeated(items, ({ id }) => id).map(({ index, first, key }) =>
      issue("duplicate-id", ["items", index, "id"], { id: key, first: `items[${first}]` }),
    ),
    ...repeated(items, ({ code }) => code).map(({ index, first, key }) =>
      issue("duplicate-code", ["items", index, "code"], { code: key, first: `items[${first}]` }),
    ),
    ...items.flatMap(({ id, parent }, index) => [
      ...(id.startsWith(`${own}:`) ? [] : [issue("foreign-id", ["items", index, "id"], { id, framework: own })]),
      ...(parent !== undefined && !parentOf.has(parent)
        ? [issue("dangling-parent", ["items", index, "parent"], { found: parent })]
        : []),
      ...(isInCycle(id) ? [issue("parent-cycle", ["items", index, "parent"], { id })] : []),
    ]),
  ];
}

/**
 * A reference framework from an input that may be anything, with every issue, each with its place.
 *
 * @example
 * ```ts
 * import { loadedReferenceFramework } from "@maatstaf/framework";
 *
 * loadedReferenceFramework({}).kind // => "refused"
 * ```
 */
export function loadedReferenceFramework(input: unknown): Loaded<ReferenceFramework> {
  return decoded<ReferenceFramework>(ReferenceFramework, input, referenceFrameworkIssues);
}
