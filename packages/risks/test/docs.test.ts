/// <reference types="node" />
import { readFileSync } from "node:fs";
import { lifeCycleDiagram } from "@maatstaf/kernel";
import {
  contextLifeCycle,
  controlTestLifeCycle,
  incidentLifeCycle,
  riskLifeCycle,
  scenarioLifeCycle,
} from "@maatstaf/risks";
import { expect, it } from "vitest";

it.each(
  [riskLifeCycle, controlTestLifeCycle, scenarioLifeCycle, incidentLifeCycle, contextLifeCycle].map((cycle) => [
    cycle.id,
    lifeCycleDiagram(cycle),
  ]),
)("the drawing of the %s life cycle in the documentation is the one of its table", (_, diagram) => {
  const page = readFileSync(new URL("../../../docs/methods/risk-register.md", import.meta.url), "utf8");
  expect(page).toContain(`\`\`\`mermaid\n${diagram}\`\`\``);
});
