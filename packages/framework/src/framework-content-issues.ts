import { frameworkIssue } from "./framework-issue-code.ts";
import type { FrameworkIssue } from "./framework-issue-code.ts";
import { isLive } from "./framework.ts";
import type { Framework, Requirement } from "./framework.ts";
import { repeated } from "./issue.ts";
import type { IssuePath } from "./issue.ts";
import { requirementTexts } from "./requirement-texts.ts";
import { asksPlural, blanksOf } from "./text-slots.ts";
import type { TemplateText } from "./vocabulary-term.ts";

/** A scale out of order, help that is missing, levels that are not on the scale, and blanks that no word fills. */
export function contentIssues(framework: Framework): readonly FrameworkIssue[] {
  const values = framework.scale.levels.map(({ value }) => value);
  const wrongLevel = values.findIndex((value, index) => value !== index);
  return [
    ...(wrongLevel < 0
      ? []
      : [
          frameworkIssue("scale-not-ordered", ["scale", "levels", wrongLevel, "value"], {
            found: values[wrongLevel] ?? 0,
            expected: wrongLevel,
          }),
        ]),
    ...framework.requirements.flatMap((requirement, index) =>
      isLive(requirement) ? requirementIssues(framework, requirement, ["requirements", index]) : [],
    ),
  ];
}

function requirementIssues(framework: Framework, requirement: Requirement, path: IssuePath): readonly FrameworkIssue[] {
  const { code, levels, guidance, evidence, risk, question } = requirement;
  const onScale = framework.scale.levels.map(({ value }) => value);
  const absent = onScale.filter((value) => levels.every((level) => level.value !== value));
  const params = { code };
  return [
    ...(guidance === undefined ? [frameworkIssue("guidance-missing", path, params)] : []),
    ...(absent.length > 0
      ? [frameworkIssue("level-missing", [...path, "levels"], { code, levels: absent.join(", ") })]
      : []),
    ...levels.flatMap(({ value }, index) =>
      onScale.includes(value)
        ? []
        : [frameworkIssue("level-not-on-scale", [...path, "levels", index], { found: value })],
    ),
    ...repeated(levels, ({ value }) => String(value)).map(({ index, key }) =>
      frameworkIssue("level-twice", [...path, "levels", index], { found: key }),
    ),
    ...(evidence.length === 0 ? [frameworkIssue("evidence-missing", path, params)] : []),
    ...(risk === undefined ? [frameworkIssue("risk-missing", path, params)] : []),
    ...(question.en === undefined ? [frameworkIssue("english-missing", [...path, "question"], params)] : []),
    ...requirementTexts(requirement).flatMap(({ path: place, text }) =>
      blankIssues(text, [...path, ...place], framework.vocabulary),
    ),
  ];
}

function blankIssues(
  text: TemplateText,
  path: IssuePath,
  vocabulary: Framework["vocabulary"],
): readonly FrameworkIssue[] {
  return blanksOf(text).flatMap(({ language, segment }): readonly FrameworkIssue[] => {
    const place = [...path, language];
    if (segment.kind === "malformed") return [frameworkIssue("slot-malformed", place, { found: segment.text })];
    const term = Object.hasOwn(vocabulary, segment.slot) ? vocabulary[segment.slot] : undefined;
    if (term === undefined) return [frameworkIssue("unknown-slot", place, { found: segment.slot })];
    return asksPlural(segment) && term.plural === undefined
      ? [frameworkIssue("plural-missing", place, { slot: segment.slot, word: term.singular })]
      : [];
  });
}
