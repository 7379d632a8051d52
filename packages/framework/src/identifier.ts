import * as z from "zod";

const WORDS = "[a-z0-9]+(?:-[a-z0-9]+)*";

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
export const FrameworkId = z
  .string()
  .max(80)
  .regex(new RegExp(`^${WORDS}$`, "u"))
  .meta({ description: "Lower-case words and digits joined by '-'.", examples: ["vvsg"] });
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
export const ElementId = z
  .string()
  .max(160)
  .regex(new RegExp(`^${WORDS}:${WORDS}(?:\\.${WORDS})*$`, "u"))
  .meta({ description: "Id of an element, the framework in front.", examples: ["vvsg:manage.objectives"] });
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
export const ElementCode = z
  .string()
  .max(24)
  .regex(/^[\p{L}0-9]+(?:[.-][\p{L}0-9]+)*$/u)
  .meta({ description: "Visible code.", examples: ["O1.06"] });
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
export const SlotName = z
  .string()
  .max(40)
  .regex(/^[a-z]+(?:-[a-z]+)*$/u)
  .meta({ description: "Name of a blank in a question.", examples: ["klant"] });
export type SlotName = z.infer<typeof SlotName>;

/** A framework with the edition meant. */
export const EditionReference = z
  .strictObject({ framework: FrameworkId, edition: z.string().min(1).max(40) })
  .meta({ description: "A framework with the edition meant." });
export type EditionReference = Readonly<z.infer<typeof EditionReference>>;
