import { formatNumber, localized } from "@maatstaf/kernel";
import type { Locale } from "@maatstaf/kernel";
import type { PublishedTable, Question, ShownFigures, UnpublishedTable } from "@maatstaf/surveys";
import type { Block, Cell } from "../block.ts";
import { words } from "../inline.ts";
import { reportText } from "../wording.ts";

/**
 * The results of a survey as blocks of a report (resultaten van een bevraging): per question the distribution with its number
 * of answers and intervals, then the groups that may be shown. It takes what may be shown and nothing else, and says so where
 * something is left out or where the answers do not speak for everybody.
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
export function surveyResults(
  tables: readonly (PublishedTable | UnpublishedTable)[],
  questions: readonly Question[],
  locale: Locale,
): Block[] {
  const items = [...new Set(tables.map(({ item }) => item))];
  const isOpen = tables.some((table) => table.kind === "table" && table.label === "not-representative");
  const warning: Block = {
    kind: "callout",
    tone: "warning",
    title: reportText(locale, "survey.not-representative-title"),
    text: [words(reportText(locale, "survey.not-representative"))],
  };
  return [
    ...(isOpen ? [warning] : []),
    ...items.flatMap((item, at): Block[] => {
      const text = itemText(item, questions, locale);
      const own = tables.filter((table) => table.item === item);
      return [
        { kind: "heading", level: 1, text, id: `result-${at + 1}` },
        ...own.flatMap((table): Block[] =>
          table.kind === "table" ? tableBlocks(table, { text, questions, locale }) : [],
        ),
        ...(own.some(({ kind }) => kind === "not-published")
          ? [{ kind: "paragraph", text: [words(reportText(locale, "survey.not-shown"))], role: "small" } as const]
          : []),
      ];
    }),
  ];
}

interface Naming {
  readonly text: string;
  readonly questions: readonly Question[];
  readonly locale: Locale;
}

function tableBlocks({ item, cut, groups }: PublishedTable, naming: Naming): Block[] {
  const { text, questions, locale } = naming;
  const [first] = groups;
  if (first === undefined) return [];
  const ids = [...new Map(groups.flatMap(({ classes }) => classes.map((own) => [own.id, own]))).keys()];
  const hasMean = groups.some(({ mean }) => mean !== undefined);
  const label = (code: "group" | "answers" | "mean"): string => reportText(locale, `survey.${code}`);
  return [
    {
      kind: "table",
      caption:
        cut === "all"
          ? reportText(locale, "survey.distribution", { question: text, count: first.count })
          : reportText(locale, "survey.by-group", { question: text }),
      rowHeader: true,
      columns: [
        { label: label("group"), align: "start" },
        { label: label("answers"), align: "end" },
        ...ids.map((id) => ({ label: answerText(id, { item, questions, locale }), align: "end" as const })),
        ...(hasMean ? [{ label: label("mean"), align: "end" as const }] : []),
      ],
      rows: groups.map((group) => [
        [words(groupText(group.group, naming))],
        [words(formatNumber(group.count, { locale, decimals: 0 }))],
        ...ids.map((id) => classCell(group, id, { item, questions, locale })),
        ...(hasMean ? [meanCell(group, locale)] : []),
      ]),
    },
  ];
}

function classCell(
  { classes, nearlyAll }: ShownFigures,
  id: string,
  naming: { readonly item: string; readonly questions: readonly Question[]; readonly locale: Locale },
): Cell {
  const { locale } = naming;
  if (nearlyAll !== undefined) {
    return nearlyAll === id ? [words(reportText(locale, "survey.nearly-all", { answer: answerText(id, naming) }))] : [];
  }
  const own = classes.find((other) => other.id === id);
  if (own?.share === undefined) return own === undefined ? [] : [words("•")];
  const percent = (share: number): string => `${formatNumber(100 * share, { locale, decimals: 1 })} %`;
  return [words(withInterval(percent, own.share, own.interval, locale))];
}

function meanCell({ mean }: ShownFigures, locale: Locale): Cell {
  if (mean === undefined) return [];
  const mark = (value: number): string => formatNumber(value, { locale, decimals: 1 });
  return [words(withInterval(mark, mean.value, mean.interval, locale))];
}

function withInterval(
  write: (value: number) => string,
  value: number,
  interval: { readonly lower: number; readonly upper: number } | undefined,
  locale: Locale,
): string {
  if (interval === undefined) return write(value);
  const { lower, upper } = interval;
  return reportText(locale, "survey.interval", { value: write(value), lower: write(lower), upper: write(upper) });
}

function itemText(item: string, questions: readonly Question[], locale: Locale): string {
  const question = questions.find(({ id }) => item === id || item.startsWith(`${id}.`));
  if (question === undefined) return item;
  const text = localized(question.text, locale);
  const part = item.slice(question.id.length + 1);
  const { form } = question;
  const parts = "choices" in form ? form.choices : form.kind === "matrix" ? form.rows : [];
  const named = parts.find(({ id }) => id === part);
  return named === undefined ? text : `${text} ${localized(named.text, locale)}`;
}

function answerText(
  id: string,
  {
    item,
    questions,
    locale,
  }: { readonly item: string; readonly questions: readonly Question[]; readonly locale: Locale },
): string {
  const question = questions.find((other) => other.id === item);
  const form = question?.form;
  const choice = form?.kind === "single" ? form.choices.find((other) => other.id === id) : undefined;
  return choice === undefined ? id.replace("-", "–") : localized(choice.text, locale);
}

function groupText(group: string, { questions, locale }: Naming): string {
  if (group === "all") return reportText(locale, "survey.everybody");
  if (group === "unknown") return reportText(locale, "survey.unknown");
  if (group === "rest") return reportText(locale, "survey.rest");
  const names = group.split(" & ").map((id) => {
    for (const { form } of questions) {
      const choice = form.kind === "single" ? form.choices.find((other) => other.id === id) : undefined;
      if (choice !== undefined) return localized(choice.text, locale);
    }
    return id;
  });
  return names.join(", ");
}
