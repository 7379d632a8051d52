import type { ParsedProcess, ProcessElement } from "@maatstaf/services";
import { elementKind, eventKinds } from "./bpmn-elements.ts";
import { idOf, kindOf, nodeIn, nodesIn, textIn } from "./moddle-node.ts";
import type { ModdleNode } from "./moddle-node.ts";

/** The processes of a file as the checks want them. */
export function parsedProcesses(roots: readonly ModdleNode[]): readonly ParsedProcess[] {
  const participants = roots
    .filter((root) => kindOf(root) === "Collaboration")
    .flatMap((collaboration) => nodesIn(collaboration, "participants"));
  return roots
    .filter((root) => kindOf(root) === "Process")
    .flatMap((process): readonly ParsedProcess[] => {
      const id = idOf(process);
      if (id === undefined) return [];
      const participant = participants.find((one) => idOf(nodeIn(one, "processRef")) === id);
      const name = textIn(process, "name") ?? nameApart(textIn(participant, "name"), id);
      const lanes = lanesOf(nodesIn(process, "laneSets"));
      const elements = elementsOf(process, undefined, laneOfElement(lanes));
      const flows = [...flowsOf(process), ...linksOf(process)];
      const isEmpty = elements.length === 0 && flows.length === 0;
      if (isEmpty) return [];
      return [
        {
          id,
          ...(name === undefined ? {} : { name }),
          lanes: lanes.map(({ id: laneId, name: laneName }) => ({
            id: laneId,
            ...(laneName === undefined ? {} : { name: laneName }),
          })),
          elements,
          flows,
        },
      ];
    });
}

/** A participant that is named after the id of its process gives it no name. */
function nameApart(name: string | undefined, id: string): string | undefined {
  return name === id ? undefined : name;
}

interface Lane {
  readonly id: string;
  readonly name: string | undefined;
  readonly members: readonly string[];
}

/** The innermost lanes: one that is divided gives way to its parts. */
function lanesOf(sets: readonly ModdleNode[]): readonly Lane[] {
  return sets
    .flatMap((set) => nodesIn(set, "lanes"))
    .flatMap((lane): readonly Lane[] => {
      const inner = nodeIn(lane, "childLaneSet");
      const parts = inner === undefined ? [] : lanesOf([inner]);
      const id = idOf(lane);
      if (parts.length > 0 || id === undefined) return parts;
      const members = nodesIn(lane, "flowNodeRef").flatMap((node) => idOf(node) ?? []);
      return [{ id, name: textIn(lane, "name"), members }];
    });
}

function laneOfElement(lanes: readonly Lane[]): ReadonlyMap<string, string> {
  return new Map(lanes.flatMap(({ id, members }) => members.map((member) => [member, id] as const)));
}

function elementsOf(
  scope: ModdleNode,
  scopeId: string | undefined,
  laneOf: ReadonlyMap<string, string>,
): readonly ProcessElement[] {
  return nodesIn(scope, "flowElements").flatMap((node): readonly ProcessElement[] => {
    const id = idOf(node);
    const kind = elementKind(node);
    if (id === undefined || kind === undefined) return [];
    const name = textIn(node, "name");
    const laneId = laneOf.get(id) ?? (scopeId === undefined ? undefined : laneOf.get(scopeId));
    const attachedTo = idOf(nodeIn(node, "attachedToRef"));
    const inner = nodesIn(node, "flowElements").length > 0 ? elementsOf(node, id, laneOf) : [];
    return [
      {
        id,
        kind,
        ...(name === undefined ? {} : { name }),
        ...(laneId === undefined ? {} : { laneId }),
        ...(scopeId === undefined ? {} : { scopeId }),
        ...(attachedTo === undefined ? {} : { attachedTo }),
      },
      ...inner,
    ];
  });
}

function flowsOf(scope: ModdleNode): readonly ParsedProcess["flows"][number][] {
  return nodesIn(scope, "flowElements").flatMap((node) => {
    if (kindOf(node) !== "SequenceFlow") return flowsOf(node);
    const id = idOf(node);
    const from = idOf(nodeIn(node, "sourceRef"));
    const to = idOf(nodeIn(node, "targetRef"));
    if (id === undefined) return [];
    const name = textIn(node, "name");
    return [{ id, from: from ?? "", to: to ?? "", ...(name === undefined ? {} : { name }) }];
  });
}

/** A link event goes on where one of the same name catches it: a way without an arrow. */
function linksOf(scope: ModdleNode): readonly ParsedProcess["flows"][number][] {
  const nodes = nodesIn(scope, "flowElements");
  const links = nodes.filter((node) => eventKinds(node).includes("LinkEventDefinition"));
  const catches = links.filter((node) => kindOf(node) === "IntermediateCatchEvent");
  const here = links
    .filter((node) => kindOf(node) === "IntermediateThrowEvent")
    .flatMap((node) => {
      const to = catches.find((other) => linkName(other) === linkName(node));
      const [from, target] = [idOf(node), idOf(to)];
      return from === undefined || target === undefined ? [] : [{ id: `link-${from}`, from, to: target }];
    });
  return [...here, ...nodes.flatMap(linksOf)];
}

function linkName(node: ModdleNode): string | undefined {
  return nodesIn(node, "eventDefinitions").flatMap((event) => textIn(event, "name") ?? [])[0] ?? textIn(node, "name");
}
