import { CalendarDate, isBefore, LocalizedText } from "@maatstaf/kernel";
import type { Locale } from "@maatstaf/kernel";
import * as z from "zod";
import { frameworkMessages } from "./framework-messages.ts";
import type { Immutable } from "./immutable.ts";
import { issueWriter } from "./issue.ts";
import type { Issue, Severity } from "./issue.ts";

/** The states of one version of a document: {@link documentLifeCycle}. */
export const DOCUMENT_STATES = [
  "draft",
  "review",
  "approved",
  "in-force",
  "review-due",
  "superseded",
  "withdrawn",
] as const;

const Id = z.string().min(1).max(80);

/**
 * One version of a document under control (nl: *beheerst document*). An external one, such as a law or a standard, has
 * someone who watches it and the day of the last check.
 *
 * @example
 * ```ts
 * import { ControlledDocument } from "@maatstaf/framework";
 *
 * const document = ControlledDocument.parse({
 *   id: "doc-7", code: "P-07", title: { nl: "Klachten behandelen" }, type: "procedure", owner: "p1", author: "p1", version: 3,
 *   status: "in-force", approver: "p2", effectiveFrom: "2026-01-01", reviewDue: "2028-01-01", classification: "internal",
 * });
 * document.distribution // => []
 * ```
 */
export const ControlledDocument = z.strictObject({
  id: Id,
  code: Id,
  title: LocalizedText,
  type: z.enum(["procedure", "work-instruction", "form", "regulation", "policy", "template", "external"]),
  owner: Id,
  author: Id,
  units: z.array(Id).default([]),
  version: z.int().min(1),
  status: z.enum(DOCUMENT_STATES),
  approver: Id.optional(),
  effectiveFrom: CalendarDate.optional(),
  reviewDue: CalendarDate.optional(),
  classification: z.enum(["public", "internal", "confidential"]),
  links: z.array(z.string().min(1)).default([]),
  changeLog: z
    .array(z.strictObject({ version: z.int().min(1), on: CalendarDate, text: z.string().trim().min(1) }))
    .default([]),
  distribution: z.array(Id).default([]).meta({ description: "Who has to have read it." }),
  watch: z.strictObject({ owner: Id, checkedOn: CalendarDate }).optional(),
});
export type ControlledDocument = Immutable<z.infer<typeof ControlledDocument>>;

const DOCUMENT_ISSUES = {
  "two-in-force": "error",
  "version-twice": "error",
  "approver-missing": "error",
  "effective-date-missing": "error",
  "watch-missing": "error",
  "review-overdue": "warning",
  "change-not-logged": "warning",
} as const satisfies Readonly<Record<string, Severity>>;

/** What may be wrong with documents taken together. */
export type DocumentIssueCode = keyof typeof DOCUMENT_ISSUES;

const issue = issueWriter<DocumentIssueCode>(DOCUMENT_ISSUES);

/** States in which people work by a document. */
const IN_USE: readonly ControlledDocument["status"][] = ["in-force", "review-due"];

/**
 * What is wrong with the documents of an organisation: two versions of one in force, no approver, a review that is
 * overdue, a law nobody watches.
 *
 * @param documents - All versions; of one document they share a code.
 * @param on - The day of the check.
 *
 * @example
 * ```ts
 * import { ControlledDocument, documentIssues } from "@maatstaf/framework";
 * import { calendarDate } from "@maatstaf/kernel";
 *
 * const document = ControlledDocument.parse({
 *   id: "doc-7", code: "P-07", title: { nl: "Klachten behandelen" }, type: "procedure", owner: "p1", author: "p1", version: 1,
 *   status: "in-force", approver: "p2", effectiveFrom: "2024-01-01", reviewDue: "2026-01-01", classification: "internal",
 * });
 * documentIssues([document], calendarDate("2026-01-02"))[0] // => { code: "review-overdue", severity: "warning", path: "[0].reviewDue", params: { code: "P-07", due: "2026-01-01" } }
 * ```
 */
export function documentIssues(
  documents: readonly ControlledDocument[],
  on: CalendarDate,
): readonly Issue<DocumentIssueCode>[] {
  return documents.flatMap((document, index) => {
    const { code, version, status, approver, effectiveFrom, reviewDue, type, watch, changeLog } = document;
    const earlier = documents.slice(0, index).filter((other) => other.code === code);
    const isInUse = IN_USE.includes(status);
    const isPastReview = status === "in-force" && reviewDue !== undefined && isBefore(reviewDue, on);
    return [
      ...(isInUse && earlier.some((other) => IN_USE.includes(other.status))
        ? [issue("two-in-force", [index, "status"], { code, version })]
        : []),
      ...(earlier.some((other) => other.version === version)
        ? [issue("version-twice", [index, "version"], { code, version })]
        : []),
      ...((isInUse || status === "approved") && approver === undefined
        ? [issue("approver-missing", [index, "approver"], { code })]
        : []),
      ...(isInUse && effectiveFrom === undefined
        ? [issue("effective-date-missing", [index, "effectiveFrom"], { code })]
        : []),
      ...(type === "external" && watch === undefined ? [issue("watch-missing", [index, "watch"], { code })] : []),
      ...(isPastReview ? [issue("review-overdue", [index, "reviewDue"], { code, due: reviewDue })] : []),
      ...(version > 1 && changeLog.every((entry) => entry.version !== version)
        ? [issue("change-not-logged", [index, "changeLog"], { code, version })]
        : []),
    ];
  });
}

/**
 * Who still has to confirm having read a version.
 *
 * @param acknowledgements - Who read which version; one of an older version does not count.
 *
 * @example
 * ```ts
 * import { unreadBy } from "@maatstaf/framework";
 *
 * unreadBy({ version: 2, distribution: ["p1", "p2"] }, [{ person: "p1", version: 2 }, { person: "p2", version: 1 }]) // => ["p2"]
 * ```
 */
export function unreadBy(
  { version, distribution }: Pick<ControlledDocument, "version" | "distribution">,
  acknowledgements: readonly { readonly person: string; readonly version: number }[],
): readonly string[] {
  const read = new Set(acknowledgements.filter((one) => one.version === version).map(({ person }) => person));
  return distribution.filter((person) => !read.has(person));
}

/**
 * The line at the foot of a printed form: its version, and that paper is not kept up to date.
 *
 * @example
 * ```ts
 * import { printLine } from "@maatstaf/framework";
 *
 * printLine({ code: "F-12", version: 3 }, "nl-BE") // => "F-12, versie 3. Niet-beheerste kopie: kijk op het scherm of dit nog de geldende versie is."
 * ```
 */
export function printLine({ code, version }: Pick<ControlledDocument, "code" | "version">, locale: Locale): string {
  return frameworkMessages.text(locale, "document.print-line", { code, version });
}
