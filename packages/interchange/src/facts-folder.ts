import { lstatSync, readdirSync } from "node:fs";
import { join } from "node:path";
import * as Effect from "effect/Effect";
import { fileBytes } from "./file-bytes.ts";
import type { NoBytes } from "./file-bytes.ts";
import { folderFiles } from "./folder-files.ts";
import { ALL_FACTS_BYTES, FACTS_FILE_BYTES } from "./limits.ts";
import { problemList } from "./problem.ts";
import type { Problems } from "./problem.ts";

/** Where the facts of a workspace are. */
export const FACTS_FOLDER = "facts";

/** New files of a write that counts already but has not reached its place: they go before those of the same name. */
export const ACCEPTED_FOLDER = `${FACTS_FOLDER}/.accepted`;

export const FACTS_EXTENSION = ".csv";

/** The files of the facts folder as they were at one moment. */
export interface FactsFolder {
  readonly files: readonly { readonly file: string; readonly bytes: Uint8Array }[];
  readonly problems: Problems;
}

/** How often reading starts again because somebody was writing meanwhile; after that the last reading counts. */
const ATTEMPTS = 5;

/** Reads all facts files at one moment: when another program writes meanwhile, reading starts again. */
export const factsFolder = Effect.fnUntraced(function* (root: string): Effect.fn.Return<FactsFolder> {
  let reading = yield* oneReading(root);
  for (let attempt = 1; attempt < ATTEMPTS && reading.before !== stampOf(root); attempt += 1) {
    reading = yield* oneReading(root);
  }
  return reading.folder;
});

const oneReading = Effect.fnUntraced(function* (root: string) {
  const before = stampOf(root);
  const problems = problemList();
  const extension = FACTS_EXTENSION;
  const names = yield* folderFiles(root, { folder: FACTS_FOLDER, extension, problems });
  const accepted = yield* folderFiles(root, { folder: ACCEPTED_FOLDER, extension, problems });
  const files: { file: string; bytes: Uint8Array }[] = [];
  let size = 0;
  for (const name of new Set([...names, ...accepted].toSorted())) {
    const file = `${FACTS_FOLDER}/${name}`;
    const first = accepted.includes(name) ? `${ACCEPTED_FOLDER}/${name}` : file;
    const bytes = yield* bytesOf(root, first).pipe(
      Effect.catch(() => bytesOf(root, file)),
      Effect.catch(({ code, params }) => Effect.sync(() => problems.add({ file, code, params }))),
    );
    if (bytes === undefined) continue;
    size += bytes.length;
    if (size > ALL_FACTS_BYTES) {
      problems.add({ file, code: "facts-too-large", params: { most: ALL_FACTS_BYTES / (1024 * 1024) } });
      break;
    }
    files.push({ file, bytes });
  }
  return { before, folder: { files, problems: problems.found() } };
});

const bytesOf = (root: string, file: string): Effect.Effect<Uint8Array, NoBytes> =>
  fileBytes(join(root, file), FACTS_FILE_BYTES);

/** Changes whenever a file in the facts folder is added, replaced or rewritten. */
function stampOf(root: string): string {
  return [FACTS_FOLDER, ACCEPTED_FOLDER]
    .flatMap((folder) => namesIn(join(root, folder)).map((name) => join(root, folder, name)))
    .map((path) => {
      const stat = lstatSync(path, { throwIfNoEntry: false, bigint: true });
      return stat === undefined ? `${path} gone` : `${path} ${stat.ino} ${stat.size} ${stat.mtimeNs}`;
    })
    .join("\n");
}

/** The names in a folder; none when it is not there, also when a writer removes it between two looks at it. */
function namesIn(path: string): readonly string[] {
  try {
    return readdirSync(path).toSorted();
  } catch (cause) {
    if (isGone(cause)) return [];
    throw cause;
  }
}

function isGone(cause: unknown): boolean {
  return cause instanceof Error && "code" in cause && (cause.code === "ENOENT" || cause.code === "ENOTDIR");
}
