import type { RulePoint } from "./rule-point.ts";
import type { ControlRule, RuleSet } from "./rule-set.ts";
import { patternWindow } from "./rule-windows.ts";
import { runsOf } from "./runs.ts";

/** The signals of one point, in order of precedence, and where the first of them points. */
export interface PointSignals {
  readonly signals: readonly string[];
  readonly side?: "high" | "low";
}

type Side = -1 | 0 | 1;
type Points = readonly RulePoint[];

/** Signals of the points of one segment, oldest first, excluded points left out. */
export function pointSignals(points: Points, { rules }: RuleSet): PointSignals[] {
  const marks = points.map((): { name: string; side: Side }[] => []);
  for (const rule of rules) {
    for (const [index, side] of markedPoints(points, rule)) marks[index]?.push({ name: rule.name, side });
  }
  return marks.map((own, index) => {
    const [first] = own;
    if (first === undefined) return { signals: [] };
    const side = first.side === 0 ? latestSide(points.slice(0, index)) : first.side;
    return { signals: own.map((mark) => mark.name), side: side < 0 ? "low" : "high" };
  });
}

/** Side of the last point that is not on the centre: what a signal on the centre is taken to point to. */
function latestSide(points: Points): Side {
  return points.findLast((point) => point.side !== 0)?.side ?? 0;
}

/** Places a rule marks, each once, with the side it points to. */
function markedPoints(points: Points, rule: ControlRule): ReadonlyMap<number, Side> {
  const { pattern } = rule;
  if (pattern.kind === "longest-run") return longestRun(points);
  if (pattern.kind === "crossings") return tooFewCrossings(points);
  const { length, match } = patternWindow(pattern);
  const marked = new Map<number, Side>();
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

/** Points of the longest run when it is longer than chance allows; points on the centre do not end a run. */
function longestRun(points: Points): ReadonlyMap<number, Side> {
  const { longestRun: longest, longestRunMaximum } = runsOf(points.map((point) => point.side));
  const marked = new Map<number, Side>();
  if (longest <= longestRunMaximum) return marked;
  let run: number[] = [];
  let side: Side = 0;
  for (const [index, point] of points.entries()) {
    if (point.side === 0) continue;
    if (point.side !== side) run = [];
    run.push(index);
    side = point.side;
    if (run.length === longest) for (const place of run) marked.set(place, side);
  }
  return marked;
}

/** Every point of a segment that crosses its centre too seldom. */
function tooFewCrossings(points: Points): ReadonlyMap<number, Side> {
  const { crossings, crossingsMinimum } = runsOf(points.map((point) => point.side));
  return new Map(crossings < crossingsMinimum ? points.map((point, index) => [index, point.side]) : []);
}
