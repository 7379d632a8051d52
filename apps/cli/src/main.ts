#!/usr/bin/env node
import { EXIT_UNREACHABLE } from "./exit-code.ts";
import { run } from "./run.ts";

// A closed pipe (`maatstaf … | head`) is no failure: whoever read it has enough. Any other trouble is a full disk or the like.
for (const stream of [process.stdout, process.stderr]) {
  stream.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code === "EPIPE") process.exit();
    if (stream === process.stdout) process.stderr.write(`${error.message}\n`);
    process.exit(EXIT_UNREACHABLE);
  });
}

process.exitCode = await run(process.argv.slice(2), process.env);
