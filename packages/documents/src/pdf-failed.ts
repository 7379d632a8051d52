import { TaggedError } from "effect/Data";

/**
 * No document came out. `code` says why:
 *
 * - `compiler-unavailable`: the Typst compiler does not load, usually because there is no binary for this platform;
 * - `fonts-unreadable`: the fonts of the document cannot be read from the installed packages;
 * - `refused`: Typst refused the report, for instance because a heading level is skipped; `reason` is its own message.
 *
 * @example
 * ```ts
 * import { PdfFailed } from "@maatstaf/documents";
 *
 * new PdfFailed({ code: "refused", reason: "heading title is empty" }).code // => "refused"
 * ```
 */
export class PdfFailed extends TaggedError("PdfFailed")<{
  readonly code: "compiler-unavailable" | "fonts-unreadable" | "refused";
  readonly reason: string;
}> {}
