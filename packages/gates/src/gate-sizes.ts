import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import { report } from "./outcome.ts";
import { ROOT } from "./repository.ts";
import { CEILINGS } from "./sizes.ts";

const failures: string[] = [];
let passed = 0;
for (const { code, gzipBytes, without } of CEILINGS) {
  const { outputFiles, metafile } = await build({
    stdin: { contents: code, resolveDir: ROOT, loader: "ts" },
    bundle: true,
    minify: true,
    format: "esm",
    platform: "neutral",
    mainFields: ["module", "main"],
    conditions: ["@maatstaf/source", "import"],
    metafile: true,
    write: false,
    logLevel: "silent",
  });
  const found = outputFiles.reduce((sum, { contents }) => sum + gzipSync(contents, { level: 9 }).length, 0);
  // What was read does not count, only what is left in the bundle.
  const inputs = Object.values(metafile.outputs).flatMap((output) =>
    Object.entries(output.inputs)
      .filter(([, { bytesInOutput }]) => bytesInOutput > 0)
      .map(([path]) => path),
  );
  const unwanted = without.filter((library) => inputs.some((path) => path.includes(`node_modules/${library}/`)));
  if (found > gzipBytes) failures.push(`${code} weighs ${found} bytes gzipped: the ceiling is ${gzipBytes}`);
  else if (unwanted.length > 0) failures.push(`${code} pulls in ${unwanted.join(" and ")}`);
  else passed += 1;
  console.log(`${String(found).padStart(7)} of ${String(gzipBytes).padStart(7)} bytes gzipped: ${code}`);
}
report("sizes", { passed, failures });
