import type { CalendarDate } from "@maatstaf/kernel";
import type { ScorableRequirement } from "./part-scores.ts";
import type { ConsensusScore, IndividualScore, SelfEvaluation } from "./self-evaluation.ts";

/** A self-evaluation with all that was scored in it. */
export interface ConsistencyInput {
  readonly evaluation: Pick<SelfEvaluation, "method" | "participants">;
  /** All requirements in use, with their visible code. */
  readonly requirements: readonly (ScorableRequirement & { readonly code: string })[];
  readonly individual: readonly IndividualScore[];
  readonly consensus: readonly ConsensusScore[];
  /** Levels of the previous self-evaluation of this domain, by requirement, where the meaning is the same. */
  readonly previous?: Readonly<Record<string, number>>;
  /** References of the evidence that the previous self-evaluation rested on. */
  readonly previousEvidence?: readonly string[];
  /** The day of the check, for evidence that runs out. */
  readonly on: CalendarDate;
}

/** A consensus score with the code of its requirement. */
export interface CodedScore extends ConsensusScore {
  readonly code: string;
}
