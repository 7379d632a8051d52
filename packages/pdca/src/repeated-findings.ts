import { plusMonths } from "@maatstaf/kernel";
import { auditTerms } from "./audit-terms.ts";
import type { Finding } from "./finding.ts";

/** A minor that was found before, and for which `major` is proposed; the lead auditor decides. */
export interface RepeatedFinding {
  readonly findingId: string;
  readonly requirementId: string;
  readonly unitId: string;
  /** The earlier ones on the same clause in the same unit, oldest first. */
  readonly earlierIds: readonly string[];
  readonly proposed: "major";
}

/**
 * The minors that were found before on the same clause in the same unit within a cycle: each proposes `major`. An earlier
 * minor or major counts, also when it is closed; one that was withdrawn does not.
 *
 * @param findings - In any order; the same day counts by the order of the list.
 * @param years - How far back the cycle reaches, that day included.
 *
 * @see docs/methods/pdca-audits.md
 *
 * @example
 * ```ts
 * import { Finding, repeatedFindings } from "@maatstaf/pdca";
 *
 * const form = (id: string, raisedOn: string) => Finding.parse({
 *   id, auditId: "A", grade: "minor", requirementIds: ["7.5.3"], unitId: "SD", raisedOn, statement: "Verouderd formulier", criterion: "Geldige versie",
 * });
 * repeatedFindings([form("F-04", "2024-04-18"), form("F-10", "2025-03-12")]).map(({ findingId, earlierIds }) => [findingId, earlierIds]) // => [["F-10", ["F-04"]]]
 * ```
 */
export function repeatedFindings(
  findings: readonly Finding[],
  years: number = auditTerms().cycleYears,
): RepeatedFinding[] {
  const standing = findings
    .filter(({ state, grade }) => state !== "withdrawn" && (grade === "minor" || grade === "major"))
    .toSorted((a, b) => (a.raisedOn < b.raisedOn ? -1 : Number(b.raisedOn < a.raisedOn)));
  return standing.flatMap((finding, index) => {
    if (finding.grade !== "minor") return [];
    const since = plusMonths(finding.raisedOn, -12 * years);
    return finding.requirementIds.flatMap((requirementId): RepeatedFinding[] => {
      const earlier = standing
        .slice(0, index)
        .filter(
          ({ unitId, requirementIds, raisedOn }) =>
            unitId === finding.unitId && since <= raisedOn && requirementIds.includes(requirementId),
        );
      if (earlier.length === 0) return [];
      const earlierIds = earlier.map(({ id }) => id);
      return [{ findingId: finding.id, requirementId, unitId: finding.unitId, earlierIds, proposed: "major" }];
    });
  });
}
