/// <reference types="node" />
// Writes every document of the package as JSON beside its JSON Schema, to be read without any code of ours.
import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import type { Adaptation } from "@maatstaf/framework";
import { adaptationJsonSchema, frameworkJsonSchema } from "@maatstaf/framework";
import { vvsg } from "../src/index.ts";

const adaptations = new URL("../src/adaptations/", import.meta.url);
const target = new URL("../dist/documents/", import.meta.url);

function write(path: string, document: object): void {
  const file = new URL(path, target);
  mkdirSync(new URL(".", file), { recursive: true });
  writeFileSync(file, `${JSON.stringify(document, null, 2)}\n`);
}

write("framework.schema.json", frameworkJsonSchema());
write("framework.json", vvsg());
write("adaptation.schema.json", adaptationJsonSchema());
for (const file of readdirSync(adaptations)) {
  const loaded: unknown = await import(new URL(file, adaptations).href);
  if (!isModule(loaded)) throw new TypeError(`documents: ${file} exports no adaptation`);
  write(`adaptations/${file.replace(/\.ts$/u, ".json")}`, loaded.adaptation());
}

function isModule(loaded: unknown): loaded is { readonly adaptation: () => Adaptation } {
  return (
    typeof loaded === "object" && loaded !== null && "adaptation" in loaded && typeof loaded.adaptation === "function"
  );
}
