import type { Fact } from "@maatstaf/indicators";

/** A fact as a file gives it back: no spaces around its texts, nothing in place of an empty one. */
export function storedFact(fact: Fact): Fact {
  const { unit, source, comment, breakdown, ...rest } = fact;
  const texts = { unit, source, comment };
  const kept = Object.entries(texts).flatMap(([field, text]) => (text?.trim() ? [[field, text.trim()] as const] : []));
  const cut = Object.entries(breakdown ?? {}).map(
    ([dimension, category]) => [dimension.trim(), category.trim()] as const,
  );
  return { ...rest, ...Object.fromEntries(kept), ...(cut.length === 0 ? {} : { breakdown: Object.fromEntries(cut) }) };
}
