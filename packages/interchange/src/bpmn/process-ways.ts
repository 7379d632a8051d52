import type { ParsedProcess } from "@maatstaf/services";
import type { DrawnBounds, DrawnPoint } from "./bpmn-drawing.ts";

/** Where an element stands in a plain layout, counted from 0. */
export interface Cell {
  readonly lane: number;
  readonly column: number;
  readonly row: number;
}

/** The lines of the layout that ways follow: the height of a channel under a lane, and the gap right of a column. */
interface Lines {
  readonly channelAt: (lane: number, slot: number) => number;
  readonly gapAfter: (column: number) => number;
}

/** The ways of a process, before the height of its lanes is known and after. */
interface PlannedWays {
  /** How many ways run through the channel under a lane. */
  readonly inChannel: (lane: number) => number;
  readonly drawn: (
    places: ReadonlyMap<string, DrawnBounds>,
    lines: Lines,
  ) => ReadonlyMap<string, readonly DrawnPoint[]>;
}

interface Plan {
  readonly id: string;
  readonly from: Cell & { readonly id: string };
  readonly to: Cell & { readonly id: string };
  /** The lane under which it runs, and its place there; none for a way to the next column. */
  readonly channel?: { readonly lane: number; readonly slot: number };
  /** Whether it leaves and arrives straight down or up; else by the gap beside the column, past what stands between. */
  readonly leavesDown: boolean;
  readonly arrives: "top" | "bottom" | "side";
}

/** How far from the middle of a shape a way leaves and another arrives, so that the two are told apart. */
const APART = 15;
/** A shape narrower than this has one point below and one above. */
const WIDE = 60;
/** How far from the middle of a gap ways run that come from or go to a channel. */
const ASIDE = 12;
/** How far ways that bend in one gap run from each other, and the room they have in all. */
const BEND = 8;
const BENDS = 16;

/** Plans the ways: which channel each takes, and how it leaves and arrives without crossing a shape. */
export function plannedWays(flows: ParsedProcess["flows"], cells: ReadonlyMap<string, Cell>): PlannedWays {
  const used = new Map<number, number>();
  const lowest = (cell: Cell): boolean =>
    ![...cells.values()].some(
      ({ lane, column, row }) => lane === cell.lane && column === cell.column && row > cell.row,
    );
  const plans = flows.flatMap(({ id, from, to }): readonly Plan[] => {
    const [one, other] = [cells.get(from), cells.get(to)];
    if (one === undefined || other === undefined) return [];
    const ends = { id, from: { ...one, id: from }, to: { ...other, id: to } };
    if (other.column - one.column === 1) return [{ ...ends, leavesDown: false, arrives: "side" }];
    // The channel beside the target: above it for who comes from above, else under it.
    const isFromAbove = one.lane < other.lane;
    const lane = isFromAbove ? other.lane - 1 : other.lane;
    const slot = used.get(lane) ?? 0;
    used.set(lane, slot + 1);
    const straightIn = isFromAbove ? other.row === 0 : lowest(other);
    return [
      {
        ...ends,
        channel: { lane, slot },
        leavesDown: one.lane === lane && lowest(one),
        arrives: straightIn ? (isFromAbove ? "top" : "bottom") : "side",
      },
    ];
  });
  return {
    inChannel: (lane) => used.get(lane) ?? 0,
    drawn: (places, lines) => {
      const bends = bendsOf(plans, places);
      return new Map(
        plans.flatMap((plan) => {
          const [one, other] = [places.get(plan.from.id), places.get(plan.to.id)];
          if (one === undefined || other === undefined) return [];
          return [[plan.id, pointsOf(plan, [one, other], { ...lines, bend: bends.get(plan.id) ?? 0 })] as const];
        }),
      );
    },
  };
}

/** How far from the middle of its gap each way to the next column bends: the one that goes farthest first, so that they do not cross. */
function bendsOf(plans: readonly Plan[], places: ReadonlyMap<string, DrawnBounds>): ReadonlyMap<string, number> {
  const byGap = new Map<number, { readonly id: string; readonly far: number }[]>();
  for (const { id, from, to, channel } of plans) {
    const [one, other] = [places.get(from.id), places.get(to.id)];
    if (channel !== undefined || one === undefined || other === undefined) continue;
    const far = Math.abs(middle(one) - middle(other));
    if (far > 0) byGap.set(from.column, [...(byGap.get(from.column) ?? []), { id, far }]);
  }
  return new Map(
    [...byGap.values()].flatMap((ways) => {
      const step = Math.min(BEND, BENDS / Math.max(1, ways.length - 1));
      return ways
        .toSorted((a, b) => b.far - a.far)
        .map(({ id }, at) => [id, (at - (ways.length - 1) / 2) * step] as const);
    }),
  );
}

function pointsOf(
  plan: Plan,
  [one, other]: readonly [DrawnBounds, DrawnBounds],
  lines: Lines & { readonly bend: number },
): readonly DrawnPoint[] {
  const right = { x: one.x + one.width, y: middle(one) };
  const left = { x: other.x, y: middle(other) };
  if (plan.channel === undefined) {
    const gap = lines.gapAfter(plan.from.column) + lines.bend;
    return right.y === left.y ? [right, left] : [right, { x: gap, y: right.y }, { x: gap, y: left.y }, left];
  }
  const y = lines.channelAt(plan.channel.lane, plan.channel.slot);
  const down = centre(one) + (one.width > WIDE ? APART : 0);
  const leaving = lines.gapAfter(plan.from.column) - ASIDE;
  const start = plan.leavesDown
    ? [
        { x: down, y: one.y + one.height },
        { x: down, y },
      ]
    : [right, { x: leaving, y: right.y }, { x: leaving, y }];
  const into = centre(other) - (other.width > WIDE ? APART : 0);
  const arriving = lines.gapAfter(plan.to.column - 1) + ASIDE;
  const end = {
    top: [
      { x: into, y },
      { x: into, y: other.y },
    ],
    bottom: [
      { x: into, y },
      { x: into, y: other.y + other.height },
    ],
    side: [{ x: arriving, y }, { x: arriving, y: left.y }, left],
  }[plan.arrives];
  return [...start, ...end];
}

function middle({ y, height }: DrawnBounds): number {
  return y + height / 2;
}

function centre({ x, width }: DrawnBounds): number {
  return x + width / 2;
}
