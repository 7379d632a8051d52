import { CalendarDate, Term } from "@maatstaf/kernel";
import * as z from "zod";
import frames from "./complaint-frames.json" with { type: "json" };
import { ADMISSIBILITY_GROUNDS } from "./complaint-grounds.ts";
import type { Immutable } from "./immutable.ts";
import { RecordId } from "./record-id.ts";

const id = RecordId;
const TermLength = z.strictObject({
  amount: z.int().min(1),
  unit: z.enum(["calendar-days", "working-days", "weeks", "months"]),
});

const Frame = z.strictObject({
  jurisdiction: z.enum(["be-vlg", "nl"]),
  calendarId: id.meta({ description: "The holiday calendar its terms are computed with." }),
  terms: z.strictObject({
    registration: Term,
    acknowledgement: Term.optional().meta({ description: "From receipt to the acknowledgement of it." }),
    answer: Term.optional(),
    answerWithCommittee: Term.optional().meta({ description: "Where a committee or a person advises on it." }),
    extension: TermLength.optional().meta({ description: "The one extension, with a notice." }),
    inadmissibility: Term.optional().meta({ description: "From receipt to the notice that it is not handled." }),
  }),
  committeeAdvises: z.boolean().meta({ description: "Whether a committee or a person advises on complaints." }),
  furtherExtension: z.enum(["never", "with-consent"]),
  hearing: z.enum(["required", "not-required"]),
  bodyItselfExempt: z.boolean().meta({ description: "Whether a body may handle a complaint about itself." }),
  grounds: z.array(z.enum(ADMISSIBILITY_GROUNDS)),
  secondLineRequired: z.boolean(),
  source: z.string().min(1),
});

const Shape = Frame.extend({
  id,
  version: z.string().min(1),
  adoptedBy: z.string().min(1),
  adoptedOn: CalendarDate,
  secondLine: z.strictObject({ body: z.string().min(1), within: z.string().min(1).optional() }).optional(),
  anonymous: z.enum(["handled", "as-report", "refused"]).meta({ description: "What is done with one without a name." }),
  retentionYears: z.int().min(1).max(100),
  reopenDays: z.int().min(0).default(30),
});

type Shape = z.infer<typeof Shape>;

/** The most that the Awb allows (art. 9:11), in calendar days. */
const AWB_DAYS = { answer: 42, answerWithCommittee: 70, extension: 28, inadmissibility: 28 } as const;

/**
 * The regulation by which an organisation handles complaints (klachtenreglement), with its terms as data.
 *
 * The Flemish decree sets no terms, so that a regulation there must give its own for acknowledgement and answer: without
 * them the issue is `complaint.regulation-without-terms`. In the Netherlands terms may be shorter than those of the Awb,
 * never longer (`complaint.term-longer-than-law`). Start from {@link complaintFrame}.
 *
 * @see docs/methods/pdca-complaints.md
 *
 * @example
 * ```ts
 * import { complaintFrame, ComplaintRegulation } from "@maatstaf/pdca";
 * import { inputIssues } from "@maatstaf/kernel";
 *
 * const local = { id: "KR", version: "2026.1", adoptedBy: "gemeenteraad", adoptedOn: "2025-12-15", anonymous: "as-report", retentionYears: 5 };
 * const { error } = ComplaintRegulation.safeParse({ ...complaintFrame("be-vlg"), ...local });
 * inputIssues(error).map(({ path, code }) => `${path} ${code}`)[1] // => "terms.answer complaint.regulation-without-terms"
 * ```
 */
export const ComplaintRegulation = Shape.superRefine((regulation, context) => {
  for (const { path, code, params } of ruleIssues(regulation)) {
    context.addIssue({ code: "custom", path: [...path], params: { code, ...params } });
  }
});
export type ComplaintRegulation = Immutable<z.infer<typeof ComplaintRegulation>>;

interface RuleIssue {
  readonly path: readonly string[];
  readonly code: string;
  readonly params?: Readonly<Record<string, string | number>>;
}

function ruleIssues({ jurisdiction, terms, committeeAdvises, ...regulation }: Shape): readonly RuleIssue[] {
  const answer = committeeAdvises ? "answerWithCommittee" : "answer";
  const needed = jurisdiction === "be-vlg" ? (["acknowledgement", answer] as const) : ([answer] as const);
  const missing = needed
    .filter((name) => terms[name] === undefined)
    .map((name) => ({ path: ["terms", name], code: "complaint.regulation-without-terms", params: { term: name } }));
  const secondLine =
    regulation.secondLineRequired && regulation.secondLine === undefined
      ? [{ path: ["secondLine"], code: "complaint.second-line-missing" }]
      : [];
  return [...missing, ...(jurisdiction === "nl" ? longerThanLaw(terms) : []), ...secondLine];
}

function longerThanLaw(terms: Shape["terms"]): readonly RuleIssue[] {
  return (["answer", "answerWithCommittee", "extension", "inadmissibility"] as const).flatMap((name) => {
    const term = terms[name];
    if (term === undefined || daysAtMost(term) <= AWB_DAYS[name]) return [];
    return [
      {
        path: ["terms", name],
        code: "complaint.term-longer-than-law",
        params: { term: name, maximum: AWB_DAYS[name] },
      },
    ];
  });
}

/** Calendar days in one unit of a term, at the most; a working week has five days, holidays apart. */
const DAYS_AT_MOST = { "calendar-days": 1, weeks: 7, months: 31, "working-days": 7 / 5 } as const;

function daysAtMost({ amount, unit }: z.infer<typeof TermLength>): number {
  return Math.ceil(amount * DAYS_AT_MOST[unit]);
}

/** What the law of a jurisdiction says about a complaint regulation; the rest is for the council. */
export type ComplaintFrame = Immutable<z.infer<typeof Frame>>;

/**
 * What the law says: Flanders, a frame without terms; the Netherlands, the terms and grounds of title 9.1 of the Awb.
 *
 * @example
 * ```ts
 * import { complaintFrame } from "@maatstaf/pdca";
 *
 * complaintFrame("nl").terms.answer // => { amount: 6, unit: "weeks", roll: "forward" }
 * complaintFrame("be-vlg").terms.answer // => undefined
 * ```
 */
export function complaintFrame(jurisdiction: ComplaintFrame["jurisdiction"]): ComplaintFrame {
  return Frame.parse(frames[jurisdiction]);
}
