import type { CalendarDate } from "@maatstaf/kernel";
import { HARMONISED } from "./merger-progress.ts";
import type { ComparisonItem } from "./merger.ts";

/** One line of the plan that brings the parties together. */
export interface HarmonisationTask {
  readonly itemId: string;
  readonly option: "keep" | "combine" | "redesign" | "stop";
  /** `unplanned`: decided, but nobody was named for it. */
  readonly standing: "unplanned" | "planned" | "overdue" | "harmonised";
  readonly ownerId?: string;
  readonly due?: CalendarDate;
}

/**
 * What is left to do after the decisions: by whom, by when; overdue first, then by due date, what nobody was named for last.
 *
 * @param on - The day of the question.
 *
 * @example
 * ```ts
 * import { calendarDate } from "@maatstaf/kernel";
 * import { harmonisationPlan } from "@maatstaf/services";
 *
 * harmonisationPlan([], calendarDate("2025-01-01")) // => []
 * ```
 */
export function harmonisationPlan(items: readonly ComparisonItem[], on: CalendarDate): readonly HarmonisationTask[] {
  return items
    .flatMap((item): readonly HarmonisationTask[] => {
      const { id, decision, harmonisation, state } = item;
      if (decision === undefined) return [];
      const line = { itemId: id, option: decision.option };
      if (HARMONISED.includes(state)) return [{ ...line, standing: "harmonised", ...planned(harmonisation) }];
      if (harmonisation === undefined) return [{ ...line, standing: "unplanned" }];
      return [{ ...line, standing: harmonisation.due < on ? "overdue" : "planned", ...planned(harmonisation) }];
    })
    .toSorted(
      (a, b) => rank(a) - rank(b) || (a.due ?? "").localeCompare(b.due ?? "") || (a.itemId < b.itemId ? -1 : 1),
    );
}

function planned(harmonisation: ComparisonItem["harmonisation"]): Pick<HarmonisationTask, "ownerId" | "due"> {
  return harmonisation === undefined ? {} : { ownerId: harmonisation.ownerId, due: harmonisation.due };
}

function rank({ standing }: HarmonisationTask): number {
  return ["overdue", "planned", "unplanned", "harmonised"].indexOf(standing);
}
