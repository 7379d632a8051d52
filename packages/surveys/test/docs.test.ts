/// <reference types="node" />
import { readFileSync } from "node:fs";
import { lifeCycleDiagram } from "@maatstaf/kernel";
import { surveyLifeCycle } from "@maatstaf/surveys";
import { expect, it } from "vitest";

it("the drawing of the life cycle in the documentation is the one of its table", () => {
  const page = readFileSync(new URL("../../../docs/methods/surveys-results.md", import.meta.url), "utf8");
  expect(page).toContain(`\`\`\`mermaid\n${lifeCycleDiagram(surveyLifeCycle)}\`\`\``);
});
