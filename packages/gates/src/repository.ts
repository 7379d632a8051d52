import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** The folder of the checkout. */
export const ROOT: string = fileURLToPath(new URL("../../../", import.meta.url));

/** What the gates read of a package.json. */
export interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly private?: boolean;
  readonly exports?: Readonly<Record<string, unknown>>;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
}

/** One workspace of the repository. */
export interface Workspace {
  /** Path from the root, with forward slashes: `packages/kernel`. */
  readonly folder: string;
  /** Last part of the folder: `kernel`. */
  readonly short: string;
  readonly manifest: Manifest;
}

/** Every package and app of the repository, in order of folder. */
export function workspaces(): readonly Workspace[] {
  return globSync("{packages,apps}/*/package.json", { cwd: ROOT })
    .map((path) => path.replaceAll("\\", "/").replace(/\/package\.json$/, ""))
    .toSorted()
    .map((folder) => ({
      folder,
      short: folder.slice(folder.indexOf("/") + 1),
      manifest: readJson(`${folder}/package.json`) as Manifest,
    }));
}

/** The packages that are published. */
export function publishedPackages(): readonly Workspace[] {
  return workspaces().filter(({ manifest }) => manifest.private !== true);
}

/** The text of a file, by its path from the root. */
export function readText(path: string): string {
  return readFileSync(join(ROOT, path), "utf8");
}

/** The parsed content of a JSON file, by its path from the root. */
export function readJson(path: string): unknown {
  return JSON.parse(readText(path));
}

/** Paths from the root that match the patterns, sorted, without what is built or installed. */
export function filesOf(...patterns: readonly string[]): readonly string[] {
  return globSync(patterns, { cwd: ROOT, exclude: (path) => /(^|[/\\])(node_modules|dist|\.results)$/.test(path) })
    .map((path) => path.replaceAll("\\", "/"))
    .toSorted();
}

/** The declarations that a package was built into, by their path from the root. */
export function declarationsOf(folder: string): readonly string[] {
  return globSync(`${folder}/dist/**/*.d.ts`, { cwd: ROOT })
    .map((path) => path.replaceAll("\\", "/"))
    .toSorted();
}
