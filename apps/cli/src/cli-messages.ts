import { messageCatalogue } from "@maatstaf/kernel";
import type { MessageCatalogue } from "@maatstaf/kernel";
import en from "../wording/en.json" with { type: "json" };
import nl from "../wording/nl.json" with { type: "json" };

/** The words of the program itself; help has its own. */
export const cliMessages: MessageCatalogue = messageCatalogue({ nl, en });
