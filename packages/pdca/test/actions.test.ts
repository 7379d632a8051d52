import { calendarDate, inputIssues, openCommands, plusDays, refusalText } from "@maatstaf/kernel";
import type { CalendarDate } from "@maatstaf/kernel";
import {
  Action,
  actionDigests,
  actionIssues,
  actionLifeCycle,
  actionOn,
  actionStanding,
  answeredEvaluation,
  assessedAction,
  measuredEffect,
  movedAction,
  openActions,
  overdueByUnit,
  overdueTrend,
  pdcaIssueText,
  pdcaLabel,
  proposedVerdict,
  rescheduledAction,
  Signal,
  SignalAnswer,
  signalIssues,
} from "@maatstaf/pdca";
import type { ActionCommand } from "@maatstaf/pdca";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";

const ON = calendarDate("2026-04-02");
const WHY = "Een reden die lang genoeg is.";
const indicator = { kind: "indicator-card", id: "KPI-02" };
const owner = { id: "p7", roles: ["action-owner"] } as const;
const head = { id: "head", roles: ["unit-head"] } as const;
const verifier = { id: "p9", roles: ["verifier"] } as const;
const team = { id: "mt", roles: ["management-team"] } as const;
const approver = { id: "boss", roles: ["origin-approver"] } as const;

const action = (more: object = {}): Action =>
  Action.parse({
    id: "A-14",
    title: { nl: "Tweede loket op zaterdag" },
    kind: "corrective",
    unitId: "BZ",
    priority: 2,
    createdOn: "2026-01-05",
    origin: { kind: "indicator", ref: indicator },
    ownerId: "p7",
    dueDate: "2026-03-31",
    ...more,
  });
const assessment = (more: object = {}) => ({
  cycle: 0,
  verdict: "effective",
  evidence: "Steekproef van 40 dossiers",
  verifierId: "p9",
  on: "2026-03-30",
  ...more,
});
const measured = { kind: "signal", indicator, variation: "improvement" } as const;
const securing = { kind: "updated", references: [{ kind: "process", id: "balie" }] };
const given = (command: ActionCommand["command"], actor: ActionCommand["actor"], more: Partial<ActionCommand> = {}) =>
  ({ command, actor, on: ON, ...more }) as ActionCommand;
const why = (outcome: ReturnType<typeof movedAction>) =>
  outcome.kind === "refused"
    ? outcome.reasons.map(({ code, params }) => `${code} ${params["guard"] ?? params["part"] ?? ""}`.trim())
    : outcome.record.state;

const check = (more: object, motivation?: string) =>
  why(
    movedAction(
      action({ state: "done", assessments: [assessment(more)] }),
      given("check", verifier, motivation === undefined ? {} : { motivation }),
    ),
  );

describe("movedAction", () => {
  it("goes round: accepted, started, finished, checked by another, secured, closed", () => {
    let current = action({ state: "proposed" });
    const step = (command: ActionCommand["command"], actor: ActionCommand["actor"]) => {
      const outcome = movedAction(current, given(command, actor));
      expect(outcome.kind).toBe("moved");
      if (outcome.kind === "moved") current = outcome.record;
    };
    step("accept", owner);
    step("start", owner);
    current = { ...current, result: "Het loket is open." };
    step("finish", owner);
    const assessed = assessedAction(current, {
      verdict: "effective",
      evidence: "Wachttijd gemeten",
      verifierId: "p9",
      on: ON,
      measurement: measured,
    });
    if (assessed.kind === "changed") current = assessed.record;
    step("check", verifier);
    current = { ...current, securing: Action.parse({ ...current, securing }).securing };
    step("secure", owner);
    step("close", head);
    expect(current.state).toBe("closed");
    expect(current.progress).toBe(100);
    expect(current.steps.map(({ command, by }) => `${command} ${by}`)).toEqual([
      "accept p7",
      "start p7",
      "finish p7",
      "check p9",
      "secure p7",
      "close head",
    ]);
  });

  it("US-06 AC 3: closing a corrective action without an independent effectiveness check is refused", () => {
    for (const kind of ["corrective", "treatment"]) {
      expect(why(movedAction(action({ kind, state: "secured", securing }), given("close", head)))).toEqual([
        "guard-not-met checked-or-not-required",
      ]);
      const byOwner = action({ kind, state: "secured", securing, assessments: [assessment({ verifierId: "p7" })] });
      expect(why(movedAction(byOwner, given("close", head)))).toEqual(["guard-not-met checked-or-not-required"]);
      expect(why(movedAction(action({ kind, state: "done", securing }), given("secure", head)))).toEqual([
        "guard-not-met check-not-required",
      ]);
      const checked = action({ kind, state: "secured", securing, assessments: [assessment()] });
      expect(why(movedAction(checked, given("close", head)))).toBe("closed");
    }
    const origin = { kind: "complaint", ref: { kind: "complaint", id: "k1" } };
    const free = (more: object = {}) => action({ kind: "improvement", state: "done", securing, origin, ...more });
    expect(why(movedAction(free(), given("secure", head)))).toBe("secured");
    expect(why(movedAction(free({ executorIds: ["head"] }), given("secure", head)))).toEqual([
      "separation-of-duties executor",
    ]);
  });

  it("what an indicator raised, or what promised an effect, is not closed without a check either", () => {
    const expectedEffect = { indicator, to: 0.9, by: "2026-06-30" };
    const origin = { kind: "proposal", ref: { kind: "proposal", id: "v1" } };
    for (const more of [{}, { origin, expectedEffect }]) {
      const done = action({ kind: "improvement", state: "done", securing, ...more });
      expect(why(movedAction(done, given("secure", head)))).toEqual(["guard-not-met check-not-required"]);
    }
  });

  it("a good verdict rests on the indicator that raised it, or says in twenty characters why not", () => {
    const unmeasured = ["guard-not-met effect-measured"];
    expect(check({})).toEqual(unmeasured);
    expect(check({ verdict: "partly" })).toEqual(unmeasured);
    expect(check({ measurement: { ...measured, indicator: { ...indicator, id: "KPI-03" } } })).toEqual(unmeasured);
    expect(check({}, "ok")).toEqual(["motivation-too-short"]);
    expect(check({}, "De indicator wordt pas in 2027 weer gemeten.")).toBe("checked");
    expect(check({ measurement: measured })).toBe("checked");
    expect(check({ verdict: "not" })).toBe("checked");
    expect(check({ measurement: { ...measured, variation: "too-few-points" } })).toEqual([
      "guard-not-met verdict-fits-measurement",
    ]);
  });

  it("decision 11: neither the owner nor who carried it out checks the effect", () => {
    const done = action({
      state: "done",
      executorIds: ["p8"],
      steps: [{ command: "finish", from: "in-execution", to: "done", by: "p6", on: "2026-03-20" }],
    });
    for (const id of ["p7", "p8", "p6"]) {
      const assessed = assessedAction(done, { verdict: "effective", evidence: "Goed", verifierId: id, on: ON });
      expect(assessed.kind).toBe("refused");
      const claimed = {
        ...done,
        assessments: [Action.parse(action({ assessments: [assessment({ verifierId: id })] })).assessments[0]],
      } as Action;
      const outcome = movedAction(claimed, given("check", { id, roles: ["verifier"] }));
      expect(outcome.kind === "refused" && outcome.reasons.map(({ code }) => code)).toContain("separation-of-duties");
    }
    const assessed = assessedAction(done, {
      verdict: "effective",
      evidence: "Goed",
      verifierId: "p9",
      on: ON,
      measurement: measured,
    });
    expect(assessed.kind === "changed" && why(movedAction(assessed.record, given("check", verifier)))).toBe("checked");
  });

  it("a check rests on an assessment made by who checks, after the work was done", () => {
    const steps = [{ command: "finish", from: "in-execution", to: "done", by: "p7", on: "2026-03-31" }];
    expect(
      why(
        movedAction(
          action({ state: "done", steps, assessments: [assessment({ measurement: measured })] }),
          given("check", verifier),
        ),
      ),
    ).toEqual(["guard-not-met effect-assessed-by-actor"]);
    const other = action({ state: "done", assessments: [assessment({ verifierId: "p5", measurement: measured })] });
    expect(why(movedAction(other, given("check", verifier)))).toEqual(["guard-not-met effect-assessed-by-actor"]);
  });

  it("a favourable verdict that the indicator contradicts wants a why", () => {
    const measurement = {
      kind: "shares",
      indicator,
      better: "up",
      before: { numerator: 352, denominator: 400 },
      after: { numerator: 300, denominator: 400 },
    };
    const contradicted = action({ state: "done", assessments: [assessment({ measurement })] });
    expect(why(movedAction(contradicted, given("check", verifier)))).toEqual([
      "guard-not-met verdict-fits-measurement",
    ]);
    expect(why(movedAction(contradicted, given("check", verifier, { motivation: WHY })))).toBe("checked");
    const honest = action({ state: "done", assessments: [assessment({ measurement, verdict: "not" })] });
    expect(why(movedAction(honest, given("check", verifier)))).toBe("checked");
  });

  it("a failed cycle comes back with its counter, and the third is for the management team", () => {
    let current = action({
      state: "checked",
      dueDate: "2026-09-30",
      result: "Klaar",
      assessments: [assessment({ verdict: "not" })],
    });
    for (const cycle of [1, 2]) {
      const outcome = movedAction(current, given("replan", owner));
      expect(why(outcome)).toBe("planned");
      if (outcome.kind !== "moved") return;
      expect([outcome.record.failedCycles, outcome.record.result, outcome.record.progress]).toEqual([
        cycle,
        undefined,
        0,
      ]);
      current = Action.parse({
        ...outcome.record,
        state: "checked",
        assessments: [...outcome.record.assessments, assessment({ cycle, verdict: "not" })],
      });
    }
    expect(actionStanding(current, ON).isEscalated).toBe(true);
    expect(why(movedAction(current, given("replan", owner)))).toEqual(["counter-exhausted"]);
    expect(why(movedAction(current, given("replan-escalated", team)))).toEqual(["motivation-too-short"]);
    expect(why(movedAction(current, given("replan-escalated", team, { motivation: WHY })))).toBe("planned");
    expect(why(movedAction(current, given("secure", owner)))).toEqual([
      "guard-not-met effect-shown",
      "guard-not-met secured-somewhere",
    ]);
  });

  it("evaluation moments that have come must be answered before an action is finished", () => {
    const running = action({
      state: "in-execution",
      result: "Klaar",
      evaluations: [{ on: "2026-03-01" }, { on: "2026-06-01" }],
    });
    expect(why(movedAction(running, given("finish", owner)))).toEqual(["guard-not-met evaluations-answered"]);
    const answer = { by: "p7", on: ON, verdict: "on-track", text: "Loopt." } as const;
    expect(answeredEvaluation(running, calendarDate("2026-06-01"), answer).kind).toBe("refused");
    const answered = answeredEvaluation(running, calendarDate("2026-03-01"), answer);
    expect(answered.kind === "changed" && why(movedAction(answered.record, given("finish", owner)))).toBe("done");
    expect(
      answered.kind === "changed" && answeredEvaluation(answered.record, calendarDate("2026-03-01"), answer).kind,
    ).toBe("refused");
  });

  it("hold and cancel want a motivation, a hold a date ahead; resuming goes back to where it was", () => {
    const running = action({ state: "in-execution", holdUntil: "2026-05-01" });
    expect(why(movedAction(running, given("put-on-hold", owner)))).toEqual(["motivation-too-short"]);
    expect(why(movedAction({ ...running, holdUntil: ON }, given("put-on-hold", owner, { motivation: WHY })))).toEqual([
      "guard-not-met hold-ends-ahead",
    ]);
    const held = movedAction(running, given("put-on-hold", owner, { motivation: WHY }));
    expect(held.kind === "moved" && why(movedAction(held.record, given("resume", owner)))).toBe("in-execution");
    const planned = movedAction({ ...running, state: "planned" }, given("put-on-hold", owner, { motivation: WHY }));
    expect(planned.kind === "moved" && why(movedAction(planned.record, given("resume", owner)))).toBe("planned");
    expect(planned.kind === "moved" && actionStanding(planned.record, ON).stage).toBe("P");
    expect(why(movedAction(running, given("cancel", approver, { motivation: "kort" })))).toEqual([
      "motivation-too-short",
    ]);
    expect(why(movedAction(running, given("cancel", approver, { motivation: WHY })))).toBe("cancelled");
  });

  it("only the owner accepts, and only with a due date; words say why not", () => {
    const outcome = movedAction(action({ dueDate: undefined }), given("accept", { ...owner, id: "p1" }));
    expect(why(outcome)).toEqual(["guard-not-met actor-is-owner", "guard-not-met due-date-set"]);
    const [reason] = outcome.kind === "refused" ? outcome.reasons : [];
    expect(reason && refusalText(reason, "nl-BE", (id) => pdcaLabel(id, "nl-BE"))).toContain("actiehouder zelf");
  });

  it("a command dated before the last step is a mistake of the caller", () => {
    const later = action({
      state: "planned",
      steps: [{ command: "accept", from: "proposed", to: "planned", by: "p7", on: "2026-05-01" }],
    });
    expect(() => movedAction(later, given("start", owner))).toThrow(/before the last step/u);
  });

  it("random commands never close an unchecked corrective action, nor let its owner check it", () => {
    const self = { id: "p7", roles: ["verifier", "unit-head"] } as const;
    // Cancelling ends a walk, so that who may is rare.
    const actors = [owner, owner, owner, owner, head, head, verifier, verifier, verifier, team, self, approver];
    const step = fc.record({
      pick: fc.nat(),
      any: fc.constantFrom(...new Set(actionLifeCycle.transitions.map(({ command }) => command))),
      actor: fc.constantFrom(...actors),
      days: fc.nat(20),
      edit: fc.constantFrom("result", "securing", "assess", "measure", "assess-self", "hold", "reschedule", "none"),
      motivation: fc.constantFrom(WHY, WHY, "ok"),
      verdict: fc.constantFrom("effective" as const, "partly" as const, "not" as const),
    });
    let moves = 0;
    const reached = new Set<string>();
    fc.assert(
      fc.property(fc.array(step, { minLength: 10, maxLength: 60 }), (steps) => {
        let current = action();
        let on: CalendarDate = ON;
        for (const { pick, any, actor, days, edit, verdict, motivation } of steps) {
          on = plusDays(on, days);
          current = edited(current, edit, verdict, on);
          const before = JSON.stringify(current);
          const open = openCommands(actionLifeCycle, current.state, actor.roles);
          const command = (pick % 5 === 0 ? undefined : open[pick % open.length]) ?? any;
          const outcome = movedAction(current, { command, actor, on, motivation });
          expect(JSON.stringify(current)).toBe(before);
          if (outcome.kind === "refused") continue;
          moves += 1;
          const { record } = outcome;
          reached.add(record.state);
          expect(open).toContain(command);
          expect(current.state === "closed" || current.state === "cancelled").toBe(false);
          expect(command === "check" && actor.id === "p7").toBe(false);
          const isSecured = record.state === "secured" || record.state === "closed";
          const last = record.assessments.findLast(({ cycle }) => cycle === record.failedCycles);
          const hasWorked = last?.verdict === "effective" || last?.verdict === "partly";
          expect(isSecured && !(hasWorked && last?.verifierId === "p9")).toBe(false);
          const isUnmeasured = command === "check" && last?.verdict !== "not" && last?.measurement === undefined;
          expect(isUnmeasured && motivation !== WHY).toBe(false);
          const escalated = record.steps.filter((taken) => taken.by === "mt" && taken.command === "replan-escalated");
          expect(record.failedCycles > 2 && escalated.length === 0).toBe(false);
          expect(record.steps.length).toBe(current.steps.length + 1);
          expect(record.failedCycles).toBeGreaterThanOrEqual(current.failedCycles);
          expect(actionOn(record, on)?.state).toBe(record.state);
          current = record;
        }
      }),
      { numRuns: 200 },
    );
    expect(moves).toBeGreaterThan(500);
    expect([...reached]).toEqual(expect.arrayContaining(["checked", "secured", "closed"]));
  });
});

function edited(current: Action, edit: string, verdict: "effective" | "partly" | "not", on: CalendarDate): Action {
  const changed = (() => {
    if (edit === "assess" || edit === "measure" || edit === "assess-self") {
      return assessedAction(current, {
        verdict,
        evidence: "Gemeten",
        verifierId: edit === "assess-self" ? "p7" : "p9",
        on,
        ...(edit === "measure" ? { measurement: measured } : {}),
      });
    }
    if (edit === "reschedule") return rescheduledAction(current, { to: plusDays(on, 90), on, by: "p7", why: WHY });
    return undefined;
  })();
  if (changed?.kind === "changed") return changed.record;
  if (edit === "result") return { ...current, result: "Klaar" };
  if (edit === "hold") return { ...current, holdUntil: plusDays(on, 30) };
  return edit === "securing" ? { ...current, securing: { kind: "not-applicable", why: WHY } } : current;
}

const refusedGuards = (outcome: ReturnType<typeof rescheduledAction>) =>
  outcome.kind === "refused" ? outcome.reasons.map(({ params }) => params["guard"]) : [];

const isOverdueIn = (state: string, on = "2026-04-01") => actionStanding(action({ state }), calendarDate(on)).isOverdue;

describe("due dates", () => {
  it("US-06 AC 2: the original due date stays known through every change", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 100 }), { minLength: 1, maxLength: 5 }), (moves) => {
        let current = action({ state: "planned" });
        for (const days of moves) {
          const to = plusDays(current.dueDate ?? ON, days);
          const changed = rescheduledAction(current, { to, on: ON, by: "p7", why: WHY });
          if (changed.kind === "changed") current = changed.record;
        }
        expect(actionStanding(current, ON).originalDueDate).toBe("2026-03-31");
        expect(current.dueDateChanges.length).toBe(moves.length);
        expect(current.dueDateChanges.at(-1)?.to).toBe(current.dueDate);
      }),
      { numRuns: 50 },
    );
  });

  it("a change wants a why, another date, and an action that is not done", () => {
    const change = { to: calendarDate("2026-06-30"), on: ON, by: "p7", why: WHY };
    expect(refusedGuards(rescheduledAction(action(), { ...change, why: "te laat" }))).toEqual(["why-given"]);
    expect(refusedGuards(rescheduledAction(action(), { ...change, to: calendarDate("2026-03-31") }))).toEqual([
      "due-date-differs",
    ]);
    expect(refusedGuards(rescheduledAction(action({ state: "closed" }), change))).toEqual(["not-done-yet"]);
  });

  it("overdue is: due before today and not done", () => {
    expect(["proposed", "planned", "in-execution", "on-hold"].map((state) => isOverdueIn(state))).toEqual([
      true,
      true,
      true,
      true,
    ]);
    expect(["done", "checked", "secured", "closed", "cancelled"].map((state) => isOverdueIn(state))).toEqual([
      false,
      false,
      false,
      false,
      false,
    ]);
    expect(isOverdueIn("planned", "2026-03-31")).toBe(false);
  });
});

describe("lists", () => {
  const actions = [
    action({ id: "A-1", state: "planned" }),
    action({ id: "A-2", state: "planned", dueDate: "2026-01-31", unitId: "RO" }),
    action({ id: "A-3", state: "closed" }),
    action({ id: "A-4", state: "on-hold", holdUntil: "2026-06-01", dueDate: "2026-01-15" }),
    action({
      id: "A-5",
      state: "in-execution",
      dueDate: "2026-04-05",
      origin: { kind: "complaint", ref: { kind: "complaint", id: "k1" } },
    }),
    action({ id: "A-6", state: "proposed", dueDate: undefined, ownerId: undefined }),
  ];
  const ids = (filter: object = {}) => openActions(actions, ON, filter).map(({ action: { id } }) => id);

  it("US-06 AC 1: filters on origin, unit, overdue and PDCA stage; the longest overdue on top", () => {
    expect(ids()).toEqual(["A-4", "A-2", "A-1", "A-5", "A-6"]);
    expect(ids({ origin: "complaint" })).toEqual(["A-5"]);
    expect(ids({ unitId: "RO" })).toEqual(["A-2"]);
    expect(ids({ overdueOnly: true })).toEqual(["A-4", "A-2", "A-1"]);
    expect(ids({ stage: "P" })).toEqual(["A-2", "A-1", "A-6"]);
    expect(ids({ ownerId: "nobody" })).toEqual([]);
  });

  it("US-06 AC 4: the weekly digest says what is late, comes due and wants an answer", () => {
    const withMoment = [
      ...actions,
      action({
        id: "A-7",
        ownerId: "p8",
        state: "in-execution",
        dueDate: "2026-12-31",
        evaluations: [{ on: "2026-04-01" }],
      }),
    ];
    expect(actionDigests(withMoment, ON)).toEqual([
      { ownerId: "p7", overdue: ["A-4", "A-2", "A-1"], dueSoon: ["A-5"], evaluations: [] },
      { ownerId: "p8", overdue: [], dueSoon: [], evaluations: ["A-7"] },
    ]);
  });

  it("US-22 AC 1 and US-22 AC 2: overdue by unit with only counts and the oldest age, without what is on hold with a reason", () => {
    expect(overdueByUnit(actions, ON)).toEqual([
      { unitId: "RO", count: 1, oldestDays: 61 },
      { unitId: "BZ", count: 1, oldestDays: 2 },
    ]);
    expect(overdueByUnit(actions, calendarDate("2026-06-02")).find(({ unitId }) => unitId === "BZ")?.count).toBe(3);
  });

  it("US-22 AC 3: the trend over twelve months is read from the steps", () => {
    const moved = action({
      id: "A-8",
      createdOn: "2025-06-01",
      dueDate: "2026-02-28",
      dueDateChanges: [{ from: "2025-09-30", to: "2026-02-28", on: "2025-11-15", by: "p7", why: WHY }],
      state: "done",
      steps: [
        { command: "accept", from: "proposed", to: "planned", by: "p7", on: "2025-06-15" },
        { command: "start", from: "planned", to: "in-execution", by: "p7", on: "2025-07-01" },
        { command: "finish", from: "in-execution", to: "done", by: "p7", on: "2026-03-10" },
      ],
    });
    const trend = overdueTrend([moved], ON);
    expect(trend.map(({ on }) => on)).toEqual([
      "2025-04-30",
      "2025-05-31",
      "2025-06-30",
      "2025-07-31",
      "2025-08-31",
      "2025-09-30",
      "2025-10-31",
      "2025-11-30",
      "2025-12-31",
      "2026-01-31",
      "2026-02-28",
      "2026-03-31",
    ]);
    expect(trend.map(({ count }) => count)).toEqual([0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0]);
    expect(actionOn(moved, calendarDate("2025-10-31"))?.dueDate).toBe("2025-09-30");
  });
});

const shares = (before: readonly [number, number], after: readonly [number, number], more: object = {}) =>
  ({
    kind: "shares",
    indicator,
    better: "up",
    before: { numerator: before[0], denominator: before[1] },
    after: { numerator: after[0], denominator: after[1] },
    ...more,
  }) as const;

const issueCodes = (more: object) => actionIssues(action(more)).map(({ code, place }) => `${place} ${code}`);

describe("measuredEffect", () => {
  it("tells improvement from chance", () => {
    expect(measuredEffect(shares([300, 400], [352, 400])).kind).toBe("improved");
    expect(measuredEffect(shares([12, 20], [13, 20])).kind).toBe("not-shown");
    expect(measuredEffect(shares([352, 400], [300, 400])).kind).toBe("worsened");
    expect(measuredEffect(shares([352, 400], [300, 400], { better: "down" })).kind).toBe("improved");
    expect(proposedVerdict(shares([300, 400], [352, 400], { target: 0.9 }))).toBe("partly");
    expect(proposedVerdict(shares([300, 400], [352, 400], { target: 0.85 }))).toBe("effective");
    expect(proposedVerdict({ kind: "signal", indicator, variation: "too-few-points" })).toBeUndefined();
  });

  it("mirrors: what is better up is worse down, with the same width", () => {
    const count = fc.integer({ min: 1, max: 60 });
    fc.assert(
      fc.property(count, count, count, count, (a, b, c, d) => {
        const [before, after] = [
          [Math.min(a, b), Math.max(a, b)],
          [Math.min(c, d), Math.max(c, d)],
        ] as const;
        const up = measuredEffect(shares(before, after));
        const down = measuredEffect(shares(before, after, { better: "down" }));
        const mirror = {
          improved: "worsened",
          worsened: "improved",
          "not-shown": "not-shown",
          "too-few-points": "too-few-points",
        };
        expect(down.kind).toBe(mirror[up.kind]);
        const width = (effect: typeof up) =>
          effect.kind !== "too-few-points" && effect.difference ? effect.difference.upper - effect.difference.lower : 0;
        expect(width(down)).toBeCloseTo(width(up), 12);
      }),
      { numRuns: 100 },
    );
  });

  it("an effect is measured by the indicator that raised the action, or that was expected to move", () => {
    const signal = (id: string) => ({ kind: "signal", indicator: { ...indicator, id }, variation: "improvement" });
    expect(issueCodes({ assessments: [assessment()] })).toEqual(["assessments[0] action.effect-not-measured"]);
    expect(issueCodes({ assessments: [assessment({ measurement: signal("KPI-02") })] })).toEqual([]);
    expect(issueCodes({ assessments: [assessment({ measurement: signal("KPI-09") })] })).toEqual([
      "assessments[0] action.effect-of-other-indicator",
    ]);
    const expectedEffect = { indicator: { ...indicator, id: "KPI-09" }, to: 90, by: "2026-12-31" };
    expect(issueCodes({ expectedEffect, assessments: [assessment({ measurement: signal("KPI-09") })] })).toEqual([]);
    const origin = { kind: "complaint", ref: { kind: "complaint", id: "k1" } };
    expect(issueCodes({ origin, assessments: [assessment()] })).toEqual([]);
    expect(issueCodes({ plannedStart: "2026-04-01" })).toEqual(["dueDate action.due-before-start"]);
    for (const issue of actionIssues(action({ plannedStart: "2026-04-01", assessments: [assessment()] }))) {
      expect(pdcaIssueText(issue, "nl-BE")).toContain("A-14");
    }
  });

  it("a numerator above its denominator is refused with a code and a place", () => {
    const measurement = shares([5, 4], [1, 2]);
    const { error } = Action.safeParse(action({}) && { ...action(), assessments: [assessment({ measurement })] });
    expect(error?.issues.map(({ path }) => path.join("."))).toEqual(["assessments.0.measurement.before.numerator"]);
  });
});

describe("every signal has an explanation, and an action or a reason for none", () => {
  const signal = Signal.parse({ indicator, period: "2025-Q1", kinds: ["red"] });
  const answer = (more: object = {}) =>
    SignalAnswer.parse({
      indicator,
      period: "2025-Q1",
      explanation: "Na de fusie viel een loket weg.",
      response: { kind: "action", actionIds: ["A-14"] },
      ...more,
    });

  it("US-12 AC 1: a report with an unexplained signal is not complete", () => {
    const [issue] = signalIssues([signal], [], []);
    expect(issue && [issue.code, issue.place]).toEqual(["action.signal-without-answer", "signals[0]"]);
    expect(issue && pdcaIssueText(issue, "nl-BE")).toContain("KPI-02");
    expect(signalIssues([signal], [answer({ period: "2025-Q2" })], [{ id: "A-14" }])).toHaveLength(1);
    expect(signalIssues([signal], [answer()], [{ id: "A-14" }])).toEqual([]);
  });

  it("US-25 AC 2: common-cause variation is no signal, so that nobody has to explain a wobble", () => {
    const wobble = Signal.safeParse({ indicator, period: "2025-Q1", kinds: ["common-cause"] });
    expect(inputIssues(wobble.error).map(({ path, code }) => [path, code])).toEqual([["kinds[0]", "not-allowed"]]);
    expect(inputIssues(Signal.safeParse({ indicator, period: "2025-Q1", kinds: [] }).error)).toHaveLength(1);
  });

  it("US-12 AC 2: an explanation has 500 characters at most", () => {
    expect(SignalAnswer.safeParse({ ...answer(), explanation: "a".repeat(500) }).success).toBe(true);
    expect(SignalAnswer.safeParse({ ...answer(), explanation: "a".repeat(501) }).success).toBe(false);
  });

  it("US-12 AC 3: the action exists; no action wants a because", () => {
    expect(signalIssues([signal], [answer()], []).map(({ code }) => code)).toEqual(["action.answer-names-no-action"]);
    expect(SignalAnswer.safeParse({ ...answer(), response: { kind: "no-action", because: "" } }).success).toBe(false);
    expect(
      signalIssues(
        [signal],
        [answer({ response: { kind: "no-action", because: "Een eenmalige storing van een dag." } })],
        [],
      ),
    ).toEqual([]);
  });
});
