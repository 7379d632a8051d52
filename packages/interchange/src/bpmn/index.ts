export type { BpmnDrawing, DrawnBounds, DrawnEdge, DrawnPoint, DrawnShape } from "./bpmn-drawing.ts";
export { drawnBpmn } from "./drawn-bpmn.ts";
export { MOST_BPMN_CHARACTERS, readBpmn } from "./read-bpmn.ts";
export type { BpmnOutcome, BpmnReading } from "./read-bpmn.ts";
export { writeBpmn } from "./write-bpmn.ts";
