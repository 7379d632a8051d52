import type { SeriesLimits } from "@maatstaf/indicators/engine";

/** Points marked by each rule, and the sum of the places of the deciding rules. */
export function limitsChecksum({ signals, verdicts }: SeriesLimits): string {
  const marked = (["limit", "trend", "two-of-three", "shift"] as const).map((rule) =>
    signals[rule].reduce((sum, word) => sum + bits(word), 0),
  );
  return [...marked, verdicts.reduce((sum, verdict) => sum + (verdict >> 1), 0)].join(" ");
}

function bits(word: number): number {
  let count = 0;
  for (let left = word; left !== 0; left &= left - 1) count += 1;
  return count;
}
