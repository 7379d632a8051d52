import type { ParsedProcess, ProcessElement } from "./parsed-process.ts";

type Flow = ParsedProcess["flows"][number];

/** A process laid out to be walked. */
export interface ProcessGraph {
  readonly elements: ReadonlyMap<string, ProcessElement>;
  /** The flows that leave an element, in their order. */
  readonly waysFrom: (id: string) => readonly Flow[];
  /** The flows that lead to it. */
  readonly waysTo: (id: string) => readonly Flow[];
  /** Where each join leads to, as far as it was asked. */
  readonly joins: Map<string, string | undefined>;
}

/** The elements and flows of a process, by their ends. */
export function processGraph({ elements, flows }: Pick<ParsedProcess, "elements" | "flows">): ProcessGraph {
  const [from, to] = [new Map<string, Flow[]>(), new Map<string, Flow[]>()];
  const add = (ways: Map<string, Flow[]>, id: string, flow: Flow): void => {
    const found = ways.get(id);
    if (found === undefined) ways.set(id, [flow]);
    else found.push(flow);
  };
  for (const flow of flows) {
    add(from, flow.from, flow);
    add(to, flow.to, flow);
  }
  return {
    elements: new Map(elements.map((element) => [element.id, element])),
    waysFrom: (id) => from.get(id) ?? [],
    waysTo: (id) => to.get(id) ?? [],
    joins: new Map(),
  };
}

/**
 * The element that a way leads to in the end: through gateways that only bring ways together.
 *
 * @returns `undefined` when those gateways lead to each other for ever.
 */
export function joinOf(graph: ProcessGraph, id: string): string | undefined {
  const passed: string[] = [];
  const seen = new Set<string>();
  let at: string | undefined = id;
  while (at !== undefined && !graph.joins.has(at)) {
    const [only, more]: readonly Flow[] = graph.waysFrom(at);
    passed.push(at);
    if (graph.elements.get(at)?.kind !== "choice-gateway" || only === undefined || more !== undefined) break;
    seen.add(at);
    at = seen.has(only.to) ? undefined : only.to;
  }
  const end = at !== undefined && graph.joins.has(at) ? graph.joins.get(at) : at;
  for (const one of passed) graph.joins.set(one, end);
  return end;
}
