import type { DrawnEdge, DrawnPoint } from "./bpmn-drawing.ts";
import { figure } from "./svg-words.ts";

const HEAD = 8;

/** A line of the drawing with its arrow head. */
export function edgeMarkup({ kind, points, isDefault, isConditional }: DrawnEdge): string {
  const last = points.at(-1);
  const before = points.at(-2);
  const [first, second] = points;
  if (first === undefined || second === undefined || last === undefined || before === undefined) return "";
  const path = points.map(({ x, y }, at) => `${at === 0 ? "M" : "L"}${figure(x)} ${figure(y)}`).join("");
  const dash = { MessageFlow: ' stroke-dasharray="6 4"', SequenceFlow: "" }[kind] ?? ' stroke-dasharray="2 3"';
  return [
    `<g><path d="${path}" fill="none"${dash}/>`,
    headOf(kind, before, last),
    kind === "MessageFlow" ? `<circle cx="${figure(first.x)}" cy="${figure(first.y)}" r="4"/>` : "",
    isDefault ? slash(first, second) : "",
    isConditional ? diamond(first, second) : "",
    "</g>",
  ].join("");
}

function along(from: DrawnPoint, to: DrawnPoint): DrawnPoint {
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  return { x: (to.x - from.x) / length, y: (to.y - from.y) / length };
}

/** Nothing of an association, an open arrow of data, a closed one of a message, a dark one of a sequence. */
function headOf(kind: string, from: DrawnPoint, to: DrawnPoint): string {
  if (kind === "Association") return "";
  return kind.startsWith("Data") ? openHead(from, to) : head(from, to, kind === "SequenceFlow");
}

function openHead(from: DrawnPoint, to: DrawnPoint): string {
  const way = along(from, to);
  const corner = (side: 1 | -1): string =>
    `${figure(to.x - way.x * HEAD - (way.y * HEAD * side) / 2)} ${figure(to.y - way.y * HEAD + (way.x * HEAD * side) / 2)}`;
  return `<path d="M${corner(1)}L${figure(to.x)} ${figure(to.y)}L${corner(-1)}" fill="none"/>`;
}

/** The small diamond of a way that leaves a task on a condition. */
function diamond(from: DrawnPoint, to: DrawnPoint): string {
  const way = along(from, to);
  const at = (ahead: number, aside: number): string =>
    `${figure(from.x + way.x * ahead - way.y * aside)},${figure(from.y + way.y * ahead + way.x * aside)}`;
  return `<polygon points="${[at(0, 0), at(7, 4), at(14, 0), at(7, -4)].join(" ")}"/>`;
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
