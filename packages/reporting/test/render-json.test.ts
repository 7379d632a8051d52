import { renderJson } from "@maatstaf/reporting";
import { expect, it } from "vitest";
import { handMadeReport } from "./hand-made-report.ts";
import { report } from "./workspace.ts";

it.each([
  ["the hand-made report", handMadeReport],
  ["a quarterly report", report()],
])("gives %s back unchanged", (_, given) => {
  expect(JSON.parse(renderJson(given))).toEqual(given);
});

it("gives the same text whatever order the fields were written in", () => {
  const reversed = Object.fromEntries(Object.entries(handMadeReport).toReversed());
  expect(renderJson(reversed as unknown as typeof handMadeReport)).toBe(renderJson(handMadeReport));
});
