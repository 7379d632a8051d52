import { messageCatalogue } from "@maatstaf/kernel";
import type { MessageCatalogue } from "@maatstaf/kernel";
import en from "../wording/en.json" with { type: "json" };
import nl from "../wording/nl.json" with { type: "json" };

/** The words for the refusals of the API. */
export const httpMessages: MessageCatalogue = /* @__PURE__ */ messageCatalogue({ nl, en });
