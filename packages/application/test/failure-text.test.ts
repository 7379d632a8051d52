import { expect, it } from "vitest";
import { InvalidInput, KeyReused, NotFound, StaleVersion, StoreUnavailable } from "@maatstaf/application";
import { applicationMessages, failureCode, failureText, issueText } from "@maatstaf/application";
import type { Failure } from "@maatstaf/application";

const reasons = ["locked", "full", "read-only", "newer-schema", "not-a-store", "damaged", "unreachable"] as const;
const things = ["card", "card-version", "organisation", "organisation-unit"] as const;

const failures: readonly Failure[] = [
  ...["facts", "card", "workspace", "period", "unit", "on", "id", "profile", "locale", "anything"].map(
    (what) => new InvalidInput({ what, issues: [] }),
  ),
  ...things.map((what) => new NotFound({ what, id: "wachttijd" })),
  new StaleVersion({ what: "card", id: "wachttijd", expected: 1, actual: 2 }),
  new KeyReused({ key: "k" }),
  ...reasons.map((reason) => new StoreUnavailable({ reason, params: { found: 2, supported: 1 } })),
];

it.each(failures)("tells $_tag in every language, without codes or gaps", (failure) => {
  const texts = (["nl-BE", "nl-NL", "en-GB"] as const).map((locale) => failureText(failure, locale));
  for (const text of texts) expect(text).toMatch(/^[A-ZU][^{}]+\.$/u);
  expect(texts[0]).not.toBe(texts[2]);
});

it("has a code of its own for every failure and words for every code", () => {
  const codes = new Set(failures.map((failure) => `failure.${failureCode(failure)}`));
  expect([...codes].toSorted()).toEqual(
    applicationMessages.codes.filter((code) => code.startsWith("failure.")).toSorted(),
  );
});

it("counts in the language of the reader", () => {
  const issue = { path: "", code: "not-a-list", params: {} };
  const of = (count: number) => new InvalidInput({ what: "facts", issues: Array.from({ length: count }, () => issue) });
  expect(failureText(of(1), "nl-BE")).toContain("1 fout.");
  expect(failureText(of(1200), "nl-BE")).toContain("1.200 fouten.");
});

const text = (code: string, params: Record<string, string | number>) => issueText({ path: "", code, params }, "en-GB");

it("finds the words of an issue in whichever package has the code", () => {
  expect(text("unknown-indicator", { found: "x" })).toContain("“x”");
  expect(text("unknown-unit", { found: "balie" })).toContain("balie");
  expect(text("not-a-period", { found: "2019-Q5" })).toContain("2019-Q5");
  expect(text("a-code-of-your-own", {})).toBe("a-code-of-your-own");
});
