/// <reference types="node" />
import { readFileSync } from "node:fs";
import { lifeCycleDiagram } from "@maatstaf/kernel";
import {
  auditLifeCycle,
  dutyRules,
  findingLifeCycle,
  nonconformityLifeCycle,
  pdcaMessages,
  policyTestLifeCycle,
  reviewLifeCycle,
  thinkGroupLifeCycle,
} from "@maatstaf/pdca";
import { expect, it } from "vitest";

const page = (name: string) => readFileSync(new URL(`../../../docs/methods/${name}.md`, import.meta.url), "utf8");

it.each([
  ["pdca-audits", auditLifeCycle.id, lifeCycleDiagram(auditLifeCycle)],
  ["pdca-audits", findingLifeCycle.id, lifeCycleDiagram(findingLifeCycle)],
  ["pdca-nonconformities", nonconformityLifeCycle.id, lifeCycleDiagram(nonconformityLifeCycle)],
  ["pdca-meetings", thinkGroupLifeCycle.id, lifeCycleDiagram(thinkGroupLifeCycle)],
  ["pdca-meetings", reviewLifeCycle.id, lifeCycleDiagram(reviewLifeCycle)],
  ["pdca-policy-tests", policyTestLifeCycle.id, lifeCycleDiagram(policyTestLifeCycle)],
])("the drawing in %s of the life cycle %s is the one of its table", (name, _, diagram) => {
  expect(page(name)).toContain(`\`\`\`mermaid\n${diagram}\`\`\``);
});

it("the page on tasks names every kind of task that has words, and every record with a duty rule", () => {
  const text = page("pdca-tasks");
  const notTasks = ["duty-conflict", "exception-granted-to-self", "exception-ends-before-it-starts"];
  const kinds = pdcaMessages.codes
    .filter((code) => code.startsWith("task."))
    .map((code) => code.slice(5))
    .filter((kind) => !notTasks.includes(kind));
  expect(kinds.filter((kind) => !text.includes(`\`${kind}\``))).toEqual([]);
  expect(dutyRules().filter(({ recordKind }) => !text.includes(recordKind))).toEqual([]);
});
