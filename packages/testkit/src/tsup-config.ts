import type { Options } from "tsup";

/** tsup configuration of one published package: ESM, one file per entry, no bundled dependency, readable output. */
export function libraryBuild({
  entry,
  platform = "neutral",
}: {
  readonly entry: string[];
  readonly platform?: "neutral" | "node";
}): Options {
  return {
    entry,
    format: ["esm"],
    target: "es2023",
    platform,
    dts: false,
    clean: true,
    sourcemap: true,
    splitting: true,
    treeshake: true,
    silent: true,
    // `node:sqlite` exists only with its prefix.
    removeNodeProtocol: false,
  };
}
