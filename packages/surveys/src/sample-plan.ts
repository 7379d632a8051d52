import { mailOut, marginOfError, randomSample, sampleSize } from "@maatstaf/statistics";
import type { RandomStream } from "@maatstaf/statistics";
import { proportionalAllocation } from "./proportional-allocation.ts";
import type { SampleDesign } from "./sample-design.ts";

/** What one stratum, or the whole of a design without strata, needs. */
export interface StratumPlan {
  /** Id of the stratum; `all` without strata. */
  readonly id: string;
  readonly population: number;
  /** Answers that are needed. */
  readonly required: number;
  /** People to invite; never more than there are. */
  readonly invited: number;
  /** Answers to expect when everybody there is still brings too few; `undefined` when the plan can be met. */
  readonly expected: number | undefined;
}

/** How many to ask, and what that brings. */
export type SamplePlan =
  | {
      readonly kind: "random-sample";
      readonly required: number;
      readonly invited: number;
      /** Margin of error with the expected answers, as a fraction of the whole. */
      readonly margin: number;
      readonly strata: readonly StratumPlan[];
    }
  | {
      readonly kind: "no-margin";
      readonly because: "quota" | "open-link";
      readonly targets: readonly { readonly id: string; readonly target: number }[];
    };

/**
 * How many people a design asks (steekproefplan): answers for the margin with the finite population, invitations for the
 * expected response, shared out over the strata in proportion.
 *
 * @see docs/methods/surveys-design.md
 *
 * @example
 * ```ts
 * import { SampleDesign, samplePlan } from "@maatstaf/surveys";
 *
 * const plan = samplePlan(SampleDesign.parse({ kind: "random", population: 28_400, expectedResponse: 0.32 }));
 * plan.kind === "random-sample" && [plan.required, plan.invited, plan.margin.toFixed(4)] // => [380, 1188, "0.0499"]
 * samplePlan({ kind: "open" }) // => { kind: "no-margin", because: "open-link", targets: [] }
 * ```
 */
export function samplePlan(design: SampleDesign): SamplePlan {
  switch (design.kind) {
    case "census": {
      const { population, expectedResponse } = design;
      const required = Math.max(1, Math.round(population * expectedResponse));
      const all = { id: "all", population, required, invited: population, expected: undefined };
      return {
        kind: "random-sample",
        required,
        invited: population,
        margin: marginOfError(required, { population }),
        strata: [all],
      };
    }
    case "random": {
      const { population, margin, level, expectedResponse } = design;
      const { required } = sampleSize(margin, { level, population });
      return planned([stratumPlan({ id: "all", population, required, response: expectedResponse })], level);
    }
    case "stratified": {
      const { strata, margin, level, expectedResponse, minimumPerStratum } = design;
      const population = strata.reduce((sum, stratum) => sum + stratum.population, 0);
      const shares = proportionalAllocation(
        sampleSize(margin, { level, population }).required,
        strata.map((stratum) => stratum.population),
        minimumPerStratum,
      );
      const plans = strata.map((stratum, place) =>
        stratumPlan({
          id: stratum.id,
          population: stratum.population,
          required: shares[place] ?? 0,
          response: stratum.expectedResponse ?? expectedResponse,
        }),
      );
      return planned(plans, level);
    }
    case "quota":
      return { kind: "no-margin", because: "quota", targets: design.cells };
    case "open":
      return { kind: "no-margin", because: "open-link", targets: [] };
    default:
      return design satisfies never;
  }
}

function planned(strata: readonly StratumPlan[], level: number): SamplePlan {
  const total = (of: (plan: StratumPlan) => number): number => strata.reduce((sum, plan) => sum + of(plan), 0);
  const expected = total((plan) => plan.expected ?? plan.required);
  const population = total((plan) => plan.population);
  return {
    kind: "random-sample",
    required: total((plan) => plan.required),
    invited: total((plan) => plan.invited),
    margin: expected === 0 ? 1 : marginOfError(expected, { population, level }),
    strata,
  };
}

function stratumPlan({
  id,
  population,
  required,
  response,
}: {
  readonly id: string;
  readonly population: number;
  readonly required: number;
  readonly response: number;
}): StratumPlan {
  const invited = mailOut(required, response);
  if (invited <= population) return { id, population, required, invited, expected: undefined };
  return { id, population, required, invited: population, expected: Math.floor(population * response) };
}

/**
 * Draws the people to invite from the register, per stratum, by lot.
 *
 * @param frame - Ids of the people per stratum id; `all` without strata.
 * @param stream - The source of chance; note its seed, so that the draw can be repeated in an audit.
 * @returns The drawn ids per stratum, in the order of the register.
 * @throws RangeError when the register has fewer people in a stratum than the plan invites.
 *
 * @example
 * ```ts
 * import { mulberry32 } from "@maatstaf/statistics";
 * import { drawnSample } from "@maatstaf/surveys";
 *
 * const frame = { all: ["r1", "r2", "r3", "r4"] };
 * drawnSample([{ id: "all", invited: 2 }], frame, mulberry32(7)).get("all")?.length // => 2
 * ```
 */
export function drawnSample(
  strata: readonly Pick<StratumPlan, "id" | "invited">[],
  frame: Readonly<Record<string, readonly string[]>>,
  stream: RandomStream,
): ReadonlyMap<string, readonly string[]> {
  return new Map(
    strata.map(({ id, invited }) => {
      const people = Object.hasOwn(frame, id) ? (frame[id] ?? []) : [];
      if (people.length < invited) {
        throw new RangeError(
          `drawnSample: the register has ${people.length} people in stratum "${id}", the plan invites ${invited}; ` +
            "make the plan with the numbers of the register",
        );
      }
      return [id, randomSample(people.length, invited, stream).map((place) => people[place] ?? "")];
    }),
  );
}
