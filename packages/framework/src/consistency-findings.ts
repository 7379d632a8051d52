import type { Locale } from "@maatstaf/kernel";
import { evidenceFindings } from "./checks-evidence.ts";
import { groupFindings } from "./checks-group.ts";
import { levelFindings } from "./checks-levels.ts";
import { motivationFindings } from "./checks-motivation.ts";
import type { ConsistencyFinding } from "./consistency-code.ts";
import type { ConsistencyInput } from "./consistency-input.ts";
import { frameworkMessages } from "./framework-messages.ts";

/**
 * What looks wrong in a self-evaluation: everything at 5 without evidence, *check* without an indicator, a score without
 * a motivation, a consensus outside what anyone gave. Errors are to be repaired; warnings are to be talked about.
 *
 * Findings name requirements, never people.
 *
 * @see docs/methods/self-evaluation.md
 *
 * @example
 * ```ts
 * import { ConsensusScore, consistencyFindings } from "@maatstaf/framework";
 * import { calendarDate } from "@maatstaf/kernel";
 *
 * const score = ConsensusScore.parse({
 *   evaluation: "e1", requirement: "own:a.goals", value: 4, motivation: "We bespreken de cijfers elk kwartaal.",
 *   evidence: [{ kind: "document", reference: "nota-12", statement: "Verslag van het overleg" }],
 *   decidedOn: "2026-04-02", decidedBy: "p1",
 * });
 * const found = consistencyFindings({
 *   evaluation: { method: "consensus-only", participants: [] },
 *   requirements: [{ id: "own:a.goals", code: "A.01", part: "own:a", weight: 1, isApplicable: true }],
 *   individual: [], consensus: [score], on: calendarDate("2026-05-01"),
 * });
 * found.map(({ code }) => code) // => ["check-without-indicator"]
 * ```
 */
export function consistencyFindings(input: ConsistencyInput): readonly ConsistencyFinding[] {
  const codeOf = new Map(input.requirements.map(({ id, code }) => [id, code]));
  const scores = input.consensus.flatMap((score) => {
    const code = codeOf.get(score.requirement);
    return code === undefined ? [] : [{ ...score, code }];
  });
  return [
    ...levelFindings(scores, input),
    ...motivationFindings(scores),
    ...evidenceFindings(scores, input),
    ...groupFindings(scores, input),
  ];
}

/**
 * A finding in words.
 *
 * @example
 * ```ts
 * import { findingText } from "@maatstaf/framework";
 *
 * const found = { code: "score-without-motivation", severity: "error", params: { code: "O1.06" } } as const;
 * findingText(found, "nl-BE") // => "O1.06 heeft een score zonder motivering. Schrijf waarom."
 * ```
 */
export function findingText({ code, params }: ConsistencyFinding, locale: Locale): string {
  return frameworkMessages.text(locale, `check.${code}`, params);
}
