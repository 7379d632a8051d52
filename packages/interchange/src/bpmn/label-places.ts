import type { BpmnDrawing, DrawnBounds, DrawnEdge, DrawnPoint, DrawnShape } from "./bpmn-drawing.ts";
import { textExtent } from "./svg-words.ts";

/** Room under an event, a gateway or a data object for its name. */
const LABEL_HEIGHT = 72;
const LABEL_WIDTH = 96;
const LEAST_LABEL = 76;
/** What a label costs that covers a way, in the area of a shape for each unit of its length. */
const COVERED_WAY = 8;
/** What another place than the first costs, and each after it. */
const MOVED = 60;
/** How near a name may not come to a shape that it is not of. */
const NEAR = 8;
/** With more to look at, names stay where the file has them: a drawing of this size is not read by a person. */
const MOST_LOOKS = 1_000_000;

/** The boxes that names are written in, by the place of their shape or edge in the drawing. */
export interface LabelPlaces {
  readonly shapes: ReadonlyMap<DrawnShape, DrawnBounds>;
  readonly edges: ReadonlyMap<DrawnEdge, DrawnBounds>;
}

/**
 * Where the names of ways, events, gateways and data are written: as the file has it, unless that covers a way, a shape or
 * another name and a place around it does not.
 */
export function labelPlaces(
  { shapes, edges }: BpmnDrawing,
  {
    isGround,
    isNamedOutside,
  }: {
    readonly isGround: (shape: DrawnShape) => boolean;
    readonly isNamedOutside: (shape: DrawnShape) => boolean;
  },
): LabelPlaces {
  const ground = shapes.filter(isGround);
  const segments = [
    ...edges.flatMap(({ points }) => points.slice(1).map((to, at) => ({ from: points[at] ?? to, to }))),
    ...ground.flatMap(({ bounds }) => bordersOf(bounds)),
  ];
  const solids = shapes.filter((shape) => !isGround(shape)).map(({ bounds }) => bounds);
  const named = shapes.filter((shape) => shape.name !== "" && isNamedOutside(shape));
  const labelled = edges.filter(({ name }) => name !== "");
  const isTooMuch = (named.length + labelled.length) * (segments.length + solids.length) > MOST_LOOKS;
  // The name of an open activity stands inside it, at the top.
  const titles = ground
    .filter(({ kind }) => kind !== "Participant" && kind !== "Lane")
    .map(({ name, bounds }) => textExtent(name, { ...bounds, y: bounds.y + 4 }));
  const labels: readonly Label[] = [
    ...labelled.map((edge) => ({ name: edge.name, candidates: placesOfEdge(edge), own: undefined })),
    ...named.map((shape) => ({ name: shape.name, candidates: placesOfShape(shape), own: shape.bounds })),
  ];
  const places = labels.map(({ candidates }) => candidates[0]);
  const texts: DrawnBounds[] = [];
  const costOf = ({ name, own }: Label, candidate: DrawnBounds, at: number): number => {
    const text = withAir(textExtent(name, candidate));
    return (
      titles.reduce((sum, title) => sum + 2 * overlap(text, title), 0) +
      texts.reduce((sum, other, place) => sum + (place === at ? 0 : 2 * overlap(text, other)), 0) +
      solids.reduce((sum, solid) => sum + overlap(text, solid === own ? solid : around(solid)), 0) +
      segments.reduce((sum, { from, to }) => sum + COVERED_WAY * lengthInside(from, to, text), 0)
    );
  };
  // Once with the names before it, and once more with all others.
  for (const _round of isTooMuch ? [] : [1, 2]) {
    for (const [at, label] of labels.entries()) {
      let least = Infinity;
      for (const [rank, candidate] of label.candidates.entries()) {
        const cost = costOf(label, candidate, at) + (rank === 0 ? 0 : MOVED + rank);
        if (cost < least) [places[at], least] = [candidate, cost];
      }
      texts[at] = textExtent(label.name, places[at] ?? NOWHERE);
    }
  }
  return {
    edges: new Map(labelled.map((edge, at) => [edge, places[at] ?? NOWHERE])),
    shapes: new Map(named.map((shape, at) => [shape, places[labelled.length + at] ?? NOWHERE])),
  };
}

const NOWHERE: DrawnBounds = { x: 0, y: 0, width: 0, height: 0 };

interface Label {
  readonly name: string;
  readonly candidates: readonly DrawnBounds[];
  /** The shape it is the name of. */
  readonly own: DrawnBounds | undefined;
}

function placesOfShape({ bounds, labelBounds, name }: DrawnShape): readonly DrawnBounds[] {
  const [cx, cy] = [bounds.x + bounds.width / 2, bounds.y + bounds.height / 2];
  const bottom = bounds.y + bounds.height;
  const under = { x: cx - LABEL_WIDTH / 2, y: bottom, width: LABEL_WIDTH, height: LABEL_HEIGHT };
  const size = textExtent(name, under);
  const box = (x: number, y: number): DrawnBounds => ({ x, y, width: size.width + 4, height: LABEL_HEIGHT });
  const above = bounds.y - size.height - 6;
  const middle = cy - size.height / 2 - 4;
  return [
    ...(labelBounds === undefined ? [] : [widened(labelBounds), { ...labelBounds, height: LABEL_HEIGHT }]),
    under,
    box(cx - size.width - 8, bottom),
    box(cx + 4, bottom),
    { ...under, x: cx - 4 - LEAST_LABEL, width: LEAST_LABEL },
    { ...under, x: cx + 4, width: LEAST_LABEL },
    { ...under, y: above },
    box(cx - size.width - 8, above),
    box(cx + 4, above),
    box(bounds.x + bounds.width + 4, middle),
    box(bounds.x - size.width - 10, middle),
  ];
}

function bordersOf({
  x,
  y,
  width,
  height,
}: DrawnBounds): readonly { readonly from: DrawnPoint; readonly to: DrawnPoint }[] {
  const corners = [
    { x, y },
    { x: x + width, y },
    { x: x + width, y: y + height },
    { x, y: y + height },
  ];
  return corners.map((from, at) => ({ from, to: corners[(at + 1) % 4] ?? from }));
}

/** A label that is too narrow for its words is widened around its middle. */
function widened({ x, y, width, height }: DrawnBounds): DrawnBounds {
  const wide = Math.max(width * 1.2, LEAST_LABEL);
  return { x: x + width / 2 - wide / 2, y: y - 2, width: wide, height: Math.max(height, LABEL_HEIGHT) };
}

/** Room for a label above the longest stretch, or beside it when that goes up or down. */
function placesOfEdge({ points, name, labelBounds }: DrawnEdge): readonly DrawnBounds[] {
  const width = Math.min(110, name.length * 6.2 + 8);
  let longest = { from: { x: 0, y: 0 }, to: { x: 0, y: 0 }, length: -1 };
  for (const [at, to] of points.entries()) {
    const from = points[at - 1];
    if (from === undefined) continue;
    const length = Math.hypot(to.x - from.x, to.y - from.y);
    if (length > longest.length) longest = { from, to, length };
  }
  const { from, to } = longest;
  const middle = { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 };
  const isUpright = Math.abs(to.x - from.x) < Math.abs(to.y - from.y);
  const { height } = textExtent(name, { x: 0, y: 0, width, height: LABEL_HEIGHT });
  const box = (x: number, y: number): DrawnBounds => ({ x, y, width, height: LABEL_HEIGHT });
  return [
    ...(labelBounds === undefined ? [] : [labelBounds]),
    ...(isUpright
      ? [box(middle.x + 4, middle.y - 17), box(middle.x - width - 4, middle.y - 17)]
      : [box(middle.x - width / 2, middle.y - height - 6), box(middle.x - width / 2, middle.y + 1)]),
  ];
}

/** A shape and the room right beside it, where a name would seem to be its own. */
function around({ x, y, width, height }: DrawnBounds): DrawnBounds {
  return { x: x - NEAR, y: y - NEAR, width: width + 2 * NEAR, height: height + 2 * NEAR };
}

/** A text and a little air at its sides: letters are as wide as the font of the reader makes them. */
function withAir({ x, y, width, height }: DrawnBounds): DrawnBounds {
  return { x: x - 3, y, width: width + 6, height };
}

function overlap(one: DrawnBounds, other: DrawnBounds): number {
  const wide = Math.min(one.x + one.width, other.x + other.width) - Math.max(one.x, other.x);
  const high = Math.min(one.y + one.height, other.y + other.height) - Math.max(one.y, other.y);
  return wide > 0 && high > 0 ? wide * high : 0;
}

/** How much of a stretch lies in a box (Liang and Barsky). */
function lengthInside(from: DrawnPoint, to: DrawnPoint, { x, y, width, height }: DrawnBounds): number {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  let [start, end] = [0, 1];
  for (const [step, room] of [
    [-dx, from.x - x],
    [dx, x + width - from.x],
    [-dy, from.y - y],
    [dy, y + height - from.y],
  ] as const) {
    if (step === 0 && room < 0) return 0;
    if (step < 0) start = Math.max(start, room / step);
    if (step > 0) end = Math.min(end, room / step);
  }
  return end > start ? (end - start) * Math.hypot(dx, dy) : 0;
}
