import type { DrawnEdge, DrawnPoint } from "./bpmn-drawing.ts";
import { boxedText, figure } from "./svg-words.ts";

const HEAD = 8;

/** A line of the drawing with its arrow head and label. */
export function edgeMarkup({ kind, name, points, labelBounds, isDefault }: DrawnEdge): string {
  const last = points.at(-1);
  const before = points.at(-2);
  const [first, second] = points;
  if (first === undefined || second === undefined || last === undefined || before === undefined) return "";
  const path = points.map(({ x, y }, at) => `${at === 0 ? "M" : "L"}${figure(x)} ${figure(y)}`).join("");
  const dash = { MessageFlow: ' stroke-dasharray="6 4"', SequenceFlow: "" }[kind] ?? ' stroke-dasharray="2 3"';
  const label = labelBounds ?? labelBeside(points, name);
  return [
    `<g><path d="${path}" fill="none"${dash}/>`,
    kind === "Association" ? "" : head(before, last, kind === "SequenceFlow"),
    kind === "MessageFlow" ? `<circle cx="${figure(first.x)}" cy="${figure(first.y)}" r="4"/>` : "",
    isDefault ? slash(first, second) : "",
    name === "" ? "" : boxedText(name, label, "top"),
    "</g>",
  ].join("");
}

function along(from: DrawnPoint, to: DrawnPoint): DrawnPoint {
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  return { x: (to.x - from.x) / length, y: (to.y - from.y) / length };
}

function head(from: DrawnPoint, to: DrawnPoint, isFilled: boolean): string {
  const way = along(from, to);
  const back = { x: to.x - way.x * HEAD, y: to.y - way.y * HEAD };
  const side = { x: (-way.y * HEAD) / 2.2, y: (way.x * HEAD) / 2.2 };
  const corners = [to, { x: back.x + side.x, y: back.y + side.y }, { x: back.x - side.x, y: back.y - side.y }];
  const text = corners.map(({ x, y }) => `${figure(x)},${figure(y)}`).join(" ");
  return `<polygon points="${text}"${isFilled ? ' fill="#222"' : ""}/>`;
}

/** The stroke through a way that is taken when no other is. */
function slash(from: DrawnPoint, to: DrawnPoint): string {
  const way = along(from, to);
  const at = { x: from.x + way.x * 10, y: from.y + way.y * 10 };
  const across = { x: (way.x - way.y) * 4, y: (way.y + way.x) * 4 };
  return `<path d="M${figure(at.x - across.x)} ${figure(at.y - across.y)}L${figure(at.x + across.x)} ${figure(at.y + across.y)}"/>`;
}

/** Room for a label above the longest stretch, or beside it when that goes up or down. */
function labelBeside(
  points: readonly DrawnPoint[],
  name: string,
): {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
} {
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
  return { x: isUpright ? middle.x + 4 : middle.x - width / 2, y: middle.y - 17, width, height: 28 };
}
