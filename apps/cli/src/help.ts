import { readFileSync } from "node:fs";
import type { CommandName } from "./command.ts";
import type { SpokenLocale } from "./locale.ts";

/**
 * The help of the program or of a command, or what to say of a mistake of our own. Read as it is, without the message
 * library: help is there at once.
 */
export function helpText(locale: SpokenLocale, topic: CommandName | "main" | "bug"): string {
  const language = locale === "en-GB" ? "en" : "nl";
  // A file of this package, whose shape a test holds.
  // eslint-disable-next-line typescript/no-unsafe-type-assertion
  const words = besideProgram(`wording/help.${language}.json`) as Readonly<Record<typeof topic, readonly string[]>>;
  return `${words[topic].join("\n")}\n`;
}

/** The version of the program. */
export function versionText(): string {
  // eslint-disable-next-line typescript/no-unsafe-type-assertion
  return `${(besideProgram("package.json") as { readonly version: string }).version}\n`;
}

/** A JSON file of this package; the folder of the program, `src` or `dist`, lies beside it. */
function besideProgram(path: string): unknown {
  return JSON.parse(readFileSync(`${import.meta.dirname}/../${path}`, "utf8"));
}
