import type { CommandName } from "./command.ts";
import type { SpokenLocale } from "./locale.ts";

/** The help of the program or of a command, or what to say of a mistake of our own. Read as it is, without the message library: help is there at once. */
export async function helpText(locale: SpokenLocale, topic: CommandName | "main" | "bug"): Promise<string> {
  const { default: words } = await (locale === "en-GB"
    ? import("../wording/help.en.json", { with: { type: "json" } })
    : import("../wording/help.nl.json", { with: { type: "json" } }));
  return `${words[topic].join("\n")}\n`;
}
