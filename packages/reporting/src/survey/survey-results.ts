import { localized } from "@maatstaf/kernel";
import type { Locale } from "@maatstaf/kernel";
import type { PublishedTable, Question, ShownFigures, UnpublishedTable } from "@maatstaf/surveys";
import type { Block, Table } from "../block.ts";
import { words } from "../inline.ts";
import { reportText } from "../wording.ts";
import { answerRows, answerTable, barRoom, shareCell } from "./answer-table.ts";
import type { AnswerRow } from "./answer-table.ts";
import { keyFigures, meanText, satisfiedLabel } from "./survey-figures.ts";
import type { Page } from "./survey-figures.ts";
import { answerText, groupText, inOrder, partText, questionOf } from "./survey-names.ts";

type Tables = readonly (PublishedTable | UnpublishedTable)[];

/**
 * The results of a survey as blocks of a report (resultaten van een bevraging): per question the mean and the share that is
 * satisfied, the answers below each other with their share, a bar and an interval, then the groups that may be shown side by
 * side. It takes what may be shown and nothing else, and says so where something is left out or where the answers do not speak
 * for everybody.
 *
 * @param tables - From `publishedTables`.
 *
 * @example
 * ```ts
 * import { surveyResults } from "@maatstaf/reporting";
 *
 * surveyResults([{ kind: "not-published", item: "overall", cut: "all", because: "too-few-answers" }], [], "nl-BE").map(({ kind }) => kind) // => ["heading", "paragraph"]
 * ```
 */
export function surveyResults(tables: Tables, questions: readonly Question[], locale: Locale): Block[] {
  const naming: Page = { questions, locale, decimals: decimalsOf(tables) };
  const ids = [...new Set(tables.map(({ item }) => questionOf(item, naming)?.id ?? item))];
  const shown = tables.filter((table) => table.kind === "table");
  const isOpen = shown.some(({ label }) => label === "not-representative");
  const reading: Block = isOpen
    ? {
        kind: "callout",
        tone: "warning",
        title: reportText(locale, "survey.not-representative-title"),
        text: [words(reportText(locale, "survey.not-representative"))],
      }
    : { kind: "paragraph", text: [words(reportText(locale, "survey.how-to-read"))] };
  const heading: Block = { kind: "heading", level: 1, text: reportText(locale, "survey.reading"), id: "reading" };
  return [
    ...(shown.length === 0 ? [] : isOpen ? [reading] : [heading, reading]),
    ...ids.flatMap((id, at): Block[] => {
      const question = questions.find((other) => other.id === id);
      const own = tables.filter(({ item }) => (questionOf(item, naming)?.id ?? item) === id);
      const text = question === undefined ? id : localized(question.text, locale);
      return [
        { kind: "heading", level: 1, text, id: `result-${at + 1}` },
        ...questionBlocks(own, question, naming),
        ...(own.some(({ kind }) => kind === "not-published")
          ? [{ kind: "paragraph", text: [words(reportText(locale, "survey.not-shown"))], role: "small" } as const]
          : []),
      ];
    }),
  ];
}

/** Weighted shares come in whole percents: then no decimal is written that they do not have. */
function decimalsOf(tables: Tables): 0 | 1 {
  const shares = tables.flatMap((table) =>
    table.kind === "table" ? table.groups.flatMap(({ classes }) => classes.map(({ share = 0 }) => 100 * share)) : [],
  );
  return shares.every((percent) => Math.abs(percent - Math.round(percent)) < 1e-9) ? 0 : 1;
}

function questionBlocks(tables: Tables, question: Question | undefined, naming: Page): Block[] {
  const shown = tables.filter((table) => table.kind === "table");
  const cuts = [...new Set(shown.map(({ cut }) => cut))];
  const kind = question?.form.kind;
  return cuts.flatMap((cut): Block[] => {
    const own = shown.filter((table) => table.cut === cut);
    const note = roundingNote(own, naming.locale);
    if (kind === "multiple") return [...choiceBlocks(own, shown, naming), ...note];
    if (kind === "matrix" && cut === "all") return partBlocks(own, naming);
    return [
      ...own.flatMap((table) =>
        cut === "all" ? wholeBlocks(table, shown, naming) : groupBlocks(table, shown, naming),
      ),
      ...note,
    ];
  });
}

/** Says so where the shares of a cut come in fives. */
function roundingNote(tables: readonly PublishedTable[], locale: Locale): Block[] {
  const isInFives = tables.some(({ groups }) => groups.some(({ shareStep }) => shareStep === 0.05));
  return isInFives ? [{ kind: "paragraph", role: "small", text: [words(reportText(locale, "survey.in-fives"))] }] : [];
}

/** The figures and the answers of everybody. */
function wholeBlocks(table: PublishedTable, all: readonly PublishedTable[], naming: Page): Block[] {
  const [group] = table.groups;
  if (group === undefined) return [];
  const { locale } = naming;
  const figures = keyFigures(table.item, group, naming);
  const rows = rowsOf(table.item, group, naming);
  return [
    { kind: "key-figures", items: figures },
    ...(rows.length === 0
      ? []
      : [
          answerTable(rows, {
            caption: reportText(locale, "survey.distribution", { count: group.count }),
            heading: reportText(locale, "survey.answer"),
            room: roomOf(all, naming),
            writing: naming,
          }),
        ]),
  ];
}

/** The groups of a cut: their figures below each other, and their answers side by side. */
function groupBlocks(table: PublishedTable, all: readonly PublishedTable[], naming: Page): Block[] {
  const { item } = table;
  const groups = inOrder(table.groups, naming);
  const { locale } = naming;
  const part = partText(item, naming);
  const caption = (code: "by-group" | "by-group-part"): string =>
    reportText(locale, `survey.${code}`, { part: part ?? "" });
  const hasFigures = groups.some(({ mean, satisfied }) => mean !== undefined || satisfied !== undefined);
  const isAll = groups.every(({ classes, nearlyAll }) => classes.length === 0 && nearlyAll === undefined);
  const room = roomOf(all, naming);
  const tables = groups.flatMap((group): Table[] => {
    const rows = rowsOf(item, group, naming);
    return rows.length === 0
      ? []
      : [
          answerTable(rows, {
            caption: reportText(locale, "survey.group-caption", {
              group: groupText(group.group, naming),
              count: group.count,
            }),
            heading: reportText(locale, "survey.answer"),
            room,
            writing: naming,
          }),
        ];
  });
  return [
    ...(hasFigures || isAll
      ? [summaryTable(groups, caption(part === undefined ? "by-group" : "by-group-part"), { item, naming })]
      : []),
    ...(tables.length === 0 || part !== undefined ? [] : [{ kind: "tables", tables } as const]),
  ];
}

function summaryTable(
  groups: readonly ShownFigures[],
  caption: string,
  { item, naming }: { readonly item: string; readonly naming: Page },
): Table {
  const { locale } = naming;
  const hasMean = groups.some(({ mean }) => mean !== undefined);
  const hasShare = groups.some(({ satisfied }) => satisfied !== undefined);
  return {
    kind: "table",
    caption,
    rowHeader: true,
    columns: [
      { label: reportText(locale, "survey.group-column"), align: "start" },
      ...(hasMean ? [{ label: reportText(locale, "survey.mean"), align: "end" as const }] : []),
      ...(hasShare ? [{ label: satisfiedLabel(item, naming), align: "end" as const }] : []),
    ],
    rows: groups.map(({ group, count, mean, satisfied }) => [
      [words(withCount(groupText(group, naming), count, locale))],
      ...(hasMean ? [[words(mean === undefined ? "•" : meanText(mean, locale))]] : []),
      ...(hasShare ? [shareCell({ label: "", share: satisfied }, 1, naming)] : []),
    ]),
  };
}

function withCount(name: string, count: number, locale: Locale): string {
  return reportText(locale, "survey.with-count", { name, count });
}

/** The rows of a matrix: their means below each other, and their answers side by side. */
function partBlocks(tables: readonly PublishedTable[], naming: Page): Block[] {
  const { locale } = naming;
  const groups = tables.flatMap(({ item, groups: [group] }) => (group === undefined ? [] : [{ item, group }]));
  const room = roomOf(tables, naming);
  const details = groups.flatMap(({ item, group }): Table[] => {
    const rows = rowsOf(item, group, naming);
    const caption = reportText(locale, "survey.group-caption", {
      group: partText(item, naming) ?? item,
      count: group.count,
    });
    return rows.length === 0
      ? []
      : [answerTable(rows, { caption, heading: reportText(locale, "survey.answer"), room, writing: naming })];
  });
  const [first] = groups;
  const summary: Table = {
    kind: "table",
    caption: reportText(locale, "survey.parts"),
    rowHeader: true,
    columns: [
      { label: reportText(locale, "survey.row-column"), align: "start" },
      { label: reportText(locale, "survey.mean"), align: "end" },
      { label: satisfiedLabel(first?.item ?? "", naming), align: "end" },
    ],
    rows: groups.map(({ item, group: { count, mean, satisfied } }) => [
      [words(withCount(partText(item, naming) ?? item, count, locale))],
      [words(mean === undefined ? "•" : meanText(mean, locale))],
      shareCell({ label: "", share: satisfied }, 1, naming),
    ]),
  };
  return first === undefined
    ? []
    : [summary, ...(details.length === 0 ? [] : [{ kind: "tables", tables: details } as const])];
}

/** The choices of a question with several answers: how many made each, for everybody or per group. */
function choiceBlocks(tables: readonly PublishedTable[], all: readonly PublishedTable[], naming: Page): Block[] {
  const { locale } = naming;
  const [first] = tables;
  if (first === undefined) return [];
  const made = ({ group: id }: ShownFigures): AnswerRow[] =>
    tables.map(({ item, groups }): AnswerRow => {
      const group = groups.find((other) => other.group === id);
      const yes = group?.classes.find(({ id }) => id === "yes");
      return {
        label: partText(item, naming) ?? item,
        share:
          yes?.share === undefined ? undefined : { share: yes.share, ...(yes.interval && { interval: yes.interval }) },
        ...(group?.nearlyAll === undefined
          ? {}
          : { instead: reportText(locale, group.nearlyAll === "yes" ? "survey.nearly-all" : "survey.nearly-nobody") }),
      };
    });
  const room = barRoom(
    all.flatMap(({ groups }) =>
      groups.flatMap(({ classes }) =>
        classes.flatMap((own) =>
          own.id === "yes" && own.share !== undefined
            ? [{ label: "", share: { share: own.share, ...(own.interval && { interval: own.interval }) } }]
            : [],
        ),
      ),
    ),
  );
  const listed = inOrder(first.groups, naming).map((group) =>
    answerTable(made(group), {
      caption:
        first.cut === "all"
          ? reportText(locale, "survey.distribution", { count: group.count })
          : reportText(locale, "survey.group-caption", { group: groupText(group.group, naming), count: group.count }),
      heading: reportText(locale, "survey.answer"),
      room,
      writing: naming,
    }),
  );
  return first.cut === "all" ? listed : [{ kind: "tables", tables: listed }];
}

function rowsOf(item: string, group: ShownFigures, naming: Page): AnswerRow[] {
  return answerRows(group, (answer) => answerText(answer, item, naming), naming);
}

function roomOf(tables: readonly PublishedTable[], naming: Page): number {
  return barRoom(tables.flatMap(({ item, groups }) => groups.flatMap((group) => rowsOf(item, group, naming))));
}
