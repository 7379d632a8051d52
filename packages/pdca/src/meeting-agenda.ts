import { compareDates } from "@maatstaf/kernel";
import type { CalendarDate, Reference } from "@maatstaf/kernel";
import { openAdvices } from "./open-advices.ts";
import type { LoopItem } from "./open-loop.ts";
import type { Task } from "./task.ts";
import { thinkGroupRules } from "./think-group.ts";
import type { AgendaItem, ThinkGroupMeeting, ThinkGroupRules } from "./think-group.ts";

/** Something that is open and belongs under a topic of the agenda. */
export interface AgendaSignal {
  readonly topic: string;
  readonly source: Reference;
  readonly title: string;
  readonly since: CalendarDate;
  /** The day it was dealt with; left out while it is open. */
  readonly answeredOn?: CalendarDate;
}

/** The topic under which each kind of loop belongs; the others are no matter for every meeting. */
const TOPICS: Partial<Record<LoopItem["kind"], string>> = {
  signal: "red-indicators",
  proposal: "new-proposals",
  finding: "audit-findings",
};

/**
 * What open loops put on the agenda: signals of indicators, proposals and findings, each under its standing topic. Advices of
 * earlier meetings come by themselves, overdue tasks as well, and complaints as a trend only.
 *
 * @param title - What to call a loop.
 *
 * @example
 * ```ts
 * import { agendaSignals, signalLoops } from "@maatstaf/pdca";
 * import { period } from "@maatstaf/kernel";
 *
 * const signal = { indicator: { kind: "indicator-card", id: "KPI-02" }, period: period("2025-Q1"), kinds: ["red"] } as const;
 * const loops = signalLoops([signal], [], () => "p7");
 * agendaSignals(loops, ({ ref }) => ref.id).map(({ topic, title }) => [topic, title]) // => [["red-indicators", "KPI-02:2025-Q1"]]
 * ```
 */
export function agendaSignals(items: readonly LoopItem[], title: (item: LoopItem) => string): AgendaSignal[] {
  return items.flatMap((item): AgendaSignal[] => {
    const topic = TOPICS[item.kind];
    const { ref, since, answeredOn } = item;
    if (topic === undefined) return [];
    return [{ topic, source: ref, title: title(item), since, ...(answeredOn === undefined ? {} : { answeredOn }) }];
  });
}

/**
 * The agenda of a meeting, built from what is open (agenda): the standing topics in their order, under each what is open on
 * the day of building, oldest first, then what is overdue. Advices of earlier meetings without an answer come by
 * themselves. A topic under which nothing is open stays on the agenda without a source.
 *
 * Complaints are shown as a trend: a signal or task that is one complaint is left out.
 *
 * @param options - `signals`: open or not; `meetings`: earlier ones; `tasks`: of any standing, the overdue ones are taken;
 * `on`: the day of building.
 * @throws RangeError on a signal for a topic that is not a standing one.
 *
 * @see docs/methods/pdca-meetings.md
 *
 * @example
 * ```ts
 * import { meetingAgenda } from "@maatstaf/pdca";
 * import { calendarDate } from "@maatstaf/kernel";
 *
 * const signals = [
 *   { topic: "red-indicators", source: { kind: "indicator-card", id: "KPI-04" }, title: "Wachttijd", since: calendarDate("2026-01-15") },
 * ];
 * const agenda = meetingAgenda({ signals, meetings: [], tasks: [], on: calendarDate("2026-02-03") });
 * agenda.map(({ topic, source }) => source?.id ?? topic) // => ["open-advices", "new-proposals", "KPI-04", "complaints-trend", "audit-findings", "good-practices", "overdue"]
 * ```
 */
export function meetingAgenda({
  signals,
  meetings,
  tasks,
  on,
  rules = thinkGroupRules(),
}: {
  readonly signals: readonly AgendaSignal[];
  readonly meetings: readonly ThinkGroupMeeting[];
  readonly tasks: readonly Task[];
  readonly on: CalendarDate;
  readonly rules?: ThinkGroupRules;
}): AgendaItem[] {
  const strange = signals.find(({ topic }) => !rules.standing.some((standing) => standing.topic === topic));
  if (strange !== undefined)
    throw new RangeError(`meetingAgenda: found the topic ${strange.topic}, expected a standing topic of the rules`);
  const advices: AgendaSignal[] = openAdvices(meetings, on, rules).map(({ advice, ref, since }) => ({
    topic: "open-advices",
    source: ref,
    title: advice.text,
    since,
  }));
  const open = [...advices, ...signals]
    .filter(
      ({ since, answeredOn, source }) =>
        since <= on && (answeredOn === undefined || on < answeredOn) && source.kind !== "complaint",
    )
    .toSorted((a, b) => compareDates(a.since, b.since));
  const standing = rules.standing.flatMap(({ topic, goal }): AgendaItem[] => {
    const own = open.filter((signal) => signal.topic === topic);
    if (own.length === 0) return [{ topic, goal }];
    return own.map(({ source, title, since }) => ({ topic, goal, source, title, since }));
  });
  const overdue = tasks
    .filter(({ standing, ref }) => standing === "overdue" && ref.kind !== "complaint")
    .map(({ ref, kind, due }): AgendaItem => ({ topic: "overdue", goal: "inform", source: ref, title: kind, due }));
  return [...standing, ...(overdue.length === 0 ? [{ topic: "overdue", goal: "inform" } as const] : overdue)];
}
