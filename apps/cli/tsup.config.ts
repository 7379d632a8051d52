import { fileURLToPath } from "node:url";
import type { Options } from "tsup";

/** The build of `yaml` without CommonJS: the one for Node calls `require`, which a bundle of modules does not have. */
const yaml = fileURLToPath(new URL("browser/index.js", import.meta.resolve("yaml/package.json")));

/** The entry imports the bundler's own helpers for nothing but their (absent) side effects: one file less to load. */
const withoutEmptyImports: NonNullable<Options["plugins"]>[number] = {
  name: "without-empty-imports",
  renderChunk: (code, { entryPoint }) =>
    entryPoint?.endsWith("main.ts") === true
      ? { code: code.replaceAll(/\bimport\s*["']\.\/chunk-\w+\.js["'];/gu, "") }
      : undefined,
};

/**
 * One minified file per command, with everything it needs inside: only the PDF compiler, which is native, and the fonts
 * come from installed packages. Sources are bundled, so that nothing else has to be built first.
 */
const config: Options = {
  entry: ["src/main.ts"],
  format: ["esm"],
  target: "node22",
  platform: "node",
  splitting: true,
  minify: true,
  clean: true,
  silent: true,
  removeNodeProtocol: false,
  noExternal: [/.*/u],
  external: ["@myriaddreamin/typst-ts-node-compiler", "@expo-google-fonts/source-sans-3"],
  plugins: [withoutEmptyImports],
  esbuildOptions: (options) => {
    options.conditions = ["@maatstaf/source"];
    options.alias = { yaml };
    options.legalComments = "none";
  },
};

export default config;
