/// <reference types="node" />
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { calendarDate, period } from "@maatstaf/kernel";
import {
  processIdOf,
  processTaxonomy,
  readDutchMunicipalities,
  readProcessList,
  readUniformNames,
  uniformSeeds,
  UPL_FLAGS,
  writeProcessList,
  writeTurtle,
  writeUniformNames,
} from "@maatstaf/interchange/catalogues";
import type { UniformNames } from "@maatstaf/interchange/catalogues";
import { catalogueIssues, pairingSuggestions, pooledHistory, Product } from "@maatstaf/services";
import { sharedFile } from "@maatstaf/testkit";
import { csvTable } from "../src/csv-table.ts";
import { catalogueText, expectedOf, turtle } from "./catalogue-files.ts";

const shared = (path: string): string => readFileSync(sharedFile(`data/files/${path}`) ?? "", "utf8");

interface Upl {
  readonly rows: number;
  readonly unique_uri: number;
  readonly unique_name: number;
  readonly flags: Record<string, number>;
  readonly gemeente_and_burger: number;
  readonly sdg_codes: Record<string, number>;
  readonly municipal_names_sample: readonly string[];
}
const upl = expectedOf<Upl>("cat-01-upl.json");

function uplList(): UniformNames {
  const list = readUniformNames(catalogueText("UPL-actueel.csv"), "UPL-actueel.csv");
  if (list.kind === "refused") throw new Error(JSON.stringify(list.problems));
  return list;
}

describe.skipIf(upl === undefined)("cat-01: the list of uniform product names", () => {
  it("has every row, flag, legal basis and code", () => {
    const { heading, rows, products } = uplList();
    expect(rows).toHaveLength(upl?.rows ?? 0);
    expect(products).toHaveLength(upl?.unique_uri ?? 0);
    expect(new Set(products.map(({ name }) => name)).size).toBe(upl?.unique_name);
    const count = (column: string): number => rows.filter((cells) => cells[heading.indexOf(column)] !== "").length;
    expect(Object.fromEntries(Object.keys(upl?.flags ?? {}).map((flag) => [flag, count(flag)]))).toEqual(upl?.flags);
    const both = rows.filter(
      (cells) => cells[heading.indexOf("Gemeente")] !== "" && cells[heading.indexOf("Burger")] !== "",
    );
    expect(both).toHaveLength(upl?.gemeente_and_burger ?? 0);
    const codes: Record<string, number> = {};
    for (const cells of rows)
      for (const code of (cells[heading.indexOf("SDG")] ?? "").split(";").filter((one) => one !== ""))
        codes[code] = (codes[code] ?? 0) + 1;
    expect(codes).toEqual(upl?.sdg_codes);
    expect(products.reduce((sum, { legalBases }) => sum + legalBases.length, 0)).toBe(upl?.flags["Grondslag"]);
    const municipal = rows.filter((cells) => cells[heading.indexOf("Gemeente")] !== "");
    const sample = upl?.municipal_names_sample ?? [];
    expect(municipal.slice(0, sample.length).map((cells) => cells[0])).toEqual(sample);
  });

  it("is written back byte for byte", () => {
    expect(writeUniformNames(uplList())).toBe(catalogueText("UPL-actueel.csv"));
  });

  it("gives seeds whose identifiers are each used once", () => {
    const seeds = uniformSeeds(uplList().products, "Gemeente");
    expect(seeds).toHaveLength(449);
    const products = seeds.map((seed) => Product.parse({ ...seed, type: seed.type ?? "advice", ownerUnitId: "KC" }));
    const issues = catalogueIssues(
      { products, processes: [], formulaIds: [], indicatorIds: [] },
      calendarDate("2026-02-02"),
    );
    expect(issues.filter(({ severity }) => severity === "error")).toEqual([]);
    expect(seeds.filter(({ type }) => type === "report").length).toBeGreaterThan(10);
  });

  it("a missing column, a wrong flag and a URI with two names are refused with the place", () => {
    const heading = ["UniformeProductnaam", "URI", "SDG", "Grondslag", "Grondslaglabel", "Grondslaglink", ...UPL_FLAGS];
    expect(refused(`${heading.slice(1).join(",")}\n`)).toEqual([["column-missing", 1, undefined]]);
    expect(refused(`${heading.join(",")}\n${line("a", "ja")}\n`)).toEqual([["upl-value-unknown", 2, "Rijk"]]);
    expect(refused(`${heading.join(",")}\n${line("a")}\n${line("b")}\n`)).toEqual([
      ["upl-name-differs", 3, "UniformeProductnaam"],
    ]);
    expect(refused(`${heading.join(",")}\n${line("a")}\n${line("a")}\n`)).toBe(1);
    expect(refused(`${heading.join(",")}\na,b\n`)).toEqual([["row-ragged", 2, undefined]]);
  });
});

interface Oph {
  readonly n_processes: number;
  readonly n_concepts_per_scheme: Record<string, number>;
  readonly top_groups: readonly (readonly [string, number])[];
  readonly identifiers_min_max: readonly [number, number];
}
const oph = expectedOf<Oph>("cat-02-oph-process-map.json");

describe.skipIf(oph === undefined)("cat-02: the processes of Open Proces Huis", () => {
  const files = ["categories", "domains", "groups"].map((name) => `process-${name}`).concat("conceptual-processes");
  const triples =
    oph === undefined ? [] : files.flatMap((name) => turtle(shared(`processes/openproceshuis-add-${name}.ttl`)));
  const taxonomy = processTaxonomy(triples, "oph.ttl");
  if (taxonomy.kind === "refused") throw new Error(JSON.stringify(taxonomy.problems));

  it("has every process, group, domain and category", () => {
    expect(taxonomy.processes).toHaveLength(oph?.n_processes ?? 0);
    const schemes: Record<string, number> = {};
    for (const { scheme = "" } of taxonomy.classes) schemes[scheme] = (schemes[scheme] ?? 0) + 1;
    expect(schemes).toEqual(oph?.n_concepts_per_scheme);
    const names = new Map(taxonomy.classes.map(({ id, name }) => [id, name]));
    const sizes = new Map<string, number>();
    for (const { groupId = "" } of taxonomy.processes) {
      const name = names.get(groupId) ?? "";
      sizes.set(name, (sizes.get(name) ?? 0) + 1);
    }
    for (const [name, size] of oph?.top_groups ?? []) expect([name, sizes.get(name)]).toEqual([name, size]);
    const numbers = taxonomy.processes.map(({ number = 0 }) => number);
    expect([Math.min(...numbers), Math.max(...numbers)]).toEqual(oph?.identifiers_min_max);
  });

  it("every process leads to a category, and has an id that a product can have", () => {
    const partOf = new Map(taxonomy.classes.map(({ id, partOf: whole }) => [id, whole]));
    const heads = taxonomy.processes.map(({ groupId = "" }) => partOf.get(partOf.get(groupId) ?? ""));
    expect(new Set(heads).size).toBe(3);
    expect(new Set(taxonomy.processes.map(({ id }) => id)).size).toBe(taxonomy.processes.length);
    for (const { id } of taxonomy.processes) expect(Product.shape.processId.safeParse(id).success).toBe(true);
  });

  it("the long list has the same processes, and is written back with every cell", () => {
    const text = shared("processes/oph-longlist-processen.csv");
    const list = readProcessList(text, "lijst.csv");
    if (list.kind === "refused") throw new Error(JSON.stringify(list.problems));
    expect(list.processes).toHaveLength(oph?.n_processes ?? 0);
    const ids = list.processes.map((process) => processIdOf(process, taxonomy));
    expect(ids.filter((id) => id === undefined)).toHaveLength(0);
    expect(new Set(ids).size).toBe(list.processes.length);
    expect(readProcessList(writeProcessList(list), "lijst.csv")).toEqual(list);
    expect(csvTable(writeProcessList(list))).toEqual(csvTable(text));
  });

  it("two municipalities that both use it are paired by process, whatever they call their products", () => {
    const list = readProcessList(shared("processes/oph-longlist-processen.csv"), "lijst.csv");
    const [process] = list.kind === "read" ? list.processes : [];
    const processId = process === undefined ? undefined : processIdOf(process, taxonomy);
    expect(processId).toMatch(/^oph:[\w-]{36}$/u);
    const own = { audience: "external", type: "proof", ownerUnitId: "BZ", processId } as const;
    const left = [Product.parse({ id: "D-1", name: { nl: "begraafplaats" }, ...own })];
    const right = [Product.parse({ id: "N-1", name: { nl: "begraven van as" }, ...own })];
    const [pair] = pairingSuggestions(left, right);
    expect([pair?.leftId, pair?.rightId, pair?.reasons.map(({ kind }) => kind).includes("same-process")]).toEqual([
      "D-1",
      "N-1",
      true,
    ]);
  });

  it("is written back in Turtle without loss", () => {
    const again = processTaxonomy(turtle(writeTurtle(triples)), "oph.ttl");
    expect(again).toEqual(taxonomy);
  });

  it("a process in a group that is not there is refused with its address", () => {
    const lost = triples.filter(({ subject }) => !subject.value.endsWith("ea88dd53-7905-412c-9762-580b8c90adca"));
    expect(processTaxonomy(lost, "oph.ttl")).toMatchObject({
      kind: "refused",
      problems: [{ code: "process-incomplete", path: expect.stringMatching(/-/u) }],
    });
  });
});

interface Municipalities {
  readonly total: number;
  readonly active: number;
  readonly ended: number;
  readonly ended_2018_12_31: readonly string[];
  readonly altena: readonly string[];
  readonly altena_predecessors_end: Record<string, string>;
}
const gemeenten = expectedOf<Municipalities>("mun-01-nl-overheid-gemeente.json");

describe.skipIf(gemeenten === undefined)("mun-01: the municipalities of overheid.nl", () => {
  it("has those that are and those that were", () => {
    const list = readDutchMunicipalities(shared("municipal-nl/overheid-Gemeente.xml"), "Gemeente.xml");
    if (list.kind === "refused") throw new Error(JSON.stringify(list.problems));
    const { municipalities } = list;
    const ended = municipalities.filter(({ endedOn }) => endedOn !== undefined);
    expect(municipalities).toHaveLength(gemeenten?.total ?? 0);
    expect(ended).toHaveLength(gemeenten?.ended ?? 0);
    expect(municipalities.length - ended.length).toBe(gemeenten?.active);
    const last = ended.filter(({ endedOn }) => endedOn === "2018-12-31").map(({ name }) => name);
    expect(last.toSorted()).toEqual(gemeenten?.ended_2018_12_31.toSorted());
    const active = municipalities.filter(({ endedOn }) => endedOn === undefined).map(({ name }) => name);
    expect(active.filter((name) => name === "Altena")).toEqual(gemeenten?.altena);
    for (const [name, day] of Object.entries(gemeenten?.altena_predecessors_end ?? {}))
      expect(ended.find((one) => one.name === name)?.endedOn).toBe(day);
  });

  it.each([
    [
      "a day that does not exist",
      "<cv><value><prefLabel>A</prefLabel><resourceIdentifier>urn:a</resourceIdentifier><endDate>2018-02-30</endDate></value></cv>",
      "municipalities-unreadable",
    ],
    ["another XML", "<lijst/>", "municipalities-unreadable"],
    ["broken XML", "<cv><value></cv>", "municipalities-unreadable"],
    ["an entity", '<!DOCTYPE cv [<!ENTITY x SYSTEM "file:///etc/passwd">]><cv>&x;</cv>', "xml-doctype"],
  ])("%s is refused", (_, text, code) => {
    expect(readDutchMunicipalities(text, "g.xml")).toMatchObject({ kind: "refused", problems: [{ code }] });
  });
});

const merged = sharedFile("data/expected/mrg-01-aalter-lievegem.json");

describe.skipIf(merged === undefined)("mrg-01: population before a merger, on the borders after it", () => {
  it("adds up the parts from the real file of 2018", () => {
    const { input, expected } = JSON.parse(readFileSync(merged ?? "", "utf8")) as {
      readonly input: { readonly before: Record<string, number>; readonly merge: Record<string, readonly string[]> };
      readonly expected: Record<string, number>;
    };
    const table = csvTable(shared("municipal-be/belgian_municipalities_2018.csv"));
    if (table.kind !== "table") throw new Error(table.code);
    const inhabitants = new Map(
      table.rows.slice(1).map((cells) => [cells[0] ?? "", Number((cells[9] ?? "").replaceAll(/\D/gu, ""))]),
    );
    for (const [code, count] of Object.entries(input.before))
      expect([code, inhabitants.get(code)]).toEqual([code, count]);
    for (const [code, parts] of Object.entries(input.merge)) {
      const before = Object.fromEntries(
        parts.map((part) => [part, [{ period: period("2018"), numerator: inhabitants.get(part) ?? 0 }]]),
      );
      const { figures } = pooledHistory(before, [], calendarDate("2019-01-01"));
      expect([code, figures.map(({ numerator, isComplete }) => [numerator, isComplete])]).toEqual([
        code,
        [[expected[code], true]],
      ]);
    }
  });
});

function line(name: string, flag = ""): string {
  return [name, "urn:a", "", "", "", "", flag, ...Array<string>(13).fill("")].join(",");
}

function refused(text: string): unknown {
  const list = readUniformNames(text, "upl.csv");
  return list.kind === "refused"
    ? list.problems.map(({ code, row, column }) => [code, row, column])
    : list.products.length;
}
