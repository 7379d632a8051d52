import { suggestion } from "@maatstaf/interchange";
import { optionNames } from "./arguments.ts";
import type { Misuse } from "./arguments.ts";
import { cliMessages } from "./cli-messages.ts";
import type { Command, CommandName, Told } from "./command.ts";
import { EXIT_USAGE } from "./exit-code.ts";
import type { ExitCode } from "./exit-code.ts";
import type { SpokenLocale } from "./locale.ts";

/** A word in the place of a command that is none. */
export function refuseCommand(
  found: string,
  { known, locale }: { readonly known: readonly string[]; readonly locale: SpokenLocale },
): ExitCode {
  const near = suggestion(found, known);
  return near === undefined
    ? refuse([{ code: "unknown-command", values: { found } }], locale)
    : refuse([{ code: "unknown-command-near", values: { found, near } }], locale);
}

/** What was typed and cannot be understood, all of it at once. */
export function refuseMisuses(
  misuses: readonly Misuse[],
  { options }: Command,
  { locale, name }: { readonly locale: SpokenLocale; readonly name: CommandName },
): ExitCode {
  return refuse(
    misuses.map((misuse) => toldOf(misuse, optionNames(options))),
    locale,
    name,
  );
}

/** Says what is wrong with the command line, and where help is. */
export function refuse(told: readonly Told[], locale: SpokenLocale, name?: CommandName): ExitCode {
  return refuseInWords(
    told.map(({ code, values }) => cliMessages.text(locale, code, values)),
    locale,
    name,
  );
}

/** The same, in words of another package. */
export function refuseInWords(lines: readonly string[], locale: SpokenLocale, name?: CommandName): ExitCode {
  const help = cliMessages.text(locale, "see-help", { command: name === undefined ? "" : `${name} ` });
  process.stderr.write([...lines, help].map((line) => `${line}\n`).join(""));
  return EXIT_USAGE;
}

function toldOf({ code, option }: Misuse, names: readonly string[]): Told {
  if (code !== "unknown-option") return { code, values: { option } };
  const near = suggestion(option.replace(/^-+/u, ""), names);
  return near === undefined
    ? { code, values: { option } }
    : { code: "unknown-option-near", values: { option, near: `--${near}` } };
}
