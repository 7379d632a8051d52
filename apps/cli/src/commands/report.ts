import { join } from "node:path";
import { importWorkspace, makeReport, memoryStore } from "@maatstaf/application";
import { readWorkspace, writeFile } from "@maatstaf/interchange";
import type { Report } from "@maatstaf/reporting";
import * as Effect from "effect/Effect";
import type { Arguments } from "../arguments.ts";
import type { Command, Outcome, Refusal } from "../command.ts";
import { EXIT_DONE } from "../exit-code.ts";
import { withoutFigures } from "../figure-span.ts";
import { FORMATS, formatsOf, rendered } from "../format.ts";
import type { Format } from "../format.ts";

/** `maatstaf report <workspace>`: a report over a workspace folder, without a server. */
export const command: Command = {
  options: { period: "value", on: "value", profile: "value", format: "value", out: "value" },
  positionals: ["workspace"],
  program: ({ arguments: given, locale }) =>
    Effect.gen(function* () {
      const { period, formats, out } = yield* asked(given);
      const workspace = yield* readWorkspace(given.positionals[0] ?? "");
      const report = yield* Effect.provide(reportOf(workspace, period, given), memoryStore);
      const missing = withoutFigures(workspace.facts, period, locale);
      const note = missing === undefined ? {} : { note: missing };
      if (out !== undefined) {
        return { ...(yield* written(report, { formats, out, asJson: given.switches.has("json") })), ...note };
      }
      const [format = "html"] = formats;
      return { exit: EXIT_DONE, output: yield* rendered(report, format), ...note };
    }),
};

const reportOf = Effect.fnUntraced(function* (
  workspace: Parameters<typeof importWorkspace>[0],
  period: string,
  { values }: Arguments,
) {
  yield* importWorkspace(workspace);
  return yield* makeReport({
    profile: values.get("profile") ?? "TEAM-Q",
    period,
    on: values.get("on"),
    locale: values.get("locale"),
  });
});

/** What the options ask for, or why that cannot be given. */
const asked = Effect.fnUntraced(function* ({
  values,
  switches,
}: Arguments): Effect.fn.Return<
  { readonly period: string; readonly formats: readonly Format[]; readonly out: string | undefined },
  Refusal
> {
  const period = values.get("period");
  const out = values.get("out");
  if (period === undefined) return yield* Effect.fail(refusal("missing-period"));
  const text = values.get("format") ?? (switches.has("json") && out === undefined ? "json" : "html");
  const formats = formatsOf(text);
  if (formats === undefined) {
    return yield* Effect.fail(refusal("unknown-format", { found: text, expected: FORMATS.join(", ") }));
  }
  if (out === undefined && formats.length > 1) return yield* Effect.fail(refusal("several-formats"));
  if (out === undefined && formats.includes("pdf") && process.stdout.isTTY)
    return yield* Effect.fail(refusal("pdf-on-screen"));
  return { period, formats, out };
});

/** Writes the report in every format and gives the paths, one on a line. */
const written = Effect.fnUntraced(function* (
  report: Report,
  { formats, out, asJson }: { readonly formats: readonly Format[]; readonly out: string; readonly asJson: boolean },
) {
  const name = `${report.profile}-${report.period}`.replaceAll(/[^0-9A-Za-z-]+/gu, "-");
  const files = formats.map((format) => ({ format, path: join(out, `${name}.${format}`) }));
  const contents = yield* Effect.forEach(files, ({ format }) => rendered(report, format));
  for (const [index, { path }] of files.entries()) yield* writeFile(path, contents[index] ?? "");
  const summary = {
    profile: report.profile,
    period: report.period,
    dataCutOff: report.dataCutOff,
    contentHash: report.contentHash,
    files,
  };
  const outcome: Outcome = {
    exit: EXIT_DONE,
    output: asJson ? `${JSON.stringify(summary, null, 2)}\n` : files.map(({ path }) => `${path}\n`).join(""),
    told: { code: "report-done", values: { count: files.length } },
  };
  return outcome;
});

function refusal(code: string, values: Readonly<Record<string, string>> = {}): Refusal {
  return { _tag: "Refusal", told: { code, values } };
}
