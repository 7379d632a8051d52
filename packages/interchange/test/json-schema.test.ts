import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { documentJsonSchema } from "@maatstaf/framework";
import { expect, it } from "vitest";
import { workspaceJsonSchema } from "@maatstaf/interchange";

const SCHEMAS = {
  workspace: workspaceJsonSchema(),
  framework: documentJsonSchema("framework"),
  adaptation: documentJsonSchema("adaptation"),
  crosswalk: documentJsonSchema("crosswalk"),
  obligations: documentJsonSchema("obligations"),
  "reference-framework": documentJsonSchema("reference-framework"),
};

it.each(Object.entries(SCHEMAS))(
  "the published JSON schema of %s is what the schema of record says",
  (name, schema) => {
    const path = fileURLToPath(new URL(`../schema/${name}.schema.json`, import.meta.url));
    const current = `${JSON.stringify(schema, null, 2)}\n`;
    if (process.env["UPDATE_SCHEMAS"] === "1") writeFileSync(path, current);
    expect(JSON.parse(readFileSync(path, "utf8"))).toEqual(JSON.parse(current));
  },
);
