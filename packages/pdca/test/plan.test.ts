import { calendarDate, openCommands, period, plusDays } from "@maatstaf/kernel";
import {
  cascade,
  CASCADE_STEPS,
  movedPlan,
  movedPlanAction,
  pdcaIssueText,
  Plan,
  planActionLifeCycle,
  PlanAction,
  planActionStanding,
  planExecution,
  planFollowUp,
  planFormIssues,
  planIssues,
  planLifeCycle,
  planMoney,
  priorityActions,
} from "@maatstaf/pdca";
import type { PlanCommand, PlanIndicator } from "@maatstaf/pdca";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { walked } from "./model.ts";

const ON = calendarDate("2026-03-02");
const WHY = "Een reden die lang genoeg is.";
const title = { nl: "Titel" };
const bbcElements = [
  { code: "BD02", level: "policy-objective", title, priority: true, indicatorCodes: ["KPI-01"], unitId: "OB" },
  { code: "BD02-AP01", level: "action-plan", parentCode: "BD02", title, unitId: "OB" },
];
const planAction = (more: object = {}) => ({
  code: "AC1",
  parentCode: "BD02-AP01",
  title,
  ownerId: "p7",
  start: "2026-01-01",
  end: "2026-12-31",
  budget: [
    { year: 2026, expenditureCents: 5_000_000, receiptsCents: 100_000 },
    { year: 2027, expenditureCents: 7_000_000, receiptsCents: 0 },
  ],
  realised: [{ year: 2026, expenditureCents: 1_234_567, receiptsCents: 0 }],
  ...more,
});
const plan = (more: object = {}): Plan =>
  Plan.parse({
    id: "MJP",
    regime: "BBC",
    name: { nl: "Meerjarenplan 2026-2031" },
    years: { first: 2026, last: 2031 },
    elements: bbcElements,
    actions: [planAction()],
    ...more,
  });
const indicator = (more: Partial<PlanIndicator> = {}): PlanIndicator => ({
  code: "KPI-01",
  linkedTo: [],
  level: "outcome",
  kind: "figure",
  hasBaseline: true,
  hasTargetPath: true,
  ...more,
});
const planner = { id: "p3", roles: ["planning-coordinator"] } as const;
const team = { id: "mt", roles: ["management-team"] } as const;
const college = { id: "cbs", roles: ["college"] } as const;
const owner = { id: "p7", roles: ["plan-action-owner"] } as const;
const council = { id: "raad", roles: ["council"] } as const;
const why = (outcome: ReturnType<typeof movedPlan>) =>
  outcome.kind === "refused"
    ? outcome.reasons.map(({ code, params }) => `${code} ${params["guard"] ?? ""}`.trim())
    : outcome.record.state;
const after = (current: Plan, command: PlanCommand["command"], actor: PlanCommand["actor"], more: object = {}) =>
  movedPlan(current, { command, actor, on: ON, ...more });

const formCodes = (more: object) => planFormIssues(plan(more)).map(({ code, place }) => `${place} ${code}`);

describe("two regimes of one model", () => {
  it("BBC: policy objective, action plan, action; P&C: programme, objective, activity", () => {
    expect(planFormIssues(plan())).toEqual([]);
    const dutch = plan({
      regime: "PC",
      years: { first: 2026, last: 2029 },
      elements: [
        { code: "P1", level: "programme", title, unitId: "OB" },
        { code: "P1-D1", level: "objective", parentCode: "P1", title, indicatorCodes: ["KPI-01"], unitId: "OB" },
      ],
      actions: [planAction({ code: "ACT-1", parentCode: "P1-D1" })],
    });
    expect(planFormIssues(dutch)).toEqual([]);
    expect(planIssues(dutch, { indicators: [indicator()] })).toEqual([]);
    expect(planFormIssues(plan({ regime: "PC" })).map(({ code }) => code)).toContain("plan.level-of-other-regime");
  });

  it("finds every fault of form, with its place", () => {
    expect(formCodes({ actions: [planAction(), planAction()] })).toEqual(["actions[1].code plan.code-used-twice"]);
    expect(formCodes({ actions: [planAction({ parentCode: "BD99" })] })).toEqual([
      "elements[1] plan.element-empty",
      "actions[0].parentCode plan.parent-unknown",
    ]);
    expect(formCodes({ actions: [planAction(), planAction({ code: "AC2", parentCode: "BD02" })] })).toEqual([
      "actions[1].parentCode plan.parent-of-wrong-level",
    ]);
    expect(formCodes({ actions: [planAction({ start: "2033-01-01", end: "2033-12-31" })] })).toEqual([
      "actions[0] plan.action-outside-years",
    ]);
  });

  it("a plan or action that ends before it starts is refused with a code", () => {
    const { error } = Plan.safeParse({ ...plan(), years: { first: 2031, last: 2026 } });
    expect(error?.issues[0]).toMatchObject({ path: ["years", "last"], params: { code: "plan.ends-before-it-starts" } });
    expect(PlanAction.safeParse(planAction({ end: "2025-01-01" })).success).toBe(false);
    expect(PlanAction.safeParse(planAction({ end: "2026-02-30" })).success).toBe(false);
  });
});

const codes = (current: Plan, surroundings: Parameters<typeof planIssues>[1]) =>
  planIssues(current, surroundings).map(({ code, severity }) => `${code} ${severity}`);

describe("planIssues", () => {
  it("objective without indicator, indicator without objective", () => {
    const bare = plan({ elements: [{ ...bbcElements[0], priority: false, indicatorCodes: [] }, bbcElements[1]] });
    expect(codes(bare, { indicators: [] })).toEqual(["plan.objective-without-indicator warning"]);
    expect(codes(bare, { indicators: [indicator()] })).toEqual([
      "plan.objective-without-indicator warning",
      "plan.indicator-without-objective warning",
    ]);
    expect(codes(bare, { indicators: [indicator({ linkedTo: ["BD02"] })] })).toEqual([]);
    expect(codes(plan(), { indicators: [] })).toEqual([
      "plan.indicator-unknown error",
      "plan.objective-without-indicator error",
    ]);
  });

  it("a priority objective needs an outcome indicator with baseline and target path, or a text indicator", () => {
    const lacking = ["plan.priority-without-effect-indicator error"];
    expect(codes(plan(), { indicators: [indicator({ level: "output" })] })).toEqual(lacking);
    expect(codes(plan(), { indicators: [indicator({ hasBaseline: false })] })).toEqual(lacking);
    expect(codes(plan(), { indicators: [indicator({ hasTargetPath: false })] })).toEqual(lacking);
    expect(codes(plan(), { indicators: [indicator({ kind: "text", level: "activity", hasBaseline: false })] })).toEqual(
      [],
    );
  });

  it("action without evaluation moment, action for an unknown plan action, promise without measure", () => {
    const action = { id: "A-1", state: "planned", evaluations: [] } as const;
    expect(codes(plan(), { indicators: [indicator()], actions: [action, { ...action, state: "closed" }] })).toEqual([
      "plan.action-without-evaluation-moment warning",
    ]);
    const stray = { ...action, evaluations: [{ on: ON }], planActionRef: { kind: "plan-action", id: "AC9" } };
    expect(codes(plan(), { indicators: [indicator()], actions: [stray] })).toEqual(["plan.plan-action-unknown error"]);
    const promises = [
      { code: "N-4", indicatorCodes: ["KPI-01"] },
      { code: "N-5", indicatorCodes: [] },
    ];
    expect(codes(plan(), { indicators: [indicator()], promises })).toEqual(["plan.promise-without-measure warning"]);
  });

  it("every issue has words in both languages", () => {
    const messy = plan({ elements: [], actions: [planAction({ start: "2040-01-01", end: "2040-02-01" })] });
    for (const issue of planIssues(messy, { indicators: [indicator()] })) {
      expect(pdcaIssueText(issue, "nl-BE")).not.toContain("{");
      expect(pdcaIssueText(issue, "en-GB")).not.toContain("{");
    }
  });
});

describe("movedPlan", () => {
  it("goes through management team and college to the council, and is adapted with a next version", () => {
    let current = plan({ decisions: [{ version: 1, on: "2026-01-26", reference: "GR 2026/12" }] });
    const step = (command: PlanCommand["command"], actor: PlanCommand["actor"]) => {
      const outcome = after(current, command, actor);
      expect(outcome.kind).toBe("moved");
      if (outcome.kind === "moved") current = outcome.record;
    };
    step("submit", planner);
    step("pass-on", team);
    step("adopt", council);
    expect(why(after(current, "adapt", council))).toEqual(["guard-not-met council-decided-on-next"]);
    current = { ...current, decisions: [...current.decisions, { version: 2, on: ON, reference: "GR 2026/80" }] };
    step("adapt", council);
    expect([current.state, current.version]).toEqual(["adapted", 2]);
    expect(why(after(current, "close", council))).toEqual([
      "guard-not-met policy-evaluated",
      "guard-not-met years-over",
    ]);
  });

  it("without a decision of the council nothing is adopted, and the college can send it back with a why", () => {
    const current = plan({ state: "college" });
    expect(why(after(current, "adopt", council))).toEqual(["guard-not-met council-decided"]);
    expect(why(after(current, "adopt", college))).toEqual(["role-not-allowed", "guard-not-met council-decided"]);
    expect(why(after(current, "return", college))).toEqual(["motivation-too-short"]);
    expect(why(after(current, "return", college, { motivation: WHY }))).toBe("draft");
  });

  it("a plan with a fault of form is not submitted", () => {
    expect(why(after(plan({ actions: [planAction({ parentCode: "X" })] }), "submit", planner))).toEqual([
      "guard-not-met plan-form-sound",
    ]);
  });

  it("random commands never skip the council, lose an action or go back in version", () => {
    const actors = [planner, team, college, council];
    const step = fc.record({ pick: fc.nat(), decide: fc.boolean() });
    let adopted = 0;
    fc.assert(
      fc.property(fc.array(step, { minLength: 5, maxLength: 25 }), (steps) => {
        let current = plan();
        let on = ON;
        for (const { pick, decide } of steps) {
          on = plusDays(on, pick % 200);
          if (decide) {
            const version = current.version + (current.state === "college" ? 0 : 1);
            current = Object.assign({}, current, {
              decisions: current.decisions.concat({ version, on, reference: "GR" }),
            });
          }
          const open = actors.flatMap((actor) =>
            openCommands(planLifeCycle, current.state, actor.roles).map((command) => ({ actor, command })),
          );
          const forward = open.filter(({ command }) => command !== "return" || pick % 4 === 0);
          const { actor, command } = forward[pick % Math.max(1, forward.length)] ?? { actor: team, command: "submit" };
          const outcome = movedPlan(current, { command, actor, on, motivation: WHY });
          if (outcome.kind === "refused") continue;
          const { record } = outcome;
          const isInForce = record.state === "adopted" || record.state === "adapted";
          adopted += Number(isInForce);
          const isDecided = record.decisions.some(({ version }) => version === record.version);
          expect(isInForce && !(isDecided && outcome.step.by === "raad")).toBe(false);
          expect(record.version - current.version).toBe(command === "adapt" || command === "adapt-again" ? 1 : 0);
          expect(record.actions).toBe(current.actions);
          current = record;
        }
      }),
      { numRuns: 200 },
    );
    expect(adopted).toBeGreaterThan(20);
  });
});

const moveAction = (
  current: Plan,
  command: "start" | "stop" | "postpone" | "finish" | "resume",
  motivation?: string,
) => {
  const outcome = movedPlanAction(current, {
    code: "AC1",
    command,
    actor: owner,
    on: ON,
    ...(motivation === undefined ? {} : { motivation }),
  });
  return outcome.kind === "moved" ? outcome.record.actions[0]?.state : outcome.reasons.map(({ code }) => code);
};

describe("movedPlanAction", () => {
  it("starts in a plan that is in force only; stopping and postponing want a why", () => {
    expect(moveAction(plan(), "start")).toEqual(["guard-not-met"]);
    const running = plan({
      state: "adopted",
      actions: [planAction({ state: "running", milestones: [{ name: "Lastenboek", date: "2026-02-01" }] })],
    });
    expect(moveAction(running, "stop")).toEqual(["motivation-too-short"]);
    expect(moveAction(running, "stop", WHY)).toBe("stopped");
    expect(moveAction(running, "finish")).toEqual(["guard-not-met"]);
    expect(moveAction(running, "finish", WHY)).toBe("finished");
    expect(() => movedPlanAction(running, { code: "AC9", command: "start", actor: owner, on: ON })).toThrow(/AC9/u);
  });

  it("money is read-only: no command changes an amount", () => {
    const step = fc.record({ pick: fc.nat(), days: fc.nat(60) });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
        let current = plan({ state: "adopted" });
        const money = planMoney(current.actions, 2026);
        let on = ON;
        for (const { pick, days } of steps) {
          on = plusDays(on, days);
          const state = current.actions[0]?.state ?? "stopped";
          const commands = openCommands(planActionLifeCycle, state, owner.roles);
          const command = commands[pick % Math.max(1, commands.length)] ?? "start";
          const outcome = movedPlanAction(current, { code: "AC1", command, actor: owner, on, motivation: WHY });
          if (outcome.kind === "moved") current = outcome.record;
          expect(planMoney(current.actions, 2026)).toEqual(money);
        }
      }),
      { numRuns: 60 },
    );
  });
});

const planActionIn = (state: string, more: object = {}) =>
  PlanAction.parse(planAction({ code: state, state, ...more }));

const milestonesDone = (doneOn?: string) =>
  PlanAction.parse(
    planAction({ milestones: [{ name: "M", date: "2026-02-01", ...(doneOn === undefined ? {} : { doneOn }) }] }),
  ).milestones;

const standing = (doneOn?: string) =>
  planActionStanding({ state: "running", end: calendarDate("2026-12-31"), milestones: milestonesDone(doneOn) }, ON);

describe("planExecution", () => {
  it("is finished and running on schedule among those due, with counts", () => {
    const late = { milestones: [{ name: "Lastenboek", date: "2026-02-01" }] };
    const actions = [
      planActionIn("finished"),
      planActionIn("running"),
      planActionIn("running", late),
      planActionIn("not-started"),
      planActionIn("stopped"),
      planActionIn("postponed"),
      planActionIn("not-started", { start: "2027-01-01", end: "2027-12-31" }),
    ];
    expect(planExecution(actions, ON)).toEqual({
      due: 6,
      finished: 1,
      onSchedule: 1,
      behind: 1,
      notStarted: 1,
      postponed: 1,
      stopped: 1,
      share: 2 / 6,
    });
    expect(planExecution([], ON)).not.toHaveProperty("share");
  });

  it("counts add up to those due, whatever the states", () => {
    const state = fc.constantFrom("not-started", "running", "finished", "stopped", "postponed");
    fc.assert(
      fc.property(fc.array(state), fc.integer({ min: -400, max: 800 }), (states, days) => {
        const on = plusDays(ON, days);
        const { due, share, ...counts } = planExecution(
          states.map((one) => planActionIn(one)),
          on,
        );
        expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(due);
        expect(share === undefined || (share >= 0 && share <= 1)).toBe(true);
      }),
      { numRuns: 100 },
    );
  });

  it("a milestone done in time keeps an action on schedule; one done too late does not until it is done", () => {
    expect([standing("2026-01-31"), standing("2026-03-01"), standing("2026-03-03"), standing()]).toEqual([
      "on-schedule",
      "on-schedule",
      "behind",
      "behind",
    ]);
  });
});

describe("planFollowUp", () => {
  it("US-30 AC 1 and US-30 AC 3: all priority actions with status and money, before the end of September, and no draft", () => {
    const current = plan({
      state: "adopted",
      elements: [
        bbcElements[0],
        bbcElements[1],
        { ...bbcElements[1], code: "BD03-AP01", parentCode: "BD03", priority: true },
        { ...bbcElements[0], code: "BD03", priority: false },
      ],
      actions: [
        planAction({ state: "running", followUp: [{ period: "2026-H1", text: "Loket open", outlook: "on-course" }] }),
        planAction({ code: "AC2", parentCode: "BD03-AP01" }),
        planAction({ code: "AC3", parentCode: "BD04-AP01" }),
      ],
    });
    const report = planFollowUp(current, period("2026-H1"));
    if (report.kind !== "follow-up") throw new Error("no report");
    expect(report.dueBy).toBe("2026-09-30");
    expect(report.lines.map(({ code, standing }) => [code, standing])).toEqual([
      ["AC1", "on-schedule"],
      ["AC2", "not-started"],
    ]);
    expect(report.elements).toMatchObject([{ code: "BD03-AP01", execution: { due: 1, notStarted: 1, share: 0 } }]);
    expect(report.lines[0]?.followUp?.text).toBe("Loket open");
    expect(report.lines[0]?.money).toEqual({
      estimatedExpenditureCents: 5_000_000,
      realisedExpenditureCents: 1_234_567,
      estimatedReceiptsCents: 100_000,
      realisedReceiptsCents: 0,
    });
    expect(report.money.estimatedExpenditureCents).toBe(15_000_000);
    expect(planFollowUp(plan(), period("2026-H1"))).toEqual({ kind: "plan-not-in-force", state: "draft" });
    expect(planFollowUp({ ...current, regime: "PC" }, period("2026-H1"))).not.toHaveProperty("dueBy");
    expect(priorityActions(current).map(({ code }) => code)).toEqual(["AC1", "AC2"]);
  });
});

it("random commands never start an action of a plan that is not in force, nor finish one with a milestone open without a why", () => {
  const inForce = plan({ state: "adopted" });
  const [first] = inForce.actions;
  if (first === undefined) throw new Error("a plan without actions");
  const reached = walked<PlanAction & { readonly id: string }>({
    cycle: planActionLifeCycle,
    start: { ...first, id: first.code, milestones: [{ name: "Lastenboek", date: calendarDate("2026-06-01") }] },
    from: ON,
    actors: [owner, team, { id: "p8", roles: ["planning-coordinator"] }],
    edits: [
      (action, on) => ({ ...action, milestones: action.milestones.map((one) => ({ ...one, doneOn: on })) }),
      (action, on) => ({ ...action, end: plusDays(on, 200) }),
    ],
    move: ({ id: _id, ...action }, given) => {
      const state = given.on.endsWith("1") ? "draft" : "adopted";
      const command = { ...given, code: action.code } as Parameters<typeof movedPlanAction>[1];
      const outcome = movedPlanAction({ ...inForce, state, actions: [action] }, command);
      if (outcome.kind === "refused") return outcome;
      const [moved] = outcome.record.actions;
      return { ...outcome, record: { ...(moved ?? action), id: action.code } };
    },
    invariant: (after, { command, on }, before) => ({
      "in force": (command !== "start" && command !== "resume") || !on.endsWith("1"),
      "resumed with its end ahead": command !== "resume" || after.end > on,
      "finished with its milestones, or a why":
        command !== "finish" ||
        after.milestones.every(({ doneOn }) => doneOn !== undefined) ||
        after.steps.at(-1)?.motivation !== undefined,
      "money as it was": after.budget === before.budget && after.realised === before.realised,
    }),
    rare: ["finish", "stop"],
  });
  expect([...reached.keys()].toSorted()).toEqual(["finished", "postponed", "running", "stopped"]);
});

const ref = (kind: string, id: string) => ({ kind, id });

const cascadeIds = (links: Parameters<typeof cascade>[1]) => {
  const { steps } = cascade(ref("objective", "a"), links);
  return CASCADE_STEPS.map((step) => steps[step].map(({ reference }) => reference.id).toSorted());
};

describe("cascade", () => {
  const objective = ref("objective", "BD02");

  it("reaches indicators, products, processes, risks and actions through links read both ways", () => {
    const links = [
      { from: ref("indicator-card", "KPI-02"), to: objective },
      { from: ref("indicator-card", "KPI-02"), to: ref("product", "paspoort") },
      { from: ref("product", "paspoort"), to: ref("process", "aanvraag") },
      { from: ref("risk", "R-05"), to: ref("process", "aanvraag") },
      { from: ref("action", "A-1"), to: ref("risk", "R-05") },
      { from: ref("action", "A-9"), to: ref("risk", "R-99") },
    ];
    const { steps, holes } = cascade(objective, links);
    expect(CASCADE_STEPS.map((step) => steps[step].map(({ reference }) => reference.id))).toEqual([
      ["KPI-02"],
      ["paspoort"],
      ["aanvraag"],
      ["R-05"],
      ["A-1"],
    ]);
    expect(steps.action[0]?.via.id).toBe("R-05");
    expect(holes).toEqual([]);
    expect(cascade(objective, []).holes).toEqual([...CASCADE_STEPS]);
  });

  it("does not depend on the order or direction of links, and never climbs back", () => {
    const node = fc.record({
      kind: fc.constantFrom("objective", ...CASCADE_STEPS),
      id: fc.constantFrom("a", "b", "c"),
    });
    const link = fc.record({ from: node, to: node });
    fc.assert(
      fc.property(fc.array(link, { maxLength: 20 }), (links) => {
        expect(cascadeIds(links.toReversed())).toEqual(cascadeIds(links));
        expect(cascadeIds(links.map(({ from, to }) => ({ from: to, to: from })))).toEqual(cascadeIds(links));
      }),
      { numRuns: 200 },
    );
  });
});
