/// <reference types="node" />
import { readdirSync, readFileSync } from "node:fs";
import { lifeCycleDiagram } from "@maatstaf/kernel";
import type { LifeCycle } from "@maatstaf/kernel";
import * as pdca from "@maatstaf/pdca";
import { expect, it } from "vitest";

const folder = new URL("../../../docs/methods/", import.meta.url);
const page = (name: string) => readFileSync(new URL(name, folder), "utf8");
const pages = readdirSync(folder)
  .filter((file) => file.startsWith("pdca-"))
  .map(page);

it.each(
  Object.entries(pdca)
    .filter(([name]) => name.endsWith("LifeCycle"))
    .map(([name, cycle]) => [name, lifeCycleDiagram(cycle as LifeCycle)]),
)("the drawing of %s in the documentation is the one of its table", (_, diagram) => {
  expect(pages.filter((text) => text.includes(`\`\`\`mermaid\n${diagram}\`\`\``))).toHaveLength(1);
});

it("the page on tasks names every kind of task that has words, and every record with a duty rule", () => {
  const text = page("pdca-tasks.md");
  const notTasks = ["duty-conflict", "exception-granted-to-self", "exception-ends-before-it-starts"];
  const kinds = pdca.pdcaMessages.codes
    .filter((code) => code.startsWith("task."))
    .map((code) => code.slice(5))
    .filter((kind) => !notTasks.includes(kind));
  expect(kinds.filter((kind) => !text.includes(`\`${kind}\``))).toEqual([]);
  expect(pdca.dutyRules().filter(({ recordKind }) => !text.includes(recordKind))).toEqual([]);
});
