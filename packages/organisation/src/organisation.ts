import { CalendarDate, CalendarId, LocalizedText } from "@maatstaf/kernel";
import * as z from "zod";
import type { Immutable } from "./immutable.ts";
import { Lineage } from "./lineage.ts";
import { CbsCode, KboNumber, NisCode } from "./municipal-identifiers.ts";

const id = z.string().min(1).max(80);

/**
 * Kinds of organisation: municipality (gemeente), public centre for social welfare (OCMW), police zone (politiezone), fire
 * and rescue zone (hulpverleningszone), autonomous municipal company (AGB), and others.
 *
 * @example
 * ```ts
 * import { ORGANISATION_KINDS } from "@maatstaf/organisation";
 *
 * ORGANISATION_KINDS.length // => 6
 * ```
 */
export const ORGANISATION_KINDS = [
  "municipality",
  "ocmw",
  "police-zone",
  "rescue-zone",
  "municipal-company",
  "other",
] as const;
export type OrganisationKind = (typeof ORGANISATION_KINDS)[number];

/**
 * An organisation (organisatie): a legal entity with its identifiers, its residents through the years, and what it came from.
 *
 * @example
 * ```ts
 * import { Organisation } from "@maatstaf/organisation";
 *
 * Organisation.parse({
 *   id: "aalter", kind: "municipality", name: { nl: "Aalter" }, country: "BE-VLG", identifiers: { nisCode: "44084" },
 *   planningRegime: "BBC", calendarId: "be", validFrom: "2019-01-01", lineage: [{ kind: "merged", from: ["aalter-2018", "knesselare"] }],
 * }).residents // => []
 * ```
 */
export const Organisation = z.strictObject({
  id,
  kind: z.enum(ORGANISATION_KINDS),
  name: LocalizedText,
  country: z.enum(["BE-VLG", "NL"]),
  identifiers: z
    .strictObject({ nisCode: NisCode.optional(), kboNumber: KboNumber.optional(), cbsCode: CbsCode.optional() })
    .default({}),
  residents: z
    .array(z.strictObject({ on: CalendarDate, count: z.int().nonnegative() }))
    .default([])
    .meta({ description: "Counts of residents, each on its day." }),
  planningRegime: z.enum(["BBC", "PC", "none"]),
  calendarId: CalendarId,
  groupId: id.optional().meta({ description: "Group it is run in, such as municipality and OCMW together." }),
  validFrom: CalendarDate,
  validTo: CalendarDate.optional().meta({ description: "Last day." }),
  lineage: Lineage.default([]),
});
export type Organisation = Immutable<z.infer<typeof Organisation>>;

/**
 * Organisations run as one (groep): one management team, units that serve them together.
 *
 * @example
 * ```ts
 * import { OrganisationGroup } from "@maatstaf/organisation";
 *
 * OrganisationGroup.parse({ id: "voorbeeld", name: { nl: "Gemeente en OCMW Voorbeeldgemeente" } }).id // => "voorbeeld"
 * ```
 */
export const OrganisationGroup = z.strictObject({ id, name: LocalizedText });
export type OrganisationGroup = Immutable<z.infer<typeof OrganisationGroup>>;
