import { isProbabilityDesign } from "./sample-design.ts";
import type { SampleDesign } from "./sample-design.ts";

/** How many answered, and for whom that speaks. */
export interface ResponseRate {
  readonly invited: number;
  readonly returned: number;
  /** Share of the invited that answered; absent for an open link. */
  readonly share: number | undefined;
  readonly byOpenLink: number;
  readonly label: "representative" | "not-representative";
  /** Whether the answers reach the number the plan asked for; absent without a plan. */
  readonly isEnough: boolean | undefined;
}

/**
 * The response to a survey (respons). Answers by the open link are told apart and never make a sample representative.
 *
 * @throws RangeError when more came back than was sent out.
 *
 * @example
 * ```ts
 * import { responseRate } from "@maatstaf/surveys";
 *
 * responseRate({ invited: 1500, returned: { sample: 486, openLink: 60 }, design: { kind: "random" }, required: 380 }).share // => 0.324
 * ```
 */
export function responseRate({
  invited,
  returned,
  design,
  required,
}: {
  readonly invited: number;
  readonly returned: { readonly sample: number; readonly openLink: number };
  readonly design: Pick<SampleDesign, "kind">;
  readonly required?: number;
}): ResponseRate {
  if (returned.sample > invited) {
    throw new RangeError(
      `responseRate: ${returned.sample} answers to ${invited} invitations; count answers by the open link apart`,
    );
  }
  return {
    invited,
    returned: returned.sample,
    share: invited === 0 ? undefined : returned.sample / invited,
    byOpenLink: returned.openLink,
    label: isProbabilityDesign(design) && returned.sample > 0 ? "representative" : "not-representative",
    isEnough: required === undefined ? undefined : returned.sample >= required,
  };
}
