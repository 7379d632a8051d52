/**
 * The least number of characters of a why: of a decision on an item, and of the answer to an input of a session. Who reads
 * it must be able to follow it.
 *
 * @example
 * ```ts
 * import { LEAST_WHY } from "@maatstaf/services";
 *
 * LEAST_WHY // => 40
 * ```
 */
export const LEAST_WHY = 40;
