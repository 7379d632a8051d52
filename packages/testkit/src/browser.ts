import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { chromium } from "playwright-core";
import type { BrowserContext } from "playwright-core";

const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

const FLAGS = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** Whether a browser starts and says its version; one without its libraries does not. */
function starts(path: string): boolean {
  try {
    return /\d+\.\d+/.test(
      execFileSync(path, ["--no-sandbox", "--version"], {
        encoding: "utf8",
        timeout: 20_000,
        stdio: ["ignore", "pipe", "ignore"],
      }),
    );
  } catch {
    return false;
  }
}

/**
 * The path of a Chromium for tests: `CHROME_PATH`, then the `PATH`, then what Playwright has installed, then the one
 * that comes with the npm package `@sparticuz/chromium` (Linux x64), which unpacks itself and its libraries.
 *
 * @throws Error that says how to install one, when there is none.
 */
export async function chromiumPath(): Promise<string> {
  const { CHROME_PATH, PATH = "" } = process.env;
  if (CHROME_PATH !== undefined && CHROME_PATH !== "") return CHROME_PATH;
  const onPath = PATH.split(delimiter).flatMap((folder) => NAMES.map((name) => join(folder, name)));
  const installed = [...onPath, chromium.executablePath()].find((path) => existsSync(path) && starts(path));
  if (installed !== undefined) return installed;
  if (process.platform === "linux" && process.arch === "x64") {
    // The package unpacks its own libraries only where it believes that it runs in a function of this kind.
    process.env["AWS_LAMBDA_JS_RUNTIME"] ??= "nodejs22.x";
    const { default: packed } = await import("@sparticuz/chromium");
    const path = await packed.executablePath();
    if (starts(path)) return path;
  }
  throw new Error("no Chromium found for the browser tests: install one (apt-get install chromium) or set CHROME_PATH");
}

/**
 * A fresh browser profile for one test file.
 *
 * @returns The context, and a function that closes the browser and removes the profile.
 */
export async function openBrowser(): Promise<{
  readonly context: BrowserContext;
  readonly close: () => Promise<void>;
}> {
  const executablePath = await chromiumPath();
  const profile = await mkdtemp(join(tmpdir(), "maatstaf-browser-"));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    args: FLAGS,
    locale: "nl-BE",
    timezoneId: "Europe/Brussels",
    viewport: { width: 1280, height: 900 },
  });
  return {
    context,
    close: async () => {
      await context.close();
      await rm(profile, { recursive: true, force: true });
    },
  };
}
