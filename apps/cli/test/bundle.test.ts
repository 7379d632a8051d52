import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { maatstaf, OPEN_DATA } from "./cli.ts";

const FOLDER = fileURLToPath(new URL("../dist", import.meta.url));
const SOURCE = fileURLToPath(new URL("../src/main.ts", import.meta.url));
const EXTERNAL = ["@myriaddreamin/typst-ts-node-compiler"];

const IMPORT = /\b(?:import|export)\s*(?:\(\s*|[\w$*{}\s,]*\bfrom\s*)?["']([^"']+)["']/gu;

const chunks = (): readonly string[] => readdirSync(FOLDER).filter((name) => name.endsWith(".js"));
const importsOf = (name: string): readonly string[] => {
  const text = readFileSync(join(FOLDER, name), "utf8");
  return [...text.matchAll(IMPORT)].map(([, specifier]) => specifier ?? "");
};

describe("the bundle", () => {
  it("needs nothing but Node, the PDF compiler and, by path, the fonts", () => {
    const outside = new Set(
      chunks()
        .flatMap(importsOf)
        .filter((specifier) => !specifier.startsWith("./")),
    );
    const foreign = [...outside].filter((specifier) => !specifier.startsWith("node:"));
    expect(foreign.filter((specifier) => !EXTERNAL.includes(specifier) && !isBuiltin(specifier))).toEqual([]);
  });

  it("answers --help from one file of less than 5 kB", () => {
    expect(
      importsOf("main.js").filter((specifier) => specifier.startsWith("./") && !isLazy("main.js", specifier)),
    ).toEqual([]);
    expect(statSync(join(FOLDER, "main.js")).size).toBeLessThan(5_000);
  });

  it("says and makes what the source does", async () => {
    for (const typed of [["--help"], ["check", OPEN_DATA], ["report", OPEN_DATA, "--period", "2019-Q1"], ["chek"]]) {
      expect(await maatstaf(typed)).toEqual(await maatstaf(typed, { main: SOURCE }));
    }
  }, 60_000);

  it("makes a PDF", async () => {
    const { exit, stdout } = await maatstaf(["report", OPEN_DATA, "--period", "2019-Q1", "--format", "pdf"]);
    expect(exit).toBe(0);
    expect(stdout.startsWith("%PDF-")).toBe(true);
  }, 60_000);
});

function isLazy(name: string, specifier: string): boolean {
  const text = readFileSync(join(FOLDER, name), "utf8");
  return text.includes(`import('${specifier}')`) || text.includes(`import("${specifier}")`);
}

function isBuiltin(specifier: string): boolean {
  return process.getBuiltinModule(specifier) !== undefined;
}
