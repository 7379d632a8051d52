import { readFileSync } from "node:fs";
import { sharedFile } from "./shared-file.ts";

/** A file of the reference data folder as text, or `undefined` where it is absent. */
export function sharedText(path: string): string | undefined {
  const absolute = sharedFile(path);
  return absolute === undefined ? undefined : readFileSync(absolute, "utf8");
}
