/** How bad an issue is: `error` must be put right, `warning` asks for a look, `notice` is for who keeps the records. */
export type IssueSeverity = "error" | "warning" | "notice";

/** What a check of this package found. Its words are in {@link pdcaMessages} under its code. */
export interface PdcaIssue<Code extends string = string> {
  readonly code: Code;
  readonly severity: IssueSeverity;
  /** Place in what was checked, such as `actions[2].evaluations`. */
  readonly place: string;
  readonly params: Readonly<Record<string, string | number>>;
}
