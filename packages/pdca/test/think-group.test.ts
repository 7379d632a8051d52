import { calendarDate, plusDays } from "@maatstaf/kernel";
import {
  ActionDraft,
  adviceLoops,
  BoundFigure,
  changedFigures,
  meetingActionDrafts,
  meetingAgenda,
  meetingDueMoments,
  meetingYear,
  movedMeeting,
  openAdvices,
  openLoops,
  pdcaIssueText,
  tasks,
  ThinkGroup,
  thinkGroupIssues,
  thinkGroupLifeCycle,
  ThinkGroupMeeting,
  thinkGroupRules,
} from "@maatstaf/pdca";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { afterwards, came, walked, WHY } from "./model.ts";

const day = calendarDate;
const chair = { id: "p1", roles: ["chair", "member"] } as const;
const kc = { id: "kc", roles: ["quality-coordinator"] } as const;
const member = { id: "p3", roles: ["member"] } as const;
const agenda = meetingAgenda({ signals: [], meetings: [], tasks: [], on: day("2026-02-03") });

const meeting = (more: object = {}): ThinkGroupMeeting =>
  ThinkGroupMeeting.parse({ id: "DG-2026-02", on: "2026-02-10", agenda, ...more });
const advice = (more: object = {}) => ({
  id: "A-7",
  text: "Vrije inloop behouden op woensdagvoormiddag",
  to: "mt",
  why: "Senioren geraken niet online.",
  ...more,
});
const answer = (more: object = {}) => ({
  decision: "follow",
  why: WHY,
  by: "mt",
  on: "2026-03-02",
  fedBackOn: "2026-03-05",
  ...more,
});
const figure = (id: string, value: number, hash = "a"): BoundFigure =>
  BoundFigure.parse({
    ref: { kind: "indicator-card", id },
    value,
    cutOff: "2026-01-15",
    contentHash: hash.repeat(64),
  });
const minutes = (ids: readonly string[] = [], more: object = {}) => ({
  documentId: "DOC-12",
  by: "kc",
  figures: ids.map((id) => ({ kind: "indicator-card", id })),
  ...more,
});
type Command = Parameters<typeof movedMeeting>[1];
const given = (record: ThinkGroupMeeting, command: Command["command"], actor: Command["actor"], on: string) =>
  movedMeeting(record, { command, actor, on: day(on), motivation: WHY });

const shown = (items: typeof agenda) => items.map(({ topic, source }) => `${topic} ${source?.id ?? "-"}`);

const signal = (topic: string, id: string, since: string, more: object = {}) => ({
  topic,
  source: { kind: "record", id },
  title: id,
  since: day(since),
  ...more,
});

describe("the agenda", () => {
  it("builds itself: every standing topic in its order, what is open with its source, oldest first, then what is overdue", () => {
    const earlier = meeting({ id: "DG-2026-01", on: "2026-01-12", state: "minutes-approved", advices: [advice()] });
    const late = tasks(
      [
        {
          ref: { kind: "finding", id: "F-09" },
          kind: "implement",
          due: day("2026-01-15"),
          assignee: "wzc",
          escalatesTo: "kc",
        },
        {
          ref: { kind: "finding", id: "F-12" },
          kind: "implement",
          due: day("2026-03-15"),
          assignee: "ob",
          escalatesTo: "kc",
        },
      ],
      day("2026-02-03"),
    );
    const built = meetingAgenda({
      signals: [
        signal("red-indicators", "KPI-09", "2026-01-20"),
        signal("red-indicators", "KPI-04", "2026-01-15"),
        signal("new-proposals", "V-1", "2026-01-10", { answeredOn: day("2026-01-30") }),
        signal("good-practices", "F-11", "2026-03-01"),
      ],
      meetings: [earlier],
      tasks: late,
      on: day("2026-02-03"),
    });
    expect(shown(built)).toEqual([
      "open-advices A-7",
      "new-proposals -",
      "red-indicators KPI-04",
      "red-indicators KPI-09",
      "complaints-trend -",
      "audit-findings -",
      "good-practices -",
      "overdue F-09",
    ]);
  });

  it("shows no single complaint, only the trend", () => {
    const complaint = { ...signal("complaints-trend", "K-1", "2026-01-10"), source: { kind: "complaint", id: "K-1" } };
    const late = tasks(
      [
        {
          ref: { kind: "complaint", id: "K-1" },
          kind: "answer",
          due: day("2026-01-15"),
          assignee: "klb",
          escalatesTo: "klc",
        },
      ],
      day("2026-02-03"),
    );
    expect(shown(meetingAgenda({ signals: [complaint], meetings: [], tasks: late, on: day("2026-02-03") }))).toEqual(
      shown(agenda),
    );
  });

  it("a topic that is not a standing one is a mistake of the caller; the topics are data", () => {
    const strange = signal("canteen", "X", "2026-01-10");
    const build = (rules = thinkGroupRules()) =>
      meetingAgenda({ signals: [strange], meetings: [], tasks: [], on: day("2026-02-03"), rules });
    expect(() => build()).toThrow(/canteen/u);
    const rules = { ...thinkGroupRules(), standing: [{ topic: "canteen", goal: "brainstorm" } as const] };
    expect(shown(build(rules))).toEqual(["canteen X", "overdue -"]);
  });

  it("for any signals: every standing topic is there, every open signal once, and no answered one", () => {
    const one = fc.record({
      topic: fc.constantFrom(...thinkGroupRules().standing.map(({ topic }) => topic)),
      start: fc.nat(60),
      answered: fc.option(fc.nat(60)),
    });
    fc.assert(
      fc.property(fc.array(one, { maxLength: 12 }), (drawn) => {
        const on = day("2026-02-03");
        const signals = drawn.map(({ topic, start, answered }, at) =>
          signal(
            topic,
            `S-${at}`,
            plusDays(day("2026-01-01"), start),
            answered === null ? {} : { answeredOn: plusDays(day("2026-01-01"), start + answered) },
          ),
        );
        const built = meetingAgenda({ signals, meetings: [], tasks: [], on });
        const ids = built.flatMap(({ source }) => (source === undefined ? [] : [source.id]));
        const open = signals.filter(
          ({ since, answeredOn }: { since: string; answeredOn?: string }) =>
            since <= on && (answeredOn === undefined || on < answeredOn),
        );
        expect([...ids].toSorted()).toEqual(open.map(({ source }) => source.id).toSorted());
        expect(new Set(built.map(({ topic }) => topic)).size).toBe(7);
      }),
      { numRuns: 60 },
    );
  });
});

const approved = (more: object) => meeting({ state: "minutes-approved", minutes: minutes(), advices: [advice(more)] });

const end = (more: object, on = "2026-03-10") => came(given(approved(more), "conclude", kc, on));

const held = (more: object) => meeting({ state: "held", present: ["p1"], ...more });

const draft = (more: object) => came(given(held(more), "draft-minutes", kc, "2026-02-11"));

describe("movedMeeting", () => {
  it("publishes five days before at the latest, with every standing topic and a source for each item", () => {
    expect(came(given(meeting(), "publish-agenda", kc, "2026-02-06"))).toEqual(["guard-not-met published-in-time"]);
    const published = afterwards(given(meeting(), "publish-agenda", kc, "2026-02-05"));
    expect([published.state, published.publishedOn]).toEqual(["agenda-published", "2026-02-05"]);
    expect(came(given(meeting({ agenda: agenda.slice(1) }), "publish-agenda", kc, "2026-02-05"))).toEqual([
      "guard-not-met standing-agenda-complete",
    ]);
    const loose = [...agenda, { topic: "overdue", goal: "inform", title: "Zomaar iets" }];
    expect(came(given(meeting({ agenda: loose }), "publish-agenda", kc, "2026-02-05"))).toEqual([
      "guard-not-met every-item-has-source",
    ]);
  });

  it("binds the minutes to every figure they speak of", () => {
    expect(draft({})).toContain("guard-not-met minutes-written");
    expect(draft({ minutes: minutes(["KPI-02", "KPI-04"]), figures: [figure("KPI-02", 4.2)] })).toEqual([
      "guard-not-met figures-bound",
    ]);
    expect(draft({ minutes: minutes(["KPI-02"]), figures: [figure("KPI-02", 4.2)] })).toBe("minutes-draft");
    expect(BoundFigure.safeParse({ ...figure("KPI-02", 4.2), contentHash: "short" }).success).toBe(false);
  });

  it("shows which figures were corrected since", () => {
    const bound = [figure("KPI-02", 4.2), figure("KPI-04", 9), figure("KPI-05", 1)];
    const current = [figure("KPI-02", 4.2), figure("KPI-04", 8, "b")];
    expect(
      changedFigures(bound, current).map(({ bound: then, current: now }) => [then.ref.id, then.value, now.value]),
    ).toEqual([["KPI-04", 9, 8]]);
  });

  it("minutes are approved by another than who wrote them, and a decision says why", () => {
    const drafted = (more: object = {}) => meeting({ state: "minutes-draft", minutes: minutes(), ...more });
    expect(
      came(given(drafted({ minutes: minutes([], { by: "p1" }) }), "approve-minutes", chair, "2026-02-12")),
    ).toEqual(["separation-of-duties minutes-writer"]);
    expect(came(given(drafted(), "approve-minutes", chair, "2026-02-12"))).toBe("minutes-approved");
    const short = { decisions: [{ id: "B-1", text: "Eén formulier", why: "Omdat het kan." }] };
    expect(came(given(drafted(short), "approve-minutes", chair, "2026-02-12"))).toEqual([
      "guard-not-met decisions-with-why",
    ]);
  });

  it("is over when every advice has an answer with a why of forty characters, and the group was told", () => {
    expect(end({})).toEqual(["guard-not-met every-advice-answered", "guard-not-met answers-fed-back"]);
    expect(end({ answer: answer({ why: "Geen geld." }) })).toEqual(["guard-not-met every-advice-answered"]);
    expect(end({ answer: answer() }, "2026-03-01")).toContain("guard-not-met every-advice-answered");
    expect(end({ answer: answer() }, "2026-03-04")).toEqual(["guard-not-met answers-fed-back"]);
    expect(end({ answer: answer({ fedBackOn: undefined }) })).toEqual(["guard-not-met answers-fed-back"]);
    expect(end({ answer: answer({ fedBackOn: "2026-03-01" }) })).toEqual(["guard-not-met answers-fed-back"]);
    expect(end({ answer: answer() })).toBe("advices-answered");
  });

  it("random edits and commands never publish late, approve the own minutes or leave an advice without why", () => {
    const reached = walked<ThinkGroupMeeting>({
      cycle: thinkGroupLifeCycle,
      rare: ["cancel", "postpone"],
      start: meeting({ agenda: [] }),
      from: day("2026-01-20"),
      mostDays: 6,
      actors: [chair, kc, member],
      edits: [
        (record, on) => ThinkGroupMeeting.parse({ ...record, agenda, on: plusDays(on, 8), present: ["p1", "p3"] }),
        (record, _, by) => ThinkGroupMeeting.parse({ ...record, minutes: minutes(["KPI-02"], { by }) }),
        (record) => ({ ...record, figures: [figure("KPI-02", 4.2)] }),
        (record) => ThinkGroupMeeting.parse({ ...record, advices: [advice()] }),
        (record, on) =>
          ThinkGroupMeeting.parse({ ...record, advices: [advice({ answer: answer({ on, fedBackOn: on }) })] }),
      ],
      move: (record, command) => movedMeeting(record, command as Command),
      invariant: (after, { command, actor, on }) => ({
        "published five days before": command !== "publish-agenda" || plusDays(on, 5) <= after.on,
        "approved by another": command !== "approve-minutes" || after.minutes?.by !== actor.id,
        "figures are bound": after.state !== "minutes-draft" || after.figures.length === 1,
        "answered with why":
          after.state !== "advices-answered" || after.advices.every(({ answer: given }) => given?.why === WHY),
      }),
    });
    expect(reached.get("minutes-approved")).toBeGreaterThan(3);
    expect(reached.get("advices-answered")).toBeGreaterThan(1);
  });
});

const action = (title: string) => ({ title: { nl: title }, kind: "improvement" });

describe("advices and decisions", () => {
  const held = meeting({
    id: "DG-2026-01",
    on: "2026-01-12",
    state: "minutes-approved",
    advices: [
      advice(),
      advice({ id: "A-8", answer: answer({ on: "2026-02-01" }) }),
      advice({ id: "A-9", answer: answer({ why: "Nee." }) }),
    ],
  });

  it("unanswered after thirty days is shown to the general director; an answer without why is no answer", () => {
    const open = (on: string) =>
      openAdvices([held], day(on)).map(({ advice: { id }, isEscalated }) => [id, isEscalated]);
    expect(open("2026-01-31")).toEqual([
      ["A-7", false],
      ["A-8", false],
      ["A-9", false],
    ]);
    expect(open("2026-02-11")).toEqual([
      ["A-7", false],
      ["A-9", false],
    ]);
    expect(open("2026-02-12")).toEqual([
      ["A-7", true],
      ["A-9", true],
    ]);
    expect(openLoops(adviceLoops([held]), day("2026-02-12")).map(({ escalatedTo }) => escalatedTo)).toEqual([
      "general-director",
      "general-director",
    ]);
  });

  it("gives tasks: the agenda before the meeting, an answer to each advice after it", () => {
    expect(meetingDueMoments(meeting()).map(({ kind, due }) => [kind, due])).toEqual([
      ["publish-agenda", "2026-02-05"],
    ]);
    expect(
      meetingDueMoments(held).map(({ ref, due, assignee, escalatesTo }) => [ref.id, due, assignee, escalatesTo]),
    ).toEqual([
      ["A-7", "2026-02-11", "mt", "general-director"],
      ["A-9", "2026-02-11", "mt", "general-director"],
    ]);
    expect(meetingDueMoments(meeting({ state: "cancelled" }))).toEqual([]);
  });

  it("decisions and followed advices become action drafts", () => {
    const drafts = meetingActionDrafts(
      meeting({
        state: "held",
        decisions: [
          { id: "B-1", text: "Eén formulier", why: WHY, action: action("Formulieren samenvoegen") },
          { id: "B-2", text: "Zo laten", why: WHY },
        ],
        advices: [
          advice({ answer: answer({ action: action("Inloop behouden") }) }),
          advice({ id: "A-8", answer: answer({ decision: "not-follow", action: action("Niets") }) }),
        ],
      }),
    );
    expect(drafts.map(({ title, origin }) => [title.nl, origin.ref.id])).toEqual([
      ["Formulieren samenvoegen", "B-1"],
      ["Inloop behouden", "A-7"],
    ]);
    expect(drafts.every((draft) => ActionDraft.safeParse(draft).success)).toBe(true);
    expect(
      meetingActionDrafts(meeting({ decisions: [{ id: "B-1", text: "x", why: WHY, action: action("y") }] })),
    ).toEqual([]);
  });
});

const standing = (meetings: readonly ThinkGroupMeeting[], on: string) =>
  meetingYear(meetings, { year: 2026, on: day(on) });

const months = (count: number, state: string, from = 1) =>
  Array.from({ length: count }, (_, at) =>
    meeting({ id: `DG-${from + at}`, on: `2026-${String(from + at).padStart(2, "0")}-10`, state }),
  );

describe("the standing of a think group", () => {
  it("meets ten times a year or more, else it is red", () => {
    expect(standing(months(10, "held"), "2026-12-31").standing).toBe("met");
    expect(standing(months(9, "held"), "2027-01-01").standing).toBe("missed");
    expect(standing([...months(6, "held"), ...months(4, "planned", 7)], "2026-06-30")).toEqual({
      year: 2026,
      held: 6,
      planned: 4,
      required: 10,
      standing: "on-course",
    });
    expect(standing([...months(6, "held"), ...months(3, "planned", 7)], "2026-06-30").standing).toBe("short");
    expect(standing([...months(6, "held"), ...months(4, "cancelled", 7)], "2026-06-30").standing).toBe("short");
    expect(standing([...months(5, "held"), ...months(5, "planned", 6)], "2026-07-01").standing).toBe("short");
  });

  it("has a member of each cluster, and a chair who is one", () => {
    const group = ThinkGroup.parse({
      id: "DG",
      chairId: "p9",
      members: [
        { personId: "p1", unitId: "OB", clusterId: "C1", from: "2024-01-01" },
        { personId: "p2", unitId: "RO", clusterId: "C2", from: "2024-01-01", to: "2026-01-31" },
      ],
    });
    const codes = (on: string) => thinkGroupIssues(group, ["C1", "C2"], day(on)).map(({ code }) => code);
    expect(codes("2026-01-31")).toEqual(["think-group.chair-not-a-member"]);
    expect(codes("2026-02-01")).toEqual(["think-group.cluster-not-represented", "think-group.chair-not-a-member"]);
    expect(thinkGroupIssues(group, ["C2"], day("2026-02-01")).map((issue) => pdcaIssueText(issue, "nl-BE"))[0]).toBe(
      "Niemand van cluster C2 zit in de denkgroep. Vraag er iemand bij.",
    );
  });
});
