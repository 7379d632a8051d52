import type { DrawnBounds, DrawnShape } from "./bpmn-drawing.ts";
import { signMarkup } from "./sign-markup.ts";
import { boxedText, figure, sidewaysText } from "./svg-words.ts";

const POOL_BAND = 30;
const ROUND = 8;

type Draw = (shape: DrawnShape) => string;

/** One shape of the drawing, by its kind; a kind of which the form is not known is a box with its name. */
export function shapeMarkup(shape: DrawnShape): string {
  return `<g>${formOf(shape.kind)(shape)}</g>`;
}

/** Whether the name of a shape stands outside it, where there is room. */
export function isNamedOutside({ kind }: DrawnShape): boolean {
  return [event, gateway, dataStore, dataObject].includes(formOf(kind));
}

function formOf(kind: string): Draw {
  if (kind === "Participant" || kind === "Lane") return band;
  if (kind.endsWith("Event")) return event;
  if (kind.endsWith("Gateway")) return gateway;
  if (kind === "TextAnnotation") return annotation;
  if (kind === "Group") return group;
  if (kind.startsWith("DataStore")) return dataStore;
  if (kind.startsWith("DataObject") || kind === "DataInput" || kind === "DataOutput") return dataObject;
  return activity;
}

function rectangle({ x, y, width, height }: DrawnBounds, more = ""): string {
  return `<rect x="${figure(x)}" y="${figure(y)}" width="${figure(width)}" height="${figure(height)}"${more}/>`;
}

function band({ bounds, name, kind, isHorizontal }: DrawnShape): string {
  const fill = kind === "Lane" ? ' fill="none"' : ' fill="#fafafa"';
  if (!isHorizontal) return rectangle(bounds, fill) + boxedText(name, { ...bounds, height: POOL_BAND });
  const line =
    kind === "Participant" && bounds.height > 0
      ? `<path d="M${figure(bounds.x + POOL_BAND)} ${figure(bounds.y)}v${figure(bounds.height)}"/>`
      : "";
  return rectangle(bounds, fill) + line + (name === "" ? "" : sidewaysText(name, bounds, POOL_BAND));
}

const SUB_PROCESSES = ["SubProcess", "Transaction", "AdHocSubProcess"];

/** Whether a shape is the ground that others stand on: a pool, a lane, a group, or an activity that is drawn open. */
export function isGround({ kind, isExpanded }: DrawnShape): boolean {
  return (
    ["Participant", "Lane", "Group"].includes(kind) ||
    (isExpanded && (SUB_PROCESSES.includes(kind) || kind === "CallActivity"))
  );
}

function activity(shape: DrawnShape): string {
  const { bounds, name, kind, isCompensation, repeats, events } = shape;
  const stroke = kind === "CallActivity" ? ' stroke-width="3"' : "";
  const dash = events.length > 0 && SUB_PROCESSES.includes(kind) ? ' stroke-dasharray="2 3"' : "";
  const isOpen = isGround(shape);
  const inner = { x: bounds.x + 4, y: bounds.y + 4, width: bounds.width - 8, height: bounds.height - 8 };
  const marks = [
    ...(repeats === undefined ? [] : [repeats]),
    ...(isCompensation ? ["compensation"] : []),
    ...(kind === "AdHocSubProcess" ? ["loose"] : []),
    ...(isClosedShape(shape) ? ["closed"] : []),
  ];
  const sign = signMarkup(kind, { x: bounds.x + 11, y: bounds.y + 10 }, 6);
  // A name leaves room for the sign above it and the marks below it.
  const top = sign === "" || isOpen ? 0 : 9;
  const room = { ...inner, y: inner.y + top, height: inner.height - top - (marks.length === 0 ? 0 : 14) };
  const middle = bounds.x + bounds.width / 2 - (marks.length - 1) * 8;
  return [
    rectangle(bounds, ` rx="${ROUND}"${stroke}${dash}${isOpen ? ' fill="#fdfdfd"' : ""}`),
    kind === "Transaction"
      ? rectangle(
          { ...inner, x: bounds.x + 3, y: bounds.y + 3, width: bounds.width - 6, height: bounds.height - 6 },
          ` rx="${ROUND - 2}" fill="none"`,
        )
      : "",
    sign,
    boxedText(name, room, isOpen ? "top" : "middle"),
    ...marks.map((mark, at) => signMarkup(mark, { x: middle + at * 16, y: bounds.y + bounds.height - 9 }, 5)),
  ].join("");
}

function isClosedShape({ kind, isExpanded }: DrawnShape): boolean {
  return SUB_PROCESSES.includes(kind) && !isExpanded;
}

function event(shape: DrawnShape): string {
  const { bounds, kind, isInterrupting } = shape;
  const r = Math.min(bounds.width, bounds.height) / 2;
  const [cx, cy] = [bounds.x + bounds.width / 2, bounds.y + bounds.height / 2];
  const circle = (radius: number, more = ""): string =>
    `<circle cx="${figure(cx)}" cy="${figure(cy)}" r="${figure(radius)}"${more}/>`;
  const dash = isInterrupting ? "" : ' stroke-dasharray="4 3"';
  const isDouble = kind.startsWith("Intermediate") || kind === "BoundaryEvent";
  const rings = isDouble
    ? circle(r, dash) + circle(r - 3, dash)
    : circle(r, kind === "EndEvent" ? ' stroke-width="3"' : dash);
  const [first, more] = shape.events;
  const sign = more === undefined ? (first ?? "") : "several";
  return (
    rings +
    signMarkup(sign, { x: cx, y: cy, isSent: kind === "IntermediateThrowEvent" || kind === "EndEvent" }, r * 0.5)
  );
}

function gateway(shape: DrawnShape): string {
  const { x, y, width, height } = shape.bounds;
  const [cx, cy] = [x + width / 2, y + height / 2];
  const corners = [
    `${figure(cx)},${figure(y)}`,
    `${figure(x + width)},${figure(cy)}`,
    `${figure(cx)},${figure(y + height)}`,
    `${figure(x)},${figure(cy)}`,
  ];
  const arm = Math.min(width, height) / 5;
  const lines = (angles: readonly number[]): string =>
    angles
      .map((angle) => {
        const [dx, dy] = [Math.cos(angle) * arm, Math.sin(angle) * arm];
        return `M${figure(cx - dx)} ${figure(cy - dy)}L${figure(cx + dx)} ${figure(cy + dy)}`;
      })
      .join("");
  const sign = {
    ExclusiveGateway: `<path stroke-width="2.5" d="${lines([Math.PI / 4, -Math.PI / 4])}"/>`,
    ParallelGateway: `<path stroke-width="2.5" d="${lines([0, Math.PI / 2])}"/>`,
    ComplexGateway: `<path stroke-width="2.5" d="${lines([0, Math.PI / 2, Math.PI / 4, -Math.PI / 4])}"/>`,
    InclusiveGateway: `<circle cx="${figure(cx)}" cy="${figure(cy)}" r="${figure(arm)}" stroke-width="2.5"/>`,
    EventBasedGateway: `<circle cx="${figure(cx)}" cy="${figure(cy)}" r="${figure(arm * 1.4)}"/><circle cx="${figure(cx)}" cy="${figure(cy)}" r="${figure(arm * 1.1)}"/>${signMarkup("several", { x: cx, y: cy }, arm * 0.75)}`,
  }[shape.kind];
  return `<polygon points="${corners.join(" ")}"/>${sign ?? ""}`;
}

function annotation({ bounds, name }: DrawnShape): string {
  const { x, y, height } = bounds;
  return `<path fill="none" d="M${figure(x + 10)} ${figure(y)}h-10v${figure(height)}h10"/>${boxedText(name, { ...bounds, x: x + 4, width: bounds.width - 4 })}`;
}

function group({ bounds, name }: DrawnShape): string {
  return rectangle(bounds, ` rx="${ROUND}" fill="none" stroke-dasharray="8 3 2 3"`) + boxedText(name, bounds, "top");
}

function dataObject(shape: DrawnShape): string {
  const { x, y, width, height } = shape.bounds;
  const fold = Math.min(width, height) / 4;
  const path = `M${figure(x)} ${figure(y)}h${figure(width - fold)}l${figure(fold)} ${figure(fold)}v${figure(height - fold)}h${figure(-width)}z`;
  return `<path d="${path}"/><path fill="none" d="M${figure(x + width - fold)} ${figure(y)}v${figure(fold)}h${figure(fold)}"/>`;
}

function dataStore(shape: DrawnShape): string {
  const { x, y, width, height } = shape.bounds;
  const [rx, ry] = [width / 2, Math.min(8, height / 6)];
  const side = `M${figure(x)} ${figure(y + ry)}v${figure(height - 2 * ry)}a${figure(rx)} ${figure(ry)} 0 0 0 ${figure(width)} 0v${figure(2 * ry - height)}`;
  return `<path d="${side}"/><ellipse cx="${figure(x + rx)}" cy="${figure(y + ry)}" rx="${figure(rx)}" ry="${figure(ry)}"/>`;
}
