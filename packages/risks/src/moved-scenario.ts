import { transition } from "@maatstaf/kernel";
import { motivationOf } from "./moved-record.ts";
import type { MovedRecord, RecordCommand } from "./moved-record.ts";
import { scenarioLifeCycle } from "./risk-life-cycle.ts";
import { scenarioIssues } from "./scenario-issues.ts";
import type { Scenario } from "./scenario.ts";

/**
 * A scenario after a command. Whether recovery is tolerable, it was exercised, and what was found is answered, is read from the
 * scenario; approving it keeps the day, reviewing it the exercises that were reviewed, rewriting it gives the next version.
 *
 * @returns `moved` with a new scenario, or `refused` with the reasons; the scenario passed in stays as it was.
 *
 * @see docs/methods/risk-register.md
 *
 * @example
 * ```ts
 * import { calendarDate } from "@maatstaf/kernel";
 * import { movedScenario, Scenario } from "@maatstaf/risks";
 *
 * const scenario = Scenario.parse({
 *   id: "power-cut", version: 1, name: { nl: "Stroomuitval" }, trigger: { nl: "Het gebouw valt zonder stroom" }, authorId: "fac",
 *   processes: [{ processId: "payroll", tolerableHours: 72, recoveryHours: 96 }],
 * });
 * const approve = { command: "approve", actor: { id: "ad", roles: ["general-director"] }, on: calendarDate("2026-01-05") } as const;
 * movedScenario(scenario, approve).kind // => "refused"
 * ```
 */
export function movedScenario(
  scenario: Scenario,
  given: RecordCommand<typeof scenarioLifeCycle>,
): MovedRecord<Scenario> {
  const { command, actor, on } = given;
  const { authorId, exercises } = scenario;
  const unreviewed = exercises.filter(({ reviewedOn }) => reviewedOn === undefined);
  const outcome = transition(scenarioLifeCycle, scenario.state, command, {
    actor,
    facts: {
      "recovery-tolerable": scenarioIssues([scenario], { on }).every(({ severity }) => severity !== "error"),
      "exercise-recorded": unreviewed.some((exercise) => exercise.on <= on),
      "findings-answered": unreviewed.every(
        ({ findings, followUp }) => findings.length === 0 || followUp !== undefined,
      ),
    },
    // Who wrote it is to be known before somebody else approves it.
    parts: authorId === undefined ? {} : { author: [authorId] },
    ...motivationOf(given),
  });
  if (outcome.kind === "refused") return outcome;
  const moved = { ...after(scenario, given), state: outcome.state };
  return { kind: "moved", from: scenario.state, to: outcome.state, record: moved };
}

function after(scenario: Scenario, { command, on }: RecordCommand<typeof scenarioLifeCycle>): Scenario {
  if (command === "approve") return { ...scenario, approvedOn: on };
  if (command === "rewrite") return { ...scenario, version: scenario.version + 1 };
  if (command !== "review") return scenario;
  const exercises = scenario.exercises.map((exercise) => ({ ...exercise, reviewedOn: exercise.reviewedOn ?? on }));
  return { ...scenario, exercises };
}
