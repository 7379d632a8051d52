import { messageCatalogue } from "@maatstaf/kernel";
import type { Locale, PeriodKind } from "@maatstaf/kernel";
import en from "../wording/en.json" with { type: "json" };
import nl from "../wording/nl.json" with { type: "json" };

/** A code of `wording/nl.json`; English has the same ones. */
export type WordingCode = keyof typeof nl;

const catalogue = /* @__PURE__ */ messageCatalogue({ nl, en });

/** One message of this package, with its values filled in. */
export function reportText(
  locale: Locale,
  code: WordingCode,
  values: Readonly<Record<string, string | number>> = {},
): string {
  return catalogue.text(locale, code, values);
}

/** A kind of period as a message can choose by it: such a choice has no hyphen. */
export function kindChoice(kind: PeriodKind): string {
  return kind.replaceAll("-", "_");
}
