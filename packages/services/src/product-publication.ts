import type { Product } from "./product.ts";

/** What a product needs before the public sees it, by the names of the gates of its life cycle. */
export type PublicationNeed = "target-group-named" | "channel-offered" | "formula-chosen" | "process-linked";

/** Which needs a product meets, read from the product itself. An internal product needs no formula. */
export function publicationFacts(
  product: Pick<Product, "targetGroupIds" | "channels" | "audience" | "formulaId" | "processId" | "withoutProcess">,
): Readonly<Record<PublicationNeed, boolean>> {
  return {
    "target-group-named": product.targetGroupIds.length > 0,
    "channel-offered": product.channels.some(({ available }) => available),
    "formula-chosen": product.audience === "internal" || product.formulaId !== undefined,
    "process-linked": product.processId !== undefined || product.withoutProcess !== undefined,
  };
}
