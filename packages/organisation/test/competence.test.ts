import {
  competenceCoverage,
  competenceGaps,
  competenceIssues,
  PersonCompetence,
  RoleProfile,
  SMALLEST_STAFF_COUNT,
  Competence,
  Training,
  trainingStanding,
  visibleCompetences,
} from "@maatstaf/organisation";
import * as fc from "fast-check";
import { expect, it } from "vitest";
import { day, ON } from "./structure.ts";

const service = Competence.parse({
  id: "service",
  name: { nl: "Klantgericht" },
  levels: [{ nl: "Basis" }, { nl: "Gevorderd" }],
});
const profile = RoleProfile.parse({
  id: "counter",
  name: { nl: "Loket" },
  required: [{ competenceId: "service", level: 2 }],
});
const record = (personId: string, level: number, more: object = {}) =>
  PersonCompetence.parse({ personId, competenceId: "service", level, evidence: "gesprek", ...more });

const gaps = (...records: PersonCompetence[]) => competenceGaps("p1", profile, records, ON).map(({ level }) => level);
const check = (more: Partial<Parameters<typeof competenceIssues>[0]>) =>
  competenceIssues({ competences: [service], profiles: [], records: [], trainings: [], ...more }).map(
    ({ code, place }) => `${code} ${place}`,
  );

it("a gap is what the profile asks and the person lacks, or what has run out", () => {
  expect(gaps()).toEqual([0]);
  expect(gaps(record("p2", 2))).toEqual([0]);
  expect(gaps(record("p1", 1), record("p1", 2))).toEqual([]);
  expect(gaps(record("p1", 1), record("p1", 2, { validUntil: "2026-02-02" }))).toEqual([]);
  expect(gaps(record("p1", 1), record("p1", 2, { validUntil: "2026-02-01" }))).toEqual([1]);
});

it("what a person can do is for that person and their head", () => {
  const records = [record("p1", 1), record("p2", 2), record("p3", 2)];
  const seen = (personId: string, headOf: string[]) =>
    visibleCompetences(records, { personId, headOf }).map((one) => one.personId);
  expect([seen("p1", []), seen("p1", ["p2"]), seen("x", [])]).toEqual([["p1"], ["p1", "p2"], []]);
});

it("a training is looked back on after three months, and not before", () => {
  const training = Training.parse({ id: "t", title: { nl: "Klare taal" }, on: "2025-11-30", participantIds: ["p1"] });
  expect(trainingStanding(training, day("2026-02-27"))).toEqual({ kind: "to-come", on: "2026-02-28" });
  expect(trainingStanding(training, day("2026-02-28"))).toEqual({ kind: "due", on: "2026-02-28" });
  const evaluated = { ...training, evaluation: { on: day("2026-03-10"), effect: "clear" } } as const;
  expect(trainingStanding(evaluated, day("2026-03-09")).kind).toBe("due");
  expect(trainingStanding(evaluated, day("2026-03-10"))).toEqual({ kind: "evaluated", on: "2026-03-10" });
  const early = { ...training, evaluation: { on: day("2025-12-05"), effect: "some" } } as const;
  expect(check({ trainings: [evaluated] })).toEqual([]);
  expect(check({ trainings: [early] })).toEqual(["evaluation-too-early trainings[0].evaluation.on"]);
});

it("references to nothing and levels off the scale are found", () => {
  expect(check({ profiles: [profile], records: [record("p1", 2)] })).toEqual([]);
  expect(check({ records: [record("p1", 3)] })).toEqual(["level-off-scale records[0]"]);
  expect(check({ competences: [], profiles: [profile] })).toEqual(["competence-unknown profiles[0].required[0]"]);
});

it("no number of people below eight leaves a report, and none can be worked out", () => {
  fc.assert(
    fc.property(fc.nat(40), fc.nat(40), (able, others) => {
      const personIds = Array.from({ length: able + others }, (_, at) => `p${at}`);
      const records = personIds.slice(0, able).map((personId) => record(personId, 2));
      const found = competenceCoverage("service", profile, { personIds, records, on: ON });
      const isEnough = able + others >= SMALLEST_STAFF_COUNT;
      expect(found.kind === "too-few-people").toBe(!isEnough);
      const cells = found.kind === "suppressed-line" ? found.published.cells : [];
      const small = cells.filter((cell) => typeof cell === "number" && cell > 0 && cell < SMALLEST_STAFF_COUNT);
      expect(small).toEqual([]);
      // One count shown beside the total would give the other away.
      const isMixed = cells.includes("•") && cells.some((cell) => typeof cell === "number" && cell > 0);
      expect(isMixed).toBe(false);
    }),
  );
  expect(() => competenceCoverage("other", profile, { personIds: [], records: [], on: ON })).toThrow(
    /does not ask other/u,
  );
});
