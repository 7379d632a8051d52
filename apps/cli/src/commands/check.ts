import { problemText, readWorkspace } from "@maatstaf/interchange";
import * as Effect from "effect/Effect";
import type { Command, Outcome } from "../command.ts";
import { EXIT_DONE, EXIT_PROBLEMS } from "../exit-code.ts";
import { problemsJson } from "../problems-json.ts";

/** `maatstaf check <workspace>`: every problem of a workspace folder, or how much is in it. */
export const command: Command = {
  options: {},
  positionals: ["workspace"],
  program: ({ arguments: { positionals, switches }, locale }) => {
    const asJson = switches.has("json");
    return readWorkspace(positionals[0] ?? "").pipe(
      Effect.map(({ cards, facts, units }): Outcome => {
        const counts = { cards: cards.length, facts: facts.length, units: units.length };
        return {
          exit: EXIT_DONE,
          ...(asJson ? { output: `${JSON.stringify({ total: 0, problems: [], ...counts }, null, 2)}\n` } : {}),
          told: { code: "check-sound", values: counts },
        };
      }),
      Effect.catchTag("WorkspaceInvalid", ({ problems, total }) =>
        Effect.succeed<Outcome>({
          exit: EXIT_PROBLEMS,
          output: asJson
            ? problemsJson({ problems, total }, locale)
            : problems.map((problem) => `${problemText(problem, locale)}\n`).join(""),
          told: { code: "check-problems", values: { total, more: total - problems.length } },
        }),
      ),
    );
  },
};
