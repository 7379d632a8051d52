import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { ROOT } from "./repository.ts";

/**
 * Runs turbo without sending anything to anybody: it would otherwise report its use, and a municipality has not asked
 * for that.
 *
 * @param quiet - Keeps what turbo says to itself unless it fails.
 * @returns Whether it succeeded.
 */
export function turbo(words: readonly string[], { quiet = false }: { readonly quiet?: boolean } = {}): boolean {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(ROOT, "node_modules/turbo/bin/turbo"), ...words],
    {
      cwd: ROOT,
      encoding: "utf8",
      stdio: quiet ? "pipe" : "inherit",
      env: { ...process.env, TURBO_TELEMETRY_DISABLED: "1", DO_NOT_TRACK: "1" },
      maxBuffer: 1 << 26,
    },
  );
  if (quiet && status !== 0) process.stderr.write(`${stdout}\n${stderr}`);
  return status === 0;
}
