import type { RiskRegister } from "./risk-register.ts";
import type { Incident } from "./scenario.ts";

/** Who looks, and what they may see. */
export interface IncidentReader {
  readonly personId: string;
  /** Whether they may see every incident, such as the quality coordinator. */
  readonly seesAll: boolean;
  /** Whether they may see what touches fraud and integrity. */
  readonly entitled: boolean;
}

/** What a reader gets of an incident: all of it, or how far it has come. */
export type IncidentView =
  | { readonly kind: "full"; readonly incident: Incident }
  | Readonly<Pick<Incident, "id" | "on" | "state"> & { kind: "status" }>;

/**
 * The incidents a reader may see. Who owns a risk sees the incidents of it; who reported one sees how far it has come;
 * others see none. Incidents of a risk of fraud or integrity are seen in full by who is entitled only. The name of the
 * reporter is shown to the reporter alone.
 *
 * @example
 * ```ts
 * import { defaultScales, RiskRegister, visibleIncidents } from "@maatstaf/risks";
 *
 * const register = RiskRegister.parse({
 *   scales: defaultScales(), appetite: {},
 *   incidents: [{ id: "I-1", on: "2026-01-20", riskIds: [], description: "Ladder gleed weg", nearMiss: true, reporterId: "p7" }],
 * });
 * visibleIncidents(register, { personId: "p7", seesAll: false, entitled: false }) // => [{ kind: "status", id: "I-1", on: "2026-01-20", state: "reported" }]
 * visibleIncidents(register, { personId: "p8", seesAll: false, entitled: false }) // => []
 * ```
 */
export function visibleIncidents(
  { incidents, risks }: Pick<RiskRegister, "incidents" | "risks">,
  { personId, seesAll, entitled }: IncidentReader,
): IncidentView[] {
  return incidents.flatMap((incident): IncidentView[] => {
    const { id, on, state, reporterId } = incident;
    const linked = risks.filter((risk) => incident.riskIds.includes(risk.id));
    const isOpen = entitled || linked.every(({ category }) => category !== "fraud-integrity");
    const isReporter = reporterId === personId;
    if (isOpen && (seesAll || linked.some(({ ownerId }) => ownerId === personId))) {
      const { reporterId: _, ...unnamed } = incident;
      return [{ kind: "full", incident: isReporter ? incident : unnamed }];
    }
    return isReporter ? [{ kind: "status", id, on, state }] : [];
  });
}
