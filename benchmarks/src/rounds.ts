/** One engine of a comparison: what it does in one round, with a checksum of the outcome. */
export interface Contender {
  readonly name: string;
  /** Does the work once. `milliseconds` when it measured itself, as a process of its own does. */
  readonly round: () => Promise<{ readonly checksum: string; readonly milliseconds?: number }>;
}

/** What a comparison came to. */
export interface Measured {
  readonly name: string;
  readonly median: number;
  readonly lowest: number;
  /** Median over the rounds of this contender's time divided by that of the first, in the same round. */
  readonly ratio: number;
  /** Lowest and highest of these ratios. */
  readonly spread: readonly [number, number];
}

/**
 * Runs contenders side by side: each in every round, one after the other, after one round to warm up. Ratios are formed
 * inside a round, so that what else the machine does weighs on both. Different checksums end the run.
 */
export async function compared(contenders: readonly Contender[], rounds: number): Promise<Measured[]> {
  const times = contenders.map((): number[] => []);
  for (let round = -1; round < rounds; round += 1) {
    const checksums: string[] = [];
    for (const [place, contender] of contenders.entries()) {
      const start = performance.now();
      const { checksum, milliseconds = performance.now() - start } = await contender.round();
      checksums.push(`${contender.name}: ${checksum}`);
      if (round >= 0) times[place]?.push(milliseconds);
    }
    if (new Set(checksums.map((line) => line.slice(line.indexOf(": ")))).size > 1) {
      throw new Error(`The outcomes differ:\n${checksums.join("\n")}`);
    }
  }
  const base = times[0] ?? [];
  return contenders.map(({ name }, place) => {
    const own = times[place] ?? [];
    const ratios = own.map((time, round) => time / (base[round] ?? Number.NaN));
    const lowest = Math.min(...own);
    return {
      name,
      median: median(own),
      lowest,
      ratio: median(ratios),
      spread: [Math.min(...ratios), Math.max(...ratios)],
    };
  });
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? Number.NaN)) / 2;
}
