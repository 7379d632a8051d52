import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { publishedPackages, readText, ROOT } from "./repository.ts";
import type { Workspace } from "./repository.ts";

/** One package as `npm pack` makes it. */
export interface Packed {
  readonly workspace: Workspace;
  /** Absolute path of the tarball. */
  readonly tarball: string;
  /** Paths inside the package, sorted. */
  readonly files: readonly string[];
}

interface PackReport {
  readonly name: string;
  readonly filename: string;
  readonly files: readonly { readonly path: string }[];
}

/** Runs npm with the Node that runs this script, and returns what it printed. */
export function npm(args: readonly string[], cwd: string): string {
  return execFileSync("npm", args, {
    cwd,
    encoding: "utf8",
    stdio: ["ignore", "pipe", "pipe"],
    shell: process.platform === "win32",
    maxBuffer: 1 << 28,
  });
}

/** Packs every published package into a folder, which is emptied first. */
export function packAll(folder: string): readonly Packed[] {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const published = publishedPackages();
  const flags = published.flatMap(({ folder: path }) => ["--workspace", path]);
  const raw = JSON.parse(npm(["pack", "--json", "--ignore-scripts", "--pack-destination", folder, ...flags], ROOT)) as
    | readonly PackReport[]
    | Readonly<Record<string, PackReport>>;
  const reports = Array.isArray(raw) ? (raw as readonly PackReport[]) : Object.values(raw);
  return published.map((workspace) => {
    const found = reports.find(({ name }) => name === workspace.manifest.name);
    if (found === undefined) throw new Error(`npm pack did not pack ${workspace.manifest.name}`);
    return {
      workspace,
      tarball: join(folder, found.filename),
      files: found.files.map(({ path }) => path).toSorted(),
    };
  });
}

/**
 * A fingerprint of what a package says to its users: every packed file but what is built from the others. The version
 * and the ranges of sibling packages in package.json do not count, since a release itself moves them.
 */
export function contentHash(folder: string, files: readonly string[]): string {
  const hash = createHash("sha256");
  for (const path of files) {
    if (path.startsWith("dist/") || path === "CHANGELOG.md") continue;
    hash.update(`${path}\0`);
    hash.update(
      path === "package.json"
        ? stableManifest(readText(`${folder}/package.json`))
        : readFileSync(join(ROOT, folder, path)),
    );
    hash.update("\0");
  }
  return hash.digest("hex");
}

function stableManifest(text: string): string {
  const { version: _version, devDependencies: _dev, scripts: _scripts, ...rest } = JSON.parse(text);
  return JSON.stringify(rest, (key, value: unknown) =>
    key.startsWith("@maatstaf/") && typeof value === "string" ? "*" : value,
  );
}
