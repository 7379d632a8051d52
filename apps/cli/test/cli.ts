import { spawn } from "node:child_process";
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { onTestFinished } from "vitest";

/** The program as it is published: `npm run build` makes it. */
const MAIN = fileURLToPath(new URL("../dist/main.js", import.meta.url));

/** The example workspace of the repository. */
export const OPEN_DATA = fileURLToPath(new URL("../../../examples/open-data", import.meta.url));

/** What a run of the program left behind. */
export interface Run {
  readonly exit: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunOptions {
  readonly environment?: Readonly<Record<string, string>>;
  readonly folder?: string;
  /** The program to run; the published one when absent. */
  readonly main?: string;
}

/** Runs the program as somebody in Flanders would, without a terminal. */
export function maatstaf(
  typed: readonly string[],
  { environment = {}, folder, main = MAIN }: RunOptions = {},
): Promise<Run> {
  const {
    LC_ALL: _,
    LC_MESSAGES: __,
    NO_COLOR: ___,
    FORCE_COLOR: ____,
    NODE_OPTIONS: _____,
    ...inherited
  } = process.env;
  const child = spawn(process.execPath, ["--conditions=@maatstaf/source", main, ...typed], {
    cwd: folder ?? tmpdir(),
    env: { ...inherited, LANG: "nl_BE.UTF-8", ...environment },
  });
  const told = { stdout: "", stderr: "" };
  child.stdout.setEncoding("utf8").on("data", (text: string) => (told.stdout += text));
  child.stderr.setEncoding("utf8").on("data", (text: string) => (told.stderr += text));
  return new Promise((resolve) => {
    child.on("close", (exit) => resolve({ exit, ...told }));
  });
}

/** A folder that is gone when the test is over. */
export function emptyFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "maatstaf-cli-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A copy of the small workspace of the tests. */
export function workspaceCopy(): string {
  const folder = emptyFolder();
  cpSync(fileURLToPath(new URL("workspace/", import.meta.url)), join(folder, "werkmap"), { recursive: true });
  return folder;
}
