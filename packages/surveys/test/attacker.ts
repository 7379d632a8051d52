import { SUPPRESSED } from "@maatstaf/statistics";
import type { Cut, PublishedTable, UnpublishedTable } from "@maatstaf/surveys";
import { boxedIn, independent } from "./solver.ts";
import type { System } from "./solver.ts";

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
}

type Target = Disclosure;
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
  const system = independent(equationsOf(tables, frame, unknowns));
  if (system.rows.length === 0) return [];
  const isBoxedIn = boxedIn(system, threshold);
  return targets(frame, tables).flatMap((target): Disclosure[] => {
    const size = truth.filter((person) => isIn(person, target)).length;
    if (size === 0 || size >= threshold) return [];
    const members = unknowns.map((unknown) => Number(isIn(unknown, target)));
    return isBoxedIn(members) ? [target] : [];
  });
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
