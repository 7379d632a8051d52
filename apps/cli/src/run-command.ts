import { Locale } from "@maatstaf/kernel";
import * as Cause from "effect/Cause";
import * as Effect from "effect/Effect";
import * as Exit from "effect/Exit";
import { readArguments } from "./arguments.ts";
import type { Command, CommandName } from "./command.ts";
import { EXIT_DONE } from "./exit-code.ts";
import type { ExitCode } from "./exit-code.ts";
import { tellFailure } from "./failure.ts";
import type { SpokenLocale } from "./locale.ts";
import { refuse, refuseMisuses } from "./refusal.ts";
import { tell } from "./tell.ts";

/** Reads the arguments of a command, runs its program, prints what comes out, and says how it ended. */
export async function runCommand(
  command: Command,
  {
    name,
    typed,
    locale,
    spoken,
  }: {
    readonly name: CommandName;
    readonly typed: readonly string[];
    readonly locale: SpokenLocale;
    /** What `--locale` stands for, if it is there and known. */
    readonly spoken: SpokenLocale | undefined;
  },
): Promise<ExitCode> {
  const { arguments: read, misuses } = readArguments(typed, command.options);
  if (misuses.length > 0) return refuseMisuses(misuses, command, { locale, name });
  const said = read.values.get("locale");
  if (said !== undefined && spoken === undefined) {
    return refuse(
      [{ code: "unknown-locale", values: { found: said, expected: Locale.options.join(", ") } }],
      locale,
      name,
    );
  }
  const given =
    said === undefined || spoken === undefined ? read : { ...read, values: new Map(read.values).set("locale", spoken) };
  const { length } = given.positionals;
  const missing = command.positionals[length];
  if (missing !== undefined) return refuse([{ code: `missing-${missing}` }], locale, name);
  const surplus = given.positionals[command.positionals.length];
  if (surplus !== undefined) return refuse([{ code: "surplus-argument", values: { found: surplus } }], locale, name);

  const exit = await Effect.runPromiseExit(command.program({ arguments: given, locale }));
  if (Exit.isSuccess(exit)) {
    const { output, note, told, exit: code } = exit.value;
    if (output !== undefined) process.stdout.write(output);
    if (note !== undefined) tell(note, { locale, isGood: false });
    if (told !== undefined) tell(told, { locale, isGood: code === EXIT_DONE });
    return code;
  }
  const failure = Cause.findErrorOption(exit.cause);
  if (failure._tag === "Some") return tellFailure(failure.value, { locale, name, asJson: given.switches.has("json") });
  throw Cause.squash(exit.cause);
}
