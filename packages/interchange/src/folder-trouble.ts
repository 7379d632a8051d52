import type { FolderTrouble } from "./failures.ts";
import { systemCode } from "./file-bytes.ts";

const TROUBLES: Readonly<Record<string, FolderTrouble>> = {
  ENOENT: "absent",
  ENOTDIR: "not-a-folder",
  EEXIST: "not-a-folder",
  EACCES: "not-allowed",
  EPERM: "not-allowed",
  ENOSPC: "full",
  EDQUOT: "full",
  EROFS: "read-only",
};

/** What an error of the operating system means for a folder. */
export function folderTrouble(error: unknown): FolderTrouble {
  return TROUBLES[systemCode(error)] ?? "unreachable";
}
