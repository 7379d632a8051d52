import * as z from "zod";
import type { Immutable } from "./immutable.ts";
import { Organisation, OrganisationGroup } from "./organisation.ts";
import { Unit } from "./unit.ts";

/**
 * Organisations, their groups and their units, through time. What is wrong with it beyond its form: {@link structureIssues}.
 *
 * @example
 * ```ts
 * import { Structure } from "@maatstaf/organisation";
 *
 * Structure.parse({}) // => { organisations: [], groups: [], units: [] }
 * ```
 */
export const Structure = z.strictObject({
  organisations: z.array(Organisation).default([]),
  groups: z.array(OrganisationGroup).default([]),
  units: z.array(Unit).default([]),
});
export type Structure = Immutable<z.infer<typeof Structure>>;
