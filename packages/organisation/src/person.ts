import { CalendarDate } from "@maatstaf/kernel";
import * as z from "zod";
import type { Immutable } from "./immutable.ts";

const id = z.string().min(1).max(80);
const period = { from: CalendarDate, to: CalendarDate.optional() };

/**
 * A member of staff or of a board (persoon), with as little personal data as the work needs: name, mail, language, and where
 * and when they work. There is no field for anything else.
 *
 * @example
 * ```ts
 * import { Person } from "@maatstaf/organisation";
 *
 * const person = { id: "p1", name: "A. Voorbeeld", mail: "a@voorbeeld.example", language: "nl", employment: { from: "2020-01-01" } };
 * Person.safeParse(person).success // => true
 * Person.safeParse({ ...person, birthday: "1980-01-01" }).success // => false
 * ```
 */
export const Person = z.strictObject({
  id,
  name: z.string().min(1).max(120),
  mail: z.email().optional(),
  language: z.enum(["nl", "en"]),
  employment: z.strictObject(period),
  units: z
    .array(z.strictObject({ unitId: id, ...period }))
    .default([])
    .meta({ description: "Where they work and worked." }),
});
export type Person = Immutable<z.infer<typeof Person>>;
