/// <reference types="node" />
// Writes every document of the package as JSON beside its JSON Schema, to be read without any code of ours.
import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { documentJsonSchema } from "@maatstaf/framework";
import { vvsg, vvsgRights } from "../src/index.ts";

const source = new URL("../src/", import.meta.url);
const target = new URL("../dist/documents/", import.meta.url);

function write(path: string, document: object): void {
  const file = new URL(path, target);
  mkdirSync(new URL(".", file), { recursive: true });
  writeFileSync(file, `${JSON.stringify(document, null, 2)}\n`);
}

/** What the modules of a folder give, each by its one function. */
async function writeFolder(folder: "adaptations" | "crosswalks", name: "adaptation" | "crosswalk"): Promise<void> {
  for (const file of readdirSync(new URL(`${folder}/`, source))) {
    const loaded: unknown = await import(new URL(`${folder}/${file}`, source).href);
    const make = typeof loaded === "object" && loaded !== null ? Reflect.get(loaded, name) : undefined;
    const document: unknown = typeof make === "function" ? Reflect.apply(make, undefined, []) : undefined;
    if (typeof document !== "object" || document === null) throw new TypeError(`documents: ${file} gives no ${name}`);
    write(`${folder}/${file.replace(/\.ts$/u, ".json")}`, document);
  }
}

for (const kind of ["framework", "adaptation", "crosswalk", "rights"] as const) {
  write(`${kind}.schema.json`, documentJsonSchema(kind));
}
write("framework.json", vvsg());
write("rights.json", vvsgRights());
await writeFolder("adaptations", "adaptation");
await writeFolder("crosswalks", "crosswalk");
