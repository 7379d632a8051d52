import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { checkPackage, createPackageFromTarballData } from "@arethetypeswrong/core";
import { publint } from "publint";
import { formatMessage } from "publint/utils";
import { report } from "./outcome.ts";
import { npm, packAll } from "./packed.ts";
import { readmeRuns } from "./readme-runs.ts";
import { ROOT } from "./repository.ts";

const failures: string[] = [];
let passed = 0;
const packed = packAll(join(ROOT, ".results/tarballs"));

for (const { workspace, tarball, files } of packed) {
  const { name } = workspace.manifest;
  const found: string[] = [];
  const data = readFileSync(tarball);
  const { messages, pkg } = await publint({
    pack: { tarball: Uint8Array.from(data).buffer },
    strict: true,
  });
  found.push(...messages.map((message) => `${name}: publint: ${formatMessage(message, pkg) ?? message.code}`));
  const untyped = Object.keys(workspace.manifest.exports ?? {}).filter((entry) => /\.(css|json)$/.test(entry));
  const types = await checkPackage(createPackageFromTarballData(Uint8Array.from(data)), {
    excludeEntrypoints: untyped,
  });
  if (types.types === false) {
    if (files.some((path) => path.endsWith(".d.ts"))) found.push(`${name}: attw finds no types`);
  } else {
    // The packages are ESM only and need Node 22: what CommonJS or a classic resolver makes of them does not count.
    const counts = types.problems.filter(
      (problem) =>
        problem.kind !== "CJSResolvesToESM" &&
        !("resolutionKind" in problem && ["node10", "node16-cjs"].includes(problem.resolutionKind)),
    );
    found.push(...counts.map((problem) => `${name}: attw: ${JSON.stringify(problem)}`));
  }
  for (const wanted of ["README.md", "package.json"])
    if (!files.includes(wanted)) found.push(`${name}: the tarball has no ${wanted}`);
  failures.push(...found);
  if (found.length === 0) passed += 1;
}

// The published packages as a stranger meets them: installed from their tarballs, in a folder that knows nothing of this one.
const project = mkdtempSync(join(tmpdir(), "maatstaf-release-"));
try {
  const dependencies = Object.fromEntries(
    packed.map(({ workspace, tarball }) => [workspace.manifest.name, `file:${tarball}`]),
  );
  // Siblings come from the tarballs too: the versions that are packed here are not on any registry yet.
  const overrides = Object.fromEntries(Object.keys(dependencies).map((name) => [name, `$${name}`]));
  const peers = Object.assign(
    {},
    ...packed.map(({ workspace }) => workspace.manifest.peerDependencies ?? {}),
  ) as Record<string, string>;
  writeFileSync(
    join(project, "package.json"),
    JSON.stringify({
      name: "stranger",
      private: true,
      type: "module",
      dependencies: { ...peers, ...dependencies },
      overrides,
    }),
  );
  npm(["install", "--no-audit", "--no-fund", "--prefer-offline", "--ignore-scripts", "--loglevel=error"], project);
  const outcome = await readmeRuns(packed, project);
  passed += outcome.passed;
  failures.push(...outcome.failures);
} catch (error) {
  failures.push(
    `the tarballs do not install in an empty project: ${error instanceof Error ? error.message : String(error)}`,
  );
} finally {
  rmSync(project, { recursive: true, force: true });
}

report("tarballs", { passed, failures });
