import * as Effect from "effect/Effect";
import { expect, it } from "vitest";
import { makeReport } from "@maatstaf/application";
import { renderHtml, renderJson, renderMarkdown } from "@maatstaf/reporting";
import { onEmpty, onExample } from "./programs.ts";

const question = { profile: "TEAM-Q", period: "2019-Q4" };

it("makes the same report twice, in the locale of the organisation", async () => {
  const [first, second] = await onExample(Effect.all([makeReport(question), makeReport(question)]));
  expect(first).toMatchObject({ profile: "TEAM-Q", locale: "nl-BE", period: "2019-Q4", dataCutOff: "2020-01-15" });
  expect(renderJson(first)).toBe(renderJson(second));
  expect(renderHtml(first)).toContain("Omgevingsvergunningen binnen termijn");
});

it("makes it in another locale and at another day", async () => {
  const report = await onExample(makeReport({ ...question, locale: "en-GB", on: "2020-02-01" }));
  expect(report).toMatchObject({ locale: "en-GB", dataCutOff: "2020-02-01" });
  expect(renderMarkdown(report)).toContain("Permits decided in time");
});

it.each([
  [
    { ...question, profile: "MT-X" },
    { what: "profile", issues: [{ code: "unknown-profile", params: { found: "MT-X" } }] },
  ],
  [{ ...question, period: "last quarter" }, { what: "period" }],
  [{ ...question, locale: "fr-BE" }, { what: "locale" }],
])("refuses %j", async (wrong, expected) => {
  expect(await onExample(Effect.flip(makeReport(wrong)))).toMatchObject({ _tag: "InvalidInput", ...expected });
});

it("needs an organisation", async () => {
  expect(await onEmpty(Effect.flip(makeReport(question)))).toMatchObject({ _tag: "NotFound", what: "organisation" });
});
