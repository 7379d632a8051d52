import type { SurveyDesign } from "./survey-design.ts";
import { requireLength } from "./weighting-weights.ts";

/** An estimate of a population figure, with its sampling error. */
export interface SurveyEstimate {
  readonly kind: "estimate";
  /** In the unit of the answers; a total in people times that unit. */
  readonly value: number;
  /** Standard error by Taylor linearisation, in the unit of the value. */
  readonly standardError: number;
  /** Respondents behind the figure. */
  readonly respondents: number;
  /** Clusters less strata among those respondents' clusters: for the t-quantile of an interval. */
  readonly degreesOfFreedom: number;
}

/** Nobody in the domain answered: there is no figure. */
export interface NoRespondents {
  readonly kind: "no-respondents";
}

/** Answers of each respondent; `undefined` is no (valid) answer, and leaves the respondent out of the domain. */
export type Answers = readonly (number | undefined)[];

/** Part of the sample an estimate is about. */
export interface DomainOptions {
  /** Whether each respondent belongs to the domain. All do when left out. */
  readonly domain?: readonly boolean[];
}

/** The respondents an estimate is about. The others stay in the design, with a contribution of zero. */
export interface Domain {
  /** Places of the respondents. */
  readonly members: readonly number[];
  /** Sum of their weights. */
  readonly weight: number;
  readonly degreesOfFreedom: number;
}

/** Respondents of the domain who answered every column, with a weight above zero. */
export function domainOf(
  caller: string,
  design: SurveyDesign,
  { columns, domain }: { readonly columns: Readonly<Record<string, Answers>> } & DomainOptions,
): Domain {
  const expected = design.weights.length;
  if (domain !== undefined) requireLength(caller, "domain", { found: domain.length, expected });
  for (const [name, column] of Object.entries(columns)) requireAnswers(caller, name, { column, expected });
  const answers = Object.values(columns);
  const members: number[] = [];
  let weight = 0;
  for (let index = 0; index < expected; index += 1) {
    const own = design.weights[index] ?? 0;
    if (own === 0 || domain?.[index] === false || answers.some((column) => column[index] === undefined)) continue;
    members.push(index);
    weight += own;
  }
  return { members, weight, degreesOfFreedom: degreesOfFreedom(design, members) };
}

function requireAnswers(
  caller: string,
  name: string,
  { column, expected }: { readonly column: Answers; readonly expected: number },
): void {
  requireLength(caller, name, { found: column.length, expected });
  for (const [index, value] of column.entries()) {
    if (value === undefined || Number.isFinite(value)) continue;
    throw new RangeError(
      `${caller}: ${name}[${index}] must be finite, found ${value}; pass undefined where there is no answer`,
    );
  }
}

function degreesOfFreedom(design: SurveyDesign, members: readonly number[]): number {
  const clusters = new Set(members.map((index) => design.clusterOf[index] ?? 0));
  const strata = new Set(Array.from(clusters, (cluster) => design.stratumOf[cluster] ?? 0));
  return clusters.size - strata.size;
}
