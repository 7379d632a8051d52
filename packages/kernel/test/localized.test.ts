import { inputIssues, languageOf, Locale, localized, LocalizedText } from "@maatstaf/kernel";
import { expect, test } from "vitest";

test.each([
  [{ nl: "a", en: "b", "nl-NL": "c" }, ["a", "c", "b"]],
  [{ nl: "a", en: "b" }, ["a", "a", "b"]],
  [{ nl: "a" }, ["a", "a", "a"]],
])("%j in each locale", (text, expected) => {
  expect(Locale.options.map((locale) => localized(text, locale))).toEqual(expected);
});

test("every locale has a language", () => {
  expect(Locale.options.map(languageOf)).toEqual(["nl", "nl", "en"]);
});

test("a text needs Dutch, and more than spaces", () => {
  const input = { en: " ", fr: "x" };
  expect(inputIssues(LocalizedText.safeParse(input).error, input)).toEqual([
    { path: "nl", code: "missing", params: { expected: "string" } },
    { path: "en", code: "empty-text", params: { found: " " } },
    { path: "fr", code: "unknown-field", params: { field: "fr" } },
  ]);
});
