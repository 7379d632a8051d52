import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { readHandwritten } from "@maatstaf/interchange/frameworks";
import * as Effect from "effect/Effect";
import { expect, it } from "vitest";
import { DOCUMENT_LAYOUTS } from "../src/frameworks/document-layouts.ts";
import { columnHeading, sheetName } from "../src/frameworks/sheet-heading.ts";
import type { SheetLayout } from "../src/frameworks/sheet-layout.ts";

const GUIDES = [
  ["eigen-kader.md", "nl-BE"],
  ["own-framework.en.md", "en-GB"],
] as const;
const guide = (name: string): string =>
  readFileSync(fileURLToPath(new URL(`../../../docs/guides/${name}`, import.meta.url)), "utf8");

it.each(GUIDES)("the framework in YAML that %s describes is read", async (name) => {
  const yaml = /```yaml\n([\s\S]*?)```/u.exec(guide(name))?.[1] ?? "";
  const read = readHandwritten(new TextEncoder().encode(yaml), { kind: "framework", file: name });
  const { document } = await Effect.runPromise(read);
  expect(document.requirements).toHaveLength(1);
});

it.each(GUIDES)("%s names every sheet, and no column that is not there", (name, locale) => {
  const text = guide(name);
  const layouts: readonly SheetLayout[] = Object.values(DOCUMENT_LAYOUTS).flat();
  for (const layout of layouts) expect(text).toContain(`\`${sheetName(layout, locale)}\``);
  const table = text.split("\n").filter((line) => line.startsWith("| `"));
  expect(table).toHaveLength(DOCUMENT_LAYOUTS.framework.length);
  for (const line of table) {
    const [sheet = "", ...columns] = [...line.matchAll(/`([^`]+)`/gu)].map(([, word]) => word ?? "");
    const layout = layouts.find((candidate) => sheetName(candidate, locale) === sheet);
    const headings = (layout?.columns ?? []).map((column) => columnHeading(column, locale));
    for (const column of columns) expect(headings).toContain(column);
  }
});
