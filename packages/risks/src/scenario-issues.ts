import { plusMonths } from "@maatstaf/kernel";
import type { CalendarDate } from "@maatstaf/kernel";
import { registerTerms } from "./register-terms.ts";
import type { RiskIssue } from "./risk-issue.ts";
import type { Scenario } from "./scenario.ts";

/** A process that may stand still for a day at most is critical. */
const CRITICAL_HOURS = 24;

/**
 * What is wrong with scenarios: recovery planned for later than is tolerable, a critical process without a fallback on
 * paper or without a scenario, a scenario of a critical process that was not exercised in the last year.
 *
 * @param options - `on`: the day it is asked; `criticalProcesses`: ids of processes that must have a scenario.
 *
 * @example
 * ```ts
 * import { Scenario, scenarioIssues } from "@maatstaf/risks";
 * import { calendarDate } from "@maatstaf/kernel";
 *
 * const power = Scenario.parse({
 *   id: "power", version: 1, name: { nl: "Stroompanne" }, trigger: { nl: "Netspanning valt weg" }, state: "approved",
 *   processes: [{ processId: "civil-registry", tolerableHours: 8, recoveryHours: 12, paperFallback: true }],
 *   exercises: [{ on: "2025-05-12", kind: "desk" }],
 * });
 * scenarioIssues([power], { on: calendarDate("2026-01-05") }).map(({ code }) => code) // => ["recovery-after-tolerable-period"]
 * ```
 */
export function scenarioIssues(
  scenarios: readonly Scenario[],
  { on, criticalProcesses = [] }: { readonly on: CalendarDate; readonly criticalProcesses?: readonly string[] },
): RiskIssue[] {
  const covered = new Set(scenarios.flatMap(({ processes }) => processes.map(({ processId }) => processId)));
  return [
    ...scenarios.flatMap((scenario, at) => [
      ...processIssues(scenario, `scenarios[${at}]`),
      ...exerciseIssues(scenario, `scenarios[${at}]`, on),
    ]),
    ...criticalProcesses
      .filter((id) => !covered.has(id))
      .map((found): RiskIssue => ({
        code: "critical-process-without-scenario",
        severity: "error",
        place: "scenarios",
        params: { found },
      })),
  ];
}

/** Whether a process may stand still for a day at most. */
export function isCritical({ tolerableHours }: Scenario["processes"][number]): boolean {
  return tolerableHours <= CRITICAL_HOURS;
}

function processIssues({ processes }: Scenario, place: string): RiskIssue[] {
  return processes.flatMap(({ processId, tolerableHours, recoveryHours, paperFallback }, at): RiskIssue[] => {
    const issues: RiskIssue[] = [];
    if (recoveryHours > tolerableHours) {
      const params = { process: processId, found: recoveryHours, maximum: tolerableHours };
      issues.push({
        code: "recovery-after-tolerable-period",
        severity: "error",
        place: `${place}.processes[${at}].recoveryHours`,
        params,
      });
    }
    if (tolerableHours <= CRITICAL_HOURS && !paperFallback) {
      const params = { process: processId };
      issues.push({
        code: "critical-process-without-fallback",
        severity: "error",
        place: `${place}.processes[${at}].paperFallback`,
        params,
      });
    }
    return issues;
  });
}

function exerciseIssues(scenario: Scenario, place: string, on: CalendarDate): RiskIssue[] {
  const { id, state, processes, exercises, approvedOn } = scenario;
  if (state === "draft" || !processes.some(isCritical)) return [];
  const { exerciseMonths } = registerTerms();
  // A scenario that was approved has its first year to be exercised in.
  const days = [...exercises.map((exercise) => exercise.on), ...(approvedOn === undefined ? [] : [approvedOn])];
  const isRecent = days.some((day) => day <= on && on <= plusMonths(day, exerciseMonths));
  return isRecent
    ? []
    : [
        {
          code: "exercise-overdue",
          severity: "warning",
          place: `${place}.exercises`,
          params: { scenario: id, months: exerciseMonths },
        },
      ];
}
