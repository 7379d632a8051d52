import { mkdirSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { filesOf, readText, ROOT } from "../repository.ts";
import type { MethodFolder } from "./faults.ts";
import type { Picture } from "./picture.ts";

/** The pages and pictures of docs/methods as they stand in the repository. */
export function methodFolder(): MethodFolder {
  return { pages: texts("docs/methods/*.md", ".md"), images: texts("docs/methods/images/*.svg", ".svg") };
}

/** Writes the pictures where the pages look for them. */
export function writePictures(drawn: readonly Picture[]): void {
  mkdirSync(join(ROOT, "docs/methods/images"), { recursive: true });
  for (const { page, svg } of drawn) writeFileSync(join(ROOT, `docs/methods/images/${page}.svg`), svg);
}

function texts(pattern: string, ending: string): ReadonlyMap<string, string> {
  return new Map(filesOf(pattern).map((path) => [basename(path, ending), readText(path)]));
}
