import { CalendarDate, Period } from "@maatstaf/kernel";
import * as z from "zod";
import { Word } from "./identifier.ts";
import type { Immutable } from "./immutable.ts";
import type { PublishedTable, UnpublishedTable } from "./published-table.ts";
import type { Question } from "./question.ts";
import { wordingHash } from "./wording-hash.ts";

/** `5`: with fewer peers there is no rank. */
export const LEAST_PEERS = 5;

const Figure = z.strictObject({
  question: Word.meta({ description: "Id of the standard question." }),
  wording: z.string().min(1).max(80).meta({ description: "Wording hash of the question as it was asked." }),
  period: Period,
  value: z.number().meta({ description: "Mean on the scale." }),
  count: z.int().positive().meta({ description: "Number of answers." }),
  effectiveCount: z.number().positive(),
  standardDeviation: z.number().nonnegative(),
});

/**
 * What a municipality hands to its peers (uitwisselbestand): means of standard questions with n, standard deviation and the
 * mark of the wording, and nothing that its own page does not show.
 *
 * @example
 * ```ts
 * import { PeerExchange } from "@maatstaf/surveys";
 *
 * PeerExchange.safeParse({ organisation: { id: "a", name: "Gemeente A" }, on: "2026-01-01", figures: [] }).success // => true
 * ```
 */
export const PeerExchange = z
  .strictObject({
    organisation: z.strictObject({
      id: Word,
      name: z.string().min(1).max(80),
      inhabitants: z.int().positive().optional(),
    }),
    on: CalendarDate,
    licence: z.string().min(1).max(80).optional(),
    figures: z.array(Figure).max(1000),
  })
  .meta({ title: "Maatstaf peer exchange", description: "Means of standard questions, to compare with." });
export type PeerExchange = Immutable<z.infer<typeof PeerExchange>>;

/**
 * The figures of the own survey that go into the exchange file: of everybody, from what may be shown, of a sample drawn by lot.
 *
 * @example
 * ```ts
 * import { period } from "@maatstaf/kernel";
 * import { exchangeFigures, Question } from "@maatstaf/surveys";
 *
 * const question = Question.parse({ id: "overall", text: { nl: "Welk cijfer geef je?" }, form: { kind: "mark" } });
 * const group = { group: "all", members: ["all"], count: 390, effectiveCount: 366, classes: [], mean: { value: 7.5, standardDeviation: 1.5 } };
 * const table = { kind: "table", item: "overall", cut: "all", label: "representative", groups: [group] } as const;
 * exchangeFigures([table], [question], period("2025")).map(({ value, count }) => [value, count]) // => [[7.5, 390]]
 * ```
 */
export function exchangeFigures(
  tables: readonly (PublishedTable | UnpublishedTable)[],
  questions: readonly Question[],
  period: Period,
): PeerExchange["figures"] {
  return questions.flatMap((question) => {
    const table = tables.find(({ item, cut }) => item === question.id && cut === "all");
    if (table?.kind !== "table" || table.label === "not-representative") return [];
    const [all] = table.groups;
    if (all?.mean === undefined) return [];
    return [
      {
        question: question.id,
        wording: wordingHash(question),
        period,
        value: all.mean.value,
        count: all.count,
        effectiveCount: all.effectiveCount,
        standardDeviation: all.mean.standardDeviation,
      },
    ];
  });
}

/** Peers beside one question, in the shape the benchmarks of the indicators read. */
export interface PeerSeries {
  readonly indicatorId: string;
  readonly match: "identical" | "comparable" | "proxy";
  readonly peerGroup: "size-class" | "cluster-type" | "neighbours" | "manual";
  readonly source: { readonly name: string; readonly licence?: string; readonly retrievedOn: CalendarDate };
  readonly peers: readonly {
    readonly id: string;
    readonly name: string;
    readonly period: Period;
    readonly value: number;
    readonly count: number;
    readonly standardDeviation: number;
    readonly inhabitants?: number;
  }[];
}

/**
 * What may be shown of a comparison with others, by one rule (wat we tonen): a peer with too few answers is left out; peers are
 * `identical` when all asked in the same words, `comparable` when somebody declared the wordings equal, else only a `proxy`;
 * ranks take five peers and no proxy; years are named as soon as they differ.
 *
 * @param files - Exchange files of the peers.
 * @param declaredEqual - Wording hashes that somebody declared equal to the own wording.
 *
 * @example
 * ```ts
 * import { calendarDate } from "@maatstaf/kernel";
 * import { peerComparison, Question } from "@maatstaf/surveys";
 *
 * const question = Question.parse({ id: "overall", text: { nl: "Welk cijfer geef je?" }, form: { kind: "mark" } });
 * const retrievedOn = calendarDate("2026-01-01");
 * peerComparison({ question, indicatorId: "mark", files: [], declaredEqual: [], minGroup: 5, peerGroup: "manual", source: { name: "peers", retrievedOn } }) // => { kind: "no-peers" }
 * ```
 */
export function peerComparison({
  question,
  indicatorId,
  files,
  declaredEqual,
  minGroup,
  peerGroup,
  source,
}: {
  readonly question: Question;
  readonly indicatorId: string;
  readonly files: readonly PeerExchange[];
  readonly declaredEqual: readonly string[];
  readonly minGroup: number;
  readonly peerGroup: PeerSeries["peerGroup"];
  readonly source: PeerSeries["source"];
}):
  | { readonly kind: "no-peers" }
  | {
      readonly kind: "peers";
      readonly series: PeerSeries;
      /** Whether ranks may be shown. */
      readonly isRanked: boolean;
      /** Whether the years must stand beside the figures. */
      readonly hasSeveralYears: boolean;
    } {
  const own = wordingHash(question);
  const found = files.flatMap(({ organisation, figures }) => {
    const usable = figures.filter((figure) => figure.question === question.id && figure.count >= minGroup);
    const [newest] = usable.toSorted((a, b) => (a.period < b.period ? 1 : -1));
    return newest === undefined ? [] : [{ organisation, figure: newest }];
  });
  if (found.length === 0) return { kind: "no-peers" };
  const words = found.map(({ figure }) => figure.wording);
  const match = words.every((hash) => hash === own)
    ? "identical"
    : words.every((hash) => hash === own || declaredEqual.includes(hash))
      ? "comparable"
      : "proxy";
  return {
    kind: "peers",
    isRanked: match !== "proxy" && found.length >= LEAST_PEERS,
    hasSeveralYears: new Set(found.map(({ figure }) => figure.period.slice(0, 4))).size > 1,
    series: {
      indicatorId,
      match,
      peerGroup,
      source,
      peers: found.map(({ organisation, figure }) => ({
        id: organisation.id,
        name: organisation.name,
        period: figure.period,
        value: figure.value,
        count: figure.count,
        standardDeviation: figure.standardDeviation,
        ...(organisation.inhabitants === undefined ? {} : { inhabitants: organisation.inhabitants }),
      })),
    },
  };
}
