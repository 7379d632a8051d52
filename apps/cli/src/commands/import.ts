import { readFactsFile, readWorkspace, writeFacts } from "@maatstaf/interchange";
import type { DecimalMark } from "@maatstaf/interchange";
import * as Effect from "effect/Effect";
import type { Command, Refusal } from "../command.ts";
import { EXIT_DONE } from "../exit-code.ts";

const MARKS: readonly DecimalMark[] = ["comma", "point"];

/** `maatstaf import <workspace> <file.csv>`: adds the figures of a file to a workspace, all or none. */
export const command: Command = {
  options: { correct: "switch", "dry-run": "switch", decimal: "value" },
  positionals: ["workspace", "file"],
  program: ({ arguments: { positionals, switches, values } }) =>
    Effect.gen(function* () {
      const [folder = "", path = ""] = positionals;
      const decimal = values.get("decimal");
      const decimalMark = MARKS.find((mark) => mark === decimal);
      if (decimal !== undefined && decimalMark === undefined) {
        return yield* Effect.fail<Refusal>({
          _tag: "Refusal",
          told: { code: "unknown-decimal", values: { found: decimal, expected: MARKS.join(", ") } },
        });
      }
      const { cards, units, locale } = yield* readWorkspace(folder);
      const { facts, ...origin } = yield* readFactsFile(path, {
        cards,
        units,
        locale,
        ...(decimalMark === undefined ? {} : { decimalMark }),
      });
      const dryRun = switches.has("dry-run");
      const outcome = yield* writeFacts(folder, facts, { correct: switches.has("correct"), dryRun, origin });
      return {
        exit: EXIT_DONE,
        ...(switches.has("json") ? { output: `${JSON.stringify({ dryRun, ...outcome }, null, 2)}\n` } : {}),
        told: { code: dryRun ? "import-foreseen" : "import-done", values: { ...outcome } },
      };
    }),
};
