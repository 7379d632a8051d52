import { build } from "esbuild";

/**
 * A module and what it imports, from the sources of the packages, as one script for a page: pass it to
 * `page.addScriptTag({ content })`. What the page shall reach, the module hangs on `globalThis`.
 *
 * @param entry - Path of the module.
 */
export async function browserBundle(entry: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    write: false,
    format: "iife",
    platform: "browser",
    target: "es2024",
    conditions: ["@maatstaf/source"],
  });
  return outputFiles[0]?.text ?? "";
}
