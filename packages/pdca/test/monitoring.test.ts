import { calendarDate, openCommands, plusDays } from "@maatstaf/kernel";
import {
  informationRiskCover,
  INFORMATION_RISKS,
  monitoringEvaluationDue,
  monitoringGates,
  monitoringLifeCycle,
  MonitoringPlan,
  movedMonitoringPlan,
  pdcaIssueText,
} from "@maatstaf/pdca";
import type { MonitoringCommand } from "@maatstaf/pdca";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";

const ON = calendarDate("2026-02-02");
const WHY = "Een reden die lang genoeg is.";
const owner = { id: "p7", roles: ["monitoring-owner"] } as const;
const card = { kind: "indicator-card", id: "KPI-02" };
const actions = [{ id: "A-1", evaluations: [{ on: ON }] }];
const complete = {
  id: "MON-BZ",
  title: { nl: "Monitoring Burgerzaken" },
  ownerId: "p7",
  scope: "BZ",
  mitigates: ["experience-unknown"],
  aspects: [
    { id: "a1", aspect: "Wachttijd", why: "Belofte", linkedTo: [{ kind: "objective", id: "BD02" }] },
    { id: "a2", aspect: "Kleur van de muren", why: "Vraag", dropped: { on: "2026-01-15", why: "Niet belangrijk" } },
  ],
  indicators: [
    {
      code: "KPI-02",
      aspectIds: ["a1"],
      frequency: "quarter",
      collection: "import",
      ownerId: "p8",
      firstMeasurement: "2026-03-31",
    },
  ],
  audiences: [{ audience: "management-team", reportProfile: "mt-quarter" }],
  communications: [{ audience: "management-team", on: "2026-02-10", agendaItem: "Cijfers eerste kwartaal" }],
  signals: [{ indicator: card, period: "2025-Q4", kinds: ["red"] }],
  answers: [
    { indicator: card, period: "2025-Q4", explanation: "Fusie", response: { kind: "action", actionIds: ["A-1"] } },
  ],
};
const plan = (more: object = {}): MonitoringPlan => MonitoringPlan.parse({ ...complete, ...more });
const COMMANDS = ["delimit", "formulate", "plan-measuring", "fix-reporting", "communicate", "run"] as const;
const closedGates = (current: MonitoringPlan) =>
  monitoringGates(current, actions).flatMap(({ step, issues }) => issues.map(({ code }) => `${step} ${code}`));

describe("the six gates", () => {
  it("are all open for a plan with everything in it, and each step moves on", () => {
    expect(closedGates(plan())).toEqual([]);
    let current = plan();
    for (const command of COMMANDS) {
      const outcome = movedMonitoringPlan(current, { command, actor: owner, on: ON }, actions);
      expect([command, outcome.kind]).toEqual([command, "moved"]);
      if (outcome.kind === "moved") current = outcome.record;
    }
    expect(current.state).toBe("running");
    expect(monitoringEvaluationDue(current)).toBe("2027-02-02");
  });

  it.each([
    [1, { aspects: [] }, "1 monitoring.no-aspect"],
    [1, { aspects: [{ ...complete.aspects[0], linkedTo: [] }] }, "1 monitoring.aspect-not-linked"],
    [2, { indicators: [] }, "2 monitoring.aspect-without-indicator"],
    [
      3,
      { indicators: [{ code: "KPI-02", aspectIds: ["a1"], frequency: "quarter", collection: "import" }] },
      "3 monitoring.measuring-not-settled",
    ],
    [4, { audiences: [{ audience: "management-team" }] }, "4 monitoring.audience-without-profile"],
    [4, { audiences: [] }, "4 monitoring.no-audience"],
    [5, { communications: [] }, "5 monitoring.not-on-an-agenda"],
    [6, { answers: [] }, "6 action.signal-without-answer"],
  ] as const)("gate %i is closed by %o", (step, more, code) => {
    const lacking = plan(more);
    expect(closedGates(lacking)).toContain(code);
    const states = ["started", "delimited", "formulated", "measuring-planned", "reporting-fixed", "communicated"];
    const command = COMMANDS[step - 1] ?? "run";
    const outcome = movedMonitoringPlan(
      { ...lacking, state: states[step - 1] as MonitoringPlan["state"] },
      { command, actor: owner, on: ON },
      actions,
    );
    expect(outcome.kind === "refused" && outcome.reasons.map((reason) => reason.code)).toContain("guard-not-met");
    for (const issue of monitoringGates(lacking, actions).flatMap(({ issues }) => issues)) {
      expect(pdcaIssueText(issue, "nl-BE").length).toBeGreaterThan(10);
    }
  });

  it("an action without an evaluation moment does not answer a signal; a motivated none does", () => {
    const codes = monitoringGates(plan(), [{ id: "A-1", evaluations: [] }]).flatMap(({ issues }) =>
      issues.map(({ code }) => code),
    );
    expect(codes).toEqual(["monitoring.action-without-evaluation-moment"]);
    const none = {
      ...complete.answers[0],
      response: { kind: "no-action", because: "Een eenmalige storing van een dag." },
    };
    expect(closedGates(plan({ answers: [none] }))).toEqual([]);
  });
});

const yearly = (current: MonitoringPlan, command: MonitoringCommand["command"], motivation = WHY) =>
  movedMonitoringPlan(current, { command, actor: owner, on: ON, motivation }, actions);

describe("life of a step plan", () => {
  it("is evaluated yearly and then adjusted or stopped, with a why", () => {
    const running = plan({
      state: "running",
      steps: [{ command: "run", from: "communicated", to: "running", by: "p7", on: "2025-02-01" }],
    });
    expect(yearly(running, "evaluate").kind).toBe("refused");
    const old = {
      ...running,
      evaluations: plan({ evaluations: [{ on: "2024-12-01", by: "p7", conclusion: "Goed" }] }).evaluations,
    };
    expect(yearly(old, "evaluate").kind).toBe("refused");
    const recorded = {
      ...running,
      evaluations: plan({ evaluations: [{ on: "2026-02-01", by: "p7", conclusion: "Goed" }] }).evaluations,
    };
    const evaluated = yearly(recorded, "evaluate");
    expect(evaluated.kind === "moved" && yearly(evaluated.record, "adjust", "kort").kind).toBe("refused");
    const adjusted = evaluated.kind === "moved" ? yearly(evaluated.record, "adjust") : evaluated;
    expect(adjusted.kind === "moved" && yearly({ ...adjusted.record, aspects: [] }, "resume").kind).toBe("refused");
    expect(adjusted.kind === "moved" && yearly(adjusted.record, "resume").kind).toBe("moved");
  });

  it("random edits and commands never run a plan with a closed gate", () => {
    const edits = [
      {},
      { aspects: [] },
      { indicators: [] },
      { audiences: [] },
      { communications: [] },
      { answers: [] },
      complete,
      complete,
      complete,
    ];
    const step = fc.record({ edit: fc.constantFrom<object>(...edits), pick: fc.nat(), days: fc.nat(40) });
    let runs = 0;
    fc.assert(
      fc.property(fc.array(step, { minLength: 5, maxLength: 40 }), (steps) => {
        let current = plan();
        let on = ON;
        for (const { edit, pick, days } of steps) {
          on = plusDays(on, days);
          current = MonitoringPlan.parse({
            ...current,
            ...edit,
            evaluations: [{ on, by: "p7", conclusion: "Gezien" }],
          });
          const commands = openCommands(monitoringLifeCycle, current.state, owner.roles).filter(
            (command) => command !== "stop" || pick % 7 === 0,
          );
          const command = commands[pick % Math.max(1, commands.length)] ?? "run";
          const outcome = movedMonitoringPlan(current, { command, actor: owner, on, motivation: WHY }, actions);
          if (outcome.kind === "refused") continue;
          const isRunning = outcome.record.state === "running";
          runs += Number(isRunning);
          // Going on after an adjustment wants every gate open, the first run those of its own step and the one before.
          const closed = monitoringGates(outcome.record, actions).filter(
            ({ step: at, issues }) => isRunning && issues.length > 0 && (command === "resume" || at >= 5),
          );
          expect(closed).toEqual([]);
          current = outcome.record;
        }
      }),
      { numRuns: 150 },
    );
    expect(runs).toBeGreaterThan(20);
  });
});

it("R-a, R-b and R-c: which plans in use mitigate each, and which is not covered", () => {
  const cover = informationRiskCover([
    { id: "M1", state: "running", mitigates: ["information-lacking", "measuring-unfit"] },
    { id: "M2", state: "started", mitigates: ["experience-unknown"] },
    { id: "M3", state: "adjusted", mitigates: ["information-lacking"] },
  ]);
  expect(cover).toEqual([
    { risk: "information-lacking", planIds: ["M1", "M3"] },
    { risk: "experience-unknown", planIds: [] },
    { risk: "measuring-unfit", planIds: ["M1"] },
  ]);
  expect(cover.map(({ risk }) => risk)).toEqual([...INFORMATION_RISKS]);
});
