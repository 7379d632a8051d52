/// <reference types="node" />
import { readFileSync } from "node:fs";
import { lifeCycleDiagram } from "@maatstaf/kernel";
import type { LifeCycle } from "@maatstaf/kernel";
import { comparisonLifeCycle, formulaLifeCycle, processLifeCycle, productLifeCycle } from "@maatstaf/services";
import { expect, it } from "vitest";

const DRAWN: readonly (readonly [string, LifeCycle])[] = [
  ["services-catalogue", productLifeCycle],
  ["services-processes", processLifeCycle],
  ["services-formulas", formulaLifeCycle],
  ["services-merger", comparisonLifeCycle],
];

it.each(DRAWN)("the drawing in %s is the one of its table", (page, cycle) => {
  const text = readFileSync(new URL(`../../../docs/methods/${page}.md`, import.meta.url), "utf8");
  expect(text).toContain(`\`\`\`mermaid\n${lifeCycleDiagram(cycle)}\`\`\``);
});
