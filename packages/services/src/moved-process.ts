import { plusMonths, transition } from "@maatstaf/kernel";
import type { CalendarDate, CommandOf, Refusal } from "@maatstaf/kernel";
import type { BusinessProcess } from "./business-process.ts";
import { processIssues } from "./process-issues.ts";
import type { LinkTargets } from "./process-issues.ts";
import { processLifeCycle } from "./process-life-cycle.ts";

type Cycle = typeof processLifeCycle;

/**
 * `36`: a process is looked at again after three years at the latest.
 *
 * @example
 * ```ts
 * import { PROCESS_REVIEW_MONTHS } from "@maatstaf/services";
 *
 * PROCESS_REVIEW_MONTHS // => 36
 * ```
 */
export const PROCESS_REVIEW_MONTHS = 36;

/** A command for a process. */
export interface ProcessCommand {
  readonly command: CommandOf<Cycle>;
  readonly actor: { readonly id: string; readonly roles: readonly Cycle["transitions"][number]["roles"][number][] };
  readonly on: CalendarDate;
  readonly targets: LinkTargets;
  /** Roles of those who agreed before, of a publication: head of cell and quality coordinator both have to. */
  readonly agreedBy?: readonly ("unit-head" | "quality-coordinator")[];
  readonly motivation?: string;
}

/** What came of a command: the process in its new state, or everything that stood in its way. */
export type MovedProcess =
  | { readonly kind: "moved"; readonly from: BusinessProcess["state"]; readonly process: BusinessProcess }
  | { readonly kind: "refused"; readonly reasons: readonly [Refusal, ...Refusal[]] };

/**
 * A process after a command. Whether its diagram is sound is checked, not claimed.
 *
 * @example
 * ```ts
 * import { calendarDate } from "@maatstaf/kernel";
 * import { BusinessProcess, movedProcess } from "@maatstaf/services";
 *
 * const process = BusinessProcess.parse({ id: "PR-01", name: { nl: "Adreswijziging" }, kind: "core", ownerId: "an", unitId: "BZ" });
 * const targets = { documents: [], controls: [], recordTypes: [] };
 * movedProcess(process, { command: "validate", actor: { id: "an", roles: ["process-owner"] }, on: calendarDate("2026-02-02"), targets }).kind // => "refused"
 * ```
 */
export function movedProcess(own: BusinessProcess, given: ProcessCommand): MovedProcess {
  const { command, actor, on, targets, agreedBy = [], motivation } = given;
  const agreed = new Set<string>([...agreedBy, ...actor.roles]);
  const outcome = transition(processLifeCycle, own.state, command, {
    actor,
    facts: {
      "diagram-sound": processIssues(own, targets).every(({ severity }) => severity !== "error"),
      "seen-by-both": agreed.has("unit-head") && agreed.has("quality-coordinator"),
      "review-due": isProcessReviewDue(own, on),
    },
    ...(motivation === undefined ? {} : { motivation }),
  });
  if (outcome.kind === "refused") return outcome;
  const reviewed = command === "publish" || command === "confirm" ? { reviewedOn: on } : {};
  const version = command === "revise" ? { version: own.version + 1 } : {};
  return {
    kind: "moved",
    from: own.state,
    process: { ...own, ...reviewed, ...version, state: outcome.state },
  };
}

/**
 * Whether a process should have been looked at again by a day: three years after it was last, or never.
 *
 * @example
 * ```ts
 * import { calendarDate } from "@maatstaf/kernel";
 * import { isProcessReviewDue } from "@maatstaf/services";
 *
 * isProcessReviewDue({ reviewedOn: calendarDate("2023-01-31") }, calendarDate("2026-02-01")) // => true
 * ```
 */
export function isProcessReviewDue({ reviewedOn }: Pick<BusinessProcess, "reviewedOn">, on: CalendarDate): boolean {
  return reviewedOn === undefined || plusMonths(reviewedOn, PROCESS_REVIEW_MONTHS) < on;
}
