import { CalendarDate, LocalizedText } from "@maatstaf/kernel";
import * as z from "zod";
import type { Immutable } from "./immutable.ts";

const code = z.string().min(1).max(80);

/**
 * A roadmap (routekaart): themes up to a horizon, with steps that somebody owns.
 *
 * @example
 * ```ts
 * import { Roadmap } from "@maatstaf/services";
 *
 * Roadmap.safeParse({
 *   id: "R", themes: [{ id: "digitaal", name: { nl: "Digitaal" }, horizon: "2028-12-31", steps: [
 *     { id: "loket", title: { nl: "E-loket" }, start: "2026-01-01", end: "2026-06-30", ownerUnitId: "ICT" },
 *   ] }],
 * }).success // => true
 * ```
 */
export const Roadmap = z.strictObject({
  id: code,
  themes: z.array(
    z.strictObject({
      id: code,
      name: LocalizedText,
      horizon: CalendarDate,
      steps: z
        .array(
          z.strictObject({
            id: code,
            title: LocalizedText,
            start: CalendarDate,
            end: CalendarDate,
            ownerUnitId: code,
            doneOn: CalendarDate.optional(),
            actionIds: z.array(code).default([]),
          }),
        )
        .default([]),
    }),
  ),
});
export type Roadmap = Immutable<z.infer<typeof Roadmap>>;
