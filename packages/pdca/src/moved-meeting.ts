import { plusDays } from "@maatstaf/kernel";
import type { CommandOf } from "@maatstaf/kernel";
import type { ActionDraft } from "./action-draft.ts";
import type { DueMoment } from "./due-moment.ts";
import { isWhy } from "./least-why.ts";
import { steppedRecord } from "./stepped-record.ts";
import type { MovedRecord, RecordCommand } from "./moved-record.ts";
import { adviceReference, isAnswered, isHeld } from "./open-advices.ts";
import type { Advice } from "./open-advices.ts";
import { thinkGroupLifeCycle } from "./think-group-life-cycle.ts";
import { thinkGroupRules } from "./think-group.ts";
import type { ThinkGroupMeeting, ThinkGroupRules } from "./think-group.ts";

type Cycle = typeof thinkGroupLifeCycle;

/**
 * A meeting of the think group after a command. What the gates ask is read from the meeting: its agenda, the day it was
 * published, the figures its minutes speak of, the answers to its advices.
 *
 * @returns `moved` with a new record (published on the day of `publish-agenda`), or `refused` with the reasons.
 * @throws RangeError on a day before the last step of the record.
 *
 * @see docs/methods/pdca-meetings.md
 *
 * @example
 * ```ts
 * import { meetingAgenda, movedMeeting, ThinkGroupMeeting } from "@maatstaf/pdca";
 * import { calendarDate } from "@maatstaf/kernel";
 *
 * const agenda = meetingAgenda({ signals: [], meetings: [], tasks: [], on: calendarDate("2026-02-03") });
 * const meeting = ThinkGroupMeeting.parse({ id: "DG-2026-02", on: "2026-02-10", agenda });
 * const publish = (day: string) => movedMeeting(meeting, { command: "publish-agenda", actor: { id: "p1", roles: ["chair"] }, on: calendarDate(day) }).kind;
 * publish("2026-02-05") // => "moved"
 * publish("2026-02-06") // => "refused"
 * ```
 */
export function movedMeeting(
  meeting: ThinkGroupMeeting,
  command: RecordCommand<CommandOf<Cycle>, Cycle["transitions"][number]["roles"][number]>,
  rules: ThinkGroupRules = thinkGroupRules(),
): MovedRecord<ThinkGroupMeeting> {
  const { agenda, minutes, figures } = meeting;
  const { on } = command;
  const outcome = steppedRecord(thinkGroupLifeCycle, meeting, command, {
    facts: {
      "standing-agenda-complete": rules.standing.every(({ topic }) => agenda.some((item) => item.topic === topic)),
      "every-item-has-source": agenda.every(({ source, title }) => source !== undefined || title === undefined),
      "published-in-time": on <= plusDays(meeting.on, -rules.publishDays),
      "meeting-day-come": meeting.on <= on,
      "present-recorded": meeting.present.length > 0,
      "minutes-written": minutes !== undefined,
      "figures-bound":
        minutes !== undefined &&
        minutes.figures.every(({ kind, id }) => figures.some(({ ref }) => ref.kind === kind && ref.id === id)),
      "decisions-with-why": meeting.decisions.every(({ why }) => isWhy(why)),
      "every-advice-answered": meeting.advices.every((advice) => isAnswered(advice, on)),
      "answers-fed-back": meeting.advices.every(
        ({ answer }) => answer?.fedBackOn !== undefined && answer.on <= answer.fedBackOn && answer.fedBackOn <= on,
      ),
    },
    parts: { "minutes-writer": minutes === undefined ? [] : [minutes.by] },
  });
  if (outcome.kind === "refused" || command.command !== "publish-agenda") return outcome;
  return { ...outcome, record: { ...outcome.record, publishedOn: on } };
}

/**
 * The actions that the decisions of a meeting ask for, and the advices that were followed, whole or in part. Nothing before
 * the meeting was held.
 *
 * @example
 * ```ts
 * import { meetingActionDrafts, ThinkGroupMeeting } from "@maatstaf/pdca";
 *
 * const meeting = ThinkGroupMeeting.parse({
 *   id: "DG-2026-02", on: "2026-02-10", state: "held",
 *   decisions: [{ id: "B-1", text: "Eén formulier voor verhuizen", why: "", action: { title: { nl: "Formulieren samenvoegen" }, kind: "improvement" } }],
 * });
 * meetingActionDrafts(meeting).map(({ title, origin }) => [title.nl, origin.kind, origin.ref.id]) // => [["Formulieren samenvoegen", "think-group", "B-1"]]
 * ```
 */
export function meetingActionDrafts(meeting: ThinkGroupMeeting): ActionDraft[] {
  if (!isHeld(meeting)) return [];
  return [
    ...meeting.decisions.flatMap(({ id, action }): ActionDraft[] =>
      action === undefined
        ? []
        : [{ ...action, origin: { kind: "think-group", ref: { kind: "think-group-decision", id } } }],
    ),
    ...meeting.advices.flatMap((advice): ActionDraft[] =>
      advice.answer?.action === undefined || advice.answer.decision === "not-follow"
        ? []
        : [{ ...advice.answer.action, origin: { kind: "think-group", ref: adviceReference(advice) } }],
    ),
  ];
}

/**
 * What a meeting asks for: its agenda before it, the meeting on its day, minutes that are approved, and an answer to each advice
 * after it. An advice that waits longer than the term is shown to the general director.
 *
 * @example
 * ```ts
 * import { meetingDueMoments, ThinkGroupMeeting } from "@maatstaf/pdca";
 *
 * const meeting = ThinkGroupMeeting.parse({ id: "DG-2026-02", on: "2026-02-10" });
 * meetingDueMoments(meeting).map(({ kind, due }) => [kind, due]) // => [["publish-agenda", "2026-02-05"]]
 * ```
 */
export function meetingDueMoments(meeting: ThinkGroupMeeting, rules: ThinkGroupRules = thinkGroupRules()): DueMoment[] {
  const next = nextOf(meeting, rules);
  return [
    ...(next === undefined ? [] : [{ ref: { kind: "think-group-meeting", id: meeting.id }, ...next }]),
    ...(isHeld(meeting) ? meeting.advices : []).filter(isUnanswered).map((advice) => ({
      ref: adviceReference(advice),
      kind: "answer-advice",
      due: plusDays(meeting.on, rules.adviceDays),
      assignee: advice.to,
      escalatesTo: "general-director",
    })),
  ];
}

/** What the meeting itself waits for; nothing once its minutes are approved. */
function nextOf(
  { state, on }: ThinkGroupMeeting,
  { publishDays, minutesDays }: ThinkGroupRules,
): Omit<DueMoment, "ref"> | undefined {
  const byCoordinator = { assignee: "quality-coordinator", escalatesTo: "chair" };
  const byChair = { assignee: "chair", escalatesTo: "quality-coordinator" };
  switch (state) {
    case "planned":
      return { kind: "publish-agenda", due: plusDays(on, -publishDays), ...byCoordinator };
    case "agenda-published":
      return { kind: "hold-meeting", due: on, ...byChair };
    case "held":
      return { kind: "draft-minutes", due: plusDays(on, minutesDays), ...byCoordinator };
    case "minutes-draft":
      return { kind: "approve-minutes", due: plusDays(on, minutesDays), ...byChair };
    default:
      return undefined;
  }
}

function isUnanswered({ answer }: Advice): boolean {
  return answer === undefined || !isWhy(answer.why);
}
