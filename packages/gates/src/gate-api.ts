import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { apiReport } from "./api-report.ts";
import { report } from "./outcome.ts";
import { declarationsOf, publishedPackages, readText, ROOT } from "./repository.ts";

const failures: string[] = [];
let passed = 0;
for (const { folder, manifest } of publishedPackages()) {
  // A program has a command line, not an API.
  if (manifest.exports === undefined || !("." in manifest.exports)) continue;
  const declarations = declarationsOf(folder).map((path) => ({
    path: path.slice(folder.length + "/dist/".length),
    text: readText(path),
  }));
  const current = apiReport(manifest.name, declarations);
  const path = `${folder}/API.md`;
  if (process.argv.includes("--write")) writeFileSync(join(ROOT, path), current);
  else if (declarations.length === 0) failures.push(`${folder}: nothing is built: npm run build`);
  else if (!existsSync(join(ROOT, path)) || readText(path) !== current)
    failures.push(`${path}: the public API changed: look at it, then npm run api:update`);
  else passed += 1;
}
if (!process.argv.includes("--write")) report("api", { passed, failures });
