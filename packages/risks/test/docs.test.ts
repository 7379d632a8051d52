/// <reference types="node" />
import { readFileSync } from "node:fs";
import { lifeCycleDiagram } from "@maatstaf/kernel";
import type { LifeCycle } from "@maatstaf/kernel";
import * as risks from "@maatstaf/risks";
import { expect, it } from "vitest";

const page = readFileSync(new URL("../../../docs/methods/risk-register.md", import.meta.url), "utf8");

it.each(
  Object.entries(risks)
    .filter(([name]) => name.endsWith("LifeCycle"))
    .map(([name, cycle]) => [name, lifeCycleDiagram(cycle as LifeCycle)]),
)("the drawing of %s in the documentation is the one of its table", (_, diagram) => {
  expect(page).toContain(`\`\`\`mermaid\n${diagram}\`\`\``);
});

it("the page names every kind of task that has words", () => {
  const kinds = risks.riskMessages.codes.flatMap((code) => (code.startsWith("task.") ? [code.slice(5)] : []));
  expect(kinds.filter((kind) => !page.includes(`\`${kind}\``))).toEqual([]);
});
