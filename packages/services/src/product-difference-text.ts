import { formatNumber } from "@maatstaf/kernel";
import type { Locale } from "@maatstaf/kernel";
import type { ProductDifference, Said } from "./product-differences.ts";
import { serviceLabel, serviceMessages } from "./service-messages.ts";

/** A difference in words: what it is about, and what each of the two says. */
export interface ProductDifferenceText {
  readonly about: string;
  readonly left: string;
  readonly right: string;
}

/**
 * A difference in words, to lay side by side. What a party wrote itself stays in its own words.
 *
 * @example
 * ```ts
 * import { productDifferenceText } from "@maatstaf/services";
 *
 * const left = [{ kind: "norm", operator: "at-most", value: 7, unit: "working-days", commitment: 0.95, pause: "none" }] as const;
 * const text = productDifferenceText({ aspect: "norm", field: "lead-time", left, right: [] }, "nl-BE");
 * text // => { about: "norm: doorlooptijd", left: "hoogstens 7 werkdagen, bij 95% van de gevallen", right: "niets" }
 * ```
 */
export function productDifferenceText(difference: ProductDifference, locale: Locale): ProductDifferenceText {
  const { aspect, field, left, right } = difference;
  const what = serviceLabel(aspect, locale);
  const hasWord = aspect === "norm" || aspect === "channel" || aspect === "text";
  const part = hasWord ? serviceLabel(field, locale) : aspect === "proof" ? field : undefined;
  return {
    about: part === undefined ? what : `${what}: ${part}`,
    left: sideText(left, locale),
    right: sideText(right, locale),
  };
}

function sideText(said: readonly Said[], locale: Locale): string {
  if (said.length === 0) return serviceMessages.text(locale, "said.nothing");
  return said.map((one) => saidText(one, locale)).join("; ");
}

function saidText(said: Said, locale: Locale): string {
  const words = (values: Readonly<Record<string, string | number>>): string =>
    serviceMessages.text(locale, `said.${said.kind}`, values);
  switch (said.kind) {
    case "text":
      return said.text;
    case "target-group":
      return said.id;
    case "amount":
      return words({ amount: formatNumber(said.euroCents / 100, { locale, decimals: 2 }) });
    case "norm": {
      const { operator, unit, pause, start = "none", stop = "none" } = said;
      const isShare = unit === "share";
      const value = isShare ? said.value * 100 : said.value;
      return words({
        operator: keyword(operator),
        unit: keyword(unit),
        pause: keyword(pause),
        start,
        stop,
        value: Number(value.toFixed(6)),
        percent: Number((said.commitment * 100).toFixed(6)),
      });
    }
    case "offer":
      return words({ appointment: said.appointment, maturity: said.digitalMaturity ?? "none" });
    case "proof":
      return words({ held: said.heldByGovernment ? "yes" : "no" });
    default:
      return said satisfies never;
  }
}

/** A code as a message can choose by it: in a message a code has no hyphen. */
function keyword(code: string): string {
  return code.replaceAll("-", "_");
}
