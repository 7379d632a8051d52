import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { mentionedPackages, missingChangesets } from "./changeset.ts";
import { report } from "./outcome.ts";
import { contentHash, packAll } from "./packed.ts";
import { filesOf, readJson, readText, ROOT } from "./repository.ts";

// A clone that holds one commit has no base to compare with: what was packed at the last release is kept as hashes.
const RELEASED = ".changeset/released.json";
const packed = packAll(join(ROOT, ".results/changeset-tarballs"));
const now = Object.fromEntries(
  packed.map(({ workspace, files }) => [workspace.manifest.name, contentHash(workspace.folder, files)]),
);

if (process.argv.includes("--write")) {
  writeFileSync(join(ROOT, RELEASED), `${JSON.stringify(now, undefined, 2)}\n`);
} else {
  const released = existsSync(join(ROOT, RELEASED)) ? (readJson(RELEASED) as Readonly<Record<string, string>>) : {};
  const mentioned = mentionedPackages(filesOf(".changeset/*.md").map(readText));
  const states = Object.entries(now).map(([name, hash]) => ({ name, now: hash, released: released[name] }));
  const failures = missingChangesets(states, mentioned);
  report("changeset", { passed: states.length - failures.length, failures });
}
