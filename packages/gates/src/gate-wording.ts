import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Wording } from "@maatstaf/kernel";
import { report } from "./outcome.ts";
import { filesOf, readJson, readText, ROOT, workspaces } from "./repository.ts";
import { wordingFaults, wordingTable } from "./wording.ts";

const failures: string[] = [];
let passed = 0;
for (const { folder, manifest } of workspaces()) {
  if (!existsSync(join(ROOT, folder, "wording/nl.json"))) continue;
  const read = (language: string): Wording | undefined => {
    const path = `${folder}/wording/${language}.json`;
    return existsSync(join(ROOT, path)) ? (readJson(path) as Wording) : undefined;
  };
  const northern = read("nl-NL");
  const wordings = {
    nl: read("nl") ?? {},
    en: read("en") ?? {},
    ...(northern === undefined ? {} : { "nl-NL": northern }),
  };
  const sources = filesOf(`${folder}/{src,server}/**/*.{ts,tsx}`).map(readText);
  const faults = wordingFaults(folder, wordings, sources);
  failures.push(...faults);
  passed += Math.max(0, Object.keys(wordings.nl).length - faults.length);

  const snapshot = `${folder}/wording/wording.snapshot.md`;
  const table = wordingTable(manifest.name, wordings);
  if (process.argv.includes("--write")) writeFileSync(join(ROOT, snapshot), table);
  else if (!existsSync(join(ROOT, snapshot)) || readText(snapshot) !== table)
    failures.push(`${snapshot} is not current: npm run wording:update, then proofread it`);
  else passed += 1;
}
if (!process.argv.includes("--write")) report("wording", { passed, failures });
