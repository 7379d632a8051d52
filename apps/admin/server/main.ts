import { mkdirSync } from "node:fs";
import { dirname } from "node:path";
import { serve } from "@hono/node-server";
import * as Cause from "effect/Cause";
import * as Effect from "effect/Effect";
import * as Exit from "effect/Exit";
import * as ManagedRuntime from "effect/ManagedRuntime";
import { renderPdf } from "@maatstaf/documents";
import { apiHandler } from "@maatstaf/http-api";
import { readWorkspace } from "@maatstaf/interchange";
import { localized, messageCatalogue } from "@maatstaf/kernel";
import type { Locale, MessageValues } from "@maatstaf/kernel";
import { sqliteStore } from "@maatstaf/store-sql";
import en from "../wording/en.json" with { type: "json" };
import nl from "../wording/nl.json" with { type: "json" };
import { loadWorkspace } from "./load-workspace.ts";
import { site } from "./pages.ts";
import { organisationFile, settings } from "./settings.ts";
import { startTrouble } from "./start-trouble.ts";
import type { StartFailure } from "./start-trouble.ts";

const locale: Locale = /^en/i.test(process.env["LC_ALL"] ?? process.env["LANG"] ?? "") ? "en-GB" : "nl-BE";
const messages = messageCatalogue({ nl, en });
const words = (code: string, values?: MessageValues): string => messages.text(locale, code, values);
const say = (line: string): void => void process.stdout.write(`${line}\n`);
const fail: (lines: readonly string[]) => never = (lines) => {
  process.stderr.write(`${lines.join("\n")}\n`);
  process.exit(1);
};

const chosen = settings(process.env, process.argv.slice(2));
if (chosen.kind === "fault") fail([words(chosen.code, chosen.params)]);
const stopped = (cause: Cause.Cause<StartFailure>, file: string): never => {
  const failure = Cause.findErrorOption(cause);
  return fail(
    failure._tag === "Some" ? startTrouble(failure.value, { locale, words, chosen, file }) : [Cause.pretty(cause)],
  );
};

// A workspace is read before a store is opened: whose it is says which file its data go to.
const reading =
  chosen.workspace === undefined ? undefined : await Effect.runPromiseExit(readWorkspace(chosen.workspace));
if (reading !== undefined && Exit.isFailure(reading)) stopped(reading.cause, chosen.file ?? "");
const given = reading !== undefined && Exit.isSuccess(reading) ? reading.value : undefined;
const file = chosen.file ?? organisationFile(given?.organisation.id ?? "maatstaf");
mkdirSync(dirname(file), { recursive: true });
const layer = sqliteStore({ file, tenant: "default" });

// Loading is over, and the file closed again, before anybody is served.
const loading = ManagedRuntime.make(layer);
const exit = await loading.runPromiseExit(loadWorkspace({ given, example: chosen.example }));
await loading.dispose();
if (Exit.isFailure(exit)) stopped(exit.cause, file);
else if (exit.value !== undefined) {
  const { workspace } = exit.value;
  say(
    words("start.loaded", {
      organisation: localized(workspace.organisation.name, locale),
      indicators: workspace.cards.length,
      facts: workspace.facts.length,
    }),
  );
}

const api = apiHandler({ layer, renderPdf });
await api.ready();
const server = serve({ fetch: site(api.fetch, chosen).fetch, hostname: chosen.host, port: chosen.port }, (address) => {
  say(words("start.data", { file }));
  say(
    words("start.ready", {
      address: `http://${chosen.host === "0.0.0.0" ? "localhost" : chosen.host}:${address.port}`,
    }),
  );
  say(words("start.stop"));
});
server.on("error", (error: NodeJS.ErrnoException) => {
  fail([error.code === "EADDRINUSE" ? words("start.portTaken", { port: chosen.port }) : error.message]);
});

for (const signal of ["SIGINT", "SIGTERM"] as const)
  process.once(signal, () => {
    server.close(() => void api.dispose().then(() => process.exit(0)));
    // Browsers keep connections open; what is idle need not be waited for.
    if ("closeIdleConnections" in server) server.closeIdleConnections();
  });
