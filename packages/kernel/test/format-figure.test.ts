import { formatFigure } from "@maatstaf/kernel";
import { expect, test } from "vitest";

test.each([
  [85.714, 1, "%", "85,7%", "85,7%", "85.7%"],
  [12, 0, "dagen", "12\u00A0dagen", "12\u00A0dagen", "12\u00A0dagen"],
  [1234.5, 2, "€", "€\u00A01.234,50", "€\u00A01.234,50", "€1,234.50"],
  [-12.5, 2, "€", "€\u00A0-12,50", "€\u00A0-12,50", "-€12.50"],
  [3.25, 1, "‰", "3,3‰", "3,3‰", "3.3‰"],
  [7, 0, "", "7", "7", "7"],
])("%d at %i decimals in %j", (value, decimals, unit, ...expected) => {
  const shown = (["nl-BE", "nl-NL", "en-GB"] as const).map((locale) => formatFigure(value, { locale, decimals, unit }));
  expect(shown).toEqual(expected);
});
