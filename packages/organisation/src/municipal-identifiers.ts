import * as z from "zod";

/**
 * The NIS code of a Belgian municipality (NIS-code): five digits, of which the first is the province. Codes that end in
 * `000` are arrondissements and provinces.
 *
 * Other input gives the issue code `not-a-nis-code`.
 *
 * @example
 * ```ts
 * import { NisCode } from "@maatstaf/organisation";
 *
 * NisCode.safeParse("44084").success // => true
 * NisCode.safeParse("44000").success // => false
 * ```
 */
export const NisCode = z
  .string()
  .refine((code) => /^[1-9]\d{4}$/u.test(code) && !code.endsWith("000"), { params: { code: "not-a-nis-code" } });

/** Whether a municipality with this NIS code lies in the Flemish region, by province and, in Brabant, arrondissement. */
export function isFlemishNis(code: string): boolean {
  return /^(?:1|2[34]|3|4|7)/u.test(code);
}

/**
 * The number of an enterprise in the Belgian register (KBO-nummer): ten digits that begin with 0 or 1, the last two the
 * check digits. As people write it, see {@link readKboNumber}.
 *
 * Other input gives the issue code `not-a-kbo-number`, or `kbo-check-digits` when only the check fails.
 *
 * @example
 * ```ts
 * import { KboNumber } from "@maatstaf/organisation";
 *
 * KboNumber.safeParse("0123456749").success // => true
 * KboNumber.safeParse("0123456748").success // => false
 * ```
 */
export const KboNumber = z.string().superRefine((found, context) => {
  const reading = readKboNumber(found);
  if (reading.kind === "kbo-number" && reading.number === found) return;
  const code = reading.kind === "kbo-number" ? "not-a-kbo-number" : reading.code;
  context.addIssue({ code: "custom", params: { code }, input: found });
});

/** What was read: the ten digits, or why it is no KBO number. */
export type KboReading =
  | { readonly kind: "kbo-number"; readonly number: string }
  | { readonly kind: "not-read"; readonly code: "not-a-kbo-number" | "kbo-check-digits" };

/**
 * A KBO number as people write it: with points, spaces, `BE` before it, or the leading zero left out. The last two of the
 * ten digits are 97 less the remainder of the first eight by 97.
 *
 * @example
 * ```ts
 * import { readKboNumber } from "@maatstaf/organisation";
 *
 * readKboNumber("BE 0123.456.749") // => { kind: "kbo-number", number: "0123456749" }
 * readKboNumber("0123.456.794") // => { kind: "not-read", code: "kbo-check-digits" }
 * ```
 */
export function readKboNumber(text: string): KboReading {
  const digits = text.trim().replace(/^BE/iu, "").replaceAll(/[\s.]/gu, "");
  const number = digits.length === 9 ? `0${digits}` : digits;
  if (!/^[01]\d{9}$/u.test(number)) return { kind: "not-read", code: "not-a-kbo-number" };
  const isChecked = 97 - (Number(number.slice(0, 8)) % 97) === Number(number.slice(8));
  return isChecked ? { kind: "kbo-number", number } : { kind: "not-read", code: "kbo-check-digits" };
}

/**
 * The code of a Dutch municipality at Statistics Netherlands (CBS-code): `GM` and four digits.
 *
 * Other input gives the issue code `not-a-cbs-code`.
 *
 * @example
 * ```ts
 * import { CbsCode } from "@maatstaf/organisation";
 *
 * CbsCode.safeParse("GM1959").success // => true
 * ```
 */
export const CbsCode = z
  .string()
  .refine((code) => /^GM\d{4}$/u.test(code) && code !== "GM0000", { params: { code: "not-a-cbs-code" } });
