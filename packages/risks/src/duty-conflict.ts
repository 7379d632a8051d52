import { CalendarDate } from "@maatstaf/kernel";
import * as z from "zod";
import { controlsOf } from "./risk-register.ts";
import type { RiskRegister } from "./risk-register.ts";
import type { Risk } from "./risk.ts";
import type { Immutable } from "./immutable.ts";

/**
 * Separations of duties that a register is held against.
 *
 * @example
 * ```ts
 * import { DUTY_RULES } from "@maatstaf/risks";
 *
 * DUTY_RULES // => ["owner-sole-assessor", "acceptance-by-owner"]
 * ```
 */
export const DUTY_RULES = ["owner-sole-assessor", "acceptance-by-owner"] as const;

/**
 * An exception to a separation of duties (uitzondering op functiescheiding): for one risk, granted by somebody else than who
 * profits from it, with a why and a last day.
 *
 * @example
 * ```ts
 * import { DutyException } from "@maatstaf/risks";
 *
 * DutyException.safeParse({ rule: "owner-sole-assessor", riskId: "R-01", grantedBy: "ad", until: "2026-06-30", motivation: "" }).success // => false
 * ```
 */
export const DutyException = z.strictObject({
  rule: z.enum(DUTY_RULES),
  riskId: z.string().min(1).max(80),
  grantedBy: z.string().min(1).max(80),
  until: CalendarDate,
  motivation: z.string().min(20),
});
export type DutyException = Immutable<z.infer<typeof DutyException>>;

/** Someone who holds two duties that belong apart, and whether that was allowed for now. */
export interface DutyConflict {
  readonly rule: (typeof DUTY_RULES)[number];
  readonly riskId: string;
  readonly personId: string;
  /** The control that nobody else assessed. */
  readonly controlId?: string;
  readonly standing: "open" | "excepted" | "exception-expired";
}

/**
 * The separations of duties that a register breaks on a day: owners who alone assessed a control of their risk, and owners
 * who accepted it. An exception does not take a conflict off the list; it says until when it is allowed, and one that owners
 * granted themselves does not hold. Closed risks are left out.
 *
 * @example
 * ```ts
 * import { defaultScales, dutyConflicts, RiskRegister } from "@maatstaf/risks";
 * import { calendarDate } from "@maatstaf/kernel";
 *
 * const register = RiskRegister.parse({
 *   scales: defaultScales(), appetite: {},
 *   controls: [{ id: "four-eyes", name: { nl: "Vier ogen" }, type: "preventive", ownerId: "fin", design: 1, operation: 0.8, key: true, testMonths: 12,
 *     tests: [{ on: "2025-11-03", by: ["fin"], result: "works" }] }],
 *   risks: [{ id: "R-01", title: { nl: "Fraude" }, category: "fraud-integrity", direction: "threat", ownerId: "fin", reviewMonths: 6, controls: [{ controlId: "four-eyes" }] }],
 * });
 * const exception = { rule: "owner-sole-assessor", riskId: "R-01", grantedBy: "ad", until: calendarDate("2026-06-30"), motivation: "De interne auditor start in juni." } as const;
 * dutyConflicts(register, calendarDate("2026-02-01"), [exception]).map(({ standing }) => standing) // => ["excepted"]
 * dutyConflicts(register, calendarDate("2026-07-01"), [exception]).map(({ standing }) => standing) // => ["exception-expired"]
 * ```
 */
export function dutyConflicts(
  register: Pick<RiskRegister, "risks" | "controls">,
  on: CalendarDate,
  exceptions: readonly DutyException[] = [],
): DutyConflict[] {
  const standing = (rule: DutyConflict["rule"], { id, ownerId }: Risk): DutyConflict["standing"] => {
    const own = exceptions.filter(
      (exception) => exception.rule === rule && exception.riskId === id && exception.grantedBy !== ownerId,
    );
    if (own.length === 0) return "open";
    return own.some(({ until }) => on <= until) ? "excepted" : "exception-expired";
  };
  return register.risks
    .filter(({ state }) => state !== "closed")
    .flatMap((risk): DutyConflict[] => {
      const { id: riskId, ownerId: personId, acceptance } = risk;
      const alone = controlsOf(register, risk).filter(
        ({ tests }) => tests.at(-1)?.by.every((assessor) => assessor === personId) === true,
      );
      const conflict = (rule: DutyConflict["rule"]) => ({ rule, riskId, personId, standing: standing(rule, risk) });
      return [
        ...alone.map(({ id }) => ({ ...conflict("owner-sole-assessor"), controlId: id })),
        ...(acceptance?.by === personId ? [conflict("acceptance-by-owner")] : []),
      ];
    });
}
