import type { ParsedProcess, ProcessElement } from "@maatstaf/services";
import { answerBounds } from "./answer-bounds.ts";
import type { DrawnBounds } from "./bpmn-drawing.ts";
import { processLayout } from "./process-layout.ts";
import { escaped, figure } from "./svg-words.ts";

const TAGS: Readonly<Record<ProcessElement["kind"], string>> = {
  start: "startEvent",
  end: "endEvent",
  event: "intermediateThrowEvent",
  "boundary-event": "boundaryEvent",
  task: "task",
  "sub-process": "subProcess",
  "event-sub-process": "subProcess",
  compensation: "task",
  call: "callActivity",
  "choice-gateway": "exclusiveGateway",
  "parallel-gateway": "parallelGateway",
  "event-gateway": "eventBasedGateway",
};

/**
 * A process as a BPMN 2.0 file, laid out and ready for any editor: for a list of steps turned into a process
 * (`processOfSteps`), or one made in code. It is UTF-8 text; the same process gives the same text. A process that was read
 * from a file is better handed out as it came ({@link BpmnReading} keeps its text).
 *
 * @throws RangeError on a process with sub-processes that have contents, which a plain layout cannot place, or with an id that is no XML name.
 *
 * @example
 * ```ts
 * import { readBpmn, writeBpmn } from "@maatstaf/interchange/bpmn";
 * import { processOfSteps } from "@maatstaf/services";
 *
 * const process = processOfSteps("adreswijziging", [{ id: "aannemen", name: "Aangifte aannemen", by: "loket" }]);
 * const outcome = await readBpmn(writeBpmn(process), "adreswijziging.bpmn");
 * outcome.kind === "read" ? outcome.processes : outcome // => [process]
 * ```
 */
export function writeBpmn(process: ParsedProcess): string {
  refuseWhatCannotBe(process);
  const { id, name, lanes, elements, flows } = process;
  const layout = processLayout(process);
  const hasPool = lanes.length > 0;
  return [
    `<?xml version="1.0" encoding="UTF-8"?>`,
    `<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" xmlns:di="http://www.omg.org/spec/DD/20100524/DI" id="definitions-${id}" targetNamespace="urn:maatstaf:process" exporter="Maatstaf">`,
    ...(hasPool
      ? [
          `  <collaboration id="collaboration-${id}">`,
          `    <participant id="participant-${id}"${named(name ?? id)} processRef="${id}"/>`,
          `  </collaboration>`,
        ]
      : []),
    `  <process id="${id}"${named(name)} isExecutable="false">`,
    ...(hasPool
      ? [
          `    <laneSet id="lanes-${id}">`,
          ...lanes.flatMap((lane) => [
            `      <lane id="${lane.id}"${named(lane.name)}>`,
            ...elements
              .filter(({ laneId }) => laneId === lane.id)
              .map((element) => `        <flowNodeRef>${element.id}</flowNodeRef>`),
            `      </lane>`,
          ]),
          `    </laneSet>`,
        ]
      : []),
    ...elements.map((element) => {
      const { kind, attachedTo } = element;
      const more = [
        attachedTo === undefined ? "" : ` attachedToRef="${attachedTo}"`,
        kind === "event-sub-process" ? ' triggeredByEvent="true"' : "",
        kind === "compensation" ? ' isForCompensation="true"' : "",
      ].join("");
      return `    <${TAGS[kind]} id="${element.id}"${named(element.name)}${more}/>`;
    }),
    ...flows.map(
      (flow) =>
        `    <sequenceFlow id="${flow.id}"${named(flow.name)} sourceRef="${flow.from}" targetRef="${flow.to}"/>`,
    ),
    `  </process>`,
    `  <bpmndi:BPMNDiagram id="diagram-${id}">`,
    `    <bpmndi:BPMNPlane id="plane-${id}" bpmnElement="${hasPool ? `collaboration-${id}` : id}">`,
    ...(hasPool ? [shape(`participant-${id}`, layout.pool, ' isHorizontal="true"')] : []),
    ...lanes.map((lane) => shape(lane.id, layout.lanes.get(lane.id), ' isHorizontal="true"')),
    ...elements.map((element) => shape(element.id, layout.elements.get(element.id))),
    ...flows.map((flow) => {
      const points = layout.flows.get(flow.id) ?? [];
      const waypoints = points.map(({ x, y }) => `<di:waypoint x="${figure(x)}" y="${figure(y)}"/>`).join("");
      const label = flow.name === undefined ? undefined : answerBounds(points, flow.name);
      const shown = label === undefined ? "" : `<bpmndi:BPMNLabel>${boundsMarkup(label)}</bpmndi:BPMNLabel>`;
      return `      <bpmndi:BPMNEdge id="edge-${flow.id}" bpmnElement="${flow.id}">${waypoints}${shown}</bpmndi:BPMNEdge>`;
    }),
    `    </bpmndi:BPMNPlane>`,
    `  </bpmndi:BPMNDiagram>`,
    `</definitions>`,
    "",
  ].join("\n");
}

function named(text: string | undefined): string {
  return text === undefined ? "" : ` name="${escaped(text)}"`;
}

function shape(of: string, bounds: DrawnBounds | undefined, more = ""): string {
  if (bounds === undefined) return "";
  return `      <bpmndi:BPMNShape id="shape-${of}" bpmnElement="${of}"${more}>${boundsMarkup(bounds)}</bpmndi:BPMNShape>`;
}

function boundsMarkup({ x, y, width, height }: DrawnBounds): string {
  return `<dc:Bounds x="${figure(x)}" y="${figure(y)}" width="${figure(width)}" height="${figure(height)}"/>`;
}

const XML_NAME = /^[\p{L}_][\p{L}\p{N}_.-]*$/u;

function refuseWhatCannotBe({ id, elements, flows, lanes }: ParsedProcess): void {
  const inner = elements.find(({ scopeId }) => scopeId !== undefined && scopeId !== id);
  if (inner !== undefined)
    throw new RangeError(`writeBpmn: ${inner.id} is inside a sub-process; hand out the file it came from`);
  const wrong = [id, ...[...elements, ...flows, ...lanes].map((one) => one.id)].find((name) => !XML_NAME.test(name));
  if (wrong !== undefined)
    throw new RangeError(`writeBpmn: "${wrong}" is no name in XML; use letters, digits, _ . and -, a letter first`);
}
