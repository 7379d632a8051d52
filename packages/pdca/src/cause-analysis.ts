import type { Locale } from "@maatstaf/kernel";
import * as z from "zod";
import categories from "./fishbone-categories.json" with { type: "json" };
import type { Immutable } from "./immutable.ts";
import { RecordId, Sentence } from "./record-id.ts";
import type { PdcaIssue } from "./pdca-issue.ts";
import { pdcaIssueText, pdcaLabel } from "./pdca-messages.ts";

/**
 * `5`: how often the five whys ask why.
 *
 * @example
 * ```ts
 * import { WHYS } from "@maatstaf/pdca";
 *
 * WHYS // => 5
 * ```
 */
export const WHYS = 5;

/** The least number of bones in which something has to be found before a fishbone says more than a guess. */
const LEAST_BONES = 2;

/**
 * The bones of a fishbone to begin with (categorieën van de visgraat): people, method, means, information, environment,
 * measurement, organisation. Words: {@link pdcaLabel}.
 *
 * @example
 * ```ts
 * import { fishboneCategories } from "@maatstaf/pdca";
 *
 * fishboneCategories().length // => 7
 * ```
 */
export function fishboneCategories(): readonly string[] {
  return categories;
}

const Root = z.strictObject({
  text: Sentence,
  from: RecordId.optional().meta({ description: "The step or cause it is." }),
});

/**
 * An analysis of causes (oorzaakanalyse): five times why, a fishbone, or another method by name.
 *
 * @example
 * ```ts
 * import { CauseAnalysis } from "@maatstaf/pdca";
 *
 * CauseAnalysis.safeParse({
 *   method: "five-whys", problem: "Een verouderd formulier was in omloop", roots: [],
 *   steps: [{ id: "w1", because: "De oude map stond nog open" }],
 * }).success // => true
 * ```
 */
export const CauseAnalysis = z.discriminatedUnion("method", [
  z.strictObject({
    method: z.literal("five-whys"),
    problem: Sentence,
    steps: z.array(z.strictObject({ id: RecordId, because: z.string(), evidence: z.string().optional() })),
    stoppedBecause: Sentence.optional().meta({ description: "Why fewer than five steps reach the root." }),
    roots: z.array(Root),
  }),
  z.strictObject({
    method: z.literal("fishbone"),
    problem: Sentence,
    bones: z.array(
      z.strictObject({
        category: RecordId,
        causes: z.array(z.strictObject({ id: RecordId, text: Sentence, evidence: z.string().optional() })),
        nothingFound: z.boolean().default(false),
      }),
    ),
    roots: z.array(Root),
  }),
  z.strictObject({
    method: z.literal("other"),
    name: Sentence,
    problem: Sentence,
    text: Sentence,
    roots: z.array(Root),
  }),
]);
export type CauseAnalysis = Immutable<z.infer<typeof CauseAnalysis>>;

/**
 * An analysis to fill in (sjabloon): five whys to answer, or every bone of a fishbone to look at. What is still to be filled in
 * is what {@link causeAnalysisIssues} says of it.
 *
 * @example
 * ```ts
 * import { causeAnalysisTemplate } from "@maatstaf/pdca";
 *
 * const template = causeAnalysisTemplate("five-whys", "Een oud formulier lag aan de balie");
 * template.method === "five-whys" && template.steps.length // => 5
 * ```
 */
export function causeAnalysisTemplate(
  method: "five-whys" | "fishbone",
  problem: string,
  bones: readonly string[] = fishboneCategories(),
): CauseAnalysis {
  const empty =
    method === "five-whys"
      ? { steps: Array.from({ length: WHYS }, (_, at) => ({ id: `why-${at + 1}`, because: "" })) }
      : { bones: bones.map((category) => ({ category, causes: [] })) };
  return CauseAnalysis.parse({ method, problem, ...empty, roots: [] });
}

/**
 * What an analysis still lacks; nothing when it is complete.
 *
 * Every analysis ends in a root cause. Five whys: an answer to each why, no answer twice, five of them or a reason to stop, and
 * a root that is the last answer. Fishbone: every bone looked at, causes on two or more of them, and roots that
 * are causes with evidence.
 *
 * @param options - `categories`: the bones to look at.
 *
 * @see docs/methods/pdca-nonconformities.md
 *
 * @example
 * ```ts
 * import { CauseAnalysis, causeAnalysisIssues } from "@maatstaf/pdca";
 *
 * const analysis = CauseAnalysis.parse({
 *   method: "five-whys", problem: "Een verouderd formulier was in omloop", roots: [],
 *   steps: [{ id: "w1", because: "De oude map stond nog open" }],
 * });
 * causeAnalysisIssues(analysis).map(({ code }) => code) // => ["nonconformity.no-root-cause", "nonconformity.whys-too-few"]
 * ```
 */
export function causeAnalysisIssues(
  analysis: CauseAnalysis,
  options: { readonly categories?: readonly string[] } = {},
): PdcaIssue[] {
  const none = analysis.roots.length === 0 ? [issue("nonconformity.no-root-cause", "roots")] : [];
  if (analysis.method === "five-whys") return [...none, ...whyIssues(analysis)];
  if (analysis.method === "fishbone") return [...none, ...boneIssues(analysis, options.categories ?? categories)];
  return none;
}

/**
 * An issue of an analysis in words, with a bone by its name.
 *
 * @example
 * ```ts
 * import { causeIssueText } from "@maatstaf/pdca";
 *
 * const issue = { code: "nonconformity.bone-not-examined", params: { category: "means" } };
 * causeIssueText(issue, "en-GB") // => "Not looked at yet: means. Write what you found, or that you found nothing."
 * ```
 */
export function causeIssueText({ code, params }: Pick<PdcaIssue, "code" | "params">, locale: Locale): string {
  const category = params["category"];
  const named = typeof category === "string" ? { category: pdcaLabel(category, locale) } : {};
  return pdcaIssueText({ code, params: { ...params, ...named } }, locale);
}

function whyIssues({ steps, stoppedBecause, roots }: Extract<CauseAnalysis, { method: "five-whys" }>): PdcaIssue[] {
  const answers = steps.map(({ because }) => because.trim().toLowerCase());
  // A root half-way up the chain is a symptom: there was one more why to ask.
  const last = steps.at(-1)?.id;
  return [
    ...answers.flatMap((answer, at) => {
      const why = at + 1;
      if (answer === "") return [issue("nonconformity.why-unanswered", `steps[${at}]`, { why })];
      const first = answers.indexOf(answer);
      return first < at ? [issue("nonconformity.why-repeated", `steps[${at}]`, { why, first: first + 1 })] : [];
    }),
    ...(steps.length < WHYS && stoppedBecause === undefined
      ? [issue("nonconformity.whys-too-few", "steps", { found: steps.length, expected: WHYS })]
      : []),
    ...roots.flatMap(({ from }, at) =>
      from === undefined || from !== last ? [issue("nonconformity.root-not-last-why", `roots[${at}]`)] : [],
    ),
  ];
}

function boneIssues(
  { bones, roots }: Extract<CauseAnalysis, { method: "fishbone" }>,
  categories: readonly string[],
): PdcaIssue[] {
  const looked = bones.filter(({ causes, nothingFound }) => causes.length > 0 || nothingFound);
  const filled = bones.filter(({ causes }) => causes.length > 0);
  const causes = bones.flatMap((bone) => bone.causes);
  return [
    ...categories
      .filter((category) => !looked.some((bone) => bone.category === category))
      .map((category) => issue("nonconformity.bone-not-examined", "bones", { category })),
    ...bones.flatMap(({ category }, at) =>
      categories.includes(category) ? [] : [issue("nonconformity.bone-unknown", `bones[${at}]`, { category })],
    ),
    ...(filled.length < LEAST_BONES
      ? [issue("nonconformity.bones-too-few", "bones", { found: filled.length, expected: LEAST_BONES })]
      : []),
    ...roots.flatMap(({ from }, at) => {
      const cause = causes.find(({ id }) => id === from);
      if (cause === undefined) return [issue("nonconformity.root-not-a-cause", `roots[${at}]`)];
      const isShown = cause.evidence !== undefined && cause.evidence.trim() !== "";
      return isShown ? [] : [issue("nonconformity.root-without-evidence", `roots[${at}]`, { cause: cause.text })];
    }),
  ];
}

function issue(code: string, place: string, params: PdcaIssue["params"] = {}): PdcaIssue {
  return { code, severity: "error", place, params };
}
