import type { BpmnDrawing, DrawnBounds, DrawnEdge, DrawnPoint, DrawnShape } from "./bpmn-drawing.ts";
import { eventKinds } from "./bpmn-elements.ts";
import { idOf, isSet, kindOf, nodeIn, nodesIn, numberIn, textIn } from "./moddle-node.ts";
import type { ModdleNode } from "./moddle-node.ts";

/** The shapes and lines of all diagrams of a file, in their order. What has no place or no element is left out. */
export function drawingOf(diagrams: readonly ModdleNode[]): BpmnDrawing {
  const planes = diagrams.flatMap((diagram) => nodesIn(nodeIn(diagram, "plane"), "planeElement"));
  return { shapes: planes.flatMap(shapeOf), edges: planes.flatMap(edgeOf) };
}

function shapeOf(drawn: ModdleNode): readonly DrawnShape[] {
  const element = nodeIn(drawn, "bpmnElement");
  const bounds = boundsOf(nodeIn(drawn, "bounds"));
  if (kindOf(drawn) !== "BPMNShape" || element === undefined || bounds === undefined) return [];
  const labelBounds = boundsOf(nodeIn(nodeIn(drawn, "label"), "bounds"));
  const repeats = repeatsOf(nodeIn(element, "loopCharacteristics"));
  return [
    {
      id: idOf(element) ?? "",
      kind: kindOf(element),
      name:
        textIn(element, "name") ?? textIn(element, "text") ?? textIn(nodeIn(element, "dataObjectRef"), "name") ?? "",
      bounds,
      ...(labelBounds === undefined ? {} : { labelBounds }),
      events: eventKinds(element),
      isExpanded: isSet(drawn, "isExpanded"),
      isHorizontal: drawn["isHorizontal"] !== false,
      isInterrupting: element["cancelActivity"] !== false && element["isInterrupting"] !== false,
      isCompensation: isSet(element, "isForCompensation"),
      ...(repeats === undefined ? {} : { repeats }),
    },
  ];
}

function edgeOf(drawn: ModdleNode): readonly DrawnEdge[] {
  const element = nodeIn(drawn, "bpmnElement");
  if (kindOf(drawn) !== "BPMNEdge" || element === undefined) return [];
  const points = nodesIn(drawn, "waypoint").flatMap((point): readonly DrawnPoint[] => {
    const [x, y] = [numberIn(point, "x"), numberIn(point, "y")];
    return x === undefined || y === undefined ? [] : [{ x, y }];
  });
  if (points.length < 2) return [];
  const labelBounds = boundsOf(nodeIn(nodeIn(drawn, "label"), "bounds"));
  const source = nodeIn(element, "sourceRef");
  const isDefault = idOf(nodeIn(source, "default")) === idOf(element);
  return [
    {
      id: idOf(element) ?? "",
      kind: kindOf(element),
      name: textIn(element, "name") ?? "",
      points,
      ...(labelBounds === undefined ? {} : { labelBounds }),
      isDefault,
      isConditional:
        nodeIn(element, "conditionExpression") !== undefined &&
        source !== undefined &&
        !kindOf(source).endsWith("Gateway"),
    },
  ];
}

function boundsOf(node: ModdleNode | undefined): DrawnBounds | undefined {
  const [x, y] = [numberIn(node, "x"), numberIn(node, "y")];
  const [width, height] = [numberIn(node, "width"), numberIn(node, "height")];
  if (x === undefined || y === undefined || width === undefined || height === undefined) return undefined;
  return { x, y, width: Math.max(0, width), height: Math.max(0, height) };
}

function repeatsOf(loop: ModdleNode | undefined): DrawnShape["repeats"] {
  if (loop === undefined) return undefined;
  if (kindOf(loop) === "StandardLoopCharacteristics") return "loop";
  return isSet(loop, "isSequential") ? "sequential" : "parallel";
}
