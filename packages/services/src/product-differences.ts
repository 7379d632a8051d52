import type { LocalizedText } from "@maatstaf/kernel";
import type { ChannelOffer } from "./channel-offer.ts";
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

/**
 * One thing that a product says, as a code with its parts. Words are in `wording/` under `said.<kind>`.
 *
 * - `text`: in the words of its party;
 * - `target-group`: a code of a list;
 * - `amount`, `norm`, `offer`, `proof`: as the fields of a product have them.
 */
export type Said =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "target-group"; readonly id: string }
  | { readonly kind: "amount"; readonly euroCents: number }
  | ({ readonly kind: "norm" } & Pick<ServiceNorm, "operator" | "value" | "unit" | "commitment" | "pause"> & {
        readonly start?: string;
        readonly stop?: string;
      })
  | ({ readonly kind: "offer" } & Pick<ChannelOffer, "appointment" | "digitalMaturity">)
  | { readonly kind: "proof"; readonly heldByGovernment: boolean };

/** One difference: what the one says and what the other says; an empty list for nothing. */
export interface ProductDifference {
  readonly aspect: (typeof DIFFERENCE_ASPECTS)[number];
  /** The field, or the kind of norm, the channel or the name of the proof it is about. */
  readonly field: string;
  readonly left: readonly Said[];
  readonly right: readonly Said[];
}

/**
 * Where two products differ, field by field: norms, cost, channels, proofs asked, conditions, target groups and texts.
 *
 * Texts are compared without their spaces at the ends; lists without their order. A norm is compared per kind: threshold,
 * commitment, pause, and the events that start and stop its clock where it has them.
 *
 * @returns The differences in the order of {@link DIFFERENCE_ASPECTS}, for {@link productDifferenceText} to put in words;
 *   none for products that promise the same.
 *
 * @example
 * ```ts
 * import { Product, productDifferences } from "@maatstaf/services";
 *
 * const product = (more: object) =>
 *   Product.parse({ id: "1", name: { nl: "reispas" }, audience: "external", type: "proof", ownerUnitId: "BZ", ...more });
 * const [difference] = productDifferences(product({ costEuroCents: 7500 }), product({}));
 * difference // => { aspect: "cost", field: "costEuroCents", left: [{ kind: "amount", euroCents: 7500 }], right: [] }
 * ```
 */
export function productDifferences(left: DescribedProduct, right: DescribedProduct): readonly ProductDifference[] {
  const texts = (field: "name" | "cost" | "plainName" | "description"): [readonly Said[], readonly Said[]] => [
    textOf(left[field]),
    textOf(right[field]),
  ];
  return [
    ...differing("name", "name", ...texts("name")),
    ...byKey("norm", grouped(left.norms, kindOf, normSaid), grouped(right.norms, kindOf, normSaid)),
    ...differing("cost", "cost", ...texts("cost")),
    ...differing("cost", "costEuroCents", amountOf(left), amountOf(right)),
    ...byKey("channel", channelsOf(left), channelsOf(right)),
    ...byKey("proof", grouped(left.proofs, nameOf, proofSaid), grouped(right.proofs, nameOf, proofSaid)),
    ...differing("condition", "conditions", left.conditions.flatMap(textOf), right.conditions.flatMap(textOf)),
    ...differing("target-group", "targetGroupIds", groupsOf(left), groupsOf(right)),
    ...differing("text", "plainName", ...texts("plainName")),
    ...differing("text", "description", ...texts("description")),
  ];
}

/** Whether two norms promise the same: kind, threshold, commitment, pause, and the events of the clock. */
export function isSameNorm(one: ServiceNorm, other: ServiceNorm): boolean {
  return one.kind === other.kind && keyOf(normSaid(one)) === keyOf(normSaid(other));
}

type Aspect = ProductDifference["aspect"];
type Saids = ReadonlyMap<string, readonly Said[]>;

function differing(
  aspect: Aspect,
  field: string,
  left: readonly Said[],
  right: readonly Said[],
): readonly ProductDifference[] {
  const [one, other] = [inOrder(left), inOrder(right)];
  return one.map(keyOf).join("\n") === other.map(keyOf).join("\n") ? [] : [{ aspect, field, left: one, right: other }];
}

function byKey(aspect: Aspect, left: Saids, right: Saids): readonly ProductDifference[] {
  const keys = [...new Set([...left.keys(), ...right.keys()])].toSorted();
  return keys.flatMap((key) => differing(aspect, key, left.get(key) ?? [], right.get(key) ?? []));
}

/** What is said, in one line for each thing that can be said. */
function keyOf(said: Said): string {
  return JSON.stringify(said);
}

function inOrder(said: readonly Said[]): readonly Said[] {
  return said.toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : keyOf(a) > keyOf(b) ? 1 : 0));
}

function textOf(text: LocalizedText | undefined): readonly Said[] {
  const own = (text?.nl ?? "").trim();
  return own === "" ? [] : [{ kind: "text", text: own }];
}

function amountOf({ costEuroCents }: DescribedProduct): readonly Said[] {
  return costEuroCents === undefined ? [] : [{ kind: "amount", euroCents: costEuroCents }];
}

function kindOf({ kind }: ServiceNorm): string {
  return kind;
}

function normSaid({ operator, value, unit, commitment, pause, start, stop }: ServiceNorm): Said {
  return {
    kind: "norm",
    operator,
    value,
    unit,
    commitment,
    pause,
    ...(start === undefined ? {} : { start: start.nl.trim() }),
    ...(stop === undefined ? {} : { stop: stop.nl.trim() }),
  };
}

function channelsOf({ channels }: DescribedProduct): Saids {
  return grouped(
    channels.filter(({ available }) => available),
    ({ channel }) => channel,
    ({ appointment, digitalMaturity }) => ({
      kind: "offer",
      appointment,
      ...(digitalMaturity === undefined ? {} : { digitalMaturity }),
    }),
  );
}

function nameOf({ name }: Product["proofs"][number]): string {
  return name.nl.trim().toLowerCase();
}

function proofSaid({ heldByGovernment }: Product["proofs"][number]): Said {
  return { kind: "proof", heldByGovernment };
}

function groupsOf({ targetGroupIds }: DescribedProduct): readonly Said[] {
  return targetGroupIds.map((id) => ({ kind: "target-group", id }));
}

function grouped<T>(records: readonly T[], keyOf: (record: T) => string, saidOf: (record: T) => Said): Saids {
  const said = new Map<string, Said[]>();
  for (const record of records) said.set(keyOf(record), [...(said.get(keyOf(record)) ?? []), saidOf(record)]);
  return said;
}
