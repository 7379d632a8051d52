import { csvText, headedTable } from "./csv-lines.ts";
import { rdfGraph } from "./rdf.ts";
import type { RdfTriple } from "./rdf.ts";
import { refusedFor } from "./reading.ts";
import type { Refused } from "./reading.ts";
import { textOf } from "./service-texts.ts";
import { dct, lastPart, processHouse, skos } from "./vocabulary.ts";

/** A category, domain or group of processes, and what it is a part of. */
export interface ProcessClass {
  readonly id: string;
  readonly name: string;
  /** Of a group its domain, of a domain its category. */
  readonly partOf: string | undefined;
  readonly scheme: string | undefined;
}

/**
 * A process of Open Proces Huis. Its `id`, `oph:` and the last part of its address, can be the `processId` of a product: two
 * municipalities that both use it follow the same process.
 */
export interface ConceptualProcess {
  readonly id: string;
  readonly iri: string;
  readonly name: string;
  /** Its number in the list; several have one number there. */
  readonly number: number | undefined;
  readonly groupId: string | undefined;
}

/** The processes of Flemish local government, ordered: category, domain, group, process. */
export interface ProcessTaxonomy {
  readonly processes: readonly ConceptualProcess[];
  readonly classes: readonly ProcessClass[];
}

/**
 * The processes and their order in a graph of Open Proces Huis; several files are one graph, one after the other.
 *
 * @returns `refused` with the address for a process without name, or that is in a group which is not in the graph.
 *
 * @see docs/methods/catalogue-formats.md
 *
 * @example
 * ```ts
 * import { processTaxonomy } from "@maatstaf/interchange/catalogues";
 *
 * processTaxonomy([], "leeg.ttl") // => { kind: "read", processes: [], classes: [] }
 * ```
 */
export function processTaxonomy(
  triples: readonly RdfTriple[],
  file: string,
): ({ readonly kind: "read" } & ProcessTaxonomy) | Refused {
  const graph = rdfGraph(triples);
  const classes = graph.ofType(skos("Concept")).map((node) => ({
    id: lastPart(node.value),
    name: textOf(graph, node, skos("prefLabel"))?.nl ?? "",
    partOf: partIn(graph.objects(node, skos("relatedMatch"))[0]?.value),
    scheme: graph.objects(node, skos("inScheme"))[0]?.value,
  }));
  const known = new Set(classes.map(({ id }) => id));
  const processes = graph.ofType(processHouse("ConceptueelProces")).map((node): ConceptualProcess => {
    const number = Number(graph.objects(node, dct("identifier"))[0]?.value);
    return {
      id: `oph:${lastPart(node.value)}`,
      iri: node.value,
      name: textOf(graph, node, dct("title"))?.nl ?? "",
      number: Number.isInteger(number) ? number : undefined,
      groupId: partIn(graph.objects(node, processHouse("procesGroep"))[0]?.value),
    };
  });
  const wrong =
    processes.find(({ name, groupId }) => name === "" || (groupId !== undefined && !known.has(groupId))) ??
    classes.find(({ name, partOf }) => name === "" || (partOf !== undefined && !known.has(partOf)));
  if (wrong !== undefined) return refusedFor(file, "process-incomplete", { path: wrong.id });
  return { kind: "read", processes, classes };
}

function partIn(address: string | undefined): string | undefined {
  return address === undefined ? undefined : lastPart(address);
}

/** A row of the long list of processes. */
export interface ListedProcess {
  readonly category: string;
  readonly domain: string;
  readonly group: string;
  readonly name: string;
  readonly number: number | undefined;
}

/** The long list of processes, with every cell it has. */
export interface ProcessLongList {
  readonly kind: "read";
  readonly processes: readonly ListedProcess[];
  readonly heading: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

const NAMES = ["Categorie", "Procesdomein", "Procesgroep", "Hoofdproces", "Hoofd-proces-nummer voorlopig"] as const;

/**
 * Reads the long list of processes of Open Proces Huis in CSV. What it says besides, such as ratings, is kept to be written.
 *
 * @param file - Its name, for problems.
 *
 * @example
 * ```ts
 * import { readProcessList } from "@maatstaf/interchange/catalogues";
 *
 * const list = readProcessList("Categorie,Procesdomein,Procesgroep,Hoofdproces,Hoofd-proces-nummer voorlopig\nKernproces,Vrije tijd,Bib,Uitlenen,51\n", "lijst.csv");
 * list.kind === "read" ? list.processes[0]?.name : "" // => "Uitlenen"
 * ```
 */
export function readProcessList(text: string, file: string): ProcessLongList | Refused {
  const table = headedTable(text, file);
  if (table.kind === "refused") return table;
  const { heading, rows } = table;
  const absent = NAMES.find((name) => !heading.includes(name));
  if (absent !== undefined) return refusedFor(file, "column-missing", { row: 1, params: { expected: absent } });
  const at = NAMES.map((name) => heading.indexOf(name));
  const seen = new Map<string, number>();
  const processes: ListedProcess[] = [];
  for (const { row, cells } of rows) {
    const [category = "", domain = "", group = "", name = "", number = ""] = at.map((place) =>
      (cells[place] ?? "").trim(),
    );
    const empty = [category, domain, group, name].indexOf("");
    if (empty !== -1)
      return refusedFor(file, "cell-empty", { row, column: NAMES[empty] ?? "", params: { expected: "name" } });
    const key = JSON.stringify([category, domain, group, name]);
    const other = seen.get(key);
    if (other !== undefined) return refusedFor(file, "process-group-twice", { row, params: { otherRow: other } });
    seen.set(key, row);
    processes.push({ category, domain, group, name, number: /^\d{1,9}$/u.test(number) ? Number(number) : undefined });
  }
  return { kind: "read", processes, heading, rows: rows.map(({ cells }) => cells) };
}

/**
 * The long list as CSV, as it was read.
 *
 * @example
 * ```ts
 * import { writeProcessList } from "@maatstaf/interchange/catalogues";
 *
 * writeProcessList({ kind: "read", processes: [], heading: ["Hoofdproces"], rows: [["Uitlenen"]] }) // => "Hoofdproces\nUitlenen\n"
 * ```
 */
export function writeProcessList({ heading, rows }: ProcessLongList): string {
  return csvText([heading, ...rows]);
}

/**
 * The id of a process of the long list in Open Proces Huis, `oph:` in front, found by its name and that of its group.
 *
 * @example
 * ```ts
 * import { processIdOf } from "@maatstaf/interchange/catalogues";
 *
 * const taxonomy = {
 *   processes: [{ id: "oph:p1", iri: "urn:p1", name: "Uitlenen", number: 51, groupId: "g1" }],
 *   classes: [{ id: "g1", name: "Bib", partOf: undefined, scheme: undefined }],
 * };
 * processIdOf({ name: "Uitlenen", group: "Bib" }, taxonomy) // => "oph:p1"
 * ```
 */
export function processIdOf(
  { name, group }: Pick<ListedProcess, "name" | "group">,
  { processes, classes }: ProcessTaxonomy,
): string | undefined {
  const groups = new Set(classes.filter((one) => isSame(one.name, group)).map(({ id }) => id));
  const found = processes.filter(
    (one) => isSame(one.name, name) && one.groupId !== undefined && groups.has(one.groupId),
  );
  return found.length === 1 ? found[0]?.id : undefined;
}

function isSame(one: string, other: string): boolean {
  return one.replaceAll(/\s+/gu, " ").trim() === other.replaceAll(/\s+/gu, " ").trim();
}
