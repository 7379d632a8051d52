import { lstatSync, readdirSync } from "node:fs";
import { join } from "node:path";
import * as Effect from "effect/Effect";
import { systemCode } from "./file-bytes.ts";
import { FILES_PER_FOLDER } from "./limits.ts";
import type { ProblemList } from "./problem.ts";
import { quoted } from "./quoted.ts";

/** Files beside the figures that nobody means to be read: hidden ones, locks of spreadsheets, explanations. */
const PASSED_OVER = /^(?:\.|~\$|desktop\.ini$|thumbs\.db$|readme)/iu;

/**
 * The names of the files in one folder of the workspace, in the order of their names. What is no plain file with the
 * right extension becomes a problem: a file that is silently passed over is a file somebody thinks was read.
 *
 * @param extension - With its dot, in lower case: `.csv`.
 * @returns Nothing at all for a folder that is not there; whether that is a problem is for the caller.
 */
export const folderFiles = (
  root: string,
  {
    folder,
    extension,
    problems,
  }: { readonly folder: string; readonly extension: string; readonly problems: ProblemList },
): Effect.Effect<readonly string[]> =>
  Effect.match(Effect.try({ try: () => entriesOf(join(root, folder)), catch: systemCode }), {
    onFailure: (code) => {
      if (code !== "ENOENT")
        problems.add({ file: folder, code: FOLDER_CODES[code] ?? "folder-unreadable", params: {} });
      return [];
    },
    onSuccess: (entries) => {
      const names: string[] = [];
      for (const { name, kind } of entries) {
        const problem = kind === "file" ? wrongName(name, extension) : kind;
        if (PASSED_OVER.test(name)) continue;
        if (problem === undefined) names.push(name);
        else problems.add({ file: `${folder}/${quoted(name)}`, code: problem, params: { expected: extension } });
      }
      if (names.length <= FILES_PER_FOLDER) return names;
      problems.add({ file: folder, code: "too-many-files", params: { found: names.length, most: FILES_PER_FOLDER } });
      return names.slice(0, FILES_PER_FOLDER);
    },
  });

const FOLDER_CODES: Readonly<Record<string, string>> = {
  EACCES: "file-not-allowed",
  EPERM: "file-not-allowed",
  ELOOP: "symbolic-link",
  ENOTDIR: "not-a-folder",
};

interface Entry {
  readonly name: string;
  readonly kind: "file" | "symbolic-link" | "unexpected-folder" | "not-a-file";
}

function entriesOf(path: string): readonly Entry[] {
  if (lstatSync(path).isSymbolicLink()) throw Object.assign(new Error(path), { code: "ELOOP" });
  return readdirSync(path, { withFileTypes: true })
    .map((entry): Entry => {
      const { name } = entry;
      if (entry.isSymbolicLink()) return { name, kind: "symbolic-link" };
      if (entry.isDirectory()) return { name, kind: "unexpected-folder" };
      return { name, kind: entry.isFile() ? "file" : "not-a-file" };
    })
    .toSorted((a, b) => (a.name < b.name ? -1 : 1));
}

function wrongName(name: string, extension: string): "unexpected-file" | undefined {
  return name.toLowerCase().endsWith(extension) ? undefined : "unexpected-file";
}
