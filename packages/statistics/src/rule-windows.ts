import { comparison } from "./nearly-equal.ts";
import type { RulePoint } from "./rule-point.ts";
import type { RulePattern } from "./rule-set.ts";

/** A window that shows a pattern: where it points, if anywhere, and which of its points belong to it. */
export interface Match {
  readonly side?: -1 | 1;
  readonly includes: (point: RulePoint) => boolean;
}

type PatternOf<Kind extends RulePattern["kind"]> = Extract<RulePattern, { readonly kind: Kind }>;
type Window = readonly RulePoint[];

const everyPoint = (): boolean => true;

const distance = (point: RulePoint): number => Math.abs(point.reach ?? Number.NaN);

/** Signs of the steps between successive points of a window. */
function steps(window: Window): (-1 | 0 | 1)[] {
  return window.flatMap((point, index) => {
    const previous = window[index - 1];
    return previous === undefined ? [] : [comparison(point.value, previous.value)];
  });
}

export function limitMatch(window: Window): Match | undefined {
  return window.some((point) => distance(point) > 1) ? { includes: everyPoint } : undefined;
}

export function runMatch(window: Window): Match | undefined {
  const side = window[0]?.side ?? 0;
  return side !== 0 && window.every((point) => point.side === side) ? { side, includes: everyPoint } : undefined;
}

export function trendMatch(window: Window): Match | undefined {
  const [side = 0, ...rest] = steps(window);
  return side !== 0 && rest.every((step) => step === side) ? { side, includes: everyPoint } : undefined;
}

export function alternationMatch(window: Window): Match | undefined {
  const [first = 0, ...rest] = steps(window);
  const alternates = rest.every((step, index) => step === (index % 2 === 0 ? -first : first));
  return first !== 0 && alternates ? { includes: everyPoint } : undefined;
}

export function huggingMatch(window: Window, { within }: PatternOf<"hugging">): Match | undefined {
  return window.every((point) => distance(point) < within) ? { includes: everyPoint } : undefined;
}

export function avoidanceMatch(window: Window, { beyond }: PatternOf<"avoidance">): Match | undefined {
  const sides = new Set(window.map((point) => point.side));
  return sides.size === 2 && window.every((point) => distance(point) > beyond) ? { includes: everyPoint } : undefined;
}

export function zoneMatch(
  window: Window,
  { atLeast, beyond, inside = false, sameSide = false }: PatternOf<"zone">,
): Match | undefined {
  for (const side of [1, -1] as const) {
    const includes = (point: RulePoint): boolean =>
      point.side === side && distance(point) > beyond && !(inside && distance(point) > 1);
    const enough = window.filter(includes).length >= atLeast;
    if (enough && (!sameSide || window.every((point) => point.side === side))) return { side, includes };
  }
  return undefined;
}
