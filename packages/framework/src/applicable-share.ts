import type { Adaptation } from "./adaptation.ts";
import { isLive } from "./framework.ts";
import type { Framework } from "./framework.ts";

/** Of the requirements in use, the least share that must apply for a domain to be compared with others. */
export const LEAST_APPLICABLE_SHARE = 0.7;

/**
 * The share of a framework's requirements in use that apply in a domain, in [0, 1]. Those of the domain itself do not
 * count.
 *
 * @example
 * ```ts
 * import { applicableShare } from "@maatstaf/framework";
 *
 * const requirements = [{ id: "own:a.goals" }, { id: "own:a.roles" }];
 * const note = { applicable: false, reason: "geen eigen doelen", examples: [] };
 * applicableShare({ requirements }, { requirements: { "own:a.goals": note } }) // => 0.5
 * ```
 */
export function applicableShare(
  framework: { readonly requirements: readonly Pick<Framework["requirements"][number], "id" | "retiredOn">[] },
  { requirements }: Pick<Adaptation, "requirements">,
): number {
  const live = framework.requirements.filter(isLive);
  if (live.length === 0) return 0;
  return live.filter(({ id }) => requirements[id]?.applicable !== false).length / live.length;
}

/**
 * Whether a domain can be set beside others: at least {@link LEAST_APPLICABLE_SHARE} of the requirements apply.
 *
 * @example
 * ```ts
 * import { isComparable } from "@maatstaf/framework";
 *
 * isComparable({ requirements: [{ id: "own:a.goals" }] }, { requirements: {} }) // => true
 * ```
 */
export function isComparable(
  framework: Parameters<typeof applicableShare>[0],
  adaptation: Pick<Adaptation, "requirements">,
): boolean {
  return applicableShare(framework, adaptation) >= LEAST_APPLICABLE_SHARE;
}
