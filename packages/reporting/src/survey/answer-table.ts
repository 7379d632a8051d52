import { formatNumber } from "@maatstaf/kernel";
import type { Locale } from "@maatstaf/kernel";
import type { ShownFigures, ShownShare } from "@maatstaf/surveys";
import type { Table } from "../block.ts";
import { words } from "../inline.ts";
import type { Inline } from "../inline.ts";
import { reportText } from "../wording.ts";

/** One answer, or one choice, with the share that is shown of it. */
export interface AnswerRow {
  readonly label: string;
  /** Absent where the number is hidden. */
  readonly share: ShownShare | undefined;
  /** Stands in place of a share. */
  readonly instead?: string;
}

/** Share of all the room of a bar, so that bars of ten answers are not all short. */
const ROOMS = [0.25, 0.5, 1] as const;

/** The room that takes in every share and interval of these rows: the same for all tables of a question. */
export function barRoom(rows: readonly AnswerRow[]): number {
  const most = Math.max(0, ...rows.flatMap(({ share }) => (share === undefined ? [] : [upperEnd(share)])));
  return ROOMS.find((room) => most <= room) ?? 1;
}

function upperEnd({ share, interval }: ShownShare): number {
  return Math.max(share, interval?.upper ?? 0);
}

/** How figures are written. */
export interface Writing {
  readonly locale: Locale;
  /** Of a percentage. */
  readonly decimals: 0 | 1;
}

/** Answers below each other, each with a bar, its share and its interval. */
export function answerTable(
  rows: readonly AnswerRow[],
  {
    caption,
    heading,
    room,
    writing,
  }: { readonly caption: string; readonly heading: string; readonly room: number; readonly writing: Writing },
): Table {
  const { locale } = writing;
  const hasInterval = rows.some(({ share }) => share?.interval !== undefined);
  return {
    kind: "table",
    caption,
    rowHeader: true,
    columns: [
      { label: heading, align: "start" },
      { label: reportText(locale, "survey.share"), align: "end" },
      ...(hasInterval ? [{ label: reportText(locale, "survey.interval-column"), align: "end" as const }] : []),
    ],
    rows: rows.map((row) => [
      [words(row.label)],
      shareCell(row, room, writing),
      ...(hasInterval ? [[words(intervalText(row.share, writing))]] : []),
    ]),
  };
}

/** A share with its bar in front. */
export function shareCell({ share, instead }: AnswerRow, room: number, writing: Writing): Inline[] {
  if (share === undefined) return [words(instead ?? "•")];
  const { interval } = share;
  const reach = interval && { interval: { lower: interval.lower / room, upper: interval.upper / room } };
  return [{ kind: "bar", text: percentText(share.share, writing), filled: share.share / room, ...reach }];
}

/** A share as a percentage, with the decimal it has: some are shown in whole percents only. */
export function percentText(share: number, { locale, decimals }: Writing): string {
  return `${formatNumber(100 * share, { locale, decimals })}\u00A0%`;
}

/** The ends of an interval of a share; empty where there is none. */
export function intervalText(share: ShownShare | undefined, writing: Writing): string {
  if (share?.interval === undefined) return "";
  const { lower, upper } = share.interval;
  return reportText(writing.locale, "survey.from-to", {
    lower: formatNumber(100 * lower, writing),
    upper: percentText(upper, writing),
  });
}

/** The answers of one group as rows. */
export function answerRows(
  { classes, nearlyAll }: ShownFigures,
  nameOf: (answer: string) => string,
  { locale }: Writing,
): AnswerRow[] {
  if (nearlyAll !== undefined) {
    return [{ label: nameOf(nearlyAll), share: undefined, instead: reportText(locale, "survey.nearly-all") }];
  }
  return classes.map(({ id, count, share, interval }) => ({
    label: nameOf(id),
    share: share === undefined ? undefined : { share, ...(interval === undefined ? {} : { interval }) },
    // A number of people without a share: weighted, the share would tell too much of them.
    ...(typeof count === "number" ? { instead: reportText(locale, "survey.counted", { count }) } : {}),
  }));
}
