import { formatNumber, messageCatalogue } from "@maatstaf/kernel";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { locales } from "./arbitraries.ts";

const messages = messageCatalogue({
  nl: {
    plain: "Klaar",
    named: "Dag {name}",
    count: "{n, plural, =0 {geen klachten} one {# klacht} other {# klachten}}",
    rank: "{n, selectordinal, other {#e}}",
    choice: "{tone, select, good {beter} bad {slechter} other {gelijk}}",
    figure: "{n, number} van {total, number}",
    share: "{n, number, ::percent .0}",
    quoted: "'{'letterlijk'}' en it''s <b>vet</b>",
    untranslated: "alleen in het Nederlands",
    proto: "constructor",
  },
  en: {
    plain: "Done",
    named: "Hello {name}",
    count: "{n, plural, =0 {no complaints} one {# complaint} other {# complaints}}",
    rank: "{n, selectordinal, one {#st} two {#nd} few {#rd} other {#th}}",
    choice: "{tone, select, good {better} bad {worse} other {equal}}",
    figure: "{n, number} of {total, number}",
    share: "{n, number, ::percent .0}",
    quoted: "'{'literally'}' and it''s <b>bold</b>",
    proto: "constructor",
  },
  "nl-NL": { plain: "Gereed" },
});

test.each([
  ["plain", {}, "Klaar", "Gereed", "Done"],
  ["named", { name: "An" }, "Dag An", "Dag An", "Hello An"],
  ["count", { n: 0 }, "geen klachten", "geen klachten", "no complaints"],
  ["count", { n: 1 }, "1 klacht", "1 klacht", "1 complaint"],
  ["count", { n: 1234 }, "1.234 klachten", "1.234 klachten", "1,234 complaints"],
  ["rank", { n: 22 }, "22e", "22e", "22nd"],
  ["choice", { tone: "bad" }, "slechter", "slechter", "worse"],
  ["choice", { tone: "odd" }, "gelijk", "gelijk", "equal"],
  ["figure", { n: 1234.5, total: -20_000 }, "1.234,5 van -20.000", "1.234,5 van -20.000", "1,234.5 of -20,000"],
  ["share", { n: 0.857 }, "85,7%", "85,7%", "85.7%"],
  [
    "quoted",
    {},
    "{letterlijk} en it's <b>vet</b>",
    "{letterlijk} en it's <b>vet</b>",
    "{literally} and it's <b>bold</b>",
  ],
  ["untranslated", {}, "alleen in het Nederlands", "alleen in het Nederlands", "alleen in het Nederlands"],
])("%s with %j", (code, values, ...expected) => {
  const shown = (["nl-BE", "nl-NL", "en-GB"] as const).map((locale) => messages.text(locale, code, values));
  expect(shown).toEqual(expected);
});

test("numbers in messages are written as formatNumber writes them", () => {
  fc.assert(
    fc.property(fc.integer(), locales, (n, locale) => {
      fc.pre(n !== 0 && n !== 1);
      expect(messages.text(locale, "count", { n }).split(" ")[0]).toBe(formatNumber(n, { locale, decimals: 0 }));
    }),
  );
});

describe("the caller's mistakes", () => {
  test("a code that no wording holds, also one that every object has", () => {
    expect(() => messages.text("nl-BE", "absent")).toThrow('messageCatalogue: found code "absent"');
    expect(() => messages.text("nl-BE", "toString")).toThrow(RangeError);
    expect([messages.has("plain"), messages.has("toString")]).toEqual([true, false]);
  });

  test("a placeholder without a value", () => {
    expect(() => messages.text("nl-BE", "named")).toThrow(/^messageCatalogue: the nl-BE message of named/);
  });

  test("a message that is no ICU, found when it is asked for", () => {
    const broken = messageCatalogue({ nl: { half: "{n, plural," }, en: {} });
    expect(() => broken.text("nl-BE", "half", { n: 1 })).toThrow(RangeError);
  });
});

test("the codes are those of the Dutch wording, in its order", () => {
  expect(messages.codes.slice(0, 3)).toEqual(["plain", "named", "count"]);
});
