import type { ParsedProcess, ProcessElement } from "@maatstaf/services";
import type { DrawnBounds, DrawnPoint } from "./bpmn-drawing.ts";
import { plannedWays } from "./process-ways.ts";
import type { Cell } from "./process-ways.ts";

const COLUMN = 150;
const ROW = 120;
const BAND = 30;
/** Room in a lane under its rows, for ways that go back or pass others by. */
const CHANNEL = 24;
/** Room for each way more in a channel. */
const WAY = 10;

const SIZES: Readonly<Partial<Record<ProcessElement["kind"], readonly [number, number]>>> = {
  start: [36, 36],
  end: [36, 36],
  event: [36, 36],
  "boundary-event": [36, 36],
  "choice-gateway": [50, 50],
  "parallel-gateway": [50, 50],
  "event-gateway": [50, 50],
};
const TASK: readonly [number, number] = [100, 80];

/** Where everything of a process is drawn. */
export interface ProcessLayout {
  readonly pool: DrawnBounds;
  readonly lanes: ReadonlyMap<string, DrawnBounds>;
  readonly elements: ReadonlyMap<string, DrawnBounds>;
  readonly flows: ReadonlyMap<string, readonly DrawnPoint[]>;
}

/**
 * A plain layout for a process that has no drawing: a column per step from the start, a row per lane. Ways to the next column
 * run between the columns; all others through a channel under a lane, so that none crosses a shape. The same process gives
 * the same places.
 */
export function processLayout({ lanes, elements, flows }: ParsedProcess): ProcessLayout {
  const rank = ranks(elements, flows);
  const rows: readonly (string | undefined)[] = [
    ...lanes.map(({ id }) => id),
    ...(elements.some(({ laneId }) => laneId === undefined) ? [undefined] : []),
  ];
  const cells = cellsOf(elements, rows, rank);
  const ways = plannedWays(flows, cells);
  const width = BAND + (1 + Math.max(0, ...rank.values())) * COLUMN + 30;
  const laneBounds = new Map<string, DrawnBounds>();
  const laneTops: number[] = [];
  const channelTops: number[] = [];
  let top = 0;
  for (const [at, laneId] of rows.entries()) {
    const deepest = Math.max(1, ...[...cells.values()].filter(({ lane }) => lane === at).map(({ row }) => row + 1));
    const height = deepest * ROW + CHANNEL + Math.max(0, ways.inChannel(at) - 1) * WAY;
    laneTops.push(top);
    channelTops.push(top + deepest * ROW + CHANNEL / 2);
    if (laneId !== undefined) laneBounds.set(laneId, { x: BAND, y: top, width: width - BAND, height });
    top += height;
  }
  const places = new Map<string, DrawnBounds>();
  for (const { id, kind } of elements) {
    const cell = cells.get(id);
    if (cell === undefined) continue;
    const [w, h] = SIZES[kind] ?? TASK;
    places.set(id, {
      x: BAND + 20 + cell.column * COLUMN + (TASK[0] - w) / 2,
      y: (laneTops[cell.lane] ?? 0) + cell.row * ROW + (ROW - h) / 2,
      width: w,
      height: h,
    });
  }
  const channelAt = (lane: number, slot: number): number => (channelTops[lane] ?? top) + slot * WAY;
  return {
    pool: { x: 0, y: 0, width, height: top },
    lanes: laneBounds,
    elements: places,
    flows: ways.drawn(places, {
      channelAt,
      gapAfter: (column) => BAND + 20 + column * COLUMN + (TASK[0] + COLUMN) / 2,
    }),
  };
}

/** The lane, column and row of each element; the row counts what stands in that lane and column. */
function cellsOf(
  elements: ParsedProcess["elements"],
  rows: readonly (string | undefined)[],
  rank: ReadonlyMap<string, number>,
): ReadonlyMap<string, Cell> {
  const cells = new Map<string, Cell>();
  const used = new Map<string, number>();
  for (const { id, laneId } of elements) {
    const [lane, column] = [Math.max(0, rows.indexOf(laneId)), rank.get(id) ?? 0];
    const place = `${lane} ${column}`;
    const row = used.get(place) ?? 0;
    used.set(place, row + 1);
    cells.set(id, { lane, column, row });
  }
  return cells;
}

/** The column of each element: how many steps it is from the start, by the shortest way; what nothing leads to comes first. */
function ranks(elements: ParsedProcess["elements"], flows: ParsedProcess["flows"]): ReadonlyMap<string, number> {
  const rank = new Map<string, number>();
  const led = new Set(flows.map(({ to }) => to));
  let layer = elements.filter(({ id, kind }) => kind === "start" || !led.has(id)).map(({ id }) => id);
  for (let column = 0; layer.length > 0; column += 1) {
    for (const id of layer) rank.set(id, column);
    const here = new Set(layer);
    layer = [...new Set(flows.filter(({ from }) => here.has(from)).map(({ to }) => to))].filter((id) => !rank.has(id));
  }
  return rank;
}
