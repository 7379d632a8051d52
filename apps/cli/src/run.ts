import { COMMANDS, isCommand } from "./command.ts";
import { EXIT } from "./exit-code.ts";
import type { ExitCode } from "./exit-code.ts";
import { helpText } from "./help.ts";
import { environmentLocale, spokenLocale } from "./locale.ts";
import type { SpokenLocale } from "./locale.ts";

/** Runs one command line to its exit code; a mistake of the program itself becomes a request to report it. */
export async function run(
  typed: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): Promise<ExitCode> {
  const locale = saidLocale(typed) ?? environmentLocale(environment);
  return dispatch(typed, locale).catch(async (error: unknown) => {
    const told = error instanceof Error ? (error.stack ?? error.message) : String(error);
    process.stderr.write(`${await helpText(locale, "bug")}${told}\n`);
    return EXIT.bug;
  });
}

/** Loads only the files of the command that is asked for. */
async function dispatch(typed: readonly string[], locale: SpokenLocale): Promise<ExitCode> {
  const [name, ...rest] = typed;
  if (name === undefined) {
    process.stderr.write(await helpText(locale, "main"));
    return EXIT.usage;
  }
  if (isCommand(name)) {
    if (rest.includes("--help") || rest.includes("-h")) return print(await helpText(locale, name));
    const { runCommand } = await import("./run-command.ts");
    const { command } = await COMMANDS[name]();
    return runCommand(command, { name, typed: rest, locale });
  }
  if (["--help", "-h", "help"].includes(name)) {
    const [topic = "main"] = rest;
    return print(await helpText(locale, isCommand(topic) ? topic : "main"));
  }
  if (["--version", "-V"].includes(name)) {
    const { default: manifest } = await import("../package.json", { with: { type: "json" } });
    return print(`${manifest.version}\n`);
  }
  const { refuseCommand } = await import("./refusal.ts");
  return refuseCommand(name, locale);
}

/** The locale among the arguments, wherever it stands: help and refusals speak it too. */
function saidLocale(typed: readonly string[]): SpokenLocale | undefined {
  const inline = typed.find((argument) => argument.startsWith("--locale="));
  return spokenLocale(inline?.slice("--locale=".length) ?? typed[typed.indexOf("--locale") + 1]);
}

function print(text: string): ExitCode {
  process.stdout.write(text);
  return EXIT.done;
}
