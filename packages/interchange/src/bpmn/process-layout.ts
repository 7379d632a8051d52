import type { ParsedProcess, ProcessElement } from "@maatstaf/services";
import type { DrawnBounds, DrawnPoint } from "./bpmn-drawing.ts";

const COLUMN = 150;
const ROW = 120;
const BAND = 30;
/** Room in a lane under its rows, for ways that go back or pass others by. */
const CHANNEL = 24;

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
 * A plain layout for a process that has no drawing: a column per step from the start, a row per lane, ways that go back or
 * pass others by under the rows. The same process gives the same places.
 */
export function processLayout({ lanes, elements, flows }: ParsedProcess): ProcessLayout {
  const rank = ranks(elements, flows);
  const rows: readonly (string | undefined)[] = [
    ...lanes.map(({ id }) => id),
    ...(elements.some(({ laneId }) => laneId === undefined) ? [undefined] : []),
  ];
  const columns = 1 + Math.max(0, ...rank.values());
  const width = BAND + columns * COLUMN + 30;
  const places = new Map<string, DrawnBounds>();
  const laneBounds = new Map<string, DrawnBounds>();
  const channels = new Map<string | undefined, number>();
  let top = 0;
  for (const laneId of rows) {
    const own = elements.filter((element) => element.laneId === laneId);
    const stacked = new Map<number, number>();
    for (const { id, kind } of own) {
      const column = rank.get(id) ?? 0;
      const row = stacked.get(column) ?? 0;
      stacked.set(column, row + 1);
      const [w, h] = SIZES[kind] ?? TASK;
      places.set(id, {
        x: BAND + 20 + column * COLUMN + (TASK[0] - w) / 2,
        y: top + row * ROW + (ROW - h) / 2,
        width: w,
        height: h,
      });
    }
    const height = Math.max(1, ...stacked.values()) * ROW + CHANNEL;
    channels.set(laneId, top + height - CHANNEL / 2);
    if (laneId !== undefined) laneBounds.set(laneId, { x: BAND, y: top, width: width - BAND, height });
    top += height;
  }
  const laneOf = new Map(elements.map(({ id, laneId }) => [id, laneId]));
  const ways = new Map<string, readonly DrawnPoint[]>();
  for (const { id, from, to } of flows) {
    const [one, other] = [places.get(from), places.get(to)];
    if (one === undefined || other === undefined) continue;
    const isNext = (rank.get(to) ?? 0) - (rank.get(from) ?? 0) === 1;
    ways.set(id, isNext ? straight(one, other) : around(one, other, channels.get(laneOf.get(from)) ?? top));
  }
  return { pool: { x: 0, y: 0, width, height: top }, lanes: laneBounds, elements: places, flows: ways };
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

function straight(one: DrawnBounds, other: DrawnBounds): readonly DrawnPoint[] {
  const start = { x: one.x + one.width, y: one.y + one.height / 2 };
  const end = { x: other.x, y: other.y + other.height / 2 };
  if (start.y === end.y) return [start, end];
  const middle = (start.x + end.x) / 2;
  return [start, { x: middle, y: start.y }, { x: middle, y: end.y }, end];
}

function around(one: DrawnBounds, other: DrawnBounds, channel: number): readonly DrawnPoint[] {
  const start = { x: one.x + one.width / 2, y: one.y + one.height };
  const end = { x: other.x + other.width / 2, y: other.y + other.height };
  return [start, { x: start.x, y: channel }, { x: end.x, y: channel }, end];
}
