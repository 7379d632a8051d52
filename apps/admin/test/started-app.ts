import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** The built app, running on a free port with a database of its own. */
export interface StartedApp {
  readonly address: string;
  /** Everything it has said so far. */
  readonly said: () => string;
  /** Stops it as a person does, and gives its exit code. */
  readonly stop: () => Promise<number | null>;
}

const MAIN = fileURLToPath(new URL("../dist/server/main.js", import.meta.url));

/** Starts the app as `npm start` does and waits until it tells its address. */
export async function startApp(
  words: readonly string[] = [],
  environment: Record<string, string> = {},
): Promise<StartedApp> {
  const folder = await mkdtemp(join(tmpdir(), "maatstaf-admin-"));
  const child = spawn(process.execPath, [MAIN, ...words], {
    cwd: folder,
    env: {
      ...process.env,
      MAATSTAF_PORT: "0",
      MAATSTAF_DATA: join(folder, "test.sqlite"),
      LANG: "nl_BE.UTF-8",
      LC_ALL: "",
      ...environment,
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let said = "";
  child.stdout.on("data", (data: Buffer) => (said += data.toString()));
  child.stderr.on("data", (data: Buffer) => (said += data.toString()));
  const ended = once(child, "exit");
  const address = await new Promise<string>((resolve, reject) => {
    const look = (): void => {
      const found = /http:\/\/[\d.]+:\d+/.exec(said)?.[0];
      if (found !== undefined) resolve(found);
    };
    child.stdout.on("data", look);
    child.on("exit", () => reject(new Error(`the app stopped before it was ready:\n${said}`)));
  });
  return {
    address,
    said: () => said,
    stop: async () => {
      child.kill("SIGTERM");
      const [code] = (await ended) as [number | null];
      await rm(folder, { recursive: true, force: true });
      return code;
    },
  };
}
