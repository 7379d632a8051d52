import { consensusAgenda, scoreDistribution } from "@maatstaf/framework";
import type { AgendaItem, IndividualScore, ScoreDistribution } from "@maatstaf/framework";
import { formatNumber } from "@maatstaf/kernel";
import type { Locale } from "@maatstaf/kernel";
import type { Block } from "../block.ts";
import { words } from "../inline.ts";
import type { Report } from "../report.ts";
import { reportText } from "../wording.ts";
import { delimitedText } from "./delimited-rows.ts";
import { spokenRequirements } from "./spoken-requirement.ts";
import type { ToolboxInput } from "./toolbox-input.ts";
import { toolboxReport } from "./toolbox-report.ts";

/** What a consensus meeting is prepared from. */
export interface MeetingInput extends ToolboxInput {
  /** Of everyone; nothing on the sheet tells who gave which. */
  readonly scores: readonly Pick<IndividualScore, "requirement" | "value" | "phases">[];
}

/** Room to write a decision. */
const ROOM = "…".repeat(6);

const COLUMNS = ["code", "question", "median", "range", "spread"] as const;

/**
 * The sheet for a consensus meeting (nl: *vergaderblad*): questions in the order of `consensusAgenda`, what must be
 * discussed apart and first, with median, range and, from five answers on, how many people gave which score. No names.
 *
 * @see docs/methods/self-evaluation.md
 *
 * @example
 * ```ts
 * import { Framework, maturityScale } from "@maatstaf/framework";
 * import { calendarDate, period } from "@maatstaf/kernel";
 * import { meetingSheet } from "@maatstaf/reporting";
 *
 * const framework = Framework.parse({
 *   id: "own", edition: "2026", version: 1, status: "draft", name: { nl: "Eigen kader" }, scale: maturityScale(),
 *   parts: [{ id: "own:a", code: "A", name: { nl: "Sturen" } }],
 *   requirements: [{ id: "own:a.goals", code: "A.1", part: "own:a", question: { nl: "Zijn er doelen?" } }],
 * });
 * const organisation = { name: { nl: "Voorbeeldgemeente" } };
 * const scores = [1, 2, 4].map((value) => ({ requirement: "own:a.goals", value }));
 * const on = calendarDate("2026-01-05");
 * meetingSheet({ framework, organisation, period: period("2026"), on, locale: "nl-BE", scores }).title // => "Vergaderblad"
 * ```
 */
export function meetingSheet(input: MeetingInput): Report {
  const { locale } = input;
  const lines = meetingLines(input);
  const first = lines.filter(({ mustDiscuss }) => mustDiscuss);
  const rest = lines.filter(({ mustDiscuss }) => !mustDiscuss);
  const heading = (id: "first" | "rest"): Block => ({
    kind: "heading",
    level: 1,
    text: reportText(locale, `meeting.${id}`),
    id,
  });
  return toolboxReport("meeting-sheet", input, [
    { kind: "paragraph", role: "lead", text: [words(reportText(locale, "meeting.lead"))] },
    heading("first"),
    first.length === 0
      ? { kind: "paragraph", text: [words(reportText(locale, "meeting.first-none"))] }
      : table(first, locale),
    ...(rest.length === 0 ? [] : [heading("rest"), table(rest, locale)]),
  ]);
}

/**
 * The {@link meetingSheet} as a CSV file for a spreadsheet: one line per question, in the order of the agenda.
 *
 * @example
 * ```ts
 * import { Framework, maturityScale } from "@maatstaf/framework";
 * import { calendarDate, period } from "@maatstaf/kernel";
 * import { meetingCsv } from "@maatstaf/reporting";
 *
 * const framework = Framework.parse({
 *   id: "own", edition: "2026", version: 1, status: "draft", name: { nl: "Eigen kader" }, scale: maturityScale(),
 *   parts: [{ id: "own:a", code: "A", name: { nl: "Sturen" } }],
 *   requirements: [{ id: "own:a.goals", code: "A.1", part: "own:a", question: { nl: "Zijn er doelen?" } }],
 * });
 * const organisation = { name: { nl: "Voorbeeldgemeente" } };
 * const scores = [1, 2, 4].map((value) => ({ requirement: "own:a.goals", value }));
 * const on = calendarDate("2026-01-05");
 * const csv = meetingCsv({ framework, organisation, period: period("2026"), on, locale: "nl-BE", scores });
 * csv.split("\r\n")[1] // => "A.1;Zijn er doelen?;2;1 – 4;;ja"
 * ```
 */
export function meetingCsv(input: MeetingInput): string {
  const { locale } = input;
  return delimitedText([
    [...COLUMNS, "discuss" as const].map((column) => reportText(locale, `meeting.${column}`)),
    ...meetingLines(input).map(({ cells, mustDiscuss }) => [
      ...cells,
      reportText(locale, mustDiscuss ? "meeting.yes" : "meeting.no"),
    ]),
  ]);
}

interface MeetingLine {
  readonly cells: readonly string[];
  readonly mustDiscuss: boolean;
}

function meetingLines(input: MeetingInput): readonly MeetingLine[] {
  const { locale, scores } = input;
  const asked = spokenRequirements(input).filter(({ isApplicable }) => isApplicable);
  const questions = new Map(asked.map(({ id, question }) => [id, question]));
  const agenda = consensusAgenda(asked, scores).map((item) => ({
    item,
    shown: scoreDistribution(scores.filter(({ requirement }) => requirement === item.requirement)),
  }));
  // What one person alone answered stands at the end, by code: its place would tell the score.
  const isShown = ({ shown }: (typeof agenda)[number]): boolean => shown.kind !== "too-few";
  const hidden = asked.flatMap(({ id }) => agenda.filter((one) => one.item.requirement === id && !isShown(one)));
  return [...agenda.filter(isShown), ...hidden].map(({ item, shown }) => ({
    cells: [item.code, questions.get(item.requirement) ?? "", ...figures(item, shown, locale)],
    mustDiscuss: isShown({ item, shown }) && item.scores.kind === "consensus" && item.scores.mustDiscuss,
  }));
}

/** Median, range and distribution, each empty where it may not be shown. */
function figures(
  { scores }: AgendaItem,
  shown: ScoreDistribution,
  locale: Locale,
): readonly [median: string, range: string, distribution: string] {
  if (shown.kind === "too-few") return ["", "", reportText(locale, "meeting.too-few")];
  const spread = shown.kind === "distribution" ? distributionText(shown, locale) : "";
  if (scores.kind !== "consensus") return ["", "", spread];
  const range = scores.spread === 0 ? String(scores.minimum) : `${scores.minimum} – ${scores.maximum}`;
  return [formatNumber(scores.median, { locale, decimals: Number.isInteger(scores.median) ? 0 : 1 }), range, spread];
}

function distributionText(
  { counts, unknown, notApplicable }: Extract<ScoreDistribution, { kind: "distribution" }>,
  locale: Locale,
): string {
  const times = (count: number, score: string): readonly string[] =>
    count === 0 ? [] : [reportText(locale, "meeting.times", { count, score })];
  return [
    ...counts.flatMap((count, level) => times(count, String(level))),
    ...times(unknown, reportText(locale, "meeting.unknown")),
    ...times(notApplicable, reportText(locale, "meeting.not-applicable")),
  ].join(", ");
}

function table(lines: readonly MeetingLine[], locale: Locale): Block {
  return {
    kind: "table",
    caption: reportText(locale, "meeting.caption"),
    columns: [...COLUMNS, "decision" as const].map((column) => ({
      label: reportText(locale, `meeting.${column}`),
      align: "start",
    })),
    rows: lines.map(({ cells }) => [...cells.map((cell) => [words(cell)]), [words(ROOM)]]),
    rowHeader: true,
  };
}
