import { CalendarDate, transition } from "@maatstaf/kernel";
import * as z from "zod";
import type { Control } from "./control.ts";
import type { Immutable } from "./immutable.ts";
import { motivationOf } from "./moved-record.ts";
import type { MovedRecord, RecordCommand } from "./moved-record.ts";
import { controlTestLifeCycle } from "./risk-life-cycle.ts";
import type { RiskRegister } from "./risk-register.ts";

const code = z.string().min(1).max(80);

/**
 * A test of a control that is under way (test van een beheersmaatregel). It counts for the control once somebody who neither
 * performed it nor owns a risk that rests on it has confirmed it.
 *
 * @example
 * ```ts
 * import { ControlTest } from "@maatstaf/risks";
 *
 * ControlTest.parse({ id: "T-1", controlId: "restore-test", due: "2026-11-03" }).state // => "planned"
 * ```
 */
export const ControlTest = z.strictObject({
  id: code,
  controlId: code,
  state: z.enum(["planned", "performed", "confirmed", "cancelled"]).default("planned"),
  due: CalendarDate.optional().meta({ description: "By when it is planned." }),
  performerIds: z.array(code).default([]),
  on: CalendarDate.optional().meta({ description: "The day it was performed." }),
  result: z.enum(["works", "works-partly", "fails"]).optional(),
  evidence: z.string().min(1).optional().meta({ description: "What shows it: a record, a file." }),
});
export type ControlTest = Immutable<z.infer<typeof ControlTest>>;

/**
 * A test of a control after a command. Who performed it is read from the test, who owns the risks from the register. Who
 * performs it is added to the performers; a test that is repeated starts anew.
 *
 * @returns `moved` with a new test, or `refused` with the reasons; the test passed in stays as it was.
 *
 * @see docs/methods/risk-register.md
 *
 * @example
 * ```ts
 * import { calendarDate } from "@maatstaf/kernel";
 * import { ControlTest, movedControlTest } from "@maatstaf/risks";
 *
 * const test = ControlTest.parse({ id: "T-1", controlId: "restore-test", state: "performed", performerIds: ["p2"], on: "2026-01-04", result: "works" });
 * const confirm = { command: "confirm", actor: { id: "p2", roles: ["internal-auditor"] }, on: calendarDate("2026-01-05") } as const;
 * movedControlTest(test, confirm, { risks: [] }).kind // => "refused"
 * ```
 */
export function movedControlTest(
  test: ControlTest,
  given: RecordCommand<typeof controlTestLifeCycle>,
  { risks }: Pick<RiskRegister, "risks">,
): MovedRecord<ControlTest> {
  const { command, actor, on } = given;
  const owners = risks
    .filter(({ controls }) => controls.some(({ controlId }) => controlId === test.controlId))
    .map(({ ownerId }) => ownerId);
  const outcome = transition(controlTestLifeCycle, test.state, command, {
    actor,
    facts: {
      "evidence-attached":
        test.evidence !== undefined && test.result !== undefined && test.on !== undefined && test.on <= on,
    },
    parts: { "risk-owner": owners, performer: test.performerIds },
    ...motivationOf(given),
  });
  if (outcome.kind === "refused") return outcome;
  return {
    kind: "moved",
    from: test.state,
    to: outcome.state,
    record: { ...after(test, given), state: outcome.state },
  };
}

function after(test: ControlTest, { command, actor }: RecordCommand<typeof controlTestLifeCycle>): ControlTest {
  const { performerIds, on: _on, result: _result, evidence: _evidence, ...planned } = test;
  if (command === "repeat") return { ...planned, performerIds: [] };
  if (command === "cancel") return test;
  // Who confirms has assessed it as well, so that the owner of a risk is never alone.
  return { ...test, performerIds: [...new Set([...performerIds, actor.id])] };
}

/**
 * A control with a confirmed test among its tests; a test that is not confirmed, or of another control, adds nothing.
 *
 * @example
 * ```ts
 * import { Control, ControlTest, testedControl } from "@maatstaf/risks";
 *
 * const control = Control.parse({ id: "restore-test", name: { nl: "Hersteltest" }, type: "corrective", ownerId: "ict", design: 0.9, operation: 0.8, key: true, testMonths: 12 });
 * const test = ControlTest.parse({ id: "T-1", controlId: "restore-test", state: "confirmed", performerIds: ["p2", "ia"], on: "2026-01-04", result: "works" });
 * testedControl(control, test).tests.map(({ by }) => by) // => [["p2", "ia"]]
 * ```
 */
export function testedControl(control: Control, { controlId, state, on, result, performerIds }: ControlTest): Control {
  if (state !== "confirmed" || controlId !== control.id || on === undefined || result === undefined) return control;
  return { ...control, tests: [...control.tests, { on, by: [...performerIds], result }] };
}
