import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { indicatorCardJsonSchema } from "@maatstaf/indicators";
import { workspaceJsonSchema } from "@maatstaf/interchange";

const FILES = {
  "indicator-card.schema.json": indicatorCardJsonSchema,
  "workspace.schema.json": workspaceJsonSchema,
};

describe("the published JSON schemas", () => {
  it.each(Object.entries(FILES))("%s is what the schema of record says", (name, schema) => {
    const path = fileURLToPath(new URL(`../schema/${name}`, import.meta.url));
    const current = `${JSON.stringify(schema(), null, 2)}\n`;
    if (process.env["UPDATE_SCHEMAS"] === "1") writeFileSync(path, current);
    expect(JSON.parse(readFileSync(path, "utf8"))).toEqual(JSON.parse(current));
  });
});
