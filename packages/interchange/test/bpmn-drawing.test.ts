/// <reference types="node" />
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { drawnBpmn, readBpmn } from "@maatstaf/interchange/bpmn";
import { sharedFile } from "@maatstaf/testkit";
import type { BpmnDrawing, DrawnBounds, DrawnEdge, DrawnShape } from "../src/bpmn/bpmn-drawing.ts";
import { labelPlaces } from "../src/bpmn/label-places.ts";
import { isGround, isNamedOutside } from "../src/bpmn/shape-markup.ts";
import { textExtent } from "../src/bpmn/svg-words.ts";

const shape = (id: string, kind: string, more: Partial<DrawnShape> = {}): DrawnShape => ({
  id,
  kind,
  name: id,
  bounds: { x: 0, y: 0, width: 100, height: 80 },
  events: [],
  isExpanded: false,
  isHorizontal: true,
  isInterrupting: true,
  isCompensation: false,
  ...more,
});
const edge = (id: string, more: Partial<DrawnEdge> = {}): DrawnEdge => ({
  id,
  kind: "SequenceFlow",
  name: "",
  points: [
    { x: 100, y: 40 },
    { x: 200, y: 40 },
  ],
  isDefault: false,
  isConditional: false,
  ...more,
});
const drawn = (drawing: Partial<BpmnDrawing>): string =>
  drawnBpmn({ shapes: [], edges: [], ...drawing }, { title: "proces", description: "proces" });

const folder = sharedFile("data/files/bpmn/miwg");
const MODELS = folder === undefined ? [] : readdirSync(folder);

async function drawingOf(name: string): Promise<BpmnDrawing> {
  const read = await readBpmn(readFileSync(`${folder ?? ""}/${name}`, "utf8"), name);
  if (read.kind === "refused") throw new Error(JSON.stringify(read.problems));
  return read.drawing;
}

const overlaps = (one: DrawnBounds, other: DrawnBounds): boolean =>
  Math.min(one.x + one.width, other.x + other.width) - Math.max(one.x, other.x) > 0.5 &&
  Math.min(one.y + one.height, other.y + other.height) - Math.max(one.y, other.y) > 0.5;

const holds = (one: DrawnBounds, other: DrawnBounds): boolean =>
  one.x <= other.x &&
  one.y <= other.y &&
  one.x + one.width >= other.x + other.width &&
  one.y + one.height >= other.y + other.height &&
  one.width * one.height > other.width * other.height;

describe.skipIf(folder === undefined)("every MIWG model, as a reader sees it", () => {
  it("are all of them", () => {
    expect(MODELS).toHaveLength(8);
  });

  it.each(MODELS)("%s: no shape hides what stands in it", async (name) => {
    const { shapes } = await drawingOf(name);
    const hidden = shapes.flatMap((outer) =>
      isGround(outer)
        ? []
        : shapes.filter((inner) => holds(outer.bounds, inner.bounds)).map(({ id }) => `${outer.id} ${id}`),
    );
    expect(hidden).toEqual([]);
  });

  it.each(MODELS)("%s: no name lies on another name, nor on a shape", async (name) => {
    const drawing = await drawingOf(name);
    const { shapes, edges } = labelPlaces(drawing, { isGround, isNamedOutside });
    const named = drawing.shapes.filter((one) => one.name !== "" && isNamedOutside(one));
    expect(shapes.size).toBe(named.length);
    const texts = [...shapes, ...edges].map(([{ id, name: own }, place]) => ({ id, text: textExtent(own, place) }));
    const solid = drawing.shapes.filter((one) => !isGround(one));
    const clashes = texts.flatMap(({ id, text }, at) => [
      ...texts
        .slice(at + 1)
        .filter((other) => overlaps(text, other.text))
        .map((other) => `${id} on ${other.id}`),
      // The corners of its own diamond are empty.
      ...solid.filter((one) => one.id !== id && overlaps(text, one.bounds)).map((one) => `${id} on ${one.id}`),
    ]);
    expect(clashes).toEqual([]);
  });
});

const sign = (kind: string, definition: string): boolean =>
  drawn({ shapes: [shape("e", kind, { events: [definition] })] }).includes('fill="#222" d=');
const marks = (more: Partial<DrawnShape>, kind = "Task"): number =>
  drawn({ shapes: [shape("a", kind, more)] }).match(/<path transform/gu)?.length ?? 0;

describe("the signs of BPMN", () => {
  it("an event that sends is dark, one that waits is not, and a clock stays a clock", () => {
    expect(sign("EndEvent", "MessageEventDefinition")).toBe(true);
    expect(sign("IntermediateThrowEvent", "SignalEventDefinition")).toBe(true);
    expect(sign("IntermediateCatchEvent", "SignalEventDefinition")).toBe(false);
    expect(sign("StartEvent", "MessageEventDefinition")).toBe(false);
    expect(sign("BoundaryEvent", "EscalationEventDefinition")).toBe(false);
    expect(sign("EndEvent", "TimerEventDefinition")).toBe(false);
  });

  it("a way on a condition starts with a diamond, the way that is left with a stroke, data ends in an open arrow", () => {
    const plain = drawn({ edges: [edge("f")] });
    expect(plain.match(/<polygon/gu)).toHaveLength(1);
    expect(drawn({ edges: [edge("f", { isConditional: true })] }).match(/<polygon/gu)).toHaveLength(2);
    expect(drawn({ edges: [edge("f", { isDefault: true })] }).match(/<path/gu)).toHaveLength(2);
    const data = drawn({ edges: [edge("f", { kind: "DataOutputAssociation" })] });
    expect(data).not.toContain("<polygon");
    expect(data.match(/<path/gu)).toHaveLength(2);
    expect(drawn({ edges: [edge("f", { kind: "Association" })] }).match(/<path/gu)).toHaveLength(1);
  });

  it("an activity that undoes, one that is loose, and one that is repeated have their marks", () => {
    expect(marks({})).toBe(0);
    expect(marks({ isCompensation: true })).toBe(1);
    expect(marks({ repeats: "loop" })).toBe(1);
    expect(marks({ isExpanded: true }, "AdHocSubProcess")).toBe(1);
    expect(marks({ repeats: "parallel" }, "SubProcess")).toBe(2);
  });

  it("an open call activity lies under what is in it, and has its name at the top", () => {
    const outer = shape("buiten", "CallActivity", {
      isExpanded: true,
      bounds: { x: 0, y: 0, width: 400, height: 300 },
    });
    const inner = shape("binnen", "Task", { bounds: { x: 50, y: 100, width: 100, height: 80 } });
    const svg = drawn({ shapes: [inner, outer] });
    expect(svg.indexOf("buiten")).toBeLessThan(svg.indexOf("binnen"));
    expect(Number(/y="([\d.]+)">buiten/u.exec(svg)?.[1])).toBeLessThan(30);
  });
});

describe("names are moved out of the way", () => {
  it("the name of a boundary event leaves the arrow that goes down from it", () => {
    const event = shape("e", "BoundaryEvent", {
      name: "na een maand",
      bounds: { x: 82, y: 62, width: 36, height: 36 },
    });
    const way = edge("f", {
      points: [
        { x: 100, y: 98 },
        { x: 100, y: 300 },
      ],
    });
    const { shapes } = labelPlaces({ shapes: [event], edges: [way] }, { isGround, isNamedOutside });
    const place = shapes.get(event);
    const text = place === undefined ? undefined : textExtent(event.name, place);
    expect((text?.x ?? 0) > 100 || (text?.x ?? 0) + (text?.width ?? 0) < 100 || (text?.y ?? 0) < 62).toBe(true);
  });

  it("a drawing of ten thousand shapes keeps its names where they are, in bounded time", () => {
    const shapes = Array.from({ length: 10_000 }, (_, at) =>
      shape(`e${at}`, "StartEvent", { bounds: { x: (at % 100) * 50, y: at, width: 36, height: 36 } }),
    );
    const edges = shapes.map((_, at) => edge(`f${at}`));
    const started = performance.now();
    expect(drawn({ shapes, edges })).toContain("e9999");
    expect(performance.now() - started).toBeLessThan(5000);
  });
});
