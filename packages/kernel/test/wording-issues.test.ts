import { wordingIssues } from "@maatstaf/kernel";
import type { Wordings } from "@maatstaf/kernel";
import { describe, expect, test } from "vitest";

const found = (wordings: Wordings & { codes?: readonly string[] }): readonly string[] =>
  wordingIssues(wordings).map(({ kind, language, key }) => `${kind} ${language} ${key}`);

describe("nothing is wrong with", () => {
  test.each([
    [{ nl: {}, en: {} }],
    [{ nl: { a: "een" }, en: { a: "one" }, codes: ["a"] }],
    [{ nl: { a: "{n} dagen" }, en: { a: "{n, plural, one {# day} other {# days}}" } }],
    [{ nl: { a: "{n, number}" }, en: { a: "{n}" } }],
    [{ nl: { a: "{b} {c}" }, en: { a: "{c} and {b}, {b}" } }],
    [{ nl: { a: "{t, select, x {een} other {twee}}" }, en: { a: "{t, select, other {two} x {one}}" } }],
    [{ nl: { a: "minder dan <5" }, en: { a: "fewer than <5" } }],
    [{ nl: { a: "<b>vet" }, en: { a: "<b>bold" } }],
    [{ nl: { a: "een", b: "twee" }, en: { a: "one", b: "two" }, "nl-NL": { b: "2" } }],
  ])("%j", (wordings) => {
    expect(wordingIssues(wordings)).toEqual([]);
  });
});

test.each([
  ["a key that English lacks", { nl: { a: "een" }, en: {} }, ["missing-key en a"]],
  ["a key that Dutch lacks", { nl: {}, en: { a: "one" } }, ["orphan-key en a"]],
  ["a key that nl-NL has alone", { nl: {}, en: {}, "nl-NL": { a: "een" } }, ["orphan-key nl-NL a"]],
  ["a code without words", { nl: {}, en: {}, codes: ["a"] }, ["missing-key nl a"]],
  ["words without a code", { nl: { a: "een" }, en: { a: "one" }, codes: [] }, ["orphan-key nl a"]],
  ["another placeholder", { nl: { a: "{n}" }, en: { a: "{m}" } }, ["differing-placeholders en a"]],
  ["a placeholder less", { nl: { a: "{n}" }, en: { a: "none" } }, ["differing-placeholders en a"]],
  [
    "a placeholder less inside a plural",
    { nl: { a: "{n, plural, one {{x}} other {#}}" }, en: { a: "{n}" } },
    ["differing-placeholders en a"],
  ],
  [
    "another option of a select",
    { nl: { a: "{t, select, x {1} other {2}}" }, en: { a: "{t, select, y {1} other {2}}" } },
    ["differing-placeholders en a"],
  ],
  [
    "a plural for a select",
    { nl: { a: "{t, select, x {1} other {2}}" }, en: { a: "{t, plural, other {2}}" } },
    ["differing-placeholders en a"],
  ],
  [
    "another placeholder in nl-NL",
    { nl: { a: "{n}" }, en: { a: "{n}" }, "nl-NL": { a: "{m}" } },
    ["differing-placeholders nl-NL a"],
  ],
  ["a message that does not close", { nl: { a: "{n" }, en: { a: "{n}" } }, ["invalid-message nl a"]],
  ["a plural without other", { nl: { a: "een" }, en: { a: "{n, plural, one {1}}" } }, ["invalid-message en a"]],
  ["an empty message", { nl: { a: "een" }, en: { a: " " } }, ["invalid-message en a"]],
])("%s", (_name, wordings, expected) => {
  expect(found(wordings)).toEqual(expected);
});

test("an issue tells what was found and expected", () => {
  expect(wordingIssues({ nl: { a: "{n} {t, select, x {1} other {2}}" }, en: { a: "{m}" } })).toEqual([
    { kind: "differing-placeholders", language: "en", key: "a", found: "m", expected: "n t(other|x)" },
  ]);
});
