import { join } from "node:path";
import { fencesOfMarkdown, fencesOfSource } from "./examples/fences.ts";
import { runExamples } from "./examples/run.ts";
import { report } from "./outcome.ts";
import { filesOf, readText, ROOT } from "./repository.ts";

// Examples may print: what they print is not what this gate has to say.
const only = process.argv.slice(2);
const chosen = (path: string): boolean => only.length === 0 || only.some((part) => path.includes(part));
const pages = filesOf("*.md", "docs/**/*.md", "{packages,apps}/*/README.md", "examples/**/*.md").filter(chosen);
const sources = filesOf("packages/*/src/**/*.{ts,tsx}").filter(chosen);
const fences = [
  ...pages.flatMap((path) => fencesOfMarkdown(path, readText(path))),
  ...sources.flatMap((path) => fencesOfSource(path, readText(path))),
];
const { log } = console;
console.log = () => undefined;
const outcome = await runExamples(fences, join(ROOT, ".results/examples"));
console.log = log;
report("examples", outcome);
