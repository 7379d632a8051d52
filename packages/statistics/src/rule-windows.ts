import type { RulePoint } from "./rule-point.ts";
import type { RulePattern } from "./rule-set.ts";

/** A window that shows a pattern: where it points, if anywhere, and which of its points belong to it. */
interface Match {
  readonly side?: -1 | 1;
  readonly includes: (point: RulePoint) => boolean;
}

type PatternOf<Kind extends RulePattern["kind"]> = Extract<RulePattern, { readonly kind: Kind }>;
/** The patterns that show in a window of successive points. */
type WindowPattern = Exclude<RulePattern, PatternOf<"longest-run" | "crossings">>;
type Window = readonly RulePoint[];

const everyPoint = (): boolean => true;

/** Shares of the way to a limit closer than this are the same share. */
const SHARE_TOLERANCE = 1e-9;

const isFarther = ({ reach }: RulePoint, share: number): boolean =>
  reach !== undefined && Math.abs(reach) > share + SHARE_TOLERANCE;

const isNearer = ({ reach }: RulePoint, share: number): boolean =>
  reach !== undefined && Math.abs(reach) < share - SHARE_TOLERANCE;

function limitMatch(window: Window): Match | undefined {
  return window.some((point) => isFarther(point, 1)) ? { includes: everyPoint } : undefined;
}

function runMatch(window: Window): Match | undefined {
  const side = window[0]?.side ?? 0;
  return side !== 0 && window.every((point) => point.side === side) ? { side, includes: everyPoint } : undefined;
}

function trendMatch(window: Window): Match | undefined {
  const side = window[1]?.step ?? 0;
  const goesOn = side !== 0 && window.every((point, index) => index === 0 || point.step === side);
  return goesOn ? { side, includes: everyPoint } : undefined;
}

function alternationMatch(window: Window): Match | undefined {
  const turns = window.every(({ step }, index) => index === 0 || (step !== 0 && step !== window[index + 1]?.step));
  return turns ? { includes: everyPoint } : undefined;
}

function huggingMatch(window: Window, { within }: PatternOf<"hugging">): Match | undefined {
  return window.every((point) => isNearer(point, within)) ? { includes: everyPoint } : undefined;
}

function avoidanceMatch(window: Window, { beyond, bothSides = false }: PatternOf<"avoidance">): Match | undefined {
  if (!window.every((point) => isFarther(point, beyond))) return undefined;
  const sides = new Set(window.map((point) => point.side));
  return bothSides && sides.size === 1 ? undefined : { includes: everyPoint };
}

function zoneMatch(
  window: Window,
  { atLeast, beyond, inside = false, sameSide = false }: PatternOf<"zone">,
): Match | undefined {
  for (const side of [1, -1] as const) {
    const includes = (point: RulePoint): boolean =>
      point.side === side && isFarther(point, beyond) && !(inside && isFarther(point, 1));
    const enough = window.filter(includes).length >= atLeast;
    if (enough && (!sameSide || window.every((point) => point.side === side))) return { side, includes };
  }
  return undefined;
}

/** Length of the window a pattern is looked for in, and what makes a window show it. */
export function patternWindow(pattern: WindowPattern): {
  readonly length: number;
  readonly match: (window: Window) => Match | undefined;
} {
  switch (pattern.kind) {
    case "limit":
      return { length: 1, match: limitMatch };
    case "run":
      return { length: pattern.points, match: runMatch };
    case "trend":
      return { length: pattern.points, match: trendMatch };
    case "zone":
      return { length: pattern.points, match: (window) => zoneMatch(window, pattern) };
    case "alternation":
      return { length: pattern.points, match: alternationMatch };
    case "hugging":
      return { length: pattern.points, match: (window) => huggingMatch(window, pattern) };
    default: {
      const avoidance: PatternOf<"avoidance"> = pattern;
      return { length: avoidance.points, match: (window) => avoidanceMatch(window, avoidance) };
    }
  }
}
