import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { domains, vvsg } from "@maatstaf/framework-vvsg";
import { oneAdaptation } from "./one-adaptation.ts";
import { report } from "./outcome.ts";
import { proofSheet } from "./proofs.ts";
import { readText, ROOT } from "./repository.ts";

// One proof-reading sheet per domain, current with the words it shows.
const FOLDER = "docs/proefdruk";
const framework = vvsg();
const isWriting = process.argv.includes("--write");
const failures: string[] = [];
let passed = 0;

if (isWriting) {
  rmSync(join(ROOT, FOLDER), { recursive: true, force: true });
  mkdirSync(join(ROOT, FOLDER), { recursive: true });
}
const expected = new Set(domains().map(({ id }) => `${id}.md`));
for (const { id } of domains()) {
  const sheet = proofSheet(framework, await oneAdaptation(id));
  const path = `${FOLDER}/${id}.md`;
  if (isWriting) writeFileSync(join(ROOT, path), sheet);
  else if (!existsSync(join(ROOT, path)) || readText(path) !== sheet)
    failures.push(`${path} is not current: npm run docs:proofs, then proofread it`);
  else passed += 1;
}
if (!isWriting) {
  const strays = existsSync(join(ROOT, FOLDER)) ? readdirSync(join(ROOT, FOLDER)) : [];
  for (const stray of strays) if (!expected.has(stray)) failures.push(`${FOLDER}/${stray} belongs to no domain`);
  report("proofs", { passed, failures });
}
