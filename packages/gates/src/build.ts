import { turbo } from "./turbo.ts";

// Builds what has changed: npm run build. Words behind `--` go to turbo.
process.exitCode = turbo(["run", "build", "--output-logs=errors-only", ...process.argv.slice(2)]) ? 0 : 1;
