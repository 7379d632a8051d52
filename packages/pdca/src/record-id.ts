import * as z from "zod";

/** The id of a record, a person, a unit or a rule: one word or code without spaces, so that a `Reference` can name it. */
export const RecordId = z
  .string()
  .max(120)
  .refine((id) => /^[^\s@\p{C}]+$/u.test(id), { params: { code: "not-a-reference-id" } });

/** A text that says something: more than spaces. */
export const Sentence = z.string().refine((text) => text.trim() !== "", { params: { code: "empty-text" } });
