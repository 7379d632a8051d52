import type { Adaptation } from "./adaptation.ts";
import { applicableShare, LEAST_APPLICABLE_SHARE } from "./applicable-share.ts";
import { isLive } from "./framework.ts";
import type { Framework, Requirement } from "./framework.ts";
import { issueWriter, repeated } from "./issue.ts";
import type { Issue, IssuePath, Severity } from "./issue.ts";
import { requirementTexts } from "./requirement-texts.ts";
import { asksPlural, blanksOf } from "./text-slots.ts";
import type { TemplateText, Vocabulary } from "./vocabulary-term.ts";

/** What may be wrong with an adaptation, and how grave it is. Words are in `wording/` under `issue.<code>`. */
export const ADAPTATION_ISSUES = {
  "wrong-framework": "error",
  "unknown-requirement": "error",
  "reason-missing": "error",
  "unknown-slot": "error",
  "unfilled-slot": "error",
  "slot-malformed": "error",
  "local-code": "error",
  "local-code-taken": "error",
  "local-id-taken": "error",
  "dangling-part": "error",
  "too-few-applicable": "warning",
  "general-word": "warning",
  "plural-missing": "warning",
  "reason-not-used": "warning",
  "retired-requirement": "notice",
  "not-by-source": "notice",
} as const satisfies Readonly<Record<string, Severity>>;

/** A code of {@link ADAPTATION_ISSUES}. */
export type AdaptationIssueCode = keyof typeof ADAPTATION_ISSUES;

/** What is wrong with one place of an adaptation. */
export type AdaptationIssue = Issue<AdaptationIssueCode>;

const issue = issueWriter<AdaptationIssueCode>(ADAPTATION_ISSUES);

/**
 * What is wrong with an adaptation next to its framework: requirements that do not exist, no reason for what does not
 * apply, blanks without a word, requirements of its own that are not marked so, too few that apply.
 *
 * @returns Every issue. A blank that only the general words of the framework fill is a `general-word` where the question
 * asks for it; one that nothing fills is an `unfilled-slot`, with the place in the framework.
 *
 * @see docs/methods/framework-adaptation.md
 *
 * @example
 * ```ts
 * import { Adaptation, adaptationIssues, Framework, maturityScale } from "@maatstaf/framework";
 *
 * const framework = Framework.parse({
 *   id: "own", edition: "2026", version: 1, status: "draft", name: { nl: "Eigen kader" }, scale: maturityScale(),
 *   parts: [{ id: "own:a", code: "A", name: { nl: "Sturen" } }],
 *   requirements: [{ id: "own:a.goals", code: "A.1", part: "own:a", question: { nl: "Heeft {eenheid:de} doelen?" } }],
 * });
 * const libraries = Adaptation.parse({
 *   id: "libraries", code: "VT-BIB", version: 1, framework: { framework: "own", edition: "2026" }, name: { nl: "bibliotheken" },
 *   requirements: { "own:a.goal": {} },
 * });
 * adaptationIssues(framework, libraries).map(({ code }) => code) // => ["unknown-requirement", "unfilled-slot"]
 * ```
 */
export function adaptationIssues(framework: Framework, adaptation: Adaptation): readonly AdaptationIssue[] {
  const { framework: meant } = adaptation;
  const expected = `${framework.id} ${framework.edition}`;
  const share = applicableShare(framework, adaptation);
  return [
    ...(meant.framework === framework.id && meant.edition === framework.edition
      ? []
      : [issue("wrong-framework", ["framework"], { found: `${meant.framework} ${meant.edition}`, expected })]),
    ...noteIssues(framework, adaptation),
    ...slotIssues(framework, adaptation),
    ...localIssues(framework, adaptation),
    ...(share < LEAST_APPLICABLE_SHARE
      ? [
          issue("too-few-applicable", ["requirements"], {
            percent: Math.floor(share * 100),
            minimum: LEAST_APPLICABLE_SHARE * 100,
          }),
        ]
      : []),
    ...(adaptation.publishedBySource ? [] : [issue("not-by-source", ["publishedBySource"], { code: adaptation.code })]),
  ];
}

function noteIssues(framework: Framework, { requirements }: Adaptation): readonly AdaptationIssue[] {
  const byId = new Map(framework.requirements.map((requirement) => [requirement.id, requirement]));
  return Object.entries(requirements).flatMap(([id, note]) => {
    const path = ["requirements", id];
    const requirement = byId.get(id);
    return [
      ...(requirement === undefined ? [issue("unknown-requirement", path, { found: id })] : []),
      ...(requirement !== undefined && !isLive(requirement)
        ? [issue("retired-requirement", path, { code: requirement.code })]
        : []),
      ...(!note.applicable && note.reason === undefined ? [issue("reason-missing", [...path, "reason"], { id })] : []),
      ...(note.applicable && note.reason !== undefined ? [issue("reason-not-used", [...path, "reason"], { id })] : []),
    ];
  });
}

/** Blanks of the framework that stay open, and blanks and words of the adaptation that the framework does not know. */
function slotIssues(framework: Framework, adaptation: Adaptation): readonly AdaptationIssue[] {
  const known = new Set(framework.requirements.flatMap((requirement) => slotsIn(requirement)));
  for (const slot of Object.keys(framework.vocabulary)) known.add(slot);
  const words = { ...framework.vocabulary, ...adaptation.slots };
  const asked = framework.requirements.filter(
    (requirement) => isLive(requirement) && adaptation.requirements[requirement.id]?.applicable !== false,
  );
  const inQuestions = new Set(
    asked.flatMap(({ question }) =>
      blanksOf(question).flatMap(({ segment }) => ("slot" in segment ? [segment.slot] : [])),
    ),
  );
  const open = new Set(asked.flatMap(slotsIn).filter((slot) => !Object.hasOwn(words, slot)));
  const own = [
    ...Object.entries(adaptation.requirements).flatMap(([id, { explanation, examples }]) => [
      ...(explanation === undefined ? [] : [{ path: ["requirements", id, "explanation"], text: explanation }]),
      ...examples.map((text, index) => ({ path: ["requirements", id, "examples", index], text })),
    ]),
    ...adaptation.localRequirements.flatMap((requirement, index) =>
      requirementTexts(requirement).map(({ path, text }) => ({ path: ["localRequirements", index, ...path], text })),
    ),
    ...adaptation.stepPlan.map((text, index) => ({ path: ["stepPlan", index], text })),
  ];
  return [
    ...Object.keys(adaptation.slots)
      .filter((slot) => !known.has(slot))
      .map((slot) => issue("unknown-slot", ["slots", slot], { found: slot })),
    ...[...open].map((slot) => issue("unfilled-slot", ["slots"], { slot })),
    ...[...inQuestions]
      .filter((slot) => !Object.hasOwn(adaptation.slots, slot) && Object.hasOwn(framework.vocabulary, slot))
      .map((slot) => issue("general-word", ["slots"], { slot, word: framework.vocabulary[slot]?.singular ?? "" })),
    ...Object.entries(adaptation.slots)
      .filter(
        ([slot, term]) => term.plural === undefined && asked.some((requirement) => asksPluralOf(requirement, slot)),
      )
      .map(([slot, term]) => issue("plural-missing", ["slots", slot, "plural"], { slot, word: term.singular })),
    ...own.flatMap(({ path, text }) => ownTextIssues(text, path, words)),
  ];
}

function slotsIn(requirement: Requirement): readonly string[] {
  return requirementTexts(requirement).flatMap(({ text }) =>
    blanksOf(text).flatMap(({ segment }) => ("slot" in segment ? [segment.slot] : [])),
  );
}

function asksPluralOf(requirement: Requirement, slot: string): boolean {
  return requirementTexts(requirement).some(({ text }) =>
    blanksOf(text).some(({ segment }) => "slot" in segment && segment.slot === slot && asksPlural(segment)),
  );
}

function ownTextIssues(text: TemplateText, path: IssuePath, words: Vocabulary): readonly AdaptationIssue[] {
  return blanksOf(text).flatMap(({ language, segment }): readonly AdaptationIssue[] => {
    const place = [...path, language];
    if (segment.kind === "malformed") return [issue("slot-malformed", place, { found: segment.text })];
    return Object.hasOwn(words, segment.slot) ? [] : [issue("unknown-slot", place, { found: segment.slot })];
  });
}

/** Requirements of the domain itself: code with an `L` in front, id and code of their own, in a part of the framework. */
function localIssues(framework: Framework, { localRequirements }: Adaptation): readonly AdaptationIssue[] {
  const taken = new Set([...framework.parts, ...framework.subthemes, ...framework.requirements].map(({ id }) => id));
  const parts = new Set(framework.parts.filter(isLive).map(({ id }) => id));
  return [
    ...localRequirements.flatMap(({ id, code, part }, index) => [
      ...(code.startsWith("L") ? [] : [issue("local-code", ["localRequirements", index, "code"], { code })]),
      ...(taken.has(id) ? [issue("local-id-taken", ["localRequirements", index, "id"], { id })] : []),
      ...(parts.has(part) ? [] : [issue("dangling-part", ["localRequirements", index, "part"], { found: part })]),
    ]),
    ...repeated(localRequirements, ({ id }) => id).map(({ index, key }) =>
      issue("local-id-taken", ["localRequirements", index, "id"], { id: key }),
    ),
    ...repeated([...framework.requirements, ...localRequirements], ({ code }) => code)
      .filter(({ index }) => index >= framework.requirements.length)
      .map(({ index, key }) =>
        issue("local-code-taken", ["localRequirements", index - framework.requirements.length, "code"], { code: key }),
      ),
  ];
}
