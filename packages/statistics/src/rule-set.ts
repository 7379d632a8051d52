/**
 * What a rule looks for. Distances are shares of the way from the centre to the limit: `1` is the limit itself, `1/3`
 * is one standard deviation.
 *
 * - `limit`: a point beyond the limit;
 * - `run`: `points` points in a row on one side of the centre; a point on the centre ends the run;
 * - `trend`: `points` points in a row, each strictly above (or each strictly below) the one before;
 * - `zone`: of `points` points in a row at least `atLeast` lie farther than `beyond` on one side. `inside`: points
 *   beyond the limit do not count. `sameSide`: the other points of the window must lie on that side as well;
 * - `alternation`: `points` points in a row that go up and down in turn;
 * - `hugging`: `points` points in a row that all lie nearer than `within`, on whichever side;
 * - `avoidance`: `points` points in a row that all lie farther than `beyond`. `bothSides`: not all on one side;
 * - `longest-run`: the longest run is longer than chance allows for this many points (Anhøj);
 * - `crossings`: the centre is crossed less often than chance allows for this many points (Anhøj).
 */
export type RulePattern =
  | { readonly kind: "limit" }
  | { readonly kind: "run"; readonly points: number }
  | { readonly kind: "trend"; readonly points: number }
  | {
      readonly kind: "zone";
      readonly points: number;
      readonly atLeast: number;
      readonly beyond: number;
      readonly inside?: boolean;
      readonly sameSide?: boolean;
    }
  | { readonly kind: "alternation"; readonly points: number }
  | { readonly kind: "hugging"; readonly points: number; readonly within: number }
  | { readonly kind: "avoidance"; readonly points: number; readonly beyond: number; readonly bothSides?: boolean }
  | { readonly kind: "longest-run" }
  | { readonly kind: "crossings" };

/** A named rule. `marks` says which points get the signal: the `whole` pattern, or only the point that completes it. */
export interface ControlRule<Name extends string = string> {
  readonly name: Name;
  readonly pattern: RulePattern;
  readonly marks: "whole" | "completion";
}

/** Named rules with their source, in order of precedence: the first rule that marks a point gives the verdict. */
export interface RuleSet<Name extends string = string> {
  readonly name: string;
  readonly source: string;
  readonly rules: readonly ControlRule<Name>[];
}
