/**
 * The codes that {@link inputIssues} gives by itself; a schema's own rules add theirs. Each has a message under
 * `input.<code>` in {@link kernelMessages}.
 *
 * @example
 * ```ts
 * import { INPUT_ISSUE_CODES, kernelMessages } from "@maatstaf/kernel";
 *
 * INPUT_ISSUE_CODES.every((code) => kernelMessages.has(`input.${code}`)) // => true
 * ```
 */
export const INPUT_ISSUE_CODES = [
  "missing",
  "wrong-type",
  "not-whole",
  "not-finite",
  "too-small",
  "too-large",
  "not-above",
  "not-below",
  "too-short",
  "too-long",
  "too-few",
  "too-many",
  "not-a-multiple",
  "wrong-format",
  "unknown-field",
  "not-allowed",
  "no-alternative-fits",
  "invalid-key",
  "invalid",
  "not-a-calendar-date",
  "not-a-period",
  "not-a-reference-kind",
  "not-a-reference-id",
  "not-an-id",
  "holiday-leaves-its-year",
  "empty-text",
] as const;

/** One of {@link INPUT_ISSUE_CODES}. */
export type InputIssueCode = (typeof INPUT_ISSUE_CODES)[number];
