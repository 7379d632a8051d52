import { existsSync } from "node:fs";
import { join } from "node:path";
import { localLinks } from "./links.ts";
import { report } from "./outcome.ts";
import { filesOf, readText, ROOT } from "./repository.ts";

const failures: string[] = [];
let passed = 0;
for (const page of filesOf("**/*.md")) {
  for (const target of localLinks(page, readText(page))) {
    if (existsSync(join(ROOT, target))) passed += 1;
    else failures.push(`${page} links to ${target}, which is not there`);
  }
}
report("links", { passed, failures });
