import { closeSync, constants, fstatSync, lstatSync, openSync, readFileSync } from "node:fs";
import * as Effect from "effect/Effect";

/** Why a file gives no bytes: the code of the problem and the values for its words. */
export interface NoBytes {
  readonly code:
    | "file-absent"
    | "symbolic-link"
    | "not-a-file"
    | "file-too-large"
    | "file-not-allowed"
    | "file-unreadable";
  readonly params: Readonly<Record<string, number>>;
}

const CODES: Readonly<Record<string, NoBytes["code"]>> = {
  ENOENT: "file-absent",
  ENOTDIR: "file-absent",
  ELOOP: "symbolic-link",
  EISDIR: "not-a-file",
  ENXIO: "not-a-file",
  EACCES: "file-not-allowed",
  EPERM: "file-not-allowed",
};

const KILOBYTE = 1024;

/**
 * The bytes of an ordinary file. A symbolic link is never followed, a pipe or device never opened for reading, and a
 * file larger than `most` bytes is refused before it is read.
 */
export const fileBytes = (path: string, most: number): Effect.Effect<Uint8Array, NoBytes> =>
  Effect.acquireUseRelease(
    attempt(() => {
      if (lstatSync(path).isSymbolicLink()) throw new LinkFound();
      return openSync(path, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0));
    }),
    (descriptor) =>
      Effect.gen(function* () {
        const stat = yield* attempt(() => fstatSync(descriptor));
        if (!stat.isFile()) return yield* Effect.fail<NoBytes>({ code: "not-a-file", params: {} });
        const bytes = stat.size > most ? undefined : yield* attempt(() => readFileSync(descriptor));
        if (bytes !== undefined && bytes.length <= most) return bytes;
        return yield* Effect.fail<NoBytes>({ code: "file-too-large", params: { most: most / KILOBYTE } });
      }),
    (descriptor) => Effect.sync(() => closeSync(descriptor)),
  );

/** Stands for what the operating system says where it can refuse a link itself. */
class LinkFound extends Error {
  readonly code = "ELOOP";
}

function attempt<T>(read: () => T): Effect.Effect<T, NoBytes> {
  return Effect.try({ try: read, catch: noBytes });
}

/** What an error of the operating system means for one who wants to read a file. */
export function noBytes(error: unknown): NoBytes {
  return { code: CODES[systemCode(error)] ?? "file-unreadable", params: {} };
}

/** The code of the operating system in an error (`ENOENT`), or an empty text. */
export function systemCode(error: unknown): string {
  return error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : "";
}
