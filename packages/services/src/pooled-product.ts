import { isSameNorm } from "./product-differences.ts";
import type { Product } from "./product.ts";

/** A product with the party it is of. */
export interface PartyProduct {
  readonly partyId: string;
  readonly product: Product;
}

/**
 * Several products as one. Lists are taken together, each thing once; texts and the rest are of the first that has them. A norm
 * stays only where all of them promise the same, and a cost where all of them ask it: the rest is for people to decide.
 */
export function pooledProduct(
  [first, ...others]: readonly [PartyProduct, ...PartyProduct[]],
  option: "keep" | "combine" | "redesign",
): Product {
  const { product } = first;
  const all = [product, ...others.map((other) => other.product)];
  const names = all.slice(1).flatMap(({ name, plainName }) => [name.nl, plainName?.nl ?? ""]);
  const own = new Set([product.name.nl, ""]);
  const base: Product = {
    id: product.id,
    name: product.name,
    state: "draft",
    audience: product.audience,
    type: product.type,
    ownerUnitId: product.ownerUnitId,
    coUnitIds: [],
    alsoKnownAs: [...new Set([...all.flatMap(({ alsoKnownAs }) => alsoKnownAs), ...names])].filter(
      (name) => !own.has(name) && name.length <= 120,
    ),
    targetGroupIds: [...new Set(all.flatMap(({ targetGroupIds }) => targetGroupIds))],
    legalBases: once(
      all.flatMap(({ legalBases }) => legalBases),
      ({ id, article = "" }) => `${id} ${article}`,
    ),
    identifiers: Object.fromEntries(all.toReversed().flatMap(({ identifiers }) => Object.entries(identifiers))),
    caseTypes: [...new Set(all.flatMap(({ caseTypes }) => caseTypes))],
    conditions: [],
    proofs: [],
    channels: [],
    norms: [],
    annualVolume: [],
    lineage: [],
    ...firstOf(all, "plainName"),
    ...firstOf(all, "description"),
    ...firstOf(all, "theme"),
    ...firstOf(all, "competentLevel"),
    ...firstOf(all, "executingLevel"),
    ...firstOf(all, "formulaId"),
  };
  if (option === "redesign") return base;
  return {
    ...base,
    conditions: once(
      all.flatMap(({ conditions }) => conditions),
      ({ nl }) => nl.trim().toLowerCase(),
    ),
    proofs: once(
      all.flatMap(({ proofs }) => proofs),
      ({ name }) => name.nl.trim().toLowerCase(),
    ),
    channels: once(
      all.flatMap(({ channels }) => channels).toSorted((a, b) => Number(b.available) - Number(a.available)),
      ({ channel }) => channel,
    ),
    norms: product.norms.filter((norm) => all.every(({ norms }) => norms.some((one) => isSameNorm(one, norm)))),
    ...sharedOf(all, "costEuroCents"),
    ...sharedOf(all, "processId"),
    ...firstOf(all, "withoutProcess"),
  };
}

function once<T>(records: readonly T[], keyOf: (record: T) => string): readonly T[] {
  const seen = new Set<string>();
  return records.filter((record) => {
    const key = keyOf(record);
    const isAgain = seen.has(key);
    seen.add(key);
    return !isAgain;
  });
}

/** A field of the first product that has it. */
function firstOf<Field extends keyof Product>(all: readonly Product[], field: Field): Partial<Pick<Product, Field>> {
  const found = all.find((product) => product[field] !== undefined);
  return found === undefined ? {} : pickOf(found, field);
}

/** A field that all products have alike. */
function sharedOf<Field extends "costEuroCents" | "processId">(
  all: readonly Product[],
  field: Field,
): Partial<Pick<Product, Field>> {
  const [first] = all;
  return first !== undefined && first[field] !== undefined && all.every((product) => product[field] === first[field])
    ? pickOf(first, field)
    : {};
}

function pickOf<Field extends keyof Product>(product: Product, field: Field): Partial<Pick<Product, Field>> {
  const found: Partial<Pick<Product, Field>> = {};
  found[field] = product[field];
  return found;
}
