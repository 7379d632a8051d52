import { expect, it } from "vitest";
import { keyMentions, orphanKeys, wordingFaults, wordingTable } from "../src/wording.ts";

const source = 'text(locale, "late", { days }); text(locale, `data.${kind}`); const map = { early: 1 };';
const nl = { late: "{days} dagen te laat", "data.overdue": "te laat", early: "vroeg" };
const en = { late: "{days} days late", "data.overdue": "overdue", early: "early" };

it("words that say the same in both languages hold", () => {
  expect(wordingFaults("packages/planted", { nl, en }, [source])).toStrictEqual([]);
});

it("a missing Dutch word, a missing English word and a differing placeholder are found", () => {
  const { late, ...withoutLate } = nl;
  expect(late).toBeDefined();
  expect(wordingFaults("packages/planted", { nl: withoutLate, en }, [source])).toHaveLength(1);
  expect(wordingFaults("packages/planted", { nl, en: { ...en, late: "{n} days late" } }, [source])).toHaveLength(1);
  expect(wordingFaults("packages/planted", { nl, en: { late: en.late, early: en.early } }, [source])).toHaveLength(1);
});

it("a key that nothing asks for is found; a template counts for the keys it can make", () => {
  const mentions = keyMentions([source]);
  expect(orphanKeys(["late", "data.overdue", "early", "forgotten"], mentions)).toStrictEqual(["forgotten"]);
});

it("the table shows every message once, and escapes what would break it", () => {
  expect(wordingTable("@maatstaf/planted", { nl: { a: "x | y" }, en: { a: "z" } })).toContain(
    "| `a` | x \\| y |  | z |",
  );
});
