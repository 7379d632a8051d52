/// <reference types="node" />
import {
  calendarDate,
  kernelMessages,
  lifeCycleIssues,
  openCommands,
  plusDays,
  refusalText,
  transition,
} from "@maatstaf/kernel";
import type { LifeCycle } from "@maatstaf/kernel";
import {
  contextLifeCycle,
  controlTestLifeCycle,
  incidentLifeCycle,
  movedRisk,
  riskLabel,
  riskLifeCycle,
  riskMessages,
  scenarioLifeCycle,
} from "@maatstaf/risks";
import type { RiskCommand, RiskRegister } from "@maatstaf/risks";
import * as risks from "@maatstaf/risks";
import { idsOf, lifeCycleWalk } from "@maatstaf/testkit";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ON, register, risk, score } from "./register.ts";

const CYCLES: readonly LifeCycle[] = [
  riskLifeCycle,
  controlTestLifeCycle,
  scenarioLifeCycle,
  incidentLifeCycle,
  contextLifeCycle,
];
const WHY = "Een reden die lang genoeg is om iets te zeggen.";

const hasWord = (id: string) => riskMessages.has(`label.${id}`);

it.each(CYCLES.map((cycle) => [cycle.id, cycle] as const))(
  "life cycle %s: every row works, every other command is refused with its code, and all ids have words",
  (_, cycle) => {
    expect(lifeCycleWalk(cycle, { transition, lifeCycleIssues, hasWord })).toEqual([]);
  },
);

it("no word for a life cycle is left over", () => {
  const ids = CYCLES.flatMap(idsOf);
  expect(riskMessages.codes.filter((code) => code.startsWith("label.") && !ids.includes(code.slice(6)))).toEqual([]);
});

const owner = { id: "ict", roles: ["risk-owner", "unit-head"] } as const;
const head = { id: "head", roles: ["unit-head"] } as const;
const mt = { id: "mt", roles: ["management-team"] } as const;
const college = { id: "college", roles: ["college"] } as const;
const timer = { id: "timer", roles: ["timer"] } as const;
const director = { id: "ad", roles: ["general-director", "quality-coordinator"] } as const;
const acceptance = {
  by: "mt",
  role: "management-team",
  on: "2026-01-01",
  until: "2026-07-01",
  motivation: "De maatregel volgt in het meerjarenplan.",
};

const after = (
  state: RiskRegister,
  command: RiskCommand["command"],
  actor: RiskCommand["actor"],
  more: Partial<RiskCommand> = {},
) => movedRisk(state, { riskId: "R-03", command, actor, on: ON, ...more });
const why = (outcome: ReturnType<typeof after>) =>
  outcome.kind === "refused"
    ? outcome.reasons.map(({ code, params }) => [code, params["guard"] ?? params["part"] ?? ""])
    : outcome.to;
const at = (state: string, more: object = {}) => register({ risks: [risk({ state, ...more })] });
const above = { residual: score(2, 5), target: undefined };

describe("movedRisk", () => {
  it("analyses, evaluates and monitors a risk within the appetite", () => {
    expect(why(after(at("identified"), "analyse", owner))).toBe("analysed");
    expect(why(after(at("analysed"), "evaluate", head))).toBe("evaluated");
    expect(why(after(at("evaluated"), "monitor", owner))).toBe("monitored");
  });

  it("refuses the owner as the one who approves the residual score, or accepts the risk", () => {
    expect(why(after(at("analysed"), "evaluate", owner))).toEqual([["separation-of-duties", "risk-owner"]]);
    expect(why(after(at("evaluated", { ...above, ownerId: "mt", acceptance }), "accept", mt))).toEqual([
      ["separation-of-duties", "risk-owner"],
      ["guard-not-met", "acceptance-in-order"],
    ]);
  });

  it("US-14 AC 3: reads the gates from the register, a residual below the inherent score without a control is refused", () => {
    expect(why(after(at("identified", { causes: [] }), "analyse", owner))).toEqual([
      ["guard-not-met", "cause-event-consequence"],
    ]);
    expect(why(after(at("identified", { inherent: undefined }), "analyse", owner))).toEqual([
      ["guard-not-met", "scored"],
    ]);
    expect(why(after(at("identified", { controls: [] }), "analyse", owner))).toEqual([
      ["guard-not-met", "scores-sound"],
    ]);
  });

  it("US-14 AC 4: above the appetite needs a treatment or an acceptance, high by the management team, critical by the college", () => {
    expect(why(after(at("evaluated", above), "monitor", owner))).toEqual([["guard-not-met", "within-appetite"]]);
    expect(
      why(after(at("evaluated", { ...above, treatment: "reduce", treatmentActionIds: ["A-1"] }), "treat", owner)),
    ).toBe("treated");
    expect(why(after(at("evaluated", { ...above, acceptance }), "accept", mt))).toBe("accepted");
    const critical = { ...above, residual: score(4, 5), acceptance: { ...acceptance, by: "college", role: "college" } };
    expect(why(after(at("evaluated", critical), "accept", { ...mt, id: "college" }))).toEqual([
      ["guard-not-met", "accepted-by-actor"],
    ]);
    const byTeam = { ...above, residual: score(4, 5), acceptance };
    expect(why(after(at("evaluated", byTeam), "accept", mt))).toEqual([["guard-not-met", "acceptance-in-order"]]);
    expect(why(after(at("evaluated", critical), "accept", college))).toBe("accepted");
    expect(why(after(at("evaluated", { ...above, acceptance }), "accept", college))).toEqual([
      ["guard-not-met", "accepted-by-actor"],
    ]);
  });

  it("brings a risk back when its acceptance expires, not a day before", () => {
    const accepted = at("accepted", { ...above, acceptance });
    expect(why(after(accepted, "expire", timer, { on: calendarDate("2026-07-01") }))).toEqual([
      ["guard-not-met", "acceptance-expired"],
    ]);
    expect(why(after(accepted, "expire", timer, { on: calendarDate("2026-07-02") }))).toBe("evaluated");
  });

  it("says why it refuses in the language of the reader", () => {
    const outcome = after(at("analysed"), "evaluate", owner);
    const [reason] = outcome.kind === "refused" ? outcome.reasons : [];
    expect(reason && refusalText(reason, "nl-BE", (id) => riskLabel(id, "nl-BE"))).toContain("risico-eigenaar");
    expect(kernelMessages.has("refusal.separation-of-duties")).toBe(true);
  });

  it("a command out of turn changes nothing, and a risk that is not there is a mistake of the caller", () => {
    const before = at("identified");
    const copy = structuredClone(before);
    expect(why(after(before, "close", head, { motivation: WHY }))).toEqual([["no-such-transition", ""]]);
    expect(before).toEqual(copy);
    expect(() => movedRisk(before, { riskId: "R-99", command: "close", actor: head, on: ON })).toThrow(/R-99/u);
  });

  it("random commands never leave an unanswered risk accepted or monitored, nor let the owner approve", () => {
    const actors = [owner, head, mt, college, timer, director];
    const commands = [...new Set(riskLifeCycle.transitions.map(({ command }) => command))];
    const step = fc.record({
      pick: fc.nat(),
      any: fc.constantFrom(...commands),
      actor: fc.constantFrom(...actors),
      days: fc.nat(60),
    });
    const start = fc.constantFrom<object>(
      above,
      { ...above, acceptance },
      { ...above, treatment: "reduce", treatmentActionIds: ["A-1"] },
      {},
      { controls: [] },
    );
    let moves = 0;
    fc.assert(
      fc.property(start, fc.array(step, { minLength: 5, maxLength: 40 }), (more, steps) => {
        let state = at("identified", more);
        let on = ON;
        for (const { pick, any, actor, days } of steps) {
          on = plusDays(on, days);
          const before = JSON.stringify(state);
          const from = state.risks[0]?.state ?? "closed";
          const open = openCommands(riskLifeCycle, from, actor.roles);
          const command = (pick % 4 === 0 ? undefined : open[pick % open.length]) ?? any;
          const outcome = movedRisk(state, { riskId: "R-03", command, actor, on, motivation: WHY });
          expect(JSON.stringify(state)).toBe(before);
          if (outcome.kind === "refused") continue;
          moves += 1;
          expect(outcome.from).toBe(from);
          expect(open).toContain(command);
          expect({ ...outcome.register.risks[0], state: from }).toEqual(state.risks[0]);
          expect(command === "evaluate" && actor.id === "ict").toBe(false);
          const [one] = outcome.register.risks;
          const isAbove = one?.residual?.impact["finance"] === 5;
          const isUntil = one?.acceptance !== undefined && on <= one.acceptance.until;
          expect(outcome.to === "accepted" && !isUntil).toBe(false);
          const isAnswered = one?.treatmentActionIds.length !== 0 || one.acceptance !== undefined;
          expect(outcome.to === "monitored" && isAbove && !isAnswered).toBe(false);
          expect(from).not.toBe("closed");
          state = outcome.register;
        }
      }),
      { numRuns: 150 },
    );
    expect(moves).toBeGreaterThan(300);
  });
});

it("the list names every life cycle of the package", () => {
  const exported = Object.entries(risks).flatMap(([name, cycle]) => (name.endsWith("LifeCycle") ? [cycle] : []));
  expect(new Set<unknown>(CYCLES)).toEqual(new Set<unknown>(exported));
});

it.each([
  [riskLifeCycle, risks.Risk.shape.state],
  [controlTestLifeCycle, risks.ControlTest.shape.state],
  [scenarioLifeCycle, risks.Scenario.shape.state],
  [incidentLifeCycle, risks.Incident.shape.state],
  [contextLifeCycle, risks.ContextIssue.shape.state],
] as const)("life cycle $id has the states of its record, which starts in the first", (cycle, state) => {
  expect([...state.unwrap().options].toSorted()).toEqual(Object.keys(cycle.states).toSorted());
  expect(state.parse(undefined)).toBe(cycle.initial);
});

/** Who may not do what to their own work: record, command, and the part that stands in the way. */
const SEPARATED = [
  ["risk", "evaluate", "risk-owner"],
  ["risk", "accept", "risk-owner"],
  ["risk", "close", "risk-owner"],
  ["control-test", "confirm", "risk-owner"],
  ["control-test", "confirm", "performer"],
  ["scenario", "approve", "author"],
  ["incident", "close", "analyst"],
  ["context", "validate", "author"],
] as const;

const nameOf = (guard: string | { readonly name: string }) => (typeof guard === "string" ? guard : guard.name);

describe("decision 11: segregation of duties", () => {
  it("is in the tables where it is here, and nowhere less or more", () => {
    const inTables = CYCLES.flatMap(({ id, transitions }) =>
      transitions.flatMap(({ command, notBy = [] }) => notBy.map((part) => `${id} ${command} ${part}`)),
    );
    expect([...new Set(inTables)].toSorted()).toEqual(SEPARATED.map((rule) => rule.join(" ")).toSorted());
  });

  it.each(SEPARATED)("%s: no %s by the %s, whatever their roles", (id, command, part) => {
    const cycle = CYCLES.find((one) => one.id === id);
    const rows = cycle?.transitions.filter((row) => row.command === command && row.notBy?.includes(part)) ?? [];
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows) {
      for (const from of [row.from].flat()) {
        const given = (holder: string) =>
          cycle &&
          transition(cycle, from, command, {
            actor: { id: "p1", roles: row.roles },
            facts: Object.fromEntries((row.guards ?? []).map((guard) => [nameOf(guard), true])),
            parts: { ...Object.fromEntries((row.notBy ?? []).map((one) => [one, ["p2"]])), [part]: [holder] },
            motivation: WHY,
          });
        expect(given("p1")).toEqual({ kind: "refused", reasons: [{ code: "separation-of-duties", params: { part } }] });
        expect(given("p3")?.kind).toBe("moved");
      }
    }
  });

  it("each rule by which conflicts are listed afterwards is a refusal in a life cycle as well", () => {
    const refusedBy = {
      "owner-sole-assessor": "control-test confirm risk-owner",
      "acceptance-by-owner": "risk accept risk-owner",
    };
    expect(Object.keys(refusedBy).toSorted()).toEqual([...risks.DUTY_RULES].toSorted());
    const held: readonly string[] = SEPARATED.map((rule) => rule.join(" "));
    expect(Object.values(refusedBy).filter((rule) => !held.includes(rule))).toEqual([]);
  });
});
