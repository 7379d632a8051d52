import * as z from "zod";

/** The four steps of the quality circle, in order. */
export const PDCA_PHASES = ["plan", "do", "check", "act"] as const;

/**
 * A step of the quality circle (nl: *PDCA-fase*).
 *
 * @example
 * ```ts
 * import { PdcaPhase } from "@maatstaf/framework";
 *
 * PdcaPhase.safeParse("check").success // => true
 * ```
 */
export const PdcaPhase = z.enum(PDCA_PHASES);
export type PdcaPhase = z.infer<typeof PdcaPhase>;
