import { plusMonths, transition } from "@maatstaf/kernel";
import type { CalendarDate, CommandOf, Refusal } from "@maatstaf/kernel";
import { acceptanceIssues, appetiteStanding, isTreated } from "./appetite-standing.ts";
import type { AppetiteStanding } from "./appetite-standing.ts";
import { riskLifeCycle } from "./risk-life-cycle.ts";
import type { RiskRegister } from "./risk-register.ts";
import type { Risk } from "./risk.ts";
import { scoreIssues } from "./score-issues.ts";

type Cycle = typeof riskLifeCycle;

/** A command for a risk. */
export interface RiskCommand {
  readonly riskId: string;
  readonly command: CommandOf<Cycle>;
  readonly actor: { readonly id: string; readonly roles: readonly Cycle["transitions"][number]["roles"][number][] };
  /** The day of the command. */
  readonly on: CalendarDate;
  readonly motivation?: string;
}

/** What came of a command: a new register, or everything that stood in its way. */
export type MovedRisk =
  | {
      readonly kind: "moved";
      readonly from: Risk["state"];
      readonly to: Risk["state"];
      readonly register: RiskRegister;
    }
  | { readonly kind: "refused"; readonly reasons: readonly [Refusal, ...Refusal[]] };

/**
 * A register after a command for one risk. What the gates ask (scored, within appetite, accepted by whom) is read from the
 * register itself, so that it cannot be claimed.
 *
 * @returns `moved` with a new register, or `refused` with the reasons; the register passed in stays as it was.
 * @throws RangeError when there is no such risk.
 *
 * @see docs/methods/risk-register.md
 *
 * @example
 * ```ts
 * import { defaultScales, movedRisk, RiskRegister } from "@maatstaf/risks";
 * import { calendarDate } from "@maatstaf/kernel";
 *
 * const register = RiskRegister.parse({
 *   scales: defaultScales(), appetite: { ict: "middle" },
 *   risks: [{ id: "R-03", title: { nl: "Ransomware" }, category: "ict", direction: "threat", ownerId: "ict", reviewMonths: 3 }],
 * });
 * const command = { riskId: "R-03", command: "close", actor: { id: "head", roles: ["unit-head"] }, on: calendarDate("2026-01-05") } as const;
 * movedRisk(register, command) // => { kind: "refused", reasons: [{ code: "no-such-transition", params: { state: "identified", command: "close" } }] }
 * ```
 */
export function movedRisk(register: RiskRegister, { riskId, command, actor, on, motivation }: RiskCommand): MovedRisk {
  const risk = register.risks.find(({ id }) => id === riskId);
  if (risk === undefined)
    throw new RangeError(`movedRisk: the register has no risk ${riskId}; take the id from the register`);
  const outcome = transition(riskLifeCycle, risk.state, command, {
    actor,
    facts: riskFacts(register, risk, actor, on),
    parts: { "risk-owner": [risk.ownerId] },
    ...(motivation === undefined ? {} : { motivation }),
  });
  if (outcome.kind === "refused") return outcome;
  const moved: Risk = { ...risk, state: outcome.state };
  return {
    kind: "moved",
    from: risk.state,
    to: outcome.state,
    register: { ...register, risks: register.risks.map((other) => (other === risk ? moved : other)) },
  };
}

function riskFacts(
  register: RiskRegister,
  risk: Risk,
  actor: RiskCommand["actor"],
  on: CalendarDate,
): Readonly<Record<Guard, boolean>> {
  const isSound = scoreIssues(register, risk, on).every(({ severity }) => severity !== "error");
  const standing: AppetiteStanding = isSound ? appetiteStanding(register, risk, on) : { kind: "not-scored" };
  const acceptance = isSound ? acceptanceIssues(register, risk, on) : [];
  return {
    "cause-event-consequence": risk.causes.length > 0 && risk.event !== undefined && risk.consequences.length > 0,
    scored: risk.inherent !== undefined && risk.residual !== undefined,
    "scores-sound": isSound && risk.residual !== undefined,
    "appetite-known": standing.kind === "within" || standing.kind === "above",
    "within-appetite": standing.kind === "within",
    "appetite-answered": standing.kind === "within" || (standing.kind === "above" && standing.answer !== "open"),
    "treatment-planned": isTreated(risk),
    "accepted-by-actor": risk.acceptance?.by === actor.id && actor.roles.includes(risk.acceptance.role),
    "acceptance-in-order": risk.acceptance !== undefined && standing.kind !== "not-scored" && acceptance.length === 0,
    "acceptance-expired": acceptance.some(({ code }) => code === "acceptance-expired"),
    "review-recorded":
      risk.lastReview !== undefined && risk.lastReview <= on && on <= plusMonths(risk.lastReview, risk.reviewMonths),
  };
}

type Guard =
  | "cause-event-consequence"
  | "scored"
  | "scores-sound"
  | "appetite-known"
  | "within-appetite"
  | "appetite-answered"
  | "treatment-planned"
  | "accepted-by-actor"
  | "acceptance-in-order"
  | "acceptance-expired"
  | "review-recorded";
