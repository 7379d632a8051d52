import { COMMANDS, isCommand } from "./command.ts";
import { EXIT_BUG, EXIT_DONE, EXIT_USAGE } from "./exit-code.ts";
import type { ExitCode } from "./exit-code.ts";
import { helpText, versionText } from "./help.ts";
import { environmentLocale, spokenLocale } from "./locale.ts";
import type { SpokenLocale } from "./locale.ts";

/** Runs one command line to its exit code; a mistake of the program itself becomes a request to report it. */
export async function run(
  typed: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): Promise<ExitCode> {
  const locale = saidLocale(typed) ?? environmentLocale(environment);
  return dispatch(typed, locale).catch((error: unknown) => {
    const told = error instanceof Error ? (error.stack ?? error.message) : String(error);
    process.stderr.write(`${helpText(locale, "bug")}${told}\n`);
    return EXIT_BUG;
  });
}

/** Loads only the files of the command that is asked for. */
async function dispatch(typed: readonly string[], locale: SpokenLocale): Promise<ExitCode> {
  const [name, ...rest] = typed;
  if (name === undefined) {
    process.stderr.write(helpText(locale, "main"));
    return EXIT_USAGE;
  }
  if (isCommand(name)) {
    if (rest.includes("--help") || rest.includes("-h")) return print(helpText(locale, name));
    // From here on there is much to load: what Node compiled last time is kept for the next.
    process.getBuiltinModule("node:module").enableCompileCache();
    const { runCommand } = await import("./run-command.ts");
    const { command } = await COMMANDS[name]();
    return runCommand(command, { name, typed: rest, locale, spoken: saidLocale(rest) });
  }
  if (["--help", "-h", "help"].includes(name)) {
    const [topic = "main"] = rest;
    return print(helpText(locale, isCommand(topic) ? topic : "main"));
  }
  if (["--version", "-V"].includes(name)) {
    return print(versionText());
  }
  const { refuseCommand } = await import("./refusal.ts");
  return refuseCommand(name, { known: Object.keys(COMMANDS), locale });
}

/** The locale among the arguments, wherever it stands: help and refusals speak it too. */
function saidLocale(typed: readonly string[]): SpokenLocale | undefined {
  const inline = typed.find((argument) => argument.startsWith("--locale="));
  return spokenLocale(inline?.slice("--locale=".length) ?? typed[typed.indexOf("--locale") + 1]);
}

function print(text: string): ExitCode {
  process.stdout.write(text);
  return EXIT_DONE;
}
