import * as z from "zod";
import { CalendarDate } from "./calendar-date.ts";
import { LocalizedText } from "./localized-text.ts";

const Id = z.string().refine((id) => /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(id), { params: { code: "not-an-id" } });

const When = z.discriminatedUnion("kind", [
  z
    .strictObject({
      kind: z.literal("yearly"),
      month: z.int().min(1).max(12),
      day: z.int().min(1).max(31),
      onSunday: z.enum(["day-before", "day-after"]).optional(),
    })
    .refine(staysInItsYear, { params: { code: "holiday-leaves-its-year" } }),
  // From 1 January to 31 December, whenever Easter falls.
  z.strictObject({ kind: z.literal("easter"), days: z.int().min(-80).max(250) }),
  z.strictObject({ kind: z.literal("dates"), dates: z.array(CalendarDate).min(1).readonly() }),
]);

function staysInItsYear({
  month,
  day,
  onSunday,
}: {
  month: number;
  day: number;
  onSunday?: string | undefined;
}): boolean {
  if (month === 1 && day === 1) return onSunday !== "day-before";
  return month !== 12 || day !== 31 || onSunday !== "day-after";
}

/**
 * A rule that makes days of the year no working days (nl: *feestdag, sluitingsdag*), with its validity and its source.
 *
 * - `when`: the same day every year (`onSunday`: what happens when that is a Sunday), a number of days after Easter
 *   Sunday, or single days;
 * - `effect`: `holiday` by law; `equated` with one by decree; `closing`, a day on which the organisation is closed,
 *   which no legal term is prolonged for;
 * - `from`, `until`: first and last day on which the rule holds, both included; without them, always;
 * - `applies`: whether it counts. What sources disagree on is carried with `false`, to be switched on by
 *   {@link localCalendar} under its `id` or its `choice`.
 * - `name`: only of local rules; the names of those we ship are in {@link kernelMessages} under `holiday.<id>`.
 *
 * @example
 * ```ts
 * import { HolidayRule } from "@maatstaf/kernel";
 *
 * const townFair = {
 *   id: "town-fair",
 *   effect: "closing",
 *   applies: true,
 *   when: { kind: "dates", dates: ["2026-09-07"] },
 *   source: "Besluit van het college van 12 januari 2026",
 *   name: { nl: "Jaarmarkt" },
 * };
 * HolidayRule.safeParse(townFair).success // => true
 * ```
 */
export const HolidayRule = z
  .strictObject({
    id: Id,
    effect: z.enum(["holiday", "equated", "closing"]),
    applies: z.boolean(),
    choice: Id.optional(),
    when: When,
    from: CalendarDate.optional(),
    until: CalendarDate.optional(),
    source: z.string().min(1),
    name: LocalizedText.optional(),
  })
  .readonly();
export type HolidayRule = z.infer<typeof HolidayRule>;

/**
 * The days on which an administration does not work, Saturdays and Sundays apart, as dated rules (nl:
 * *feestdagenkalender*). Terms computed with a calendar carry its `id` and `version`.
 *
 * @example
 * ```ts
 * import { HolidayCalendar } from "@maatstaf/kernel";
 *
 * HolidayCalendar.parse({ id: "none", version: "1", rules: [] }).rules // => []
 * ```
 */
export const HolidayCalendar = z
  .strictObject({ id: Id, version: z.string().min(1), rules: z.array(HolidayRule).readonly() })
  .readonly();
export type HolidayCalendar = z.infer<typeof HolidayCalendar>;
