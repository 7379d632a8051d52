/// <reference types="node" />
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { readBpmn } from "@maatstaf/interchange/bpmn";
import {
  codeList,
  currentServices,
  ldesPage,
  mergedServices,
  processTaxonomy,
  readCaseList,
  readCeviCatalogue,
  readDutchMunicipalities,
  readJsonLd,
  readProcessList,
  readProductList,
  readUnitList,
  readTurtle,
  readUniformNames,
  writeCaseList,
  writeCeviCatalogue,
  writeDutchMunicipalities,
  untoldInList,
  untoldInUnits,
  writeProductList,
  writeUnitList,
} from "@maatstaf/interchange/catalogues";
import type { RdfTriple, Refused } from "@maatstaf/interchange/catalogues";
import { sharedFile } from "@maatstaf/testkit";
import { catalogueText, CATALOGUES, namesIn } from "./catalogue-files.ts";

const TOTAL = 10_000;
/** What no reader may take, in milliseconds. A file that took longer is read once more, as a machine may have been busy. */
const LONGEST = 1_000;

/** Numbers from 0 to 1 that are the same on every machine (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const NASTY = [
  "<",
  ">",
  "</",
  "/>",
  "&",
  "&amp;",
  "&#0;",
  "&#x110000;",
  "<!DOCTYPE x>",
  "<![CDATA[",
  "<!--",
  '"',
  "'",
  "{",
  "}",
  "[",
  "]",
  ",",
  ":",
  ";",
  "\\",
  "\\u",
  "\0",
  "\uFEFF",
  "\uD800",
  "\n",
  "\t",
  "@prefix a: <b> .",
  "@context",
  '"@id": 7',
  "null",
  "1e999",
  "-0",
  "NaN",
  "^^",
  "@nl-aaaaaaaaaaaa",
  "<<",
  "_:",
  "()",
  "a".repeat(3000),
  "((((((((",
  "__proto__",
  "constructor",
  '"@type": "@id"',
  "\r",
  '""',
  "X",
  "…",
] as const;

/** A text with a few things in it changed: a piece taken out, doubled or moved, a sign put in, the end cut off. */
function mutated(text: string, random: () => number): string {
  let changed = text;
  const times = 1 + Math.floor(random() * 3);
  for (let time = 0; time < times; time += 1) {
    const at = Math.floor(random() * changed.length);
    const length = Math.floor(random() * random() * 400);
    const piece = changed.slice(at, at + length);
    const nasty = NASTY[Math.floor(random() * NASTY.length)] ?? "";
    switch (Math.floor(random() * 6)) {
      case 0:
        changed = changed.slice(0, at) + changed.slice(at + length);
        break;
      case 1:
        changed = changed.slice(0, at) + piece + changed.slice(at);
        break;
      case 2:
        changed = changed.slice(0, at);
        break;
      case 3:
        changed = changed.slice(at + length) + changed.slice(0, at);
        break;
      case 4:
        changed = changed.slice(0, at) + String.fromCharCode(Math.floor(random() * 0x250)) + changed.slice(at + 1);
        break;
      default:
        changed = changed.slice(0, at) + nasty + changed.slice(at);
    }
  }
  return changed;
}

/** A reader, what it is tried on, and how many of the mutated files it gets. */
interface Trial {
  readonly name: string;
  readonly texts: readonly string[];
  readonly share: number;
  readonly run: (text: string) => { readonly kind: string } | Promise<{ readonly kind: string }>;
}

const shared = (path: string): string => readFileSync(sharedFile(`data/files/${path}`) ?? "", "utf8");
/** The first rows of a long list: what is wrong in a row is wrong wherever it stands. */
const head = (text: string, rows: number): string => text.split("\n").slice(0, rows).join("\n");

const TRIALS: readonly Trial[] =
  CATALOGUES === undefined
    ? []
    : [
        {
          name: "Turtle",
          texts: [
            ...namesIn("lpdc/shacl", ".ttl").filter((path) => !path.includes("shape")),
            ...namesIn("lpdc/codelists", "type-codelist.ttl"),
          ].map(catalogueText),
          share: 0.2,
          run: (text) => {
            const read = readTurtle(text, "x.ttl");
            if (read.kind === "refused") return read;
            const seeds = currentServices(read.triples).flatMap(({ seed }) => seed ?? []);
            if (mergedServices(read.triples, seeds) !== read.triples) throw new Error("changed by reading");
            codeList(read.triples);
            ldesPage(read.triples);
            return read;
          },
        },
        {
          name: "processes in Turtle",
          texts: [
            ["categories", "domains"]
              .map((name) => shared(`processes/openproceshuis-add-process-${name}.ttl`))
              .join("\n"),
          ],
          share: 0.1,
          run: (text) => {
            const read = readTurtle(text, "x.ttl");
            return read.kind === "refused" ? read : processTaxonomy(read.triples, "x.ttl");
          },
        },
        {
          name: "JSON-LD",
          texts: namesIn("lpdc/ldes", ".json").map(catalogueText),
          share: 0.06,
          run: async (text) => {
            const read = await readJsonLd(text, { file: "x.json" });
            if (read.kind === "read") ldesPage(read.triples);
            return read;
          },
        },
        {
          name: "uniform names",
          texts: [head(catalogueText("UPL-actueel.csv"), 60)],
          share: 0.14,
          run: (text) => readUniformNames(text, "x.csv"),
        },
        {
          name: "processes in CSV",
          texts: [head(shared("processes/oph-longlist-processen.csv"), 8)],
          share: 0.1,
          run: (text) => readProcessList(text, "x.csv"),
        },
        {
          name: "a list of products",
          texts: [
            'Nr;Naam;Eigenaar;Type;Publiek;Kast\nP-1;"reis;pas";BZ;bewijs;extern;7\nP-2;rijbewijs;BZ;attest;extern;\n',
            'Nr;Naam;Eigenaar;Type;Publiek;Kanalen;Norm;Tarief;Bewijsstukken\nP-1;reispas;BZ;bewijs;extern;"loket (op afspraak, uren: ma, wo 9-12); app";"doorlooptijd binnen 10 werkdagen, in 95 %, wettelijk, bekendgemaakt";12,50;foto (nummer: f)\n',
          ],
          share: 0.1,
          run: (text) => {
            const list = readProductList(new TextEncoder().encode(text), {
              file: "x.csv",
              type: "proof",
              audience: "external",
            });
            if (list.kind === "read") {
              writeProductList(list, list.products);
              untoldInList(list, list.products);
            }
            return list;
          },
        },
        {
          name: "case figures",
          texts: [
            "Product;Periode;Kanaal;Ontvangen;Op tijd;Te laat;Open binnen norm;Open over norm;Doorlooptijden\nP-3;2026-01;loket;55;41;6;5;3;working-days: 3; 5\nP-4;2026-Q1;;1;1;0;0;0;\n".replace(
              "working-days: 3; 5",
              '"weeks: <=2 4; > 1"',
            ),
          ],
          share: 0.04,
          run: (text) => {
            const list = readCaseList(new TextEncoder().encode(text), { file: "x.csv", source: "crm" });
            if (list.kind === "read") writeCaseList(list.rows);
            return list;
          },
        },
        {
          name: "units",
          texts: [
            'Nummer;Soort;Naam;Vanaf;Tot en met;Staat onder;Herkomst;VTE\nBUR;cluster;Burger;2025-01-01;;;;\nKL;cluster;Klant;2025-01-01;;;;\nBZ;dienst;Burgerzaken;2025-01-01;;"BUR (2025-01-01 t/m 2025-12-31); KL (vanaf 2026-01-01)";"samengevoegd: bev, bs (2025-07-01)";4,5\n',
          ],
          share: 0.04,
          run: (text) => {
            const list = readUnitList(new TextEncoder().encode(text), { file: "x.csv", organisationIds: ["gem"] });
            if (list.kind === "read") {
              writeUnitList(list, list.units);
              untoldInUnits(list, list.units);
            }
            return list;
          },
        },
        {
          name: "CEVI",
          texts: [catalogueText("lpdc/LPDC_CEVI.xml")],
          share: 0.1,
          run: (text) => {
            const read = readCeviCatalogue(text, "x.xml");
            if (read.kind === "read") writeCeviCatalogue(read, read.products);
            return read;
          },
        },
        {
          name: "municipalities",
          texts: [`${head(shared("municipal-nl/overheid-Gemeente.xml"), 60)}\n</value></cv>`],
          share: 0.06,
          run: (text) => {
            const read = readDutchMunicipalities(text, "x.xml");
            if (read.kind === "read") writeDutchMunicipalities(read, read.municipalities);
            return read;
          },
        },
        {
          name: "BPMN",
          texts: ["A.1.0", "A.2.0", "A.3.0", "A.4.1"].map((name) => shared(`bpmn/miwg/${name}.bpmn`)),
          share: 0.06,
          run: (text) => readBpmn(text, "x.bpmn"),
        },
      ];

describe.skipIf(CATALOGUES === undefined)(`${TOTAL} files with something changed, over all readers`, () => {
  it("are all of the files", () => {
    expect(TRIALS.reduce((sum, { share }) => sum + Math.round(TOTAL * share), 0)).toBe(TOTAL);
  });

  // The files are the same in every time zone: one is enough.
  it.skipIf(process.env["TZ"] === "America/St_Johns").each(TRIALS)(
    "$name: each is read or refused, with a code and a place, in bounded time",
    async ({ texts, share, run, name }) => {
      const random = seeded(20261128);
      const slow: number[] = [];
      const kinds = { read: 0, refused: 0 };
      const unplaced: unknown[] = [];
      for (let at = 0; at < Math.round(TOTAL * share); at += 1) {
        const text = mutated(texts[at % texts.length] ?? "", random);
        let took = Infinity;
        for (let attempt = 0; attempt < 2 && took > LONGEST; attempt += 1) {
          const started = performance.now();
          const outcome = await run(text);
          took = performance.now() - started;
          kinds[outcome.kind === "refused" ? "refused" : "read"] += 1;
          if (!isWhole(outcome)) unplaced.push(outcome);
        }
        if (took > LONGEST) slow.push(at);
      }
      expect({ name, slow, unplaced }).toEqual({ name, slow: [], unplaced: [] });
      // Both happen, or the changes are too mild or too wild to say anything.
      expect(kinds.read).toBeGreaterThan(0);
      expect(kinds.refused).toBeGreaterThan(0);
    },
  );
});

/** Whether something was read, or refused with nothing of it taken in and a code in the file it is about. */
function isWhole(outcome: { readonly kind: string }): boolean {
  if (outcome.kind !== "refused") return true;
  if (["triples", "products", "processes", "units"].some((part) => part in outcome)) return false;
  const { problems = [] } = outcome as Partial<Refused>;
  return problems.length > 0 && problems.every(({ code, file }) => /^[a-z-]+$/u.test(code) && file.startsWith("x."));
}

describe("no network", () => {
  it("nothing in the sources of the readers can fetch", () => {
    for (const folder of ["catalogues", "bpmn"]) {
      const source = fileURLToPath(new URL(`../src/${folder}/`, import.meta.url));
      for (const name of readdirSync(source).filter((one) => one.endsWith(".ts")))
        expect(readFileSync(source + name, "utf8").replaceAll(/\/\*[\s\S]*?\*\//gu, "")).not.toMatch(
          /\bfetch\(|node:(?:https?|net|tls|dns|dgram|child_process|fs)|XMLHttpRequest|WebSocket|undici/u,
        );
    }
  });
});

describe("files made to hang or to fill the memory", () => {
  const long = 300_000;
  it.each([
    [
      "an address of one part",
      () =>
        currentServices(
          triplesOf(
            `<urn:${"a".repeat(long)}/b> a <https://productencatalogus.data.vlaanderen.be/ns/ipdc-lpdc#InstancePublicService> ; <http://purl.org/dc/terms/title> "x"@nl .`,
          ),
        ),
    ],
    [
      "markup that never closes",
      () =>
        currentServices(
          triplesOf(
            `<urn:a> a <https://productencatalogus.data.vlaanderen.be/ns/ipdc-lpdc#InstancePublicService> ; <http://purl.org/dc/terms/title> "${"<p".repeat(long)}"@nl .`,
          ),
        ),
    ],
    [
      "entities that never end",
      () =>
        currentServices(
          triplesOf(
            `<urn:a> a <https://productencatalogus.data.vlaanderen.be/ns/ipdc-lpdc#InstancePublicService> ; <http://purl.org/dc/terms/title> "${"&#".repeat(long)}"@nl .`,
          ),
        ),
    ],
    ["nested nodes in Turtle", () => readTurtle(`<urn:a> <urn:b> ${"[ <urn:b> ".repeat(20_000)}`, "x.ttl")],
    [
      "nested lists in Turtle",
      () => readTurtle(`<urn:a> <urn:b> ${"(".repeat(20_000)}${")".repeat(20_000)} .`, "x.ttl"),
    ],
    ["language tags", () => readTurtle(`<urn:a> <urn:b> "c"@nl${"-aaaaaaaaaa".repeat(10_000)} .`, "x.ttl")],
    ["spaces in an envelope", () => readCeviCatalogue(`<string>${" ".repeat(long)}x`, "x.xml")],
    ["tags in XML", () => readDutchMunicipalities("<cv".repeat(long), "x.xml")],
    ["attributes in XML", () => readDutchMunicipalities(`<cv ${'a="b" '.repeat(20_000)}>`, "x.xml")],
    ["quotes in CSV", () => readUniformNames('"'.repeat(long), "x.csv")],
    ...["Kanalen", "Norm", "Bewijsstukken", "Tarief", "Nagekeken op"].flatMap((heading) =>
      [" ", "a ", "( ", ", ", "(vanaf ", "1 ", "uren: "].map((text): [string, () => unknown] => [
        `“${text}” on and on in ${heading}`,
        () => {
          const line = `P;a;B;bewijs;extern;loket (${text.repeat(90_000 / text.length)}x)\n`;
          readProductList(new TextEncoder().encode(`Nr;Naam;Eigenaar;Type;Publiek;${heading}\n${line}`), {
            file: "x.csv",
          });
        },
      ]),
    ),
    ...[" ", "a ", "( ", "(vanaf ", "(a t/m ", "a: "].map((text): [string, () => unknown] => [
      `“${text}” on and on in the unit above and the origin`,
      () => {
        const deep = `a: a (${text.repeat(45_000 / text.length)}x)`;
        const lines = `Nummer;Soort;Naam;Vanaf;Staat onder;Herkomst\nA;team;a;2025-01-01;${deep};${deep}\n`;
        readUnitList(new TextEncoder().encode(lines), { file: "x.csv", organisationIds: ["gem"] });
      },
    ]),
    ["columns in CSV", () => readUniformNames("a,".repeat(40_000), "x.csv")],
    [
      "nested nodes in JSON-LD",
      async () => readJsonLd(`${'{"urn:a":'.repeat(99)}1${"}".repeat(99)}`, { file: "x.json" }),
    ],
    [
      "a context that repeats itself",
      async () =>
        readJsonLd(
          `{"@context": {${Array.from({ length: 200 }, (_, at) => `"a${at}": "a${at + 1}:x"`).join(",")}}, "a0": 1}`,
          { file: "x.json" },
        ),
    ],
    [
      "a key that is the prototype",
      async () =>
        readJsonLd('{"__proto__": {"a": 1}, "@context": {"constructor": "urn:x"}, "constructor": 1}', {
          file: "x.json",
        }),
    ],
  ])("%s", async (_, run) => {
    expect(await within(run)).toBeLessThan(5 * LONGEST);
  });
});

async function within(run: () => unknown): Promise<number> {
  const started = performance.now();
  await run();
  return performance.now() - started;
}

function triplesOf(text: string): readonly RdfTriple[] {
  const read = readTurtle(text, "x.ttl");
  if (read.kind === "refused") throw new Error(JSON.stringify(read.problems));
  return read.triples;
}
