import { isAfter } from "@maatstaf/kernel";
import type { CalendarDate } from "@maatstaf/kernel";
import { suppressedLine } from "@maatstaf/statistics";
import type { NotPublishable, SuppressedLine } from "@maatstaf/statistics";
import type { Competence, PersonCompetence, RoleProfile, Training } from "./competence.ts";
import { issue } from "./organisation-issue.ts";
import type { OrganisationIssue } from "./organisation-issue.ts";
import { trainingIssues } from "./training-standing.ts";

/** A competence that a profile asks and a person does not, or no longer, have. */
export interface CompetenceGap {
  readonly competenceId: string;
  readonly required: number;
  /** 0 for none that still holds. */
  readonly level: number;
}

/**
 * What a person lacks for a profile on a day. What is no longer valid counts for nothing.
 *
 * @param records - Those of one person, or of several; others are left out.
 *
 * @example
 * ```ts
 * import { competenceGaps, PersonCompetence, RoleProfile } from "@maatstaf/organisation";
 * import { calendarDate } from "@maatstaf/kernel";
 *
 * const profile = RoleProfile.parse({ id: "counter", name: { nl: "Loket" }, required: [{ competenceId: "first-aid", level: 1 }] });
 * const record = PersonCompetence.parse({ personId: "p1", competenceId: "first-aid", level: 1, evidence: "attest", validUntil: "2026-01-31" });
 * competenceGaps("p1", profile, [record], calendarDate("2026-02-01")) // => [{ competenceId: "first-aid", required: 1, level: 0 }]
 * ```
 */
export function competenceGaps(
  personId: string,
  { required }: RoleProfile,
  records: readonly PersonCompetence[],
  on: CalendarDate,
): CompetenceGap[] {
  return required.flatMap(({ competenceId, level: asked }) => {
    const held = records
      .filter((record) => record.personId === personId && record.competenceId === competenceId)
      .filter(({ validUntil }) => validUntil === undefined || !isAfter(on, validUntil))
      .reduce((highest, { level }) => Math.max(highest, level), 0);
    return held >= asked ? [] : [{ competenceId, required: asked, level: held }];
  });
}

/**
 * The competences of people that a reader may see: one's own, and those of the people one heads.
 *
 * @param reader - `headOf`: the people who work in the units the reader heads.
 *
 * @example
 * ```ts
 * import { PersonCompetence, visibleCompetences } from "@maatstaf/organisation";
 *
 * const record = PersonCompetence.parse({ personId: "p1", competenceId: "service", level: 2, evidence: "gesprek 2025" });
 * visibleCompetences([record], { personId: "p1", headOf: [] }).length // => 1
 * visibleCompetences([record], { personId: "p2", headOf: [] }).length // => 0
 * ```
 */
export function visibleCompetences(
  records: readonly PersonCompetence[],
  { personId, headOf }: { readonly personId: string; readonly headOf: readonly string[] },
): PersonCompetence[] {
  return records.filter((record) => record.personId === personId || headOf.includes(record.personId));
}

/**
 * `8`: no number of people below this leaves a report on competences.
 *
 * @example
 * ```ts
 * import { SMALLEST_STAFF_COUNT } from "@maatstaf/organisation";
 *
 * SMALLEST_STAFF_COUNT // => 8
 * ```
 */
export const SMALLEST_STAFF_COUNT = 8;

/**
 * How many people of a profile have a competence, and how many do not, fit to publish: small numbers are hidden, and a total
 * below {@link SMALLEST_STAFF_COUNT} too.
 *
 * @param personIds - The people who have the profile.
 * @returns Two counts, with the competence and without; `too-few-people` when there are fewer than eight in all, or
 * `not-publishable`.
 * @throws RangeError when the profile does not ask the competence.
 *
 * @see docs/methods/organisation-roles.md
 *
 * @example
 * ```ts
 * import { competenceCoverage, RoleProfile } from "@maatstaf/organisation";
 * import { calendarDate } from "@maatstaf/kernel";
 *
 * const profile = RoleProfile.parse({ id: "counter", name: { nl: "Loket" }, required: [{ competenceId: "service", level: 2 }] });
 * competenceCoverage("service", profile, { personIds: ["p1", "p2"], records: [], on: calendarDate("2026-02-01") }) // => { kind: "too-few-people", required: 8 }
 * ```
 */
export function competenceCoverage(
  competenceId: string,
  profile: RoleProfile,
  {
    personIds,
    records,
    on,
  }: {
    readonly personIds: readonly string[];
    readonly records: readonly PersonCompetence[];
    readonly on: CalendarDate;
  },
): SuppressedLine | NotPublishable | { readonly kind: "too-few-people"; readonly required: number } {
  if (!profile.required.some((one) => one.competenceId === competenceId)) {
    throw new RangeError(`competenceCoverage: profile ${profile.id} does not ask ${competenceId}; choose one it asks`);
  }
  const people = [...new Set(personIds)];
  if (people.length < SMALLEST_STAFF_COUNT) return { kind: "too-few-people", required: SMALLEST_STAFF_COUNT };
  const lacking = people.filter((personId) =>
    competenceGaps(personId, profile, records, on).some((gap) => gap.competenceId === competenceId),
  ).length;
  return suppressedLine([people.length - lacking, lacking], { threshold: SMALLEST_STAFF_COUNT });
}

/**
 * What is wrong with competences: profiles and people that refer to none, levels off the scale, trainings evaluated too soon.
 *
 * @example
 * ```ts
 * import { competenceIssues, RoleProfile } from "@maatstaf/organisation";
 *
 * const profile = RoleProfile.parse({ id: "counter", name: { nl: "Loket" }, required: [{ competenceId: "service", level: 2 }] });
 * competenceIssues({ competences: [], profiles: [profile], records: [], trainings: [] }).map(({ code }) => code) // => ["competence-unknown"]
 * ```
 */
export function competenceIssues({
  competences,
  profiles,
  records,
  trainings,
}: {
  readonly competences: readonly Competence[];
  readonly profiles: readonly RoleProfile[];
  readonly records: readonly PersonCompetence[];
  readonly trainings: readonly Training[];
}): OrganisationIssue[] {
  const check = (place: string, competenceId: string, level: number): OrganisationIssue[] => {
    const competence = competences.find(({ id }) => id === competenceId);
    if (competence === undefined) return [issue("competence-unknown", place, { found: competenceId })];
    const maximum = competence.levels.length;
    return level > maximum ? [issue("level-off-scale", place, { found: level, maximum })] : [];
  };
  return [
    ...profiles.flatMap(({ required }, at) =>
      required.flatMap(({ competenceId, level }, index) =>
        check(`profiles[${at}].required[${index}]`, competenceId, level),
      ),
    ),
    ...records.flatMap(({ competenceId, level }, at) => check(`records[${at}]`, competenceId, level)),
    ...trainings.flatMap(({ competenceIds }, at) =>
      competenceIds.flatMap((competenceId, index) =>
        check(`trainings[${at}].competenceIds[${index}]`, competenceId, 0),
      ),
    ),
    ...trainingIssues(trainings),
  ];
}
