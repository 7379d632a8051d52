/// <reference types="node" />
import { readFileSync } from "node:fs";
import { documentLifeCycle, frameworkLifeCycle, selfEvaluationLifeCycle } from "@maatstaf/framework";
import { lifeCycleDiagram } from "@maatstaf/kernel";
import { expect, it } from "vitest";

it.each([
  ["self-evaluation", lifeCycleDiagram(selfEvaluationLifeCycle)],
  ["framework-control", lifeCycleDiagram(documentLifeCycle)],
  ["framework-model", lifeCycleDiagram(frameworkLifeCycle)],
])("the drawing on the page %s is the one of its table", (page, diagram) => {
  const text = readFileSync(new URL(`../../../docs/methods/${page}.md`, import.meta.url), "utf8");
  expect(text).toContain(`\`\`\`mermaid\n${diagram}\`\`\``);
});
