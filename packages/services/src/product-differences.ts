import type { Product } from "./product.ts";
import type { ServiceNorm } from "./service-norm.ts";

/**
 * What may differ between two products that are the same thing. Words are in `wording/` under `label.<id>`.
 *
 * @example
 * ```ts
 * import { DIFFERENCE_ASPECTS } from "@maatstaf/services";
 *
 * DIFFERENCE_ASPECTS.includes("proof") // => true
 * ```
 */
export const DIFFERENCE_ASPECTS = [
  "name",
  "norm",
  "cost",
  "channel",
  "proof",
  "condition",
  "target-group",
  "text",
] as const;

/** What the comparison reads of a product. */
export type DescribedProduct = Pick<
  Product,
  | "name"
  | "plainName"
  | "description"
  | "norms"
  | "cost"
  | "costEuroCents"
  | "channels"
  | "proofs"
  | "conditions"
  | "targetGroupIds"
>;

/** One difference: what the one has and what the other has, as plain text; `undefined` for nothing. */
export interface ProductDifference {
  readonly aspect: (typeof DIFFERENCE_ASPECTS)[number];
  /** The field, or the kind of norm, the channel or the proof it is about. */
  readonly field: string;
  readonly left: string | undefined;
  readonly right: string | undefined;
}

/**
 * Where two products differ, field by field: norms, cost, channels, proofs asked, conditions, target groups and texts.
 *
 * Texts are compared without their spaces at the ends; lists without their order. A norm is compared per kind, as
 * `operator value unit commitment`, with its pause and the events that start and stop its clock where it has them.
 *
 * @returns The differences in the order of {@link DIFFERENCE_ASPECTS}; none for products that promise the same.
 *
 * @example
 * ```ts
 * import { Product, productDifferences } from "@maatstaf/services";
 *
 * const product = (more: object) =>
 *   Product.parse({ id: "1", name: { nl: "reispas" }, audience: "external", type: "proof", ownerUnitId: "BZ", ...more });
 * productDifferences(product({ costEuroCents: 7500 }), product({ costEuroCents: 8000 })) // => [{ aspect: "cost", field: "costEuroCents", left: "7500", right: "8000" }]
 * ```
 */
export function productDifferences(left: DescribedProduct, right: DescribedProduct): readonly ProductDifference[] {
  return [
    ...differing("name", "name", left.name.nl, right.name.nl),
    ...byKey("norm", normsOf(left), normsOf(right)),
    ...differing("cost", "cost", left.cost?.nl, right.cost?.nl),
    ...differing("cost", "costEuroCents", left.costEuroCents, right.costEuroCents),
    ...byKey("channel", channelsOf(left), channelsOf(right)),
    ...byKey("proof", proofsOf(left), proofsOf(right)),
    ...differing("condition", "conditions", conditionsOf(left), conditionsOf(right)),
    ...differing("target-group", "targetGroupIds", listed(left.targetGroupIds), listed(right.targetGroupIds)),
    ...differing("text", "plainName", left.plainName?.nl, right.plainName?.nl),
    ...differing("text", "description", left.description?.nl, right.description?.nl),
  ];
}

type Aspect = ProductDifference["aspect"];

function differing(
  aspect: Aspect,
  field: string,
  left: string | number | undefined,
  right: string | number | undefined,
): readonly ProductDifference[] {
  const [one, other] = [plain(left), plain(right)];
  return one === other ? [] : [{ aspect, field, left: one, right: other }];
}

function byKey(
  aspect: Aspect,
  left: ReadonlyMap<string, string>,
  right: ReadonlyMap<string, string>,
): readonly ProductDifference[] {
  const keys = [...new Set([...left.keys(), ...right.keys()])].toSorted();
  return keys.flatMap((key) => differing(aspect, key, left.get(key), right.get(key)));
}

function plain(value: string | number | undefined): string | undefined {
  const text = value === undefined ? "" : String(value).trim();
  return text === "" ? undefined : text;
}

function normsOf({ norms }: DescribedProduct): ReadonlyMap<string, string> {
  return grouped(norms, ({ kind }) => kind, normText);
}

function normText({ operator, value, unit, commitment, pause, start, stop }: ServiceNorm): string {
  return [
    `${operator} ${value} ${unit} ${commitment}`,
    ...(pause === "none" ? [] : [`pause ${pause}`]),
    ...(start === undefined ? [] : [`from ${start.nl.trim()}`]),
    ...(stop === undefined ? [] : [`to ${stop.nl.trim()}`]),
  ].join(", ");
}

/** Whether two norms promise the same: kind, threshold, commitment, pause, and the events of the clock. */
export function isSameNorm(one: ServiceNorm, other: ServiceNorm): boolean {
  return one.kind === other.kind && normText(one) === normText(other);
}

function channelsOf({ channels }: DescribedProduct): ReadonlyMap<string, string> {
  return grouped(
    channels.filter(({ available }) => available),
    ({ channel }) => channel,
    ({ appointment, digitalMaturity }) => [`appointment ${appointment}`, digitalMaturity ?? ""].join(" "),
  );
}

function proofsOf({ proofs }: DescribedProduct): ReadonlyMap<string, string> {
  return grouped(
    proofs,
    ({ name }) => name.nl.trim().toLowerCase(),
    ({ heldByGovernment }) => (heldByGovernment ? "held by government" : "asked"),
  );
}

function conditionsOf({ conditions }: DescribedProduct): string {
  return listed(conditions.map(({ nl }) => nl.trim()));
}

function listed(values: readonly string[]): string {
  return values.toSorted().join("; ");
}

function grouped<T>(
  records: readonly T[],
  keyOf: (record: T) => string,
  textOf: (record: T) => string,
): ReadonlyMap<string, string> {
  const texts = new Map<string, string[]>();
  for (const record of records) texts.set(keyOf(record), [...(texts.get(keyOf(record)) ?? []), textOf(record).trim()]);
  return new Map([...texts].map(([key, own]) => [key, listed(own)]));
}
