/// <reference types="node" />
import { readFileSync } from "node:fs";
import { corrections, currentFacts, factKey, measurementLifeCycle, movedMeasurement } from "@maatstaf/indicators";
import type { EnteredRecord, Measurement, MeasurementCommand } from "@maatstaf/indicators";
import { calendarDate, lifeCycleDiagram, lifeCycleIssues, period, plusDays } from "@maatstaf/kernel";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { countCard, fact } from "./example.ts";

const STATES = ["expected", "overdue", "entered", "validated", "published", "corrected"] as const;
const COMMANDS = ["lapse", "enter", "validate", "publish", "correct"] as const;
const ROLES = ["indicator-owner", "unit-head", "quality-coordinator", "source-reader", "calendar"] as const;
const WHY = "De telling van maart was dubbel.";
const card = countCard();
const place = { indicatorId: "example", period: period("2025-Q1") };
/** The first day on which the tenth day after the quarter is over. */
const LATE = calendarDate("2025-04-11");

const record = (fields: Partial<EnteredRecord> = {}): EnteredRecord => ({
  fact: fact({ numerator: 7 }),
  recordedAt: "2025-04-03T09:00:00.000Z",
  recordedBy: "an",
  reason: WHY,
  ...fields,
});

const measured = (status: Measurement["status"], records: readonly EnteredRecord[] = [record()]): Measurement => ({
  place,
  status,
  records: status === "expected" || status === "overdue" ? [] : records,
});

/** A command by somebody who may give all of them. */
const given = (
  command: MeasurementCommand["command"],
  fields: Partial<MeasurementCommand> = {},
): MeasurementCommand => ({
  command,
  actor: { id: command === "validate" ? "bo" : "an", roles: ROLES },
  on: LATE,
  ...(command === "enter" || command === "correct" ? { record: record() } : {}),
  ...fields,
});

/** Where a command leads, or why it is refused: the guards that do not hold, or the codes. */
const outcome = (of: Measurement, command: MeasurementCommand): unknown => {
  const found = movedMeasurement(card, of, command);
  if (found.kind === "moved") return found.measurement.status;
  return found.reasons.map(({ code, params }) => params["guard"] ?? code);
};

describe("the life cycle of a measurement", () => {
  it("has no issue, and is drawn in the documentation as its table has it", () => {
    expect(lifeCycleIssues(measurementLifeCycle)).toEqual([]);
    expect(Object.keys(measurementLifeCycle.states)).toEqual(STATES);
    const page = readFileSync(new URL("../../../docs/methods/indicator-aggregation.md", import.meta.url), "utf8");
    expect(page).toContain(`\`\`\`mermaid\n${lifeCycleDiagram(measurementLifeCycle)}\`\`\``);
  });

  it("takes every row of its table and refuses every other command with a code", () => {
    for (const status of STATES) {
      for (const command of COMMANDS) {
        const row = measurementLifeCycle.transitions.find(
          (one) => one.command === command && [one.from].flat().some((from) => from === status),
        );
        expect(outcome(measured(status), given(command)), `${command} of ${status}`).toEqual(
          row?.to ?? ["no-such-transition"],
        );
      }
    }
  });

  it("who typed a fact does not validate it; who had it read from the source may", () => {
    const own = given("validate", { actor: { id: "an", roles: ["indicator-owner"] } });
    expect(outcome(measured("entered"), own)).toEqual(["separation-of-duties"]);
    expect(outcome(measured("corrected"), own)).toEqual(["separation-of-duties"]);
    expect(outcome(measured("entered", [record({ entry: "read" })]), own)).toBe("validated");
    // The last record counts.
    expect(outcome(measured("entered", [record({ recordedBy: "bo" }), record()]), own)).toEqual([
      "separation-of-duties",
    ]);
    expect(outcome(measured("entered", [record(), record({ recordedBy: "bo" })]), own)).toBe("validated");
  });

  it("a provisional fact is not validated", () => {
    const provisional = record({ fact: fact({ numerator: 7, provisional: true }) });
    expect(outcome(measured("entered", [provisional]), given("validate"))).toEqual(["fact-settled"]);
  });

  it("is overdue from the day after lagDays, and can still be entered", () => {
    expect(outcome(measured("expected"), given("lapse", { on: plusDays(LATE, -1) }))).toEqual(["lag-days-over"]);
    expect(outcome(measured("expected"), given("lapse"))).toBe("overdue");
    expect(outcome(measured("overdue"), given("enter"))).toBe("entered");
  });

  it("refuses a fact of another place or by another, one that does not fit the card, and none at all", () => {
    const enter = (fields: Partial<EnteredRecord>): unknown =>
      outcome(measured("expected"), given("enter", { record: record(fields) }));
    expect(enter({ fact: fact({ numerator: 7, unit: "balie" }) })).toEqual(["fact-of-measurement"]);
    expect(enter({ recordedBy: "bo" })).toEqual(["fact-of-measurement"]);
    const own = { id: "an", roles: ["indicator-owner"] } as const;
    const asRead = given("enter", { actor: own, record: record({ entry: "read" }) });
    expect(outcome(measured("expected"), asRead)).toEqual(["fact-of-measurement"]);
    const unsound = movedMeasurement(
      card,
      measured("expected"),
      given("enter", { record: record({ fact: fact({ numerator: 7, denominator: 3 }) }) }),
    );
    expect(unsound).toMatchObject({ kind: "refused", reasons: [{ params: { guard: "fact-sound" } }] });
    expect(unsound.kind === "refused" && unsound.issues.length).toBeGreaterThan(0);
    const { record: _, ...without } = given("enter");
    expect(outcome(measured("expected"), without)).toEqual(["fact-of-measurement", "fact-sound"]);
    expect(() => movedMeasurement({ ...card, id: "other" }, measured("expected"), given("enter"))).toThrow(RangeError);
  });

  it("a correction takes a why, and keeps what it corrects", () => {
    const published = measured("published");
    const after = record({ fact: fact({ numerator: 9 }), recordedAt: "2025-05-02T09:00:00.000Z", reason: "fout" });
    expect(outcome(published, given("correct", { record: after }))).toEqual(["motivation-too-short"]);
    const found = movedMeasurement(card, published, given("correct", { record: { ...after, reason: WHY } }));
    if (found.kind === "refused") throw new Error("refused");
    expect(currentFacts(found.measurement.records).map(({ numerator }) => numerator)).toEqual([9]);
    expect(corrections(found.measurement.records)).toHaveLength(1);
  });

  it("whatever commands come, nothing is published that its enterer alone has seen, and no record is lost", () => {
    const person = fc.constantFrom("an", "bo", "cis");
    const step = fc.record({
      command: fc.constantFrom(...COMMANDS, "enter", "validate"),
      person,
      roles: fc.subarray([...ROLES], { minLength: 3 }),
      isRead: fc.boolean(),
      provisional: fc.boolean(),
      days: fc.nat({ max: 20 }),
    });
    let published = 0;
    fc.assert(
      fc.property(fc.array(step, { maxLength: 25 }), (steps) => {
        let current = measured("expected");
        let validator: string | undefined;
        for (const [at, { command, person: id, roles, isRead, provisional, days }] of steps.entries()) {
          const entered = record({
            fact: fact({ numerator: at, provisional }),
            recordedAt: `2025-05-01T09:00:${String(at).padStart(2, "0")}.000Z`,
            recordedBy: id,
            entry: isRead ? "read" : "manual",
          });
          const found = movedMeasurement(card, current, {
            command,
            actor: { id, roles },
            on: plusDays(calendarDate("2025-04-01"), days),
            ...(command === "enter" || command === "correct" ? { record: entered } : {}),
          });
          if (found.kind === "refused") {
            if (found.reasons.length === 0) throw new Error("refused without a reason");
            continue;
          }
          const next = found.measurement;
          expect(next.records.slice(0, current.records.length)).toEqual(current.records);
          if (command === "validate") validator = id;
          if (next.records.length > current.records.length) validator = undefined;
          const last = next.records.at(-1);
          expect(last === undefined).toBe(next.status === "expected" || next.status === "overdue");
          expect(next.records.every((one) => factKey(one.fact) === factKey(place))).toBe(true);
          const isSeen = last?.entry === "read" || last?.recordedBy !== validator;
          const isSound = validator !== undefined && last?.fact.provisional === false && isSeen;
          expect(isSound || (next.status !== "validated" && next.status !== "published")).toBe(true);
          if (next.status === "published") published += 1;
          current = next;
        }
      }),
      { numRuns: 500 },
    );
    expect(published).toBeGreaterThan(0);
  });
});
