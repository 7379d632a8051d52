import { LocalizedText, Term } from "@maatstaf/kernel";
import * as z from "zod";
import { FrameworkId } from "./identifier.ts";
import type { Immutable } from "./immutable.ts";
import { issueWriter, repeated } from "./issue.ts";
import type { Issue, Severity } from "./issue.ts";
import { decoded } from "./loaded.ts";
import type { Loaded } from "./loaded.ts";

/** Days of the months in a year that is no leap year: a due day must exist every year. */
const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

/**
 * When an obligation is due, as data: each year before a day of that year or a later one; each so many years; a term
 * after an event; or always.
 *
 * @example
 * ```ts
 * import { DueRule } from "@maatstaf/framework";
 *
 * DueRule.safeParse({ kind: "yearly", month: 6, day: 30, yearOffset: 1 }).success // => true
 * DueRule.safeParse({ kind: "yearly", month: 2, day: 30 }).success // => false
 * ```
 */
export const DueRule = z.discriminatedUnion("kind", [
  z
    .strictObject({
      kind: z.literal("yearly"),
      month: z.int().min(1).max(12),
      day: z.int().min(1).max(31),
      yearOffset: z.int().min(0).max(5).default(0).meta({ description: "Years after the year it is about." }),
      every: z.int().min(1).max(12).default(1).meta({ description: "Years between two." }),
      from: z.int().min(1800).max(9000).optional().meta({ description: "First year it is about." }),
    })
    .refine(({ month, day }) => day <= (DAYS[month - 1] ?? 31), {
      path: ["day"],
      params: { code: "not-in-every-year" },
    })
    .refine(({ every, from }) => every === 1 || from !== undefined, {
      path: ["from"],
      params: { code: "first-year-missing" },
    }),
  z.strictObject({ kind: z.literal("after-event"), event: z.string().min(1), term: Term }),
  z.strictObject({ kind: z.literal("standing") }),
]);
export type DueRule = Immutable<z.infer<typeof DueRule>>;

/**
 * Whether somebody read the source itself (`verified`), or the legal service still has to (`to-verify`).
 *
 * @example
 * ```ts
 * import { Certainty } from "@maatstaf/framework";
 *
 * Certainty.options // => ["verified", "to-verify"]
 * ```
 */
export const Certainty = z.enum(["verified", "to-verify"]);
export type Certainty = z.infer<typeof Certainty>;

/**
 * A legal duty (nl: *verplichting*): for whom, on what ground, what it asks, when it is due, and what shows that it was
 * met. It is data of its jurisdiction, not code. The article and the due rule each have a {@link Certainty} of their own.
 *
 * @see docs/methods/obligations.md
 */
export const Obligation = z
  .strictObject({
    id: FrameworkId,
    code: z.string().min(1).max(40),
    jurisdiction: z.enum(["flanders", "belgium", "netherlands", "european-union"]),
    organisationTypes: z.array(z.string().min(1)).min(1),
    basis: z.strictObject({ act: z.string().min(1), article: z.string().min(1), certainty: Certainty }),
    name: LocalizedText,
    summary: LocalizedText,
    owner: z.string().min(1).optional().meta({ description: "Function that sees to it." }),
    due: DueRule,
    dueCertainty: Certainty.default("to-verify").meta({
      description: "Of the due rule: the article may be sure, its day not.",
    }),
    evidence: LocalizedText.meta({ description: "What shows that it was met." }),
    note: LocalizedText.optional().meta({ description: "What to look up, or where practice differs." }),
    tags: z.array(z.string().min(1)).default([]),
  })
  .meta({ title: "Maatstaf obligation", description: "A legal duty, with article, evidence and due rule." });
export type Obligation = Immutable<z.infer<typeof Obligation>>;

const OBLIGATION_ISSUES = {
  "duplicate-id": "error",
  "duplicate-code": "error",
  "article-not-verified": "notice",
  "due-not-verified": "notice",
} as const satisfies Readonly<Record<string, Severity>>;

/** What may be wrong with a register of obligations. */
export type ObligationIssueCode = keyof typeof OBLIGATION_ISSUES;

const issue = issueWriter<ObligationIssueCode>(OBLIGATION_ISSUES);

/**
 * What is wrong with a register of obligations: ids and codes that stand twice, articles and days that nobody
 * read yet.
 *
 * @example
 * ```ts
 * import { obligationIssues } from "@maatstaf/framework";
 *
 * obligationIssues([]) // => []
 * ```
 */
export function obligationIssues(obligations: readonly Obligation[]): readonly Issue<ObligationIssueCode>[] {
  return [
    ...repeated(obligations, ({ id }) => id).map(({ index, first, key }) =>
      issue("duplicate-id", [index, "id"], { id: key, first: `[${first}]` }),
    ),
    ...repeated(obligations, ({ code }) => code).map(({ index, first, key }) =>
      issue("duplicate-code", [index, "code"], { code: key, first: `[${first}]` }),
    ),
    ...obligations.flatMap(({ code, basis, due, dueCertainty }, index) => [
      ...(basis.certainty === "verified"
        ? []
        : [issue("article-not-verified", [index, "basis"], { code, act: basis.act, article: basis.article })]),
      ...(dueCertainty === "verified" || due.kind === "standing"
        ? []
        : [issue("due-not-verified", [index, "due"], { code })]),
    ]),
  ];
}

/**
 * A register of obligations from an input that may be anything, with every issue, each with its place.
 *
 * @example
 * ```ts
 * import { loadedObligations } from "@maatstaf/framework";
 *
 * loadedObligations([]) // => { kind: "loaded", document: [], issues: [] }
 * loadedObligations([{ id: "report" }]).kind // => "refused"
 * ```
 */
export function loadedObligations(input: unknown): Loaded<readonly Obligation[]> {
  return decoded<readonly Obligation[]>(z.array(Obligation), input, obligationIssues);
}
