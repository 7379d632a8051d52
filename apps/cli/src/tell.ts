import { styleText } from "node:util";
import { cliMessages } from "./cli-messages.ts";
import type { Told } from "./command.ts";
import type { SpokenLocale } from "./locale.ts";

/** A closing sentence on stderr: green or red where the terminal shows colours and NO_COLOR does not forbid them. */
export function tell(
  { code, values }: Told,
  { locale, isGood }: { readonly locale: SpokenLocale; readonly isGood: boolean },
): void {
  say(cliMessages.text(locale, code, values), isGood);
}

/** A sentence that another package worded. */
export function say(text: string, isGood: boolean): void {
  process.stderr.write(`${styleText(isGood ? "green" : "red", text, { stream: process.stderr })}\n`);
}
