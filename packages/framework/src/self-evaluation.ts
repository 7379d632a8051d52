import { CalendarDate, Period } from "@maatstaf/kernel";
import * as z from "zod";
import { EditionReference, ElementId, FrameworkId } from "./identifier.ts";
import type { Immutable } from "./immutable.ts";

const Level = z.int().min(0).max(5);
const Points = z.number().min(0).max(100);
const PersonId = z.string().min(1).max(80);

/**
 * The points of the four steps of the circle, 0 to 100 each (nl: *fasescore*). Their level: {@link phaseMaturity}.
 *
 * @example
 * ```ts
 * import { PhasePoints } from "@maatstaf/framework";
 *
 * PhasePoints.safeParse({ plan: 80, do: 70, check: 40, act: 101 }).success // => false
 * ```
 */
export const PhasePoints = z.strictObject({ plan: Points, do: Points, check: Points, act: Points });
export type PhasePoints = Immutable<z.infer<typeof PhasePoints>>;

/**
 * A self-evaluation (nl: *zelfevaluatie*) of one domain in one period: with which edition, in whose words, by whom.
 *
 * `individual+consensus` gathers the scores of every participant first; `consensus-only` starts at the table. In mode
 * `phases` people give points per step of the circle in place of a level.
 */
export const SelfEvaluation = z
  .strictObject({
    id: z.string().min(1).max(80),
    framework: EditionReference,
    frameworkVersion: z.int().min(1),
    adaptation: FrameworkId,
    adaptationVersion: z.int().min(1),
    units: z.array(z.string().min(1)).min(1),
    body: z.string().min(1).optional(),
    method: z.enum(["individual+consensus", "consensus-only"]),
    scoringMode: z.enum(["level", "phases"]),
    period: Period,
    facilitator: PersonId,
    participants: z.array(
      z.strictObject({ person: PersonId, function: z.string().min(1).optional(), invitedOn: CalendarDate.optional() }),
    ),
    dueDate: CalendarDate,
    openedOn: CalendarDate.optional(),
    anonymityToGroup: z.boolean().default(true),
    namesAgreedOn: CalendarDate.optional().meta({ description: "Day on which the group agreed to show names." }),
    revision: z.int().min(1).default(1),
  })
  .meta({ title: "Maatstaf self-evaluation", description: "One domain evaluates itself." });
export type SelfEvaluation = Immutable<z.infer<typeof SelfEvaluation>>;

/**
 * What one person answers to one requirement: a level, `unknown` (nl: *weet niet*) or `not-applicable` (nl: *nvt*).
 *
 * @example
 * ```ts
 * import { IndividualScore } from "@maatstaf/framework";
 *
 * const score = { evaluation: "e1", participant: "p1", requirement: "own:a.goals", submittedOn: "2026-03-02" };
 * IndividualScore.safeParse({ ...score, value: "unknown" }).success // => true
 * IndividualScore.safeParse({ ...score, value: 6 }).success // => false
 * ```
 */
export const IndividualScore = z.strictObject({
  evaluation: z.string().min(1),
  participant: PersonId,
  requirement: ElementId,
  value: z.union([Level, z.enum(["unknown", "not-applicable"])]),
  phases: PhasePoints.optional(),
  note: z.string().optional(),
  submittedOn: CalendarDate,
});
export type IndividualScore = Immutable<z.infer<typeof IndividualScore>>;

/** What a score rests on (nl: *bewijs*): a document, a record, an indicator, a link, an interview, an observation. */
export const EvidenceReference = z.strictObject({
  kind: z.enum(["document", "record", "indicator", "link", "interview", "observation"]),
  reference: z.string().trim().min(1),
  statement: z.string().trim().min(1),
  validUntil: CalendarDate.optional(),
});
export type EvidenceReference = Immutable<z.infer<typeof EvidenceReference>>;

/**
 * Something to do better (nl: *verbeterpunt*), with its impact and effort from 1 to 5.
 *
 * @example
 * ```ts
 * import { ImprovementPoint } from "@maatstaf/framework";
 *
 * ImprovementPoint.parse({ code: "V1", text: "Openingsuren op de deur", impact: 4, effort: 1 }).isChosen // => false
 * ```
 */
export const ImprovementPoint = z.strictObject({
  code: z.string().min(1).max(24),
  text: z.string().trim().min(1),
  impact: z.int().min(1).max(5),
  effort: z.int().min(1).max(5),
  votes: z.int().min(0).default(0),
  isChosen: z.boolean().default(false),
  action: z.string().min(1).optional().meta({ description: "Id of the action it became." }),
});
export type ImprovementPoint = Immutable<z.infer<typeof ImprovementPoint>>;

/**
 * What the group decided about one requirement (nl: *consensusscore*). It is a decision with a motivation, entered by
 * people; nothing computes it from the individual scores. `dissent` is the minority note.
 *
 * @example
 * ```ts
 * import { ConsensusScore } from "@maatstaf/framework";
 *
 * ConsensusScore.parse({ evaluation: "e1", requirement: "own:a.goals", value: 2, decidedOn: "2026-04-02", decidedBy: "p1" }).evidence // => []
 * ```
 */
export const ConsensusScore = z.strictObject({
  evaluation: z.string().min(1),
  requirement: ElementId,
  value: z.union([Level, z.literal("not-applicable")]),
  phases: PhasePoints.optional(),
  motivation: z.string().default(""),
  evidence: z.array(EvidenceReference).default([]),
  strengths: z.array(z.string().trim().min(1)).default([]),
  improvements: z.array(ImprovementPoint).default([]),
  decidedOn: CalendarDate,
  decidedBy: PersonId,
  dissent: z.string().trim().min(1).optional(),
});
export type ConsensusScore = Immutable<z.infer<typeof ConsensusScore>>;
