/** How bad an issue is: `error` must be put right, `warning` asks for a look, `notice` is for who keeps the catalogue. */
export type IssueSeverity = "error" | "warning" | "notice";

/**
 * Everything the integrity checks of this package can find. Words are in `wording/` under `issue.<code>`.
 *
 * @example
 * ```ts
 * import { SERVICE_ISSUE_CODES } from "@maatstaf/services";
 *
 * SERVICE_ISSUE_CODES.includes("product-in-no-item") // => true
 * ```
 */
export const SERVICE_ISSUE_CODES = [
  "formula-id-twice",
  "formula-relation-unknown",
  "formula-too-few-values",
  "formula-value-twice",
  "formula-without-card",
  "formula-without-product",
  "relation-without-formula",
  "card-formula-unknown",
  "value-without-measure",
  "measure-unknown",
  "check-card-unknown",
  "check-question-unknown",
  "check-question-twice",
  "journey-persona-unknown",
  "journey-product-unknown",
  "journey-pain-open",
  "product-id-twice",
  "product-identifier-twice",
  "product-owner-unknown",
  "product-owner-twice",
  "norm-id-twice",
  "product-process-unknown",
  "product-formula-unknown",
  "product-without-norm",
  "promise-without-measure",
  "product-without-formula",
  "product-without-target-group",
  "product-without-channel",
  "product-without-process",
  "product-past-review",
  "process-past-review",
  "process-unit-unknown",
  "case-product-unknown",
  "case-solved-above-closed",
  "case-row-twice",
  "case-counted-already",
  "case-durations-above-closed",
  "process-id-twice",
  "process-flow-dangling",
  "process-no-start",
  "process-no-end",
  "process-end-unreachable",
  "process-unreachable",
  "process-orphan",
  "process-dead-end",
  "process-question-missing",
  "process-answer-missing",
  "process-without-diagram",
  "process-lane-unmapped",
  "process-link-dangling",
  "process-link-unresolved",
  "item-id-twice",
  "item-party-unknown",
  "item-product-unknown",
  "product-in-two-items",
  "product-in-no-item",
] as const;

/** One thing an integrity check found. */
export interface ServiceIssue {
  readonly code: (typeof SERVICE_ISSUE_CODES)[number];
  readonly severity: IssueSeverity;
  /** Place in what was checked, such as `items[2].members[0]`. */
  readonly place: string;
  readonly params: Readonly<Record<string, string | number>>;
  /** Of a catalogue: the product or process that it is about, by its id, wherever it stands in a list. */
  readonly about?: { readonly kind: "product" | "process"; readonly id: string };
}

/** An issue, put together. */
export function serviceIssue(
  code: ServiceIssue["code"],
  severity: IssueSeverity,
  place: string,
  params: ServiceIssue["params"],
): ServiceIssue {
  return { code, severity, place, params };
}
