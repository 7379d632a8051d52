/// <reference types="node" />
import { plusDays } from "@maatstaf/kernel";
import {
  appetiteStanding,
  defaultScales,
  registerIssues,
  residualStanding,
  RISK_ISSUE_CODES,
  riskIssueText,
  riskMessages,
  RiskRegister,
  visibleRisks,
} from "@maatstaf/risks";
import type { RiskIssue } from "@maatstaf/risks";
import { referenceCase } from "@maatstaf/testkit";
import { describe, expect, it } from "vitest";
import { control, impact, ON, register, risk, score } from "./register.ts";

const codes = (issues: readonly RiskIssue[]) => issues.map(({ code }) => code);
const of = (...risks: object[]) => registerIssues(register({ risks }), ON);

const acceptance = {
  by: "mt",
  role: "management-team",
  on: "2025-10-01",
  until: "2026-10-01",
  motivation: "De kost weegt niet op tegen de winst.",
};
const high = { residual: score(2, 5), target: undefined };
const scenario = (process: object, more: object = {}) => ({
  id: "ict-outage",
  version: 1,
  name: { nl: "Uitval ICT" },
  trigger: { nl: "Servers onbereikbaar" },
  state: "approved",
  processes: [{ processId: "civil-registry", tolerableHours: 8, recoveryHours: 6, paperFallback: true, ...process }],
  exercises: [{ on: "2025-05-12", kind: "desk" }],
  ...more,
});
const scales = defaultScales();

/** Codes with a register that has exactly that issue. */
const CASES: readonly (readonly [RiskIssue["code"], RiskRegister])[] = [
  ["id-used-twice", register({ risks: [risk(), risk()] })],
  ["likelihood-off-scale", register({ risks: [risk({ residual: score(6, 2), target: undefined })] })],
  [
    "impact-off-scale",
    register({
      risks: [
        risk({
          inherent: { ...score(4, 5), impact: { ...impact(5), legal: 0 } },
          residual: undefined,
          target: undefined,
        }),
      ],
    }),
  ],
  [
    "impact-dimension-unknown",
    register({ risks: [risk({ inherent: { ...score(4, 5), impact: { ...impact(5), mood: 2 } } })] }),
  ],
  ["impact-missing", register({ risks: [risk({ target: { ...score(1, 1), impact: { finance: 1 } } })] })],
  ["overall-impact-not-maximum", register({ risks: [risk({ residual: score(2, 4, { statedImpact: 3 }) })] })],
  [
    "control-unknown",
    register({ risks: [risk({ controls: [{ controlId: "restore-test" }, { controlId: "none" }] })] }),
  ],
  ["scenario-unknown", register({ risks: [risk({ scenarioId: "none" })] })],
  [
    "risk-unknown",
    register({
      incidents: [{ id: "I-1", on: "2026-01-02", riskIds: ["R-99"], description: "Uitval", nearMiss: true }],
    }),
  ],
  ["zone-unknown", register({ appetite: { ict: "middle", staff: "purple" } })],
  ["appetite-missing", register({ appetite: {} })],
  ["order-of-scores", register({ risks: [risk({ target: score(3, 3) })] })],
  ["residual-without-working-control", register({ risks: [risk({ controls: [] })] })],
  [
    "residual-unverified",
    register({ controls: [control({ tests: [{ on: "2024-11-03", by: ["audit"], result: "works" }] })] }),
  ],
  [
    "owner-sole-assessor",
    register({ controls: [control({ tests: [{ on: "2025-11-03", by: ["ict"], result: "works" }] })] }),
  ],
  ["above-appetite", register({ risks: [risk(high)] })],
  ["review-overdue", register({ risks: [risk({ lastReview: "2025-09-30" })] })],
  [
    "severity-upside-down",
    register({
      risks: [risk({ quantified: { eventsPerYear: 1, severity: { kind: "lognormal", lower: 9, upper: 3 } } })],
    }),
  ],
  [
    "dimension-levels-mismatch",
    register({
      scales: {
        ...scales,
        dimensions: scales.dimensions.map((dimension, at) => (at === 2 ? { ...dimension, levels: [] } : dimension)),
      },
    }),
  ],
  ["recovery-after-tolerable-period", register({ scenarios: [scenario({ recoveryHours: 9 })] })],
  ["critical-process-without-fallback", register({ scenarios: [scenario({ paperFallback: false })] })],
  ["exercise-overdue", register({ scenarios: [scenario({}, { exercises: [{ on: "2025-01-04", kind: "live" }] })] })],
];

const accepted = (more: object, level = 5, likelihood = 2) =>
  codes(of(risk({ residual: score(likelihood, level), target: undefined, acceptance: { ...acceptance, ...more } })));

const chance = (more: object) =>
  codes(
    of(
      risk({
        direction: "opportunity",
        inherent: score(2, 4),
        residual: score(3, 4),
        target: score(4, 4),
        ...more,
      }),
    ),
  );

const standing = (more: object) => {
  const one = register({ controls: [control({ tests: [], ...more })] });
  return one.risks.map((found) => residualStanding(one, found, ON));
};

describe("registerIssues", () => {
  it("finds nothing in a sound register", () => {
    expect(
      registerIssues(register({ scenarios: [scenario({})] }), ON, { criticalProcesses: ["civil-registry"] }),
    ).toEqual([]);
  });

  it.each(CASES)("%s, and nothing else", (code, broken) => {
    const issues = registerIssues(broken, ON);
    expect(codes(issues)).toEqual([code]);
    for (const issue of issues) {
      expect(riskIssueText(issue, "nl-BE")).toMatch(/[.]$/u);
      expect(riskIssueText(issue, "en-GB")).not.toContain("{");
    }
  });

  it("an acceptance by the owner, by the wrong role, for too long, or expired does not answer", () => {
    expect(accepted({})).toEqual([]);
    expect(accepted({ by: "ict" })).toEqual(["above-appetite", "acceptance-by-owner"]);
    expect(accepted({}, 5, 4)).toEqual(["above-appetite", "acceptance-wrong-role"]);
    expect(accepted({ role: "college" }, 5, 4)).toEqual([]);
    expect(accepted({ until: "2026-10-02" })).toEqual(["above-appetite", "acceptance-too-long"]);
    expect(accepted({ until: "2026-01-04" })).toEqual(["above-appetite", "acceptance-expired"]);
  });

  it("a treatment answers only with an action", () => {
    expect(codes(of(risk({ ...high, treatment: "reduce" })))).toEqual(["above-appetite"]);
    expect(codes(of(risk({ ...high, treatment: "reduce", treatmentActionIds: ["A-1"] })))).toEqual([]);
    expect(codes(of(risk({ ...high, treatment: "accept", treatmentActionIds: ["A-1"] })))).toEqual(["above-appetite"]);
  });

  it("G27: a residual score below the inherent one rests on a control that works", () => {
    const withControl = (more: object) =>
      codes(registerIssues(register({ controls: [control({ key: false, ...more })] }), ON));
    expect(withControl({})).toEqual([]);
    expect(withControl({ operation: 0 })).toEqual(["residual-without-working-control"]);
    expect(withControl({ tests: [{ on: "2025-11-03", by: ["audit"], result: "fails" }] })).toEqual([
      "residual-without-working-control",
    ]);
    expect(codes(of(risk({ inherent: score(2, 4), controls: [] })))).toEqual([]);
  });

  it("an override with a why allows a score on the wrong side", () => {
    const target = score(3, 4, { override: "De nieuwe wet maakt dit de komende jaren waarschijnlijker." });
    expect(of(risk({ target }))).toEqual([]);
  });

  it("an opportunity is mirrored: measures raise it, and above the line it is worth pursuing", () => {
    expect(chance({ treatment: "pursue", treatmentActionIds: ["A-1"] })).toEqual([]);
    expect(chance({ treatment: "reduce", treatmentActionIds: ["A-1"] })).toEqual(["above-appetite"]);
    expect(chance({ residual: score(1, 4) })).toEqual(["order-of-scores"]);
    expect(chance({ controls: [], treatment: "pursue", treatmentActionIds: ["A-1"] })).toEqual([
      "residual-without-working-control",
    ]);
  });

  it("a closed risk is checked for its form only", () => {
    expect(of(risk({ ...high, state: "closed", lastReview: undefined }))).toEqual([]);
    expect(codes(of(risk({ state: "closed", scenarioId: "none" })))).toEqual(["scenario-unknown"]);
  });

  it("a critical process has a scenario", () => {
    expect(registerIssues(register(), ON, { criticalProcesses: ["civil-registry"] })).toMatchObject([
      { code: "critical-process-without-scenario", params: { found: "civil-registry" } },
    ]);
  });

  it("a score off the scale is named, and nothing is judged by it", () => {
    expect(codes(of(risk({ residual: score(2, 9), target: undefined })))).toEqual(Array(6).fill("impact-off-scale"));
  });
});

it("US-14 AC 4: the appetite says when the head of a unit must act, and an acceptance lasts to its last day", () => {
  const accepted = register({ risks: [risk({ ...high, acceptance })] });
  const answers = [ON, plusDays(ON, 269), plusDays(ON, 270)].map(
    (on) => accepted.risks.map((one) => appetiteStanding(accepted, one, on))[0],
  );
  expect(answers).toMatchObject([{ answer: "accepted" }, { answer: "accepted" }, { answer: "open" }]);
});

it("an untested key control makes the residual unverified, an untested other one does not", () => {
  expect(standing({})).toEqual([{ kind: "unverified", controlIds: ["restore-test"] }]);
  expect(standing({ key: false })).toEqual([{ kind: "verified" }]);
});

it("US-26 AC 4: fraud risks are for entitled members only", () => {
  const { risks } = register({ risks: [risk(), risk({ id: "R-01", category: "fraud-integrity" })] });
  expect(visibleRisks(risks, { entitled: false }).map(({ id }) => id)).toEqual(["R-03"]);
  expect(visibleRisks(risks, { entitled: true })).toHaveLength(2);
});

interface Rsk03 {
  readonly input: { readonly scale: Record<string, number>; readonly rows: Record<string, string>[] };
  readonly expected: {
    readonly n: number;
    readonly max_rule_mismatches: { readonly groep: string; readonly finaal: string }[];
    readonly critical: Record<string, number>;
  };
}
const rsk03 = referenceCase<Rsk03>("rsk-03-oph-procesgroep-impact");
it.skipIf(rsk03 === undefined)(
  "rsk-03: the maximum rule holds for all published ratings but one, which the check finds",
  () => {
    if (rsk03 === undefined) return;
    const { input, expected } = rsk03;
    const names = ["financieel", "reputatie", "juridisch", "dienstverlening", "belanghebbenden"];
    const level = (text = ""): number => input.scale[text.trim().toLowerCase()] ?? Number.NaN;
    const published = RiskRegister.parse({
      scales: {
        ...scales,
        dimensions: names.map((id) => ({ id, name: { nl: id }, levels: scales.matrix.impact.map(({ name }) => name) })),
      },
      appetite: { operational: "critical" },
      risks: input.rows.map((row, at) => ({
        id: `${at}`,
        title: { nl: row["groep"] ?? "" },
        category: "operational",
        direction: "threat",
        ownerId: "workshop",
        reviewMonths: 12,
        inherent: {
          likelihood: 3,
          impact: Object.fromEntries(names.map((name) => [name, level(row[name])])),
          statedImpact: level(row["finaal"]),
          scoredBy: "workshop",
          on: "2025-07-24",
        },
      })),
    });
    expect(published.risks).toHaveLength(expected.n);
    const issues = registerIssues(published, ON);
    expect(codes(issues)).toEqual(["overall-impact-not-maximum"]);
    const at = Number(/\d+/u.exec(issues[0]?.place ?? "")?.[0]);
    expect([published.risks[at]?.title.nl, input.rows[at]?.["finaal"]]).toEqual(
      expected.max_rule_mismatches.flatMap(({ groep, finaal }) => [groep, finaal]),
    );
    expect(published.risks.filter(({ inherent }) => inherent?.statedImpact === 5)).toHaveLength(
      expected.critical["Ja"] ?? -1,
    );
  },
);

it("every code has words in both languages, and no word is left over", () => {
  const issues = riskMessages.codes.filter((code) => code.startsWith("issue."));
  expect(issues.toSorted()).toEqual(RISK_ISSUE_CODES.map((code) => `issue.${code}`).toSorted());
});
