import { calendarDate } from "@maatstaf/kernel";
import { defaultScales, RiskRegister } from "@maatstaf/risks";

export const ON = calendarDate("2026-01-05");

/** Impact of one level on every dimension. */
export const impact = (level: number): Record<string, number> =>
  Object.fromEntries(defaultScales().dimensions.map(({ id }) => [id, level]));

export const score = (likelihood: number, level: number, more: object = {}) => ({
  likelihood,
  impact: impact(level),
  scoredBy: "ict",
  on: "2025-12-01",
  ...more,
});

/** A control that works and was tested by the internal auditor. */
export const control = (more: object = {}) => ({
  id: "restore-test",
  name: { nl: "Hersteltest van de back-up" },
  type: "corrective",
  ownerId: "ict",
  design: 0.9,
  operation: 0.8,
  key: true,
  testMonths: 12,
  tests: [{ on: "2025-11-03", by: ["audit"], result: "works" }],
  ...more,
});

/** A threat within the appetite, with everything filled in. */
export const risk = (more: object = {}) => ({
  id: "R-03",
  title: { nl: "Ransomware" },
  state: "monitored",
  category: "ict",
  direction: "threat",
  ownerId: "ict",
  causes: [{ id: "phishing", text: { nl: "Een medewerker opent een valse bijlage" } }],
  event: { nl: "Kernsystemen zijn versleuteld" },
  consequences: [{ id: "standstill", text: { nl: "De dienstverlening ligt stil" } }],
  inherent: score(4, 5),
  residual: score(2, 4),
  target: score(2, 3),
  controls: [{ controlId: "restore-test" }],
  reviewMonths: 3,
  lastReview: "2025-12-01",
  ...more,
});

/** A register without issues on {@link ON}, unless changed. */
export function register(more: Record<string, unknown> = {}): RiskRegister {
  const input = {
    scales: defaultScales(),
    appetite: { ict: "middle" },
    controls: [control()],
    risks: [risk()],
    ...more,
  };
  return RiskRegister.parse(input);
}
