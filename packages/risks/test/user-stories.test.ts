import { calendarDate, inputIssues } from "@maatstaf/kernel";
import {
  anonymousReportText,
  assessment,
  controlValue,
  defaultScales,
  DutyException,
  dutyConflicts,
  Incident,
  lossQuantile,
  lossResult,
  simulationPlan,
  simulationStates,
  visibleIncidents,
} from "@maatstaf/risks";
import { describe, expect, it } from "vitest";
import { control, ON, register, risk } from "./register.ts";

describe("the head of a unit scores risks with examples", () => {
  it("US-14 AC 1: finds an example of every level on every dimension", () => {
    const { dimensions, matrix } = defaultScales();
    for (const { levels } of dimensions) {
      expect(levels).toHaveLength(matrix.impact.length);
      expect(new Set(levels.map(({ nl }) => nl)).size).toBe(levels.length);
      for (const level of levels) expect(level.nl?.length).toBeGreaterThan(3);
    }
  });

  it("US-14 AC 2: sees the zone of the matrix, and which dimension decided", () => {
    const { matrix } = defaultScales();
    expect(assessment(matrix, { likelihood: 3, impact: { finance: 2, continuity: 4 } })).toMatchObject({
      zone: "high",
      decisive: ["continuity"],
    });
  });
});

describe("anyone reports an incident or near miss without blame", () => {
  const report = { id: "I-1", on: "2026-01-02", riskIds: ["R-03"], description: "Ladder gleed weg", nearMiss: true };
  const known = register({
    risks: [risk(), risk({ id: "R-01", category: "fraud-integrity", ownerId: "fin" })],
    incidents: [
      { ...report, reporterId: "p7" },
      { ...report, id: "I-2" },
      { ...report, id: "I-3", riskIds: ["R-01"], reporterId: "p7" },
    ],
  });
  const seen = (personId: string, more: object = {}) =>
    visibleIncidents(known, { personId, seesAll: false, entitled: false, ...more }).map((view) =>
      view.kind === "full" ? `${view.incident.id} by ${view.incident.reporterId ?? "?"}` : `${view.id} ${view.state}`,
    );

  it("US-20 AC 1: may leave their name out, and is told what that means", () => {
    expect(Incident.parse(report).reporterId).toBeUndefined();
    for (const locale of ["nl-BE", "en-GB"] as const) expect(anonymousReportText(locale)).toMatch(/anon/iu);
  });

  it("US-20 AC 2: finds no field for the names of others", () => {
    const input = { ...report, involved: ["Jan"] };
    expect(inputIssues(Incident.safeParse(input).error, input)).toMatchObject([
      { path: "involved", code: "unknown-field" },
    ]);
  });

  it("US-20 AC 3: sees how far their own report has come, and nobody else sees who reported it", () => {
    expect(seen("p7")).toEqual(["I-1 reported", "I-3 reported"]);
    expect(seen("p8")).toEqual([]);
    expect(seen("ict")).toEqual(["I-1 by ?", "I-2 by ?"]);
    expect(seen("kc", { seesAll: true })).toEqual(["I-1 by ?", "I-2 by ?"]);
    expect(seen("kc", { seesAll: true, entitled: true })).toEqual(["I-1 by ?", "I-2 by ?", "I-3 by ?"]);
    expect(seen("p7", { seesAll: true })).toEqual(["I-1 by p7", "I-2 by ?", "I-3 reported"]);
  });

  it("US-20 AC 4: an owner of a fraud risk who is not entitled does not see its incidents", () => {
    expect(seen("fin")).toEqual([]);
    expect(seen("fin", { entitled: true })).toEqual(["I-3 by ?"]);
  });
});

describe("conflicts of duties are listed", () => {
  const acceptance = { by: "ict", role: "management-team", on: "2025-10-01", until: "2026-10-01" };
  const broken = register({
    controls: [control({ tests: [{ on: "2025-11-03", by: ["ict"], result: "works" }] })],
    risks: [
      risk({ acceptance: { ...acceptance, motivation: "De kost weegt niet op tegen de winst." } }),
      risk({ id: "R-9", state: "closed" }),
      risk({ id: "R-4", ownerId: "fac" }),
    ],
  });
  const exception = DutyException.parse({
    rule: "acceptance-by-owner",
    riskId: "R-03",
    grantedBy: "ad",
    until: "2026-01-05",
    motivation: "Het managementteam bestaat nu uit één persoon.",
  });

  it("US-23 AC 1: owners who alone assessed a control, or accepted their own risk; closed risks and shared controls are not", () => {
    expect(dutyConflicts(broken, ON)).toEqual([
      { rule: "owner-sole-assessor", riskId: "R-03", personId: "ict", controlId: "restore-test", standing: "open" },
      { rule: "acceptance-by-owner", riskId: "R-03", personId: "ict", standing: "open" },
    ]);
    expect(dutyConflicts(register(), ON)).toEqual([]);
  });

  it("US-23 AC 2: an exception needs a motivation and an end date, and holds to its last day", () => {
    const { until: _, ...endless } = exception;
    expect(DutyException.safeParse(endless).success).toBe(false);
    expect(DutyException.safeParse({ ...exception, motivation: "zomaar" }).success).toBe(false);
    expect(dutyConflicts(broken, ON, [{ ...exception, grantedBy: "ict" }]).map(({ standing }) => standing)).toEqual([
      "open",
      "open",
    ]);
    const standings = ["2026-01-05", "2026-01-06"].map((day) =>
      dutyConflicts(broken, calendarDate(day), [exception]).map(({ standing }) => standing),
    );
    expect(standings).toEqual([
      ["open", "excepted"],
      ["open", "exception-expired"],
    ]);
  });
});

const severity = { kind: "lognormal", lower: 10_000, upper: 250_000 } as const;
const portfolio = { risks: [{ id: "R-1", eventsPerYear: 0.4, severity }], groups: [] };

const worst = (seed: number) => {
  const plan = simulationPlan({ portfolio, trials: 10_000, seed });
  return lossQuantile(lossResult(plan, [...simulationStates(plan)].slice(-1)), 0.99).loss;
};

describe("the management team chooses treatments", () => {
  it("US-26 AC 2: the curve is the same again for the same seed, and another for another", () => {
    expect(worst(7)).toBe(worst(7));
    expect(worst(7)).not.toBe(worst(8));
  });

  it("US-26 AC 3: a treatment is shown by its cost beside what it saves", () => {
    const effects = [{ riskId: "R-1", frequencyFactor: 0.5, severityFactor: 1 }];
    const value = controlValue({ portfolio, effects, yearlyCost: 20_000, trials: 8192, seed: 7 });
    expect(value.expectedSaving).toBeCloseTo(16_139.76, 2);
    expect(value.net).toBeCloseTo(16_139.76 - 20_000, 2);
  });
});
