import { issueWriter } from "./issue.ts";
import type { Issue, Severity } from "./issue.ts";

/** What may be wrong with a framework, and how grave it is. Words are in `wording/` under `issue.<code>`. */
export const FRAMEWORK_ISSUES = {
  "duplicate-id": "error",
  "duplicate-code": "error",
  "foreign-id": "error",
  "dangling-part": "error",
  "dangling-subtheme": "error",
  "subtheme-of-other-part": "error",
  "dangling-successor": "error",
  "successor-of-live-id": "error",
  "successor-of-other-kind": "error",
  "successor-cycle": "error",
  "retired-parent": "error",
  "empty-part": "error",
  "scale-not-ordered": "error",
  "level-not-on-scale": "error",
  "level-twice": "error",
  "slot-malformed": "error",
  "unknown-slot": "error",
  "empty-subtheme": "warning",
  "successor-retired": "warning",
  "guidance-missing": "warning",
  "level-missing": "warning",
  "plural-missing": "warning",
  "code-outside-part": "notice",
  "retired-without-successor": "notice",
  "evidence-missing": "notice",
  "risk-missing": "notice",
  "english-missing": "notice",
} as const satisfies Readonly<Record<string, Severity>>;

/** A code of {@link FRAMEWORK_ISSUES}. */
export type FrameworkIssueCode = keyof typeof FRAMEWORK_ISSUES;

/** What is wrong with one place of a framework. */
export type FrameworkIssue = Issue<FrameworkIssueCode>;

export const frameworkIssue = issueWriter<FrameworkIssueCode>(FRAMEWORK_ISSUES);
