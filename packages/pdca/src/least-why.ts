/**
 * `40`: the least number of characters of the why of a decision. A decision without a why that says something is not
 * complete.
 *
 * @example
 * ```ts
 * import { LEAST_WHY } from "@maatstaf/pdca";
 *
 * LEAST_WHY // => 40
 * ```
 */
export const LEAST_WHY = 40;

/** Whether a text is long enough for the why of a decision. */
export function isWhy(text: string | undefined): boolean {
  return text !== undefined && text.trim().length >= LEAST_WHY;
}
