import { plainText } from "@maatstaf/reporting";
import { expect, it } from "vitest";

it.each([
  ["line breaks", "een\r\n  twee\tdrie", "een twee drie"],
  ["control characters", "a\u0000b\u001Bc\u0085d", "abcd"],
  ["marks that turn the direction of text around", "10\u202E0987\u202C%", "100987%"],
  ["half a surrogate pair", "a\uD83Db", "a\uFFFDb"],
])("takes away %s", (_, found, expected) => {
  expect(plainText(found)).toBe(expected);
});

it("keeps no-break spaces, emoji and every script", () => {
  const text = "12\u00A0dagen 😀 Ąę العربية 汉字";
  expect(plainText(text)).toBe(text);
});
