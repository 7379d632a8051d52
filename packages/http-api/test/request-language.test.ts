import { expect, it } from "vitest";
import { requestLocale } from "../src/request-language.ts";

it.each([
  [undefined, "nl-BE"],
  ["", "nl-BE"],
  ["en", "en-GB"],
  ["en-US,en;q=0.9", "en-GB"],
  ["nl", "nl-BE"],
  ["nl-NL", "nl-NL"],
  ["fr;q=0.9, en;q=0.5, nl;q=0.7", "nl-BE"],
  ["en;q=0, nl", "nl-BE"],
  ["fr", "nl-BE"],
  [";;;q=q,,", "nl-BE"],
])("%s gives %s", (header, locale) => {
  expect(requestLocale(header)).toBe(locale);
});
