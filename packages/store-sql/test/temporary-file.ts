import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll } from "vitest";

const folders: string[] = [];

afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** The path of a database file that is not there yet; its folder goes when the tests of the file are done. */
export function temporaryFile(): string {
  const folder = mkdtempSync(join(tmpdir(), "maatstaf-store-"));
  folders.push(folder);
  return join(folder, "store.db");
}
