import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import * as Effect from "effect/Effect";
import { expect, it } from "vitest";
import { readWorkspace } from "@maatstaf/interchange";
import { FACT_COLUMNS } from "../src/facts-columns.ts";
import { folderWith } from "./workspace-folder.ts";

it.each(["workspace-folder.md", "workspace-folder.en.md"])("the workspace that %s describes has no problem", (name) => {
  const guide = readFileSync(fileURLToPath(new URL(`../../../docs/guides/${name}`, import.meta.url)), "utf8");
  const [head = "", card = ""] = [...guide.matchAll(/```yaml\n([\s\S]*?)```/gu)].map(([, text]) => text ?? "");
  const facts = /```\n(indicator;[\s\S]*?)```/u.exec(guide)?.[1] ?? "";
  const id = /^id: (.*)$/mu.exec(card)?.[1] ?? "";
  const root = folderWith({ "workspace.yaml": head, [`cards/${id}.yaml`]: card, [`facts/${id}.csv`]: facts });

  const workspace = Effect.runSync(readWorkspace(root));
  expect(workspace.facts.map(({ numerator, denominator }) => [numerator, denominator])).toEqual([
    [65, 79],
    [70, 80],
  ]);
  expect(workspace.units).toHaveLength(2);
  for (const column of FACT_COLUMNS) expect(guide).toContain(`\`${column}\``);
});
