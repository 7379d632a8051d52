import { formatDate } from "@maatstaf/kernel";
import type { CalendarDate, Locale, Reference } from "@maatstaf/kernel";
import type { DutyException, DutyRule } from "./duty-rule.ts";
import { pdcaLabel, pdcaMessages } from "./pdca-messages.ts";

/** Who holds which part in a record; what every kind of record offers to {@link dutyConflicts}. */
export interface DutyRecord {
  readonly ref: Reference;
  /** Ids of people for each part; a part nobody holds is left out or empty. */
  readonly parts: Readonly<Record<string, readonly string[]>>;
}

/** One person who holds two parts that a rule parts. */
export interface DutyConflict {
  readonly ruleId: string;
  readonly ref: Reference;
  readonly personId: string;
  readonly parts: readonly [string, string];
  /** `excepted` while an exception holds; `lapsed` when one has ended, or has yet to begin. */
  readonly standing: "open" | "excepted" | "lapsed";
  readonly exception?: DutyException;
}

/**
 * Every person who holds two parts in one record that should be parted, in the order of the records and the rules.
 * Conflicts under an exception are listed as well, as `excepted`: an exception hides nothing.
 *
 * @param options - `rules` and `exceptions` as data; `on`: the day of the check.
 *
 * @see docs/methods/pdca-tasks.md
 *
 * @example
 * ```ts
 * import { dutyConflicts, dutyRules } from "@maatstaf/pdca";
 * import { calendarDate } from "@maatstaf/kernel";
 *
 * const risk = { ref: { kind: "risk", id: "R-03" }, parts: { assessor: ["p1"], "risk-owner": ["p1"] } };
 * const options = { rules: dutyRules(), exceptions: [], on: calendarDate("2026-02-01") };
 * dutyConflicts([risk], options).map(({ ruleId, standing }) => [ruleId, standing]) // => [["assessor-risk-owner", "open"]]
 * dutyConflicts([{ ...risk, parts: { ...risk.parts, assessor: ["p1", "p2"] } }], options) // => []
 * ```
 */
export function dutyConflicts(
  records: readonly DutyRecord[],
  options: {
    readonly rules: readonly DutyRule[];
    readonly exceptions: readonly DutyException[];
    readonly on: CalendarDate;
  },
): DutyConflict[] {
  return records.flatMap((record) =>
    options.rules
      .filter(({ recordKind }) => recordKind === record.ref.kind)
      .flatMap((rule) => inConflict(rule, record).map((personId) => conflict(rule, record, personId, options))),
  );
}

function inConflict({ parts: [left, right], demand }: DutyRule, { parts }: DutyRecord): readonly string[] {
  const first = [...new Set(parts[left])];
  const second = new Set(parts[right]);
  const both = first.filter((person) => second.has(person));
  return demand === "not-alone" && both.length < first.length ? [] : both;
}

function conflict(
  rule: DutyRule,
  { ref }: DutyRecord,
  personId: string,
  { exceptions, on }: { readonly exceptions: readonly DutyException[]; readonly on: CalendarDate },
): DutyConflict {
  const bare = { ruleId: rule.id, ref, personId, parts: rule.parts };
  const granted = exceptions.filter(
    (exception) =>
      exception.ruleId === rule.id &&
      exception.personId === personId &&
      exception.ref.kind === ref.kind &&
      exception.ref.id === ref.id,
  );
  const holding = granted.find(({ from, until }) => from <= on && on <= until);
  if (holding !== undefined) return { ...bare, standing: "excepted", exception: holding };
  const other = granted.at(-1);
  return other === undefined ? { ...bare, standing: "open" } : { ...bare, standing: "lapsed", exception: other };
}

/**
 * A conflict in words: who holds which two parts of what, and what to do.
 *
 * @example
 * ```ts
 * import { dutyConflictText } from "@maatstaf/pdca";
 *
 * const conflict = {
 *   ruleId: "handler-subject", ref: { kind: "complaint", id: "K-2026-0003" }, personId: "p4", parts: ["handler", "subject"], standing: "open",
 * } as const;
 * dutyConflictText(conflict, "en-GB") // => "In K-2026-0003, p4 is both handler and subject of the complaint. Let somebody else do one of the two, or ask for an exception with a reason and an end date."
 * ```
 */
export function dutyConflictText({ standing, personId, parts, ref, exception }: DutyConflict, locale: Locale): string {
  const until = exception === undefined ? "" : formatDate(exception.until, locale, "long");
  const [first, second] = parts.map((part) => pdcaLabel(part, locale));
  return pdcaMessages.text(locale, "task.duty-conflict", {
    standing,
    person: personId,
    first: first ?? "",
    second: second ?? "",
    ref: ref.id,
    until,
  });
}
