import type { IndicatorCard } from "./indicator-card.ts";
import type { Reading } from "./reading.ts";
import type { SentenceCode, SentenceParameter } from "./sentence-code.ts";
import { EPSILON } from "./target-status.ts";

/** One thing to say about a reading: a code with its numbers, unformatted. */
export interface Sentence {
  readonly code: SentenceCode;
  readonly params: SentenceParams;
}

/** What a sentence is filled with, by the name of its placeholder. */
export type SentenceParams = Readonly<Partial<Record<SentenceParameter, string | number>>>;

type Unspoken = Omit<Reading, "sentence">;

/** Everything there is to say about a reading, the most important first: data that are not there, target, variation. */
export function readingSentences(card: IndicatorCard, reading: Unspoken): Sentence[] {
  return [
    ...dataSentences(card, reading),
    ...targetSentences(card, reading),
    ...variationSentences(reading),
    ...assuranceSentences(reading),
    ...yearEarlierSentences(card, reading),
  ];
}

function dataSentences(card: IndicatorCard, { figure, data }: Unspoken): Sentence[] {
  const { completeness: share } = data;
  const missing = data.missing.length;
  if (figure.kind === "no-figure") {
    if (data.kind === "overdue") return [say("data-overdue", { share, missing })];
    const frequency = card.frequency;
    return [say(figure.reason, { minimum: card.minimumCount, frequency })];
  }
  if (data.kind === "overdue" || data.kind === "incomplete") return [say(`data-${data.kind}`, { share, missing })];
  if (data.kind !== "provisional") return [];
  return [missing > 0 ? say("data-partial", { share, missing }) : say("data-provisional")];
}

function targetSentences(card: IndicatorCard, { figure, target, interval }: Unspoken): Sentence[] {
  if (target.kind === "none" || figure.kind !== "figure") return [];
  if (target.status === "grey") {
    return card.direction === "neutral" ? [] : [say("target-not-judged", { minimum: card.minimumCount })];
  }
  const code = { green: "met", amber: "near", red: "missed" } as const;
  const verdict =
    target.kind === "range"
      ? say(`range-${code[target.status]}`, { lower: target.lower, upper: target.upper })
      : targetSentence(target.value, figure.value, code[target.status]);
  return target.notDemonstrable && interval !== undefined
    ? [verdict, say("target-not-demonstrable", { lower: interval.lower, upper: interval.upper })]
    : [verdict];
}

function targetSentence(target: number, value: number, verdict: "met" | "near" | "missed"): Sentence {
  const gap = Math.abs(value - target);
  return gap <= EPSILON ? say("target-equal", { target }) : say(`target-${verdict}`, { target, gap });
}

function variationSentences({ variation }: Unspoken): Sentence[] {
  switch (variation.kind) {
    case "not-charted":
      return [];
    case "common-cause":
      return [say("variation-common-cause")];
    case "too-few-points":
      return [say("variation-too-few-points", { points: variation.points, required: variation.required })];
    default:
      return [say(`variation-${variation.kind}`), ...ruleSentences(variation.rule)];
  }
}

/** Rules of the default set have a sentence of their own; those of another set have their name only. */
function ruleSentences(rule: string): Sentence[] {
  switch (rule) {
    case "limit":
    case "shift":
    case "trend":
    case "two-of-three":
      return [say(`rule-${rule}`)];
    default:
      return [];
  }
}

function assuranceSentences({ assurance, target }: Unspoken): Sentence[] {
  return assurance === undefined || target.kind !== "target"
    ? []
    : [say(`assurance-${assurance}`, { target: target.value })];
}

function yearEarlierSentences(card: IndicatorCard, { yearEarlier }: Unspoken): Sentence[] {
  if (yearEarlier?.figure.kind !== "figure") return [];
  const { changePoints, figure, comparable } = yearEarlier;
  const isSame = Math.abs(changePoints) * 10 ** card.decimals < 0.5;
  const said = isSame
    ? say("year-earlier-same", { earlier: figure.value })
    : say(changePoints > 0 ? "year-earlier-higher" : "year-earlier-lower", {
        change: Math.abs(changePoints),
        earlier: figure.value,
      });
  return comparable ? [said] : [said, say("year-earlier-not-comparable")];
}

function say(code: SentenceCode, params: SentenceParams = {}): Sentence {
  return { code, params };
}
