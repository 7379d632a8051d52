import { mkdirSync } from "node:fs";
import { dirname } from "node:path";
import { serve } from "@hono/node-server";
import * as Cause from "effect/Cause";
import * as Exit from "effect/Exit";
import * as ManagedRuntime from "effect/ManagedRuntime";
import { renderPdf } from "@maatstaf/documents";
import { apiHandler } from "@maatstaf/http-api";
import { localized, messageCatalogue } from "@maatstaf/kernel";
import type { Locale, MessageValues } from "@maatstaf/kernel";
import { sqliteStore } from "@maatstaf/store-sql";
import en from "../wording/en.json" with { type: "json" };
import nl from "../wording/nl.json" with { type: "json" };
import { loadWorkspace } from "./load-workspace.ts";
import { site } from "./pages.ts";
import { settings } from "./settings.ts";
import { startTrouble } from "./start-trouble.ts";

const locale: Locale = /^en/i.test(process.env["LC_ALL"] ?? process.env["LANG"] ?? "") ? "en-GB" : "nl-BE";
const messages = messageCatalogue({ nl, en });
const words = (code: string, values?: MessageValues): string => messages.text(locale, code, values);
const say = (line: string): void => void process.stdout.write(`${line}\n`);
const fail = (lines: readonly string[]): never => {
  process.stderr.write(`${lines.join("\n")}\n`);
  process.exit(1);
};

const chosen = settings(process.env, process.argv.slice(2));
mkdirSync(dirname(chosen.file), { recursive: true });
const layer = sqliteStore({ file: chosen.file, tenant: "default" });

// Loading is over, and the file closed again, before anybody is served.
const loading = ManagedRuntime.make(layer);
const exit = await loading.runPromiseExit(loadWorkspace(chosen));
await loading.dispose();
if (Exit.isFailure(exit)) {
  const failure = Cause.findErrorOption(exit.cause);
  fail(failure._tag === "Some" ? startTrouble(failure.value, { locale, words, chosen }) : [Cause.pretty(exit.cause)]);
} else if (exit.value !== undefined) {
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
  say(words("start.data", { file: chosen.file }));
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
