import { LocalizedText } from "@maatstaf/kernel";
import * as z from "zod";
import type { Immutable } from "./immutable.ts";

const time = z.string().regex(/^(?:[01]\d|2[0-4]):[0-5]\d$/u);

/**
 * A place where people are helped (locatie), with the village (kern) it lies in and its opening hours.
 *
 * @example
 * ```ts
 * import { Location } from "@maatstaf/organisation";
 *
 * const hall = { id: "hall", name: { nl: "Gemeentehuis" }, address: "Markt 1", village: "Dorp" };
 * Location.parse({ ...hall, openingHours: [{ weekday: 1, from: "09:00", to: "12:00" }] }).openingHours.length // => 1
 * ```
 */
export const Location = z.strictObject({
  id: z.string().min(1).max(80),
  name: LocalizedText,
  address: z.string().min(1),
  village: z.string().min(1).optional(),
  openingHours: z
    .array(
      z
        .strictObject({ weekday: z.int().min(1).max(7), from: time, to: time })
        .refine(({ from, to }) => from < to, { path: ["to"], params: { code: "closes-before-it-opens" } }),
    )
    .default([])
    .meta({ description: "Weekday 1 is Monday." }),
});
export type Location = Immutable<z.infer<typeof Location>>;
