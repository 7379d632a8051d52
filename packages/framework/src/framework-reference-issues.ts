import { frameworkIssue } from "./framework-issue-code.ts";
import type { FrameworkIssue } from "./framework-issue-code.ts";
import { isLive } from "./framework.ts";
import type { Framework } from "./framework.ts";

/** References to parts and subthemes that lead nowhere, and parts and subthemes that nothing refers to. */
export function referenceIssues(framework: Framework): readonly FrameworkIssue[] {
  const { parts, subthemes, requirements } = framework;
  const partOf = new Map(parts.map((part) => [part.id, part]));
  const subthemeOf = new Map(subthemes.map((subtheme) => [subtheme.id, subtheme]));
  const issues: FrameworkIssue[] = [];

  const partIssues = (list: "subthemes" | "requirements", index: number): void => {
    const element = framework[list][index];
    if (element === undefined) return;
    const part = partOf.get(element.part);
    const path = [list, index, "part"];
    if (part === undefined) issues.push(frameworkIssue("dangling-part", path, { found: element.part }));
    else {
      if (isLive(element) && !isLive(part)) issues.push(frameworkIssue("retired-parent", path, { found: part.id }));
      if (list === "requirements" && !element.code.startsWith(`${part.code}.`)) {
        issues.push(
          frameworkIssue("code-outside-part", [list, index, "code"], { code: element.code, part: part.code }),
        );
      }
    }
  };

  for (const index of subthemes.keys()) partIssues("subthemes", index);
  for (const [index, requirement] of requirements.entries()) {
    partIssues("requirements", index);
    if (requirement.subtheme === undefined) continue;
    const subtheme = subthemeOf.get(requirement.subtheme);
    const path = ["requirements", index, "subtheme"];
    const params = { found: requirement.subtheme };
    if (subtheme === undefined) issues.push(frameworkIssue("dangling-subtheme", path, params));
    else if (subtheme.part !== requirement.part) issues.push(frameworkIssue("subtheme-of-other-part", path, params));
    else if (isLive(requirement) && !isLive(subtheme)) issues.push(frameworkIssue("retired-parent", path, params));
  }

  const live = requirements.filter(isLive);
  const isEmpty = (key: "part" | "subtheme", id: string): boolean =>
    live.every((requirement) => requirement[key] !== id);
  for (const [index, part] of parts.entries()) {
    if (isLive(part) && isEmpty("part", part.id)) {
      issues.push(frameworkIssue("empty-part", ["parts", index], { code: part.code }));
    }
  }
  for (const [index, subtheme] of subthemes.entries()) {
    if (isLive(subtheme) && isEmpty("subtheme", subtheme.id)) {
      issues.push(frameworkIssue("empty-subtheme", ["subthemes", index], { code: subtheme.code }));
    }
  }
  return issues;
}
