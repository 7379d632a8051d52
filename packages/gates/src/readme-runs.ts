import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fencesOfMarkdown } from "./examples/fences.ts";
import { CHECK, instrumented } from "./examples/instrument.ts";
import type { Outcome } from "./outcome.ts";
import type { Packed } from "./packed.ts";
import { ROOT } from "./repository.ts";

/** Runs the README examples of packed packages in a project where they are installed, each in a process of its own. */
export async function readmeRuns(packed: readonly Packed[], project: string): Promise<Outcome> {
  const failures: string[] = [];
  let passed = 0;
  mkdirSync(join(project, "examples"));
  writeFileSync(join(project, "examples/checks.ts"), readFileSync(new URL("examples/checks.ts", import.meta.url)));
  for (const { workspace } of packed) {
    const path = `${workspace.folder}/README.md`;
    for (const [index, fence] of fencesOfMarkdown(path, readFileSync(join(ROOT, path), "utf8")).entries()) {
      const file = join(project, "examples", `${workspace.short}-${index}.ts`);
      writeFileSync(file, `import { checks as ${CHECK} } from "./checks.ts";\n${instrumented(fence).code}\n`);
      try {
        execFileSync(process.execPath, [file], { cwd: project, encoding: "utf8", stdio: "pipe", timeout: 60_000 });
        passed += 1;
      } catch (error) {
        const told = error instanceof Error && "stderr" in error ? String(error.stderr).trim() : String(error);
        failures.push(`${path}:${fence.line} does not run from the published packages: ${told.slice(0, 600)}`);
      }
    }
  }
  return { passed, failures };
}
