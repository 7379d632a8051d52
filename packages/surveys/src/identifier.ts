import * as z from "zod";

/** A stable word: letters, digits, `.`, `_`, `+` and `-`, beginning with a letter or a digit. Never reused once published. */
export const Word = z
  .string()
  .max(80)
  .refine((id) => /^[\p{L}\p{N}][\p{L}\p{N}._+-]*$/u.test(id), { params: { code: "not-a-word" } });

/** Why something was decided: long enough to say something. */
export const Motivation = z.string().trim().min(20).max(4000);

/** A published why (DOMAIN decision 12): at least forty characters. */
export const PublishedWhy = z.string().trim().min(40).max(4000);
