import type { RulePoint } from "./rule-point.ts";
import type { ControlRule, RulePattern, RuleSet } from "./rule-set.ts";
import {
  alternationMatch,
  avoidanceMatch,
  huggingMatch,
  limitMatch,
  runMatch,
  trendMatch,
  zoneMatch,
} from "./rule-windows.ts";
import type { Match } from "./rule-windows.ts";

/** The signals of one point, in order of precedence, and where the first of them points. */
export interface PointSignals {
  readonly signals: readonly string[];
  readonly side?: "high" | "low";
}

type Window = readonly RulePoint[];
type Mark = { readonly name: string; readonly side: -1 | 0 | 1 };

/** Signals of the points of one segment, oldest first, excluded points left out. */
export function pointSignals(points: readonly RulePoint[], { rules }: RuleSet): PointSignals[] {
  const marks: Mark[][] = points.map(() => []);
  for (const rule of rules) {
    for (const [index, side] of markedPoints(points, rule)) marks[index]?.push({ name: rule.name, side });
  }
  return marks.map((own) => {
    const signals = own.map((mark) => mark.name);
    const side = own[0]?.side ?? 0;
    return side === 0 ? { signals } : { signals, side: side > 0 ? "high" : "low" };
  });
}

/** Points a rule marks, each once, with the side it points to; the latest window that marks a point decides. */
function markedPoints(points: Window, rule: ControlRule): Map<number, -1 | 0 | 1> {
  const marked = new Map<number, -1 | 0 | 1>();
  const { length, match } = windowed(rule.pattern, points.length);
  for (let end = length; end <= points.length; end += 1) {
    const window = points.slice(end - length, end);
    const found = match(window);
    if (found === undefined) continue;
    for (const [offset, point] of window.entries()) {
      const completes = offset === length - 1;
      if ((rule.marks === "whole" || completes) && found.includes(point)) {
        marked.set(end - length + offset, found.side ?? point.side);
      }
    }
  }
  return marked;
}

/** Length of the window of a pattern, and what makes a window show it. */
function windowed(
  pattern: RulePattern,
  available: number,
): { readonly length: number; readonly match: (window: Window) => Match | undefined } {
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
    case "avoidance":
      return { length: pattern.points, match: (window) => avoidanceMatch(window, pattern) };
    default:
      return { length: available + 1, match: () => undefined };
  }
}
