/// <reference types="node" />
import { readdirSync, readFileSync } from "node:fs";
import { lifeCycleDiagram } from "@maatstaf/kernel";
import type { LifeCycle } from "@maatstaf/kernel";
import * as pdca from "@maatstaf/pdca";
import { expect, it } from "vitest";

const folder = new URL("../../../docs/methods/", import.meta.url);
const pages = readdirSync(folder)
  .filter((file) => file.startsWith("pdca-"))
  .map((file) => readFileSync(new URL(file, folder), "utf8"));

it.each(
  Object.entries(pdca)
    .filter(([name]) => name.endsWith("LifeCycle"))
    .map(([name, cycle]) => [name, lifeCycleDiagram(cycle as LifeCycle)]),
)("the drawing of %s in the documentation is the one of its table", (_, diagram) => {
  expect(pages.filter((page) => page.includes(`\`\`\`mermaid\n${diagram}\`\`\``))).toHaveLength(1);
});
