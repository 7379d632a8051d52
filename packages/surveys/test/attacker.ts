import { SUPPRESSED } from "@maatstaf/statistics";
import type { Cut, PublishedTable, UnpublishedTable } from "@maatstaf/surveys";
import { largest } from "../../statistics/test/linear-programme.ts";

/** What the attacker knows of the frame: the values of every attribute and of the item, and which cuts are announced. */
export interface Frame {
  readonly attributes: Readonly<Record<string, readonly string[]>>;
  readonly values: readonly (string | number)[];
  readonly cuts: readonly Cut[];
}

/** The truth, with which a finding is checked: it is not used to find one. */
export type Truth = readonly {
  readonly groups: Readonly<Record<string, string>>;
  readonly value: string | number;
}[];

/** A set of people the attacker has boxed in: for certain at least one, and fewer than the threshold. */
export interface Disclosure {
  readonly group: Readonly<Record<string, string>>;
  readonly values: readonly (string | number)[];
  readonly lower: number;
  readonly upper: number;
}

type Target = Omit<Disclosure, "lower" | "upper">;
type Unknown = { readonly groups: Readonly<Record<string, string>>; readonly value: string | number };

/**
 * An attacker with a linear solver who reads all tables of one item at once. Unknown is how many people there are in every
 * combination of attributes and answers; every number that is shown is an equation in them. A set of people is given away when
 * the equations leave it no size but 1 to threshold - 1.
 *
 * Only sets that are that small in truth can be boxed in (the truth solves the equations), so that only those are tried.
 */
export function disclosures(
  tables: readonly (PublishedTable | UnpublishedTable)[],
  { frame, truth, threshold }: { readonly frame: Frame; readonly truth: Truth; readonly threshold: number },
): Disclosure[] {
  const unknowns = combinations(frame);
  const { rows, right } = independent(equationsOf(tables, frame, unknowns));
  if (rows.length === 0) return [];
  return targets(frame, tables).flatMap((target): Disclosure[] => {
    const size = truth.filter((person) => isIn(person, target)).length;
    if (size === 0 || size >= threshold) return [];
    const members = unknowns.map((unknown) => Number(isIn(unknown, target)));
    const upper = most({ rows, right }, members);
    // Fewer than the threshold as a fraction is at most one below it in people.
    if (upper > threshold - 1e-6) return [];
    const lower = least({ rows, right }, members);
    return lower > 1e-6 ? [{ ...target, lower, upper }] : [];
  });
}

/** Equations in unknowns that are zero or more. */
export interface System {
  readonly rows: readonly (readonly number[])[];
  readonly right: readonly number[];
}

/** Whether a sum of unknowns can only be 1 to threshold - 1. */
export function isBoxedIn(system: System, members: readonly number[], threshold: number): boolean {
  return most(system, members) < threshold - 1e-6 && least(system, members) > 1e-6;
}

/** The most a sum of unknowns can be: one unknown more that is the sum. */
function most({ rows, right }: System, members: readonly number[]): number {
  const total = [...members, -1];
  return largest([...rows.map((row) => [...row, 0]), total], [...right, 0], members.length);
}

/** The least: everybody less the most of the others, by a slack below the total. */
function least({ rows, right }: System, members: readonly number[]): number {
  const bound = right.reduce((sum, value) => Math.max(sum, value), 0);
  const slack = [...members, 1];
  return bound - largest([...rows.map((row) => [...row, 0]), slack], [...right, bound], members.length);
}

function combinations({ attributes, values }: Frame): Unknown[] {
  let groups: Record<string, string>[] = [{}];
  for (const [attribute, names] of Object.entries(attributes)) {
    groups = groups.flatMap((known) => names.map((name) => ({ ...known, [attribute]: name })));
  }
  return groups.flatMap((known) => values.map((value) => ({ groups: known, value })));
}

function isIn(person: Unknown, { group, values }: Target): boolean {
  return values.includes(person.value) && Object.entries(group).every(([name, value]) => person.groups[name] === value);
}

/** Every announced group, alone and crossed with every class that is shown and every single answer. */
function targets(
  { attributes, values, cuts }: Frame,
  tables: readonly (PublishedTable | UnpublishedTable)[],
): Target[] {
  const shown = tables.flatMap((table) =>
    table.kind === "table" ? table.groups.flatMap(({ classes }) => classes.map((own) => own.values)) : [],
  );
  const answers = [values, ...shown];
  const names = [...new Set(cuts.flatMap((cut) => cut.attributes))];
  const alone = names.flatMap((name) => (attributes[name] ?? []).map((value) => ({ [name]: value })));
  const crossed = names.flatMap((first, at) =>
    names
      .slice(at + 1)
      .flatMap((second) =>
        (attributes[first] ?? []).flatMap((a) => (attributes[second] ?? []).map((b) => ({ [first]: a, [second]: b }))),
      ),
  );
  const unique = new Map(answers.map((own) => [own.join(), own]));
  return [...alone, ...crossed].flatMap((group) => [...unique.values()].map((own) => ({ group, values: own })));
}

/** One equation per number that is shown: totals of groups, and counts of classes in them. */
function equationsOf(
  tables: readonly (PublishedTable | UnpublishedTable)[],
  { cuts }: Frame,
  unknowns: readonly Unknown[],
): System {
  const rows: number[][] = [];
  const right: number[] = [];
  for (const table of tables) {
    if (table.kind !== "table") continue;
    const cut = cuts.find(({ id }) => id === table.cut);
    for (const { members, count, classes, nearlyAll } of table.groups) {
      const isMember = ({ groups }: Unknown): boolean =>
        cut === undefined || members.includes(cut.attributes.map((name) => groups[name]).join(" & "));
      rows.push(unknowns.map((unknown) => Number(isMember(unknown))));
      right.push(count);
      for (const own of classes) {
        if (own.count === SUPPRESSED) continue;
        rows.push(unknowns.map((unknown) => Number(isMember(unknown) && own.values.includes(unknown.value))));
        right.push(own.count);
      }
      if (nearlyAll === undefined) continue;
      // In words, but in a table of whole classes it can only mean everybody.
      rows.push(unknowns.map((unknown) => Number(isMember(unknown) && !spelled(nearlyAll).has(String(unknown.value)))));
      right.push(0);
    }
  }
  return { rows, right };
}

/** The answers of a class by its id: `7-10`, or the answer itself. */
function spelled(id: string): ReadonlySet<string> {
  const [from = "", to] = id.split("-");
  const [lowest, highest] = [Number(from), Number(to)];
  if (to === undefined || Number.isNaN(lowest) || Number.isNaN(highest)) return new Set([id]);
  return new Set(Array.from({ length: highest - lowest + 1 }, (_, at) => String(lowest + at)));
}

/** The equations without those that say what others said already: fewer rows for the solver. */
export function independent({ rows, right }: System): System {
  const reduced: { readonly lead: number; readonly row: readonly number[] }[] = [];
  const kept: number[] = [];
  for (const [at, row] of rows.entries()) {
    let left = [...row];
    for (const { lead, row: base } of reduced) {
      const factor = left[lead] ?? 0;
      if (Math.abs(factor) > 1e-9) left = left.map((value, column) => value - factor * (base[column] ?? 0));
    }
    const lead = left.findIndex((value) => Math.abs(value) > 1e-9);
    if (lead < 0) continue;
    const scale = left[lead] ?? 1;
    reduced.push({ lead, row: left.map((value) => value / scale) });
    kept.push(at);
  }
  return { rows: kept.map((at) => rows[at] ?? []), right: kept.map((at) => right[at] ?? 0) };
}
