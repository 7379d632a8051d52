import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Outcome } from "../outcome.ts";
import { checks } from "./checks.ts";
import type { Fence } from "./fences.ts";
import { CHECK, instrumented } from "./instrument.ts";

/**
 * Runs examples as modules of their own and collects what fails.
 *
 * @param fences - The examples.
 * @param folder - Where the modules are written: public names must resolve from there. It is emptied first.
 * @returns One passed for every example that ran to its end with all its checks holding.
 */
export async function runExamples(fences: readonly Fence[], folder: string): Promise<Outcome> {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  Reflect.set(globalThis, CHECK, checks);
  const failures: string[] = [];
  let passed = 0;
  for (const [index, fence] of fences.entries()) {
    const file = join(folder, `${String(index).padStart(4, "0")}.ts`);
    try {
      writeFileSync(file, `${instrumented(fence).code}\nexport {};\n`);
      await import(pathToFileURL(file).href);
      passed += 1;
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      failures.push(message.startsWith(fence.path) ? message : `${fence.path}:${fence.line}: ${message}`);
    }
  }
  return { passed, failures };
}
