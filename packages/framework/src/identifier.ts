import * as z from "zod";

const WORDS = "[a-z0-9]+(?:-[a-z0-9]+)*";

/** A text of one form, with a code of its own when it has another: a reader is told what is asked, not a pattern. */
function text(pattern: string, { most, code }: { readonly most: number; readonly code: string }): z.ZodString {
  const form = new RegExp(pattern, "u");
  return z
    .string()
    .max(most)
    .refine((value) => form.test(value), { params: { code } })
    .meta({ pattern });
}

/**
 * The lasting name of a framework, adaptation or crosswalk: lower-case words and digits joined by `-`.
 *
 * @example
 * ```ts
 * import { FrameworkId } from "@maatstaf/framework";
 *
 * FrameworkId.safeParse("iso9001-2015").success // => true
 * FrameworkId.safeParse("ISO 9001").success // => false
 * ```
 */
export const FrameworkId = text(`^${WORDS}$`, { most: 80, code: "not-a-framework-id" }).meta({
  description: "Lower-case words and digits joined by '-'.",
  examples: ["vvsg"],
});
export type FrameworkId = z.infer<typeof FrameworkId>;

/**
 * The lasting name of a part, subtheme or requirement: the framework in front, then words joined by `.` and `-`. It is
 * never used again for something else; what a reader sees is the code (`O1.06`).
 *
 * @example
 * ```ts
 * import { ElementId } from "@maatstaf/framework";
 *
 * ElementId.safeParse("vvsg:measure-and-improve.monitoring").success // => true
 * ElementId.safeParse("iso9001-2015:9.1.2").success // => true
 * ElementId.safeParse("O1.06").success // => false
 * ```
 */
export const ElementId = text(`^${WORDS}:${WORDS}(?:\\.${WORDS})*$`, { most: 160, code: "not-an-element-id" }).meta({
  description: "Id of an element, the framework in front.",
  examples: ["vvsg:manage.objectives"],
});
export type ElementId = z.infer<typeof ElementId>;

/**
 * What a reader calls an element: letters, digits, points and `-`, such as `O1.06`.
 *
 * @example
 * ```ts
 * import { ElementCode } from "@maatstaf/framework";
 *
 * ElementCode.safeParse("O1.06").success // => true
 * ```
 */
export const ElementCode = text(String.raw`^[\p{L}0-9]+(?:[.-][\p{L}0-9]+)*$`, { most: 24, code: "not-a-code" }).meta({
  description: "Visible code.",
  examples: ["O1.06"],
});
export type ElementCode = z.infer<typeof ElementCode>;

/**
 * The name of a blank in a template, such as `klant`: lower-case letters and `-`.
 *
 * @example
 * ```ts
 * import { SlotName } from "@maatstaf/framework";
 *
 * SlotName.safeParse("kernproces").success // => true
 * ```
 */
export const SlotName = text("^[a-z]+(?:-[a-z]+)*$", { most: 40, code: "not-a-slot-name" }).meta({
  description: "Name of a blank in a question.",
  examples: ["klant"],
});
export type SlotName = z.infer<typeof SlotName>;

/** A framework with the edition meant. */
export const EditionReference = z
  .strictObject({ framework: FrameworkId, edition: z.string().min(1).max(40) })
  .meta({ description: "A framework with the edition meant." });
export type EditionReference = Readonly<z.infer<typeof EditionReference>>;
