import type { AttentionReason } from "@maatstaf/indicators";
import { formatFigure } from "@maatstaf/kernel";
import type { Locale } from "@maatstaf/kernel";
import type { Block, KeyFigure } from "../block.ts";
import type { Inline } from "../inline.ts";
import { words } from "../inline.ts";
import { describeAssurance, describeTarget } from "../reading/describe-target.ts";
import { describeAbsence, describeData, isMissing } from "../reading/describe-value.ts";
import { describeVariation } from "../reading/describe-variation.ts";
import { earlierSignals } from "../reading/earlier-signals.ts";
import { shortText } from "../reading/figure-text.ts";
import { reportText } from "../wording.ts";
import type { Entry } from "./entry.ts";
import { hasReason, isImprovement, sectionLink } from "./entry.ts";

/** What comes first: a change that is no chance, then a target that is missed, then data that are late. */
const REASONS: readonly AttentionReason[] = ["concern", "target-missed", "data-overdue"];

/**
 * The first section: what asks for attention and why (real signals the wrong way, then missed targets, then overdue
 * data), what really goes better, what was a real signal but no longer is, and the three judgements counted.
 */
export function inShort(entries: readonly Entry[], locale: Locale): readonly Block[] {
  const attention = [...new Set(REASONS.flatMap((reason) => entries.filter((entry) => hasReason(entry, reason))))];
  const better = entries.filter(isImprovement);
  const passed = entries.filter((entry) => !attention.includes(entry) && earlierSignals(entry.reading).length > 0);
  const heading: Block = { kind: "heading", level: 1, text: reportText(locale, "short.title"), id: "in-short" };
  if (entries.length === 0) {
    return [heading, { kind: "paragraph", role: "lead", text: [words(reportText(locale, "short.none"))] }];
  }
  const lead = reportText(locale, "short.lead", { count: entries.length, attention: attention.length });
  return [
    heading,
    { kind: "paragraph", role: "lead", text: [words(lead)] },
    { kind: "key-figures", items: countedJudgements(entries, locale) },
    ...(attention.length > 0
      ? listed("attention", attention, attentionSentences, locale)
      : [{ kind: "paragraph", text: [words(reportText(locale, "short.quiet"))] } as const]),
    ...(better.length > 0 ? listed("better", better, variationSentences, locale) : []),
    ...(passed.length > 0 ? listed("passed", passed, variationSentences, locale) : []),
  ];
}

type Sentences = (entry: Entry, locale: Locale) => readonly string[];

function listed(
  part: "attention" | "better" | "passed",
  entries: readonly Entry[],
  sentences: Sentences,
  locale: Locale,
): readonly Block[] {
  const items = entries.map((entry): readonly Inline[] => [
    sectionLink(entry, locale),
    words(`${knownValue(entry, locale)}: ${sentences(entry, locale).join(" ")}`),
  ]);
  return [
    { kind: "heading", level: 2, text: reportText(locale, `short.${part}`), id: `in-short-${part}` },
    { kind: "list", items },
  ];
}

/** The figure between brackets, to go after the name. */
function knownValue({ card, reading: { figure } }: Entry, locale: Locale): string {
  return figure.kind === "figure" ? ` (${shortText(card, figure.value, locale)})` : "";
}

const attentionSentences: Sentences = (entry, locale) => {
  const { card, reading } = entry;
  if (isMissing(reading)) {
    return [describeAbsence(card, reading, locale), reportText(locale, "missing.owner", { owner: card.source.owner })];
  }
  const isConcern = hasReason(entry, "concern");
  const isMissed = hasReason(entry, "target-missed");
  return [
    ...(isConcern ? describeVariation(card, reading, locale) : []),
    ...(isMissed ? describeTarget(card, reading, locale) : []),
    ...(isMissed && !isConcern
      ? [...describeVariation(card, reading, locale), ...describeAssurance(reading, locale)]
      : []),
    ...(hasReason(entry, "data-overdue") ? describeData(reading, locale) : []),
  ];
};

const variationSentences: Sentences = ({ card, reading }, locale) => describeVariation(card, reading, locale);

/** The three judgements, each counted by itself. */
function countedJudgements(entries: readonly Entry[], locale: Locale): readonly KeyFigure[] {
  return [targetCount(entries, locale), signalCount(entries, locale), dataCount(entries, locale)];
}

function targetCount(entries: readonly Entry[], locale: Locale): KeyFigure {
  const statuses = entries.flatMap(({ reading: { target } }) =>
    target.kind === "none" || target.status === "grey" ? [] : [target.status],
  );
  const label = reportText(locale, "short.targets");
  if (statuses.length === 0)
    return { label, value: "–", note: reportText(locale, "short.targets-none"), tone: "neutral" };
  const number = (status: string) => statuses.filter((found) => found === status).length;
  return {
    label,
    value: reportText(locale, "short.targets-value", { met: number("green"), count: statuses.length }),
    note: reportText(locale, "short.targets-note", { near: number("amber"), missed: number("red") }),
    tone: "neutral",
  };
}

function signalCount(entries: readonly Entry[], locale: Locale): KeyFigure {
  const better = entries.filter(isImprovement).length;
  const worse = entries.filter((entry) => hasReason(entry, "concern")).length;
  const other = entries.filter(
    ({ reading: { variation } }) => variation.kind === "high" || variation.kind === "low",
  ).length;
  return {
    label: reportText(locale, "short.signals"),
    value: formatFigure(better + worse + other, { locale, decimals: 0, unit: "" }),
    note: reportText(locale, other > 0 ? "short.signals-other" : "short.signals-note", { better, worse, other }),
    tone: "neutral",
  };
}

function dataCount(entries: readonly Entry[], locale: Locale): KeyFigure {
  const number = (...kinds: readonly string[]) =>
    entries.filter(({ reading }) => kinds.includes(reading.data.kind)).length;
  return {
    label: reportText(locale, "short.data"),
    value: reportText(locale, "short.data-value", { complete: number("complete"), count: entries.length }),
    note: reportText(locale, "short.data-note", {
      provisional: number("provisional", "incomplete"),
      missing: entries.filter(({ reading }) => isMissing(reading) && reading.data.kind !== "suppressed").length,
    }),
    tone: "neutral",
  };
}
