import { Product } from "@maatstaf/services";
import type { Product as ProductType } from "@maatstaf/services";
import type * as z from "zod";

type Immutable<T> = T extends string | number | boolean | undefined | null
  ? T
  : { readonly [Key in keyof T]: Immutable<T[Key]> };

/**
 * What a catalogue of others says of a product: all of a {@link Product} but who owns it, and its type only where it has one.
 * Who owns it is for the municipality to say.
 *
 * @example
 * ```ts
 * import { ProductSeed } from "@maatstaf/interchange/catalogues";
 *
 * ProductSeed.safeParse({ id: "1502", name: { nl: "Akte van nationaliteit" }, audience: "external" }).success // => true
 * ```
 */
export const ProductSeed = Product.omit({ ownerUnitId: true }).partial({ type: true });
export type ProductSeed = Immutable<z.infer<typeof ProductSeed>>;

/**
 * A product of the catalogue from what others say of it and what only the municipality knows.
 *
 * @param own - The unit that owns it, and its type where the seed has none.
 * @returns `type-missing` when neither says what type it is.
 *
 * @example
 * ```ts
 * import { productOfSeed, ProductSeed } from "@maatstaf/interchange/catalogues";
 *
 * const seed = ProductSeed.parse({ id: "1502", name: { nl: "Akte van nationaliteit" }, audience: "external" });
 * productOfSeed(seed, { ownerUnitId: "BZ" }) // => { kind: "type-missing", id: "1502" }
 * ```
 */
export function productOfSeed(
  seed: ProductSeed,
  own: { readonly ownerUnitId: string; readonly type?: ProductType["type"] },
):
  | { readonly kind: "product"; readonly product: ProductType }
  | { readonly kind: "type-missing"; readonly id: string } {
  const type = seed.type ?? own.type;
  if (type === undefined) return { kind: "type-missing", id: seed.id };
  return { kind: "product", product: { ...seed, type, ownerUnitId: own.ownerUnitId } };
}

/** The least of a seed: everything empty. */
export function bareSeed(id: string, name: ProductSeed["name"]): ProductSeed {
  return ProductSeed.parse({ id, name, audience: "external" });
}
