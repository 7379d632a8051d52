import { formatNumber } from "@maatstaf/kernel";
import type { Locale } from "@maatstaf/kernel";
import type { Benchmark } from "./benchmark.ts";
import { indicatorMessages } from "./indicator-messages.ts";

/**
 * What a comparison says of one organisation, in whole sentences: its rank, the ranks it could have by chance, and what to
 * know before comparing.
 *
 * @param id - Of the organisation.
 * @returns The sentences, the most important first; only the cautions when it has no figure.
 *
 * @example
 * ```ts
 * import { benchmarkText } from "@maatstaf/indicators";
 *
 * const found = { standings: [], quartiles: [7, 7.5, 8], unranked: "few-peers", cautions: ["different-periods"] } as const;
 * benchmarkText(found, "own", "en-GB") // => ["There are too few others for a ranking.", "Note: the figures are not all of the same period."]
 * ```
 */
export function benchmarkText({ standings, unranked, cautions }: Benchmark, id: string, locale: Locale): string[] {
  const text = (code: string, values: Readonly<Record<string, number>> = {}): string =>
    indicatorMessages.text(
      locale,
      `benchmark.${code}`,
      Object.fromEntries(
        Object.entries(values).map(([name, value]) => [name, formatNumber(value, { locale, decimals: 0 })]),
      ),
    );
  const own = standings.find(({ peer }) => peer.id === id);
  const sentences: string[] = [];
  if (unranked !== undefined && unranked !== "definition-proxy") sentences.push(text(unranked));
  if (own?.rank !== undefined) sentences.push(text("rank", { rank: own.rank, count: standings.length }));
  if (own?.rankRange !== undefined) sentences.push(text("rank-range", own.rankRange));
  return [...sentences, ...cautions.map((caution) => text(caution))];
}
