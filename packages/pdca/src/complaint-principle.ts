import * as z from "zod";
import type { ComplaintPractice } from "./complaint-practice.ts";
import principles from "./complaint-principles.json" with { type: "json" };
import type { ComplaintRegulation } from "./complaint-regulation.ts";
import type { Immutable } from "./immutable.ts";

/**
 * The nine guiding ideas of ISO 10002 for handling complaints.
 *
 * @example
 * ```ts
 * import { COMPLAINT_PRINCIPLES } from "@maatstaf/pdca";
 *
 * COMPLAINT_PRINCIPLES.length // => 9
 * ```
 */
export const COMPLAINT_PRINCIPLES = [
  "visible",
  "accessible",
  "responsive",
  "objective",
  "no-charge",
  "confidential",
  "customer-focused",
  "accountable",
  "improving",
] as const;

interface Looked {
  readonly practice: ComplaintPractice;
  readonly regulation: ComplaintRegulation;
}

/** What a demand can look at, and how it is read. */
const READINGS = {
  "practice.publishedAt": ({ practice }: Looked) => practice.publishedAt,
  "practice.channels": ({ practice }: Looked) => practice.channels,
  "practice.readerRoles": ({ practice }: Looked) => practice.readerRoles,
  "practice.reportsTo": ({ practice }: Looked) => practice.reportsTo,
  "practice.tellsProgress": ({ practice }: Looked) => practice.tellsProgress,
  "practice.asksSatisfaction": ({ practice }: Looked) => practice.asksSatisfaction,
  "practice.chargeCents": ({ practice }: Looked) => practice.chargeCents,
  "practice.reviewMonths": ({ practice }: Looked) => practice.reviewMonths,
  "regulation.terms.acknowledgement": ({ regulation }: Looked) => regulation.terms.acknowledgement,
  "regulation.secondLine": ({ regulation }: Looked) => regulation.secondLine,
};

const list = z.enum(["practice.publishedAt", "practice.channels", "practice.readerRoles", "practice.reportsTo"]);
const words = z.array(z.string().min(1)).min(1);

const Demand = z.discriminatedUnion("kind", [
  z.strictObject({ of: list, kind: z.literal("some"), among: words.optional() }),
  z.strictObject({ of: list, kind: z.literal("only"), among: words }),
  z.strictObject({ of: z.enum(["practice.tellsProgress", "practice.asksSatisfaction"]), kind: z.literal("yes") }),
  z.strictObject({
    of: z.enum(["practice.chargeCents", "practice.reviewMonths"]),
    kind: z.literal("at-most"),
    most: z.number(),
  }),
  z.strictObject({
    of: z.enum(["regulation.terms.acknowledgement", "regulation.secondLine"]),
    kind: z.literal("present"),
  }),
]);

/**
 * What one guiding idea asks of the practice and the regulation, as data: all of its demands. A list has `some` entry (of a
 * kind) or `only` entries of a kind; a fact is `yes`; a figure is there and is `at-most` so much; a rule is `present`.
 *
 * @example
 * ```ts
 * import { ComplaintPrinciple } from "@maatstaf/pdca";
 *
 * ComplaintPrinciple.parse({ id: "improving", demands: [{ of: "practice.reviewMonths", kind: "at-most", most: 24 }] }).id // => "improving"
 * ```
 */
export const ComplaintPrinciple = z.strictObject({ id: z.enum(COMPLAINT_PRINCIPLES), demands: z.array(Demand).min(1) });
export type ComplaintPrinciple = Immutable<z.infer<typeof ComplaintPrinciple>>;

/** What each of the nine ideas asks, to begin with: a choice of this package, in the order of {@link COMPLAINT_PRINCIPLES}. */
export function complaintPrinciples(): readonly ComplaintPrinciple[] {
  return z.array(ComplaintPrinciple).parse(principles);
}

/** Whether a demand is met. */
export function isMet(demand: ComplaintPrinciple["demands"][number], looked: Looked): boolean {
  switch (demand.kind) {
    case "some":
      return READINGS[demand.of](looked).some((one) => demand.among?.includes(one) ?? true);
    case "only":
      return READINGS[demand.of](looked).every((one) => demand.among.includes(one));
    case "yes":
      return READINGS[demand.of](looked);
    case "at-most": {
      const found = READINGS[demand.of](looked);
      return found !== undefined && found <= demand.most;
    }
    case "present":
      return READINGS[demand.of](looked) !== undefined;
    default:
      return demand satisfies never;
  }
}
