import type { Groups } from "./weighting-groups.ts";
import { groupsOf, groupSums } from "./weighting-groups.ts";
import { requireLength } from "./weighting-weights.ts";

/** One margin to weight to: a classification of the respondents and its totals in the population. */
export interface Margin {
  /** What the margin is, e.g. `age`; it comes back in results and messages. */
  readonly name: string;
  /** The group of each respondent, e.g. `17-34`. */
  readonly groups: readonly string[];
  /** Population per group: numbers of people, or shares. All margins add up to the same total. */
  readonly population: Readonly<Record<string, number>>;
}

/** A group that people live in but nobody answered from: merge it with a neighbour and weight again. */
export interface MarginWithoutRespondents {
  readonly kind: "margin-without-respondents";
  readonly margin: string;
  readonly group: string;
}

/** A margin made ready for the sweeps: groups by number, targets in one common total. */
export interface MarginTarget {
  readonly kind: "margin-target";
  readonly name: string;
  readonly groups: Groups;
  readonly targets: Float64Array;
}

/** Totals of two margins may differ by this share, as rounded percentages do; the first margin's total is kept. */
const TOTAL_TOLERANCE = 1e-3;

/** Margins with their targets scaled to one total, or the first group without respondents. */
export function marginTargets(
  caller: string,
  margins: readonly Margin[],
  weights: readonly number[],
): readonly MarginTarget[] | MarginWithoutRespondents {
  if (margins.length === 0) {
    throw new RangeError(`${caller}: margins is empty; pass at least one margin of the population`);
  }
  const common = populationTotal(caller, margins[0]);
  const targets: MarginTarget[] = [];
  for (const margin of margins) {
    const total = populationTotal(caller, margin);
    if (Math.abs(total - common) > TOTAL_TOLERANCE * common) {
      throw new RangeError(
        `${caller}: margins must add up to one total, found ${common} and, for "${margin.name}", ${total}; ` +
          "take both from the register at one date, or pass shares",
      );
    }
    requireLength(caller, `margins "${margin.name}".groups`, { found: margin.groups.length, expected: weights.length });
    const target = marginTarget(caller, margin, { weights, scale: common / total });
    if (target.kind === "margin-without-respondents") return target;
    targets.push(target);
  }
  return targets;
}

function marginTarget(
  caller: string,
  { name, groups: column, population }: Margin,
  { weights, scale }: { readonly weights: readonly number[]; readonly scale: number },
): MarginTarget | MarginWithoutRespondents {
  const groups = groupsOf(column);
  const sums = groupSums(groups, weights);
  const totals = new Map(Object.entries(population));
  for (const [group, total] of totals) {
    const place = groups.labels.indexOf(group);
    if (total > 0 && !((sums[place] ?? 0) > 0)) return { kind: "margin-without-respondents", margin: name, group };
  }
  const targets = Float64Array.from(groups.labels, (group, place) => {
    const total = totals.get(group);
    if (total === undefined || (total === 0 && (sums[place] ?? 0) > 0)) {
      throw new RangeError(
        `${caller}: margins "${name}" has respondents in group "${group}" and a population of ${total ?? "none"} there; ` +
          "check that sample and register use the same classes",
      );
    }
    return total * scale;
  });
  return { kind: "margin-target", name, groups, targets };
}

function populationTotal(caller: string, margin: Margin | undefined): number {
  let sum = 0;
  for (const [group, total] of Object.entries(margin?.population ?? {})) {
    if (!(total >= 0 && Number.isFinite(total))) {
      throw new RangeError(
        `${caller}: margins "${margin?.name}" must have totals of zero or more, found ${total} for "${group}"; ` +
          "take them from the population register",
      );
    }
    sum += total;
  }
  if (!(sum > 0)) {
    throw new RangeError(`${caller}: margins "${margin?.name}" has a population of 0; pass the totals of its groups`);
  }
  return sum;
}
