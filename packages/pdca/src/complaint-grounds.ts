/**
 * Grounds on which a complaint need not be handled. Which of them hold is for the regulation; a ground with an obligation
 * to say where else to go asks for that in the decision.
 *
 * @example
 * ```ts
 * import { ADMISSIBILITY_GROUNDS } from "@maatstaf/pdca";
 *
 * ADMISSIBILITY_GROUNDS.includes("older-than-a-year") // => true
 * ```
 */
export const ADMISSIBILITY_GROUNDS = [
  "anonymous",
  "already-handled",
  "older-than-a-year",
  "no-interest",
  "insufficient-interest",
  "manifestly-unfounded",
  "policy-or-regulation-as-such",
  "objection-was-possible",
  "appeal-possible-or-pending",
  "before-another-court",
  "criminal-investigation",
] as const;

/**
 * The fifteen norms by which an ombuds service judges (ombudsnormen), as classes of what went wrong.
 *
 * @see docs/methods/pdca-complaints.md
 *
 * @example
 * ```ts
 * import { OMBUDS_NORMS } from "@maatstaf/pdca";
 *
 * OMBUDS_NORMS.length // => 15
 * ```
 */
export const OMBUDS_NORMS = [
  "lawfulness",
  "sufficient-motivation",
  "equality-and-impartiality",
  "legal-certainty-and-trust",
  "reasonableness-and-proportionality",
  "correct-treatment",
  "active-service",
  "proper-correspondence",
  "easy-reachability",
  "effective-general-information",
  "good-execution-and-accuracy",
  "careful-complaint-handling",
  "reasonable-handling-term",
  "efficient-coordination",
  "respect-for-privacy",
] as const;

/**
 * Kinds of cause of a complaint that was founded (oorzaakcategorie).
 *
 * @example
 * ```ts
 * import { CAUSE_CATEGORIES } from "@maatstaf/pdca";
 *
 * CAUSE_CATEGORIES.includes("wrong-information") // => true
 * ```
 */
export const CAUSE_CATEGORIES = [
  "reachability",
  "handling-time",
  "wrong-information",
  "treatment",
  "execution",
  "invoicing",
  "coordination",
  "system",
  "privacy",
  "other",
] as const;
