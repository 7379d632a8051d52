import { existsSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { ROOT } from "./repository.ts";
import { turbo } from "./turbo.ts";

// npm start: builds what has changed, then starts the admin app in this process.
const MAIN = join(ROOT, "apps/admin/dist/server/main.js");
const isEnglish = /^en/i.test(process.env["LC_ALL"] ?? process.env["LANG"] ?? "");
if (!existsSync(MAIN))
  console.log(
    isEnglish
      ? "Maatstaf is being made ready; the first time this takes about half a minute."
      : "Maatstaf wordt klaargezet; de eerste keer duurt dat ongeveer een halve minuut.",
  );
if (turbo(["run", "build", "--filter=@maatstaf/admin"], { quiet: true })) await import(pathToFileURL(MAIN).href);
else process.exitCode = 1;
