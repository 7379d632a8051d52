import { differencingGuard } from "@maatstaf/statistics";
import { holds } from "./condition.ts";
import type { Item } from "./item.ts";
import { itemValue } from "./item.ts";
import type { PublishedTable, UnpublishedTable } from "./published-table.ts";
import type { Question } from "./question.ts";
import type { Response } from "./response.ts";
import type { Cut } from "./survey.ts";
import { cutColumn } from "./cut-groups.ts";

type Tables = readonly (PublishedTable | UnpublishedTable)[];

/** What is known of everybody who answered: a group each, blank where they gave no answer. */
interface Known {
  readonly questions: readonly string[];
  readonly columns: readonly (readonly string[])[];
  readonly isBlank: readonly boolean[];
}

/**
 * Keeps questions that hang together from telling on each other: one that decides whether another is shown, those others, and
 * one by whose answers is cut. Each of them is shown for everybody together and not by group: by group the one would tell how
 * few gave an answer to the other, or left it blank. Their totals are guarded together: how many were asked a question tells
 * how many gave certain answers to the one before it. What would give a small group away is left out; the first in the
 * questionnaire stay.
 */
export function linkedGuard(
  responses: readonly Response[],
  {
    questions,
    cuts,
    threshold,
  }: { readonly questions: readonly Question[]; readonly cuts: readonly Cut[]; readonly threshold: number },
): (item: Item, tables: Tables, fromCuts: readonly (readonly number[])[]) => Tables {
  // An open question has no table, so that the one before it gives nothing away by it.
  const counted = questions.filter(({ form }) => form.kind !== "open");
  const filters = new Set(counted.flatMap(({ shownIf = [] }) => shownIf.flat().map(({ question }) => question)));
  const attributes = new Set(cuts.flatMap((cut) => cut.attributes));
  const kept: Known[] = [];
  return (item, tables, fromCuts) => {
    const { id, shownIf = [] } = item.question;
    const links = [...new Set([id, ...shownIf.flat().map(({ question }) => question)])];
    if (shownIf.length === 0 && !filters.has(id) && !attributes.has(id)) return tables;
    const related = kept.filter((other) => other.questions.some((question) => links.includes(question)));
    const groups = fromCuts.map((of) => of.map(String));
    const totals = tables.map((table) => (table.cut === "all" ? table : differencing(table)));
    const own = known(item, totals, { responses, cuts, links, isAsked: filters.has(id) || attributes.has(id) });
    const all = [...related, own];
    if (isSafeTogether([...groups, ...all.flatMap(({ columns }) => columns)], all, threshold)) {
      kept.push(own);
      return totals;
    }
    return tables.map(differencing);
  };
}

function differencing({ item, cut }: PublishedTable | UnpublishedTable): UnpublishedTable {
  return { kind: "not-published", item, cut, because: "differencing" };
}

/** What the tables of a question tell of everybody: their class in it, and whether they were asked it. */
function known(
  item: Item,
  tables: Tables,
  {
    responses,
    cuts,
    links,
    isAsked,
  }: {
    readonly responses: readonly Response[];
    readonly cuts: readonly Cut[];
    readonly links: readonly string[];
    readonly isAsked: boolean;
  },
): Known {
  const { shownIf } = item.question;
  const values = responses.map(({ answers }) => itemValue(item, answers));
  const columns = tables.flatMap((table): string[][] => {
    if (table.kind !== "table") return [];
    const cut = cuts.find(({ id }) => id === table.cut);
    const members = cut === undefined ? responses.map(() => "all") : cutColumn(cut, responses);
    const groupOf = members.map((name) => table.groups.findIndex((group) => group.members.includes(name)));
    const asked =
      shownIf === undefined
        ? []
        : [responses.map(({ answers }, at) => `${groupOf[at]}.${holds(shownIf, answers) ? "asked" : "passed"}`)];
    if (!isAsked) return asked;
    const said = responses.map((_, at) => {
      const value = values[at];
      const classes = table.groups[groupOf[at] ?? -1]?.classes ?? [];
      const place = classes.findIndex((own) => value !== undefined && own.values.includes(value));
      return value === undefined ? `${groupOf[at]}.blank` : `${groupOf[at]}.${place}`;
    });
    return [...asked, said];
  });
  const isAbsent = (at: number): boolean => values[at] === undefined;
  const wasAsked = (at: number): boolean => shownIf === undefined || holds(shownIf, responses[at]?.answers ?? {});
  return {
    questions: links,
    columns,
    isBlank: responses.map((_, at) => isAsked && isAbsent(at) && wasAsked(at)),
  };
}

function isSafeTogether(
  columns: readonly (readonly string[])[],
  questions: readonly Known[],
  threshold: number,
): boolean {
  const people = columns[0]?.length ?? 0;
  const sizes = new Map<string, number>();
  const published = new Map<string, Set<string>>();
  for (let at = 0; at < people; at += 1) {
    const unit = JSON.stringify(columns.map((column) => column[at]));
    // A set with somebody who left a question blank in it is no group that is guarded.
    const size = questions.some(({ isBlank }) => isBlank[at]) ? threshold : 1;
    sizes.set(unit, (sizes.get(unit) ?? 0) + size);
    for (const [place, column] of columns.entries()) {
      const group = `${place}.${column[at]}`;
      published.set(group, (published.get(group) ?? new Set<string>()).add(unit));
    }
  }
  const guard = differencingGuard({
    requested: [...sizes.keys()],
    published: [...published.values()].map((units) => [...units]),
    sizes: Object.fromEntries(sizes),
    threshold,
  });
  return guard.kind === "allowed";
}
