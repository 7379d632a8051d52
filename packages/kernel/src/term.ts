import * as z from "zod";

/**
 * A term as data (nl: *termijn*): how long, in what, and what happens when it ends on a day without work.
 *
 * - `calendar-days`, `weeks`, `months`: counted from the day after the start; the end rolls as `roll` says.
 * - `working-days`: only Monday to Friday that is no holiday or closing day counts, so that the end is one of them.
 * - `roll`: `forward` to the first day that is no Saturday, Sunday or holiday by law; `forward-open` also past the
 *   closing days of the organisation, for a norm it set itself; `none` to leave the end where it is.
 *
 * @example
 * ```ts
 * import { Term } from "@maatstaf/kernel";
 *
 * Term.safeParse({ amount: 45, unit: "calendar-days", roll: "forward" }).success // => true
 * Term.safeParse({ amount: 45, unit: "days", roll: "forward" }).success // => false
 * ```
 */
export const Term = z
  .strictObject({
    amount: z.int().min(1),
    unit: z.enum(["calendar-days", "working-days", "weeks", "months"]),
    roll: z.enum(["forward", "forward-open", "none"]),
  })
  .readonly();
export type Term = z.infer<typeof Term>;

/** How long a term is, or is extended: a {@link Term} without its roll. */
export type TermLength = Pick<Term, "amount" | "unit">;
