import type { ProcessElement } from "@maatstaf/services";
import { isSet, kindOf, nodesIn } from "./moddle-node.ts";
import type { ModdleNode } from "./moddle-node.ts";

const KINDS: Readonly<Record<string, ProcessElement["kind"]>> = {
  StartEvent: "start",
  EndEvent: "end",
  IntermediateCatchEvent: "event",
  IntermediateThrowEvent: "event",
  BoundaryEvent: "boundary-event",
  Task: "task",
  UserTask: "task",
  ServiceTask: "task",
  ManualTask: "task",
  SendTask: "task",
  ReceiveTask: "task",
  ScriptTask: "task",
  BusinessRuleTask: "task",
  CallActivity: "call",
  SubProcess: "sub-process",
  Transaction: "sub-process",
  AdHocSubProcess: "sub-process",
  ExclusiveGateway: "choice-gateway",
  InclusiveGateway: "choice-gateway",
  ComplexGateway: "choice-gateway",
  ParallelGateway: "parallel-gateway",
  EventBasedGateway: "event-gateway",
};

/** What a flow element is to the checks; `undefined` for what is no step, such as a flow or a data object. */
export function elementKind(node: ModdleNode): ProcessElement["kind"] | undefined {
  const kind = KINDS[kindOf(node)];
  if (kind === "sub-process" && isSet(node, "triggeredByEvent")) return "event-sub-process";
  if (isSet(node, "isForCompensation")) return "compensation";
  if (kind === "boundary-event" && eventKinds(node).includes("CompensateEventDefinition")) return "compensation";
  return kind;
}

/** What makes an event happen: `TimerEventDefinition`, `MessageEventDefinition`… */
export function eventKinds(node: ModdleNode): readonly string[] {
  return nodesIn(node, "eventDefinitions").map(kindOf);
}
