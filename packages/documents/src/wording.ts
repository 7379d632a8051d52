import { messageCatalogue } from "@maatstaf/kernel";
import type { Locale } from "@maatstaf/kernel";
import en from "../wording/en.json" with { type: "json" };
import nl from "../wording/nl.json" with { type: "json" };

const catalogue = /* @__PURE__ */ messageCatalogue({ nl, en });

/** The words of this package that stand in a document: `annex.title`, `annex.introduction`. */
export function documentText(locale: Locale, code: keyof typeof nl): string {
  return catalogue.text(locale, code);
}
