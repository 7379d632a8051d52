/** Answers that are kept before all are forgotten: a century of days. */
const KEPT = 36_525;

/**
 * A function of one whole number that keeps its answers, for figures that are asked again and again: facts come in
 * thousands, the days of their periods in dozens.
 */
export function remembered<T>(answer: (key: number) => T): (key: number) => T {
  const known = new Map<number, T>();
  return (key) => {
    const before = known.get(key);
    if (before !== undefined) return before;
    if (known.size >= KEPT) known.clear();
    const fresh = answer(key);
    known.set(key, fresh);
    return fresh;
  };
}
