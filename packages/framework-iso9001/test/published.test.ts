/// <reference types="node" />
import { readFileSync, writeFileSync } from "node:fs";
import { documentJsonSchema, Rights } from "@maatstaf/framework";
import { iso9001, iso9001Rights } from "@maatstaf/framework-iso9001";
import { expect, it } from "vitest";

const DATA = new URL("../data/", import.meta.url);

it.each([
  ["iso9001-2015.json", iso9001()],
  ["reference-framework.schema.json", documentJsonSchema("reference-framework")],
])("%s, for who reads it without us, is what the package gives", (name, document) => {
  const text = `${JSON.stringify(document, null, 2)}\n`;
  const path = new URL(name, DATA);
  if (process.env["UPDATE_PUBLISHED"] === "1") writeFileSync(path, text);
  expect(JSON.parse(readFileSync(path, "utf8"))).toEqual(JSON.parse(text));
});

it("says whose it is, in both languages, and where to get the text itself", () => {
  const rights = iso9001Rights();
  expect(Rights.parse(rights)).toEqual(rights);
  expect(rights.address).toMatch(/^https:/u);
  for (const text of [rights.statement, rights.original]) expect(text.en).toBeTruthy();
});
