import { extent, ticks } from "d3-array";

/** A labelled value on an axis. */
export interface Tick {
  readonly value: number;
  readonly label: string;
}

/** Share of the spread that stays free above and below. */
const PADDING = 0.06;
/** Room around a series that never changes, as a share of its value. */
const FLAT_ROOM = 0.1;
/** A spread smaller than this share of the values is rounding, not spread. */
const NO_SPREAD = 1e-9;
/** Beyond this magnitude differences overflow; nothing that is counted or measured comes near. */
const LARGEST = 1e300;
const SMALLEST = 1e-290;

/**
 * The domain of a value axis: it covers every value, with 6 % of the spread free on both sides, but that free room never
 * crosses zero, so that counts do not get a negative stretch. Zero is included only when asked for. Values all equal
 * stand in the middle of ± 10 % of themselves, or ± 1 around zero.
 */
export function valueDomain(values: readonly number[], startAtZero: boolean): readonly [number, number] {
  const drawn = values.map((value) => Math.max(-LARGEST, Math.min(LARGEST, value)));
  const [least, most] = extent(startAtZero ? [...drawn, 0] : drawn);
  if (least === undefined || most === undefined) return [0, 1];
  const magnitude = Math.max(Math.abs(least), Math.abs(most));
  if (magnitude < SMALLEST) return startAtZero ? [0, 1] : [-1, 1];
  if (most - least <= magnitude * NO_SPREAD) return [least - magnitude * FLAT_ROOM, most + magnitude * FLAT_ROOM];
  const room = (most - least) * PADDING;
  return [least >= 0 ? Math.max(0, least - room) : least - room, most <= 0 ? Math.min(0, most + room) : most + room];
}

/** Whether labels tell all these values apart, the neighbours just outside the domain included. */
function tellsApart(values: readonly number[], format: (value: number) => string): boolean {
  const [first, second] = values;
  const [beforeLast, last] = values.slice(-2);
  if (first === undefined || second === undefined || beforeLast === undefined || last === undefined) return true;
  const labels = [first - (second - first), ...values, last + (last - beforeLast)].map((value) => format(value));
  return new Set(labels).size === labels.length;
}

/**
 * Ticks at 1, 2 or 5 times a power of ten. There are about `count`, or fewer when the labels could not tell them apart:
 * an axis formatted without decimals never gets ticks at halves.
 */
export function valueTicks(
  domain: readonly [number, number],
  { count, format }: { readonly count: number; readonly format: (value: number) => string },
): readonly Tick[] {
  for (let wanted = count; wanted >= 1; wanted -= 1) {
    const values = ticks(domain[0], domain[1], wanted).filter((value) => value >= domain[0] && value <= domain[1]);
    if (values.length > 0 && tellsApart(values, format))
      return values.map((value) => ({ value, label: format(value) }));
  }
  return [];
}
