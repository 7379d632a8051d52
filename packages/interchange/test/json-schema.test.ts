import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { workspaceJsonSchema } from "@maatstaf/interchange";

it("the published JSON schema of workspace.yaml is what the schema of record says", () => {
  const path = fileURLToPath(new URL("../schema/workspace.schema.json", import.meta.url));
  const current = `${JSON.stringify(workspaceJsonSchema(), null, 2)}\n`;
  if (process.env["UPDATE_SCHEMAS"] === "1") writeFileSync(path, current);
  expect(JSON.parse(readFileSync(path, "utf8"))).toEqual(JSON.parse(current));
});
