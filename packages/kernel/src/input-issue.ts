/**
 * What is wrong with one place of an input: where, which rule, with what. Words for the codes of the kernel are in
 * {@link kernelMessages} under `input.<code>`.
 */
export interface InputIssue {
  /** Place in the input, such as `target.points[2].value`; empty for the input as a whole. */
  readonly path: string;
  readonly code: string;
  readonly params: Readonly<Record<string, string | number>>;
}
