import { calendarDate, inputIssues, plusDays } from "@maatstaf/kernel";
import {
  dutyConflicts,
  dutyConflictText,
  DutyException,
  dutyRules,
  loopCounts,
  loopText,
  loopTrend,
  openLoops,
  pdcaMessages,
  tasks,
  taskText,
} from "@maatstaf/pdca";
import type { DueMoment, LoopItem } from "@maatstaf/pdca";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";

const day = calendarDate;
const ON = day("2026-02-10");

const moment = (id: string, days: number, more: Partial<DueMoment> = {}): DueMoment => ({
  ref: { kind: "finding", id },
  kind: "implement",
  due: plusDays(ON, days),
  assignee: "p3",
  escalatesTo: "kc",
  ...more,
});

describe("tasks", () => {
  it("US-09 AC 3: stand by the days that are left, due soon within fourteen", () => {
    const standings = tasks(
      [-1, 0, 1, 14, 15].map((days) => moment(`F${days}`, days)),
      ON,
    );
    expect(standings.map(({ daysLeft, standing }) => [daysLeft, standing])).toEqual([
      [-1, "overdue"],
      [0, "due-today"],
      [1, "due-soon"],
      [14, "due-soon"],
      [15, "later"],
    ]);
  });

  it("escalate the day after, or from the day that is given", () => {
    const reached = (more: Partial<DueMoment>) =>
      tasks([moment("F", 0, { escalatesTo: "ad", ...more })], ON).map(({ escalation }) => escalation);
    expect(reached({})).toEqual([{ to: "ad", on: "2026-02-11", isReached: false }]);
    expect(reached({ due: plusDays(ON, -1) })).toEqual([{ to: "ad", on: "2026-02-10", isReached: true }]);
    expect(reached({ due: plusDays(ON, -1), escalatesOn: plusDays(ON, 5) })).toEqual([
      { to: "ad", on: "2026-02-15", isReached: false },
    ]);
  });

  it("the same task offered twice is one, the earliest; another assignee or kind is another", () => {
    const offered = [
      moment("F", 5),
      moment("F", 2),
      moment("F", 2, { assignee: "p4" }),
      moment("F", 9, { kind: "verify-effect" }),
    ];
    expect(tasks(offered, ON).map(({ kind, assignee, daysLeft }) => [kind, assignee, daysLeft])).toEqual([
      ["implement", "p3", 2],
      ["implement", "p4", 2],
      ["verify-effect", "p3", 9],
    ]);
  });

  it("do not depend on the order they are offered in, and no due moment is lost", () => {
    const one = fc.record({ id: fc.nat(4), days: fc.integer({ min: -20, max: 40 }), who: fc.constantFrom("p3", "p4") });
    fc.assert(
      fc.property(fc.array(one, { maxLength: 12 }), (drawn) => {
        const offered = drawn.map(({ id, days, who }) => moment(`F${id}`, days, { assignee: who }));
        const made = tasks(offered, ON);
        expect(tasks(offered.toReversed(), ON)).toEqual(made);
        expect(made.length).toBe(new Set(drawn.map(({ id, who }) => `${id} ${who}`)).size);
        for (const { ref, assignee, due } of offered)
          expect(made.some((task) => task.ref.id === ref.id && task.assignee === assignee && task.due <= due)).toBe(
            true,
          );
        expect(made.map(({ due }) => due)).toEqual(made.map(({ due }) => due).toSorted());
      }),
      { numRuns: 80 },
    );
  });

  it("have words, and a kind of another package keeps its name", () => {
    expect(taskText("answer-advice", "nl-BE")).toBe("Antwoord op het advies en zeg waarom");
    expect(taskText("water-the-plants", "nl-BE")).toBe("water-the-plants");
  });
});

const codes = (more: object) =>
  inputIssues(DutyException.safeParse({ ...exception(), ...more }).error).map(({ path, code }) => `${path} ${code}`);

const found = (records: Parameters<typeof dutyConflicts>[0], exceptions: readonly DutyException[] = [], on = ON) =>
  dutyConflicts(records, { rules: dutyRules(), exceptions, on }).map(
    ({ ruleId, personId, standing }) => `${ruleId} ${personId} ${standing}`,
  );

const exception = (more: object = {}): DutyException =>
  DutyException.parse({
    ruleId: "verifier-executor",
    ref: { kind: "action", id: "X-1" },
    personId: "p1",
    grantedBy: "ad",
    from: "2026-01-01",
    until: "2026-06-30",
    motivation: "Tot de tweede toetser is opgeleid.",
    ...more,
  });

const record = (kind: string, parts: Readonly<Record<string, readonly string[]>>) => ({
  ref: { kind, id: "X-1" },
  parts,
});

describe("segregation of duties", () => {
  it.each([
    ["audit", "auditor", "auditee"],
    ["action", "verifier", "executor"],
    ["finding", "verifier", "executor"],
    ["nonconformity", "verifier", "executor"],
    ["complaint", "handler", "subject"],
    ["proposal", "decider", "submitter"],
  ])("US-23 AC 1: %s: who is %s is never %s", (kind, left, right) => {
    expect(found([record(kind, { [left]: ["p1", "p2"], [right]: ["p2", "p3"] })])).toHaveLength(1);
    expect(found([record(kind, { [left]: ["p1"], [right]: ["p3"] })])).toEqual([]);
    expect(found([record(kind, { [left]: ["p1"] })])).toEqual([]);
    expect(found([record("another", { [left]: ["p1"], [right]: ["p1"] })])).toEqual([]);
  });

  it.each([
    ["risk", "assessor", "risk-owner"],
    ["survey", "author", "client"],
  ])("US-23 AC 1: %s: %s and %s may be one, but not alone", (kind, left, right) => {
    expect(found([record(kind, { [left]: ["p1"], [right]: ["p1"] })])).toHaveLength(1);
    expect(found([record(kind, { [left]: ["p1", "p2"], [right]: ["p1", "p2"] })])).toHaveLength(2);
    expect(found([record(kind, { [left]: ["p1", "p2"], [right]: ["p1"] })])).toEqual([]);
    expect(found([record(kind, { [left]: [], [right]: ["p1"] })])).toEqual([]);
  });

  const own = record("action", { verifier: ["p1"], executor: ["p1"] });

  it("US-23 AC 2: an exception has a why and an end date, and hides nothing", () => {
    expect(found([own])).toEqual(["verifier-executor p1 open"]);
    expect(found([own], [exception()])).toEqual(["verifier-executor p1 excepted"]);
    expect(found([own], [exception()], day("2026-06-30"))).toEqual(["verifier-executor p1 excepted"]);
    expect(found([own], [exception()], day("2026-07-01"))).toEqual(["verifier-executor p1 lapsed"]);
    expect(found([own], [exception()], day("2025-12-31"))).toEqual(["verifier-executor p1 lapsed"]);
  });

  it("US-23 AC 2: an exception is for one rule, one record and one person", () => {
    for (const other of [
      exception({ ruleId: "handler-subject" }),
      exception({ ref: { kind: "action", id: "X-2" } }),
      exception({ personId: "p2" }),
    ])
      expect(found([own], [other])).toEqual(["verifier-executor p1 open"]);
  });

  it("US-23 AC 2: nobody grants one to themselves, without a why, or one that ends before it starts", () => {
    expect(codes({ grantedBy: "p1" })).toEqual(["grantedBy task.exception-granted-to-self"]);
    expect(codes({ motivation: "Kan niet" })).toEqual(["motivation too-short"]);
    expect(codes({ until: "2025-12-31" })).toEqual(["until task.exception-ends-before-it-starts"]);
    expect(pdcaMessages.has("task.exception-granted-to-self")).toBe(true);
    expect(pdcaMessages.has("task.exception-ends-before-it-starts")).toBe(true);
  });

  it("US-23 AC 1: a conflict says who holds what, and what to do", () => {
    const options = { rules: dutyRules(), exceptions: [exception()] };
    const text = (on: string) =>
      dutyConflicts([own], { ...options, on: day(on) }).map((conflict) => dutyConflictText(conflict, "nl-BE"));
    expect(text("2026-03-01")).toEqual([
      "Bij X-1 is p1 zowel toetser van het effect als uitvoerder, met een uitzondering tot 30 juni 2026.",
    ]);
    expect(text("2026-07-01")[0]).toContain("vraag een nieuwe uitzondering met een reden en een einddatum");
  });
});

describe("open loops", () => {
  const item = (id: string, since: string, more: Partial<LoopItem> = {}): LoopItem => ({
    ref: { kind: "signal", id },
    kind: "signal",
    since: day(since),
    ownerId: "p1",
    due: plusDays(day(since), 60),
    escalatesTo: "kc",
    ...more,
  });
  const hold = { why: "Wacht op de nieuwe software", from: day("2026-01-10"), until: day("2026-03-31") };

  it("lists everything unanswered with its age, the oldest first", () => {
    const items = [
      item("S-2", "2026-02-01", { kind: "proposal" }),
      item("S-1", "2026-01-01", { kind: "promise", due: day("2026-02-09") }),
      item("S-3", "2026-02-01", { answeredOn: day("2026-02-10") }),
      item("S-4", "2026-02-11"),
    ];
    expect(openLoops(items, ON).map(({ item: { ref }, ageDays, isOverdue }) => [ref.id, ageDays, isOverdue])).toEqual([
      ["S-1", 40, true],
      ["S-2", 9, false],
    ]);
  });

  it("escalates after its due day, not while it is on hold", () => {
    const late = { due: day("2026-02-09"), escalatesTo: "ad" };
    const escalated = (more: Partial<LoopItem>) => openLoops([item("S", "2026-01-01", more)], ON)[0]?.escalatedTo;
    expect(escalated(late)).toBe("ad");
    expect(escalated({ ...late, due: ON })).toBeUndefined();
    expect(escalated({ ...late, hold })).toBeUndefined();
    expect(escalated({ ...late, escalatesOn: day("2026-02-11") })).toBeUndefined();
  });

  it("US-22 AC 1 and US-22 AC 2: counts and the oldest age by head of unit, without motivated holds", () => {
    const items = [
      item("S-1", "2026-01-01", { unitHeadId: "head-bz", due: day("2026-02-01") }),
      item("S-2", "2026-02-01", { unitHeadId: "head-bz" }),
      item("S-3", "2025-06-01", { unitHeadId: "head-bz", hold }),
      item("S-4", "2025-12-01", { unitHeadId: "head-ro", due: day("2026-03-31") }),
      item("S-5", "2026-02-09"),
    ];
    const counts = loopCounts(openLoops(items, ON));
    expect(
      counts.map(({ unitHeadId, open, overdue, oldestDays, held }) => [unitHeadId, open, overdue, oldestDays, held]),
    ).toEqual([
      ["head-bz", 2, 1, 40, 1],
      ["head-ro", 1, 0, 71, 0],
      [undefined, 1, 0, 1, 0],
    ]);
    expect(counts[0]?.loops.map(({ item: { ref } }) => ref.id)).toEqual(["S-1", "S-2"]);
  });

  it("US-22 AC 2: a hold without a reason does not count, nor one that is over or has yet to begin", () => {
    const held = (more: object) => openLoops([item("S", "2025-12-01", { hold: { ...hold, ...more } })], ON)[0]?.isHeld;
    expect(held({})).toBe(true);
    expect(held({ why: "  " })).toBe(false);
    expect(held({ until: day("2026-02-09") })).toBe(false);
    expect(held({ until: ON })).toBe(true);
    expect(held({ from: day("2026-02-11") })).toBe(false);
  });

  it("US-22 AC 3: the trend of twelve months", () => {
    const items = [
      item("S-1", "2025-03-01", { answeredOn: day("2025-06-01") }),
      item("S-2", "2025-05-20"),
      item("S-3", "2025-05-25", { hold: { ...hold, from: day("2025-06-01") } }),
    ];
    const trend = loopTrend(items, ON);
    expect(trend.map(({ open }) => open)).toEqual([0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1]);
    expect([trend[0]?.on, trend.at(-1)?.on, trend.at(-1)?.oldestDays]).toEqual(["2025-02-10", "2026-02-10", 266]);
  });

  it("no loop is lost or doubled by counting, for any items", () => {
    const one = fc.record({
      start: fc.nat(100),
      answered: fc.option(fc.nat(100)),
      head: fc.constantFrom("a", "b", undefined),
      isHeld: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(one, { maxLength: 15 }), (drawn) => {
        const items = drawn.map(({ start, answered, head, isHeld }, at) =>
          item(`S-${at}`, plusDays(ON, -start), {
            ...(answered === null ? {} : { answeredOn: plusDays(ON, answered - start) }),
            ...(head === undefined ? {} : { unitHeadId: head }),
            ...(isHeld ? { hold } : {}),
          }),
        );
        const loops = openLoops(items, ON);
        const counts = loopCounts(loops);
        expect(counts.reduce((sum, { open, held }) => sum + open + held, 0)).toBe(loops.length);
        expect(openLoops(items.toReversed(), ON)).toEqual(loops);
        expect(loopTrend(items, ON, 0)[0]?.open).toBe(counts.reduce((sum, { open }) => sum + open, 0));
      }),
      { numRuns: 80 },
    );
  });

  it("every kind has words of its own in both languages", () => {
    const kinds = pdcaMessages.codes.flatMap((code) => (code.startsWith("loop.") ? [code.slice(5)] : []));
    expect(kinds).toHaveLength(15);
    for (const locale of ["nl-BE", "en-GB"] as const)
      expect(new Set(kinds.map((kind) => loopText(kind as LoopItem["kind"], locale))).size).toBe(15);
  });
});
