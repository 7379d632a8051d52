import { compareDates, plusDays } from "@maatstaf/kernel";
import type { Lineal } from "./descent.ts";
import { isFlemishNis } from "./municipal-identifiers.ts";
import { issue, repeatedIds, upsideDown } from "./organisation-issue.ts";
import type { OrganisationIssue } from "./organisation-issue.ts";
import type { Organisation } from "./organisation.ts";
import type { Structure } from "./structure.ts";
import { unitIssues } from "./unit-issues.ts";
import { isValidOn } from "./validity.ts";

/**
 * Everything that is wrong with a structure: references to nothing, identifiers of another country or used twice, zones in a
 * group, units in a circle, too deep, in two places or in no cluster, and lineages that cannot be.
 *
 * @returns Every issue with its place; empty for a sound structure.
 *
 * @see docs/methods/organisation.md
 *
 * @example
 * ```ts
 * import { Structure, structureIssues } from "@maatstaf/organisation";
 *
 * const base = { code: "A", kind: "cluster", name: { nl: "A" }, organisationIds: ["gem"], validFrom: "2025-01-01" };
 * const structure = Structure.parse({ units: [{ ...base, id: "a" }] });
 * structureIssues(structure).map(({ code, place }) => [code, place]) // => [["organisation-unknown", "units[0].organisationIds[0]"]]
 * ```
 */
export function structureIssues(structure: Structure): OrganisationIssue[] {
  const { organisations, groups, units } = structure;
  return [
    ...repeatedIds("organisations", organisations),
    ...repeatedIds("groups", groups),
    ...repeatedIds("units", units),
    ...organisations.flatMap((organisation, at) => organisationIssues(structure, organisation, `organisations[${at}]`)),
    ...lineageIssues("organisations", organisations),
    ...lineageIssues("units", units),
    ...unitIssues(structure),
  ];
}

function organisationIssues(
  { organisations, groups }: Structure,
  organisation: Organisation,
  place: string,
): OrganisationIssue[] {
  const { kind, country, identifiers, groupId, validFrom, validTo } = organisation;
  const { nisCode, kboNumber, cbsCode } = identifiers;
  const foreign = country === "NL" ? { nisCode, kboNumber } : { cbsCode };
  const own = country === "NL" ? cbsCode : nisCode;
  const others = organisations.slice(0, organisations.indexOf(organisation));
  const isZone = kind === "police-zone" || kind === "rescue-zone";
  return [
    ...Object.entries(foreign).flatMap(([name, found]) =>
      found === undefined
        ? []
        : [issue("identifier-of-another-country", `${place}.identifiers.${name}`, { found, country })],
    ),
    ...(nisCode !== undefined && country === "BE-VLG" && !isFlemishNis(nisCode)
      ? [issue("nis-code-not-flemish", `${place}.identifiers.nisCode`, { found: nisCode })]
      : []),
    ...(kind === "municipality" && own === undefined
      ? [issue("identifier-missing", `${place}.identifiers`, { organisation: organisation.id }, "warning")]
      : []),
    ...Object.entries(identifiers).flatMap(([name, found]) =>
      found !== undefined &&
      others.some((other) => Object.entries(other.identifiers).some(([key, value]) => key === name && value === found))
        ? [issue("identifier-used-twice", `${place}.identifiers.${name}`, { found })]
        : [],
    ),
    ...(groupId !== undefined && !groups.some(({ id }) => id === groupId)
      ? [issue("group-unknown", `${place}.groupId`, { found: groupId })]
      : []),
    ...(groupId !== undefined && isZone
      ? [issue("zone-in-a-group", `${place}.groupId`, { organisation: organisation.id, found: groupId })]
      : []),
    ...upsideDown(place, validFrom, validTo),
  ];
}

function lineageIssues(list: "organisations" | "units", records: readonly Lineal[]): OrganisationIssue[] {
  return records.flatMap((record, at) =>
    record.lineage.flatMap((step, index) => {
      const place = `${list}[${at}].lineage[${index}]`;
      const { on = record.validFrom } = step;
      return step.from.flatMap((found, from): OrganisationIssue[] => {
        const here = `${place}.from[${from}]`;
        const earlier = records.find(({ id }) => id === found);
        if (earlier === undefined)
          return [issue(list === "units" ? "unit-unknown" : "organisation-unknown", here, { found })];
        if (earlier === record || compareDates(earlier.validFrom, on) >= 0)
          return [issue("lineage-from-later", here, { found, expected: on })];
        const goesOn = isValidOn(earlier, on);
        if (step.kind !== "split")
          return goesOn ? [issue("lineage-overlaps", here, { found, expected: plusDays(on, -1) })] : [];
        const parts = records.filter(({ lineage }) =>
          lineage.some((other) => other.kind === "split" && other.from.includes(found)),
        );
        return goesOn || parts.length > 1 ? [] : [issue("lineage-split-alone", here, { found }, "warning")];
      });
    }),
  );
}
