/// <reference types="node" />
import { readFileSync } from "node:fs";
import { lifeCycleDiagram } from "@maatstaf/kernel";
import { structureChangeLifeCycle } from "@maatstaf/organisation";
import { expect, it } from "vitest";

it("the drawing of the life cycle in the documentation is the one of its table", () => {
  const page = readFileSync(new URL("../../../docs/methods/organisation.md", import.meta.url), "utf8");
  expect(page).toContain(`\`\`\`mermaid\n${lifeCycleDiagram(structureChangeLifeCycle)}\`\`\``);
});
