/// <reference types="node" />
import { AxeBuilder } from "@axe-core/playwright";
import {
  improvementGuide,
  paperForm,
  pdcaPoster,
  renderHtml,
  scoringForm,
  stepPlan,
  workbook,
} from "@maatstaf/reporting";
import { openBrowser } from "@maatstaf/testkit/browser";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { handMadeReport } from "./hand-made-report.ts";
import { input } from "./toolbox/domain.ts";
import { page as surveyPage, questionnaire, results } from "./survey/survey-pages.ts";
import { report } from "./workspace.ts";

const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** A browser is slow to start: one time zone is enough for what it can tell. */
describe.runIf(process.env["TZ"] === "Europe/Brussels")("the HTML report in a browser", { timeout: 120_000 }, () => {
  let browser: Awaited<ReturnType<typeof openBrowser>>;
  beforeAll(async () => {
    browser = await openBrowser();
  }, 120_000);
  afterAll(async () => {
    await browser.close();
  });

  const opened = async (html: string, width: number, colorScheme: "light" | "dark") => {
    const page = await browser.context.newPage();
    const requests: string[] = [];
    page.on("request", (request) => requests.push(request.url()));
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ colorScheme });
    await page.setContent(html, { waitUntil: "load" });
    return { page, requests };
  };

  it.each([
    ["a quarterly report", renderHtml(report()), 1280, "light"],
    ["a quarterly report", renderHtml(report()), 390, "light"],
    ["a quarterly report", renderHtml(report({ locale: "en-GB" })), 1280, "dark"],
    ["one block of every kind", renderHtml(handMadeReport), 390, "dark"],
    ["a workbook", renderHtml(workbook(input())), 1280, "light"],
    ["a workbook", renderHtml(workbook(input({ locale: "en-GB" }))), 390, "dark"],
    ["a scoring form", renderHtml(scoringForm(input())), 390, "light"],
    ["a guide", renderHtml(improvementGuide(input())), 390, "dark"],
    ["a poster", renderHtml(pdcaPoster(input())), 1280, "dark"],
    ["a step plan", renderHtml(stepPlan(input())), 390, "light"],
    ["results of a survey", renderHtml(surveyPage(results())), 390, "dark"],
    ["a paper form", renderHtml(surveyPage(paperForm(questionnaire, "nl-BE"))), 1280, "light"],
  ] as const)("%s meets WCAG 2.2 AA (%#)", async (_, html, width, colorScheme) => {
    const { page, requests } = await opened(html, width, colorScheme);
    for (const details of await page.locator("summary").all()) await details.click();
    const { violations } = await new AxeBuilder({ page }).withTags(RULES).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join("\n")}`)).toEqual([]);
    expect(requests).toEqual([]);
    await page.close();
  });

  it.each([
    ["a quarterly report", renderHtml(report())],
    ["a workbook", renderHtml(workbook(input()))],
    ["a scoring form", renderHtml(scoringForm(input()))],
    ["a poster", renderHtml(pdcaPoster(input()))],
  ])("%s fits a telephone: nothing but tables and charts is wider than the screen", async (_, html) => {
    const { page } = await opened(html, 320, "light");
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(320);
    await page.close();
  });

  it.each([360, 794])(
    "results of a survey with ten answers fit %d pixels: no table has to be scrolled",
    async (width) => {
      const { page } = await opened(renderHtml(surveyPage(results())), width, "light");
      const tables = page.locator(".scroll");
      expect(await tables.count()).toBeGreaterThan(10);
      const wide = await tables.evaluateAll((all) => all.filter((one) => one.scrollWidth > one.clientWidth + 1).length);
      expect(wide).toBe(0);
      await page.close();
    },
  );
});
