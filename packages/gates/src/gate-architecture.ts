import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { architectureFaults } from "./architecture.ts";
import { floorMap, withFloorMap } from "./floor-map.ts";
import { SCAFFOLDING } from "./floors.ts";
import { report } from "./outcome.ts";
import { filesOf, readText, ROOT, workspaces } from "./repository.ts";

const PAGE = "docs/architecture.md";
const placed = workspaces().filter(({ short }) => !SCAFFOLDING.includes(short));
const map = floorMap(placed.map(({ short }) => short));
const page = readText(PAGE);

if (process.argv.includes("--write")) {
  writeFileSync(join(ROOT, PAGE), withFloorMap(page, map));
} else {
  const failures: string[] = [];
  let passed = 0;
  for (const { short, manifest, folder } of placed) {
    for (const path of filesOf(`${folder}/{src,server}/**/*.{ts,tsx}`)) {
      const faults = architectureFaults({ short, manifest, path, text: readText(path) });
      failures.push(...faults);
      if (faults.length === 0) passed += 1;
    }
  }
  if (withFloorMap(page, map) !== page) failures.push(`${PAGE}: the map of floors is not current: npm run docs:floors`);
  else passed += 1;
  const named = placed.filter(({ manifest }) => readText("turbo.json").includes(manifest.name));
  failures.push(...named.map(({ manifest }) => `turbo.json names ${manifest.name}: turbo knows tasks, not packages`));
  report("architecture", { passed, failures });
}
