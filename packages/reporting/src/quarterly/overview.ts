import { formatPeriod } from "@maatstaf/kernel";
import type { Locale, Period } from "@maatstaf/kernel";
import type { TargetJudgement } from "@maatstaf/indicators";
import type { Block, Cell, TableColumn } from "../block.ts";
import { words } from "../inline.ts";
import { ABSENT, rangeTexts, shortFigureText, shortText } from "../reading/figure-text.ts";
import { dataMark, targetMark, variationMark } from "../reading/judgement-mark.ts";
import { reportText } from "../wording.ts";
import { isEarlier } from "./card-period.ts";
import type { Entry } from "./entry.ts";
import { sectionLink } from "./entry.ts";

/** All indicators in one table, with the three judgements in columns of their own. */
export function overview(entries: readonly Entry[], reported: Period, locale: Locale): readonly Block[] {
  const columns: readonly TableColumn[] = [
    { label: reportText(locale, "overview.indicator"), align: "start" },
    { label: reportText(locale, "overview.value"), align: "end" },
    { label: reportText(locale, "overview.target"), align: "end" },
    { label: reportText(locale, "overview.target-status"), align: "start" },
    { label: reportText(locale, "overview.variation"), align: "start" },
    { label: reportText(locale, "overview.data"), align: "start" },
  ];
  return [
    { kind: "heading", level: 1, text: reportText(locale, "overview.title"), id: "overview" },
    {
      kind: "table",
      caption: reportText(locale, "overview.caption"),
      columns,
      rows: entries.map((entry) => row(entry, reported, locale)),
      rowHeader: true,
    },
  ];
}

function row(entry: Entry, reported: Period, locale: Locale): readonly Cell[] {
  const { card, reading } = entry;
  const value = shortFigureText(card, reading.figure, locale);
  const dated = isEarlier(reading.period, reported)
    ? reportText(locale, "overview.value-of", { value, period: formatPeriod(reading.period, locale, "short") })
    : value;
  return [
    [sectionLink(entry, locale)],
    [words(dated)],
    [words(aim(entry, reading.target, locale))],
    [targetMark(reading.target, locale)],
    [variationMark(reading.variation, locale)],
    [dataMark(reading.data, locale)],
  ];
}

/** The target as a figure, or the range that counts as good. */
function aim({ card }: Entry, target: TargetJudgement, locale: Locale): string {
  switch (target.kind) {
    case "none":
      return ABSENT;
    case "target":
      return shortText(card, target.value, locale);
    case "range":
      return reportText(locale, "target.range", rangeTexts(card, target, locale));
    default:
      return target satisfies never;
  }
}
