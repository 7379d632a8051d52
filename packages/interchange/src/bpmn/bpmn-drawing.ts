/** A place on the drawing, in the units of the diagram. */
export interface DrawnPoint {
  readonly x: number;
  readonly y: number;
}

/** A box on the drawing. */
export interface DrawnBounds extends DrawnPoint {
  readonly width: number;
  readonly height: number;
}

/** Something that is drawn as a shape. */
export interface DrawnShape {
  readonly id: string;
  /** Kind in BPMN without namespace: `UserTask`, `Lane`, `DataObjectReference`. */
  readonly kind: string;
  readonly name: string;
  readonly bounds: DrawnBounds;
  readonly labelBounds?: DrawnBounds;
  /** What makes an event happen: `TimerEventDefinition`. */
  readonly events: readonly string[];
  readonly isExpanded: boolean;
  readonly isHorizontal: boolean;
  /** Whether a boundary event lets its task go on. */
  readonly isInterrupting: boolean;
  /** Whether it undoes what another activity did. */
  readonly isCompensation: boolean;
  /** `parallel`, `sequential` or `loop`, of an activity that is done more than once. */
  readonly repeats?: "parallel" | "sequential" | "loop";
}

/** Something that is drawn as a line. */
export interface DrawnEdge {
  readonly id: string;
  /** `SequenceFlow`, `MessageFlow`, `Association`, `DataInputAssociation`, `DataOutputAssociation`. */
  readonly kind: string;
  readonly name: string;
  readonly points: readonly DrawnPoint[];
  readonly labelBounds?: DrawnBounds;
  readonly isDefault: boolean;
  /** Whether it leaves a task on a condition. */
  readonly isConditional: boolean;
}

/** The drawing of a BPMN file, read from its diagram part. */
export interface BpmnDrawing {
  readonly shapes: readonly DrawnShape[];
  readonly edges: readonly DrawnEdge[];
}
