import { transition } from "@maatstaf/kernel";
import { motivationOf } from "./moved-record.ts";
import type { MovedRecord, RecordCommand } from "./moved-record.ts";
import { incidentLifeCycle } from "./risk-life-cycle.ts";
import type { RiskRegister } from "./risk-register.ts";
import type { Incident } from "./scenario.ts";

/**
 * An incident after a command. Who analyses it is kept, and does not close it; it is closed with what was learned, and may be
 * reopened twice.
 *
 * @returns `moved` with a new incident, or `refused` with the reasons; the incident passed in stays as it was.
 *
 * @see docs/methods/risk-register.md
 *
 * @example
 * ```ts
 * import { calendarDate } from "@maatstaf/kernel";
 * import { Incident, movedIncident } from "@maatstaf/risks";
 *
 * const incident = Incident.parse({ id: "I-1", on: "2026-01-02", riskIds: [], description: "Ladder gleed weg", nearMiss: true });
 * const analyse = { command: "analyse", actor: { id: "kc", roles: ["quality-coordinator"] }, on: calendarDate("2026-01-05") } as const;
 * movedIncident(incident, analyse, { risks: [] }).kind // => "refused"
 * ```
 */
export function movedIncident(
  incident: Incident,
  given: RecordCommand<typeof incidentLifeCycle>,
  { risks }: Pick<RiskRegister, "risks">,
): MovedRecord<Incident> {
  const { command, actor } = given;
  const { riskIds, analystIds = [], reopened = 0 } = incident;
  const outcome = transition(incidentLifeCycle, incident.state, command, {
    actor,
    facts: {
      "risks-linked": riskIds.length > 0 && riskIds.every((id) => risks.some((risk) => risk.id === id)),
      "lesson-written": incident.lessons !== undefined,
    },
    // Who analysed it is to be known before somebody else closes it.
    parts: analystIds.length === 0 ? {} : { analyst: analystIds },
    counters: { reopened },
    ...motivationOf(given),
  });
  if (outcome.kind === "refused") return outcome;
  const analysts = command === "close" ? analystIds : [...new Set([...analystIds, actor.id])];
  return {
    kind: "moved",
    from: incident.state,
    to: outcome.state,
    record: { ...incident, state: outcome.state, analystIds: analysts, reopened: outcome.counters.reopened ?? 0 },
  };
}
