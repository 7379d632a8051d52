import type { CalendarDate } from "@maatstaf/kernel";
import type { ComparisonItem, MERGER_LABELS } from "./merger.ts";

const DECIDED: readonly ComparisonItem["state"][] = ["decided", "harmonised", "live"];
const HARMONISED: readonly ComparisonItem["state"][] = ["harmonised", "live"];

/** How far one cluster is. A share is left out when there is nothing to count. */
export interface ClusterProgress {
  /** `undefined` for items without a cluster, and for the total. */
  readonly cluster: string | undefined;
  readonly items: number;
  readonly confirmed: number;
  readonly decided: number;
  readonly harmonised: number;
  /** Judgements by label, over all parties. */
  readonly labels: Readonly<Record<(typeof MERGER_LABELS)[number], number>>;
}

/**
 * How far a merger is: items confirmed, decided and harmonised, and how the parties judge, per cluster and in all.
 *
 * @returns The clusters in the order of their names, what has none last; and the total.
 *
 * @example
 * ```ts
 * import { ComparisonItem, mergerProgress } from "@maatstaf/services";
 *
 * const item = ComparisonItem.parse({ id: "I-1", kind: "product", cluster: "vrije tijd", state: "matched", members: [{ partyId: "dorp", refId: "1" }] });
 * const { total } = mergerProgress([item]);
 * [total.items, total.confirmed, total.decided] // => [1, 1, 0]
 * ```
 */
export function mergerProgress(items: readonly ComparisonItem[]): {
  readonly clusters: readonly ClusterProgress[];
  readonly total: ClusterProgress;
} {
  const names = [...new Set(items.map(({ cluster }) => cluster))].toSorted((a, b) =>
    (a ?? "\uFFFF") < (b ?? "\uFFFF") ? -1 : 1,
  );
  return {
    clusters: names.map((name) =>
      progressOf(
        name,
        items.filter(({ cluster }) => cluster === name),
      ),
    ),
    total: progressOf(undefined, items),
  };
}

function progressOf(cluster: string | undefined, items: readonly ComparisonItem[]): ClusterProgress {
  const labels = items.flatMap(({ judgements }) => judgements.map(({ label }) => label));
  const counted = (label: (typeof MERGER_LABELS)[number]): number => labels.filter((found) => found === label).length;
  return {
    cluster,
    items: items.length,
    confirmed: items.filter(({ state }) => state !== "suggested").length,
    decided: items.filter(({ state }) => DECIDED.includes(state)).length,
    harmonised: items.filter(({ state }) => HARMONISED.includes(state)).length,
    labels: {
      good: counted("good"),
      "less-good": counted("less-good"),
      "must-change": counted("must-change"),
      "can-be-better": counted("can-be-better"),
    },
  };
}

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
