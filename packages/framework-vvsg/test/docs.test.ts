/// <reference types="node" />
import { readFileSync } from "node:fs";
import { vvsg } from "@maatstaf/framework-vvsg";
import { expect, it } from "vitest";

it("the page of the framework lists every requirement with its title in both languages", () => {
  const page = readFileSync(new URL("../../../docs/methods/framework-vvsg.md", import.meta.url), "utf8");
  for (const { code, title } of vvsg().requirements) expect(page).toContain(`- ${code} ${title?.nl} – ${title?.en}\n`);
});
