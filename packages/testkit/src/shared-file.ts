import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";

/**
 * The path of a file in the reference data folder, which lies beside the checkout on some machines and is never part
 * of the project.
 *
 * @param path - Path inside that folder, e.g. `data/expected/nhs-01-rule-unit-vectors.json`.
 * @returns The absolute path, or `undefined` where the folder or the file is absent: the test is then skipped.
 */
export function sharedFile(path: string): string | undefined {
  const absolute = fileURLToPath(new URL(`../../../../shared/${path}`, import.meta.url));
  return existsSync(absolute) ? absolute : undefined;
}
