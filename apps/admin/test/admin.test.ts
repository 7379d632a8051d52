import { request } from "node:http";
import { AxeBuilder } from "@axe-core/playwright";
import type { BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openBrowser } from "@maatstaf/testkit/browser";
import { startApp } from "./started-app.ts";
import type { StartedApp } from "./started-app.ts";

let app: StartedApp;
let context: BrowserContext;
let closeBrowser: () => Promise<void>;

beforeAll(async () => {
  app = await startApp();
  ({ context, close: closeBrowser } = await openBrowser());
}, 60_000);

afterAll(async () => {
  await closeBrowser();
  await app.stop();
});

/** A page at an address, after what it asks for has arrived; anything that goes wrong in it fails the test. */
async function opened(
  path: string,
  width = 1280,
): Promise<{ readonly page: Page; readonly faults: readonly string[] }> {
  const page = await context.newPage();
  const faults: string[] = [];
  page.on("pageerror", (error) => faults.push(error.message));
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) faults.push(message.text());
  });
  await page.setViewportSize({ width, height: 900 });
  await page.goto(`${app.address}${path}`);
  await page.getByRole("heading", { level: 1 }).waitFor();
  await page.waitForLoadState("networkidle");
  return { page, faults };
}

it("starts with the example loaded, and says where it is, where the data are and how to stop", () => {
  expect(app.said()).toMatch(/Werkmap geladen: Open data.*19 indicatoren/);
  expect(app.said()).toMatch(/Gegevens: .*test\.sqlite/);
  expect(app.said()).toMatch(/Stoppen: Ctrl\+C/);
});

describe("the list", () => {
  it("tells first what needs attention and why, then all indicators with three judgements", async () => {
    const { page, faults } = await opened("/");
    expect(await page.title()).toBe("Indicatoren – Maatstaf");
    const attention = page.getByRole("region", { name: /Wat vraagt aandacht/ });
    expect(await attention.getByRole("listitem").count()).toBeGreaterThan(0);
    expect(await attention.getByText("niet gehaald").count()).toBeGreaterThan(0);
    const rows = page.getByRole("table").getByRole("row");
    expect(await rows.count()).toBe(20);
    expect(await rows.nth(0).getByRole("columnheader").allInnerTexts()).toStrictEqual([
      "Indicator",
      "Cijfer",
      "Streefwaarde",
      "Gehaald?",
      "Schommeling",
      "Gegevens",
    ]);
    expect(faults).toStrictEqual([]);
    await page.close();
  });

  it("keeps the quarter and the language in the address", async () => {
    const { page } = await opened("/?period=2018-Q4&lang=en");
    expect(await page.getByRole("heading", { level: 1 }).innerText()).toBe("Indicators");
    expect(await page.evaluate(() => document.documentElement.lang)).toBe("en-GB");
    await page.getByLabel("Quarter").selectOption("2018-Q3");
    await page.waitForURL(/period=2018-Q3/);
    await page.getByText("3rd quarter 2018").first().waitFor();
    await page.getByRole("link", { name: "Nederlands" }).click();
    await page.getByRole("heading", { level: 1, name: "Indicatoren" }).waitFor();
    expect(page.url()).toContain("period=2018-Q3");
    expect(page.url()).not.toContain("lang=");
    await page.close();
  });
});

describe("one indicator", () => {
  it("shows the figure, the sentences, the chart with its table, and how it is measured", async () => {
    const { page, faults } = await opened("/indicators/ae-within-four-hours?period=2019-Q1");
    expect(await page.getByRole("img").first().isVisible()).toBe(true);
    await page.getByText("De cijfers als tabel").click();
    expect(await page.getByRole("table").getByRole("row").count()).toBeGreaterThan(24);
    expect(await page.getByText("Teller", { exact: true }).isVisible()).toBe(true);
    expect(faults).toStrictEqual([]);
    await page.close();
  });

  it("can be read for one unit", async () => {
    const { page } = await opened("/indicators/ae-within-four-hours?period=2019-Q1");
    const whole = await page.locator(".m-figures__value").first().innerText();
    const units = page.getByLabel("Eenheid");
    const [, second] = await units.locator("option").all();
    await units.selectOption((await second?.getAttribute("value")) ?? "");
    await page.waitForURL(/unit=/);
    await page.waitForFunction((text) => document.querySelector(".m-figures__value")?.textContent !== text, whole);
    expect(await page.locator(".m-figures__value").first().innerText()).toMatch(/^\d+,\d%$/);
    await page.close();
  });

  it("that does not exist says so in words", async () => {
    const page = await context.newPage();
    await page.goto(`${app.address}/indicators/nothing-here?period=2019-Q1`);
    await page.getByRole("alert").waitFor();
    expect(await page.getByRole("alert").innerText()).toContain("Er is geen indicator “nothing-here”");
    await page.close();
  });
});

it("the report can be read in its frame and kept in four forms", async () => {
  const { page, faults } = await opened("/report?period=2019-Q1");
  const frame = page.frameLocator("iframe");
  await frame.getByRole("heading", { level: 1 }).waitFor();
  const links = await page.getByRole("navigation", { name: "Het rapport bewaren" }).getByRole("link").all();
  const kinds = await Promise.all(
    links.map(async (link) => {
      const response = await fetch(new URL((await link.getAttribute("href")) ?? "", app.address));
      return `${response.status} ${response.headers.get("content-type")?.split(";")[0]}`;
    }),
  );
  expect(kinds).toStrictEqual(["200 application/pdf", "200 text/html", "200 text/markdown", "200 application/json"]);
  expect(faults).toStrictEqual([]);
  await page.close();
}, 30_000);

it("works by keyboard: skip link, menu, an indicator, its table and the way back", async () => {
  const { page } = await opened("/?period=2019-Q1");
  await page.evaluate(() =>
    document.activeElement instanceof HTMLElement ? document.activeElement.blur() : undefined,
  );
  const focused = (): Promise<string> => page.evaluate(() => document.activeElement?.textContent ?? "");
  await page.keyboard.press("Tab");
  expect(await focused()).toBe("Naar de inhoud");
  await page.keyboard.press("Enter");
  await page.waitForFunction(() => document.activeElement?.id === "main");
  for (let step = 0; step === 0 || (step < 10 && !(await focused()).includes("Binnen vier uur")); step += 1)
    await page.keyboard.press("Tab");
  const name = await focused();
  expect(name).toContain("Binnen vier uur");
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { level: 1, name }).waitFor();
  for (let step = 0; step < 20 && (await focused()) !== "De cijfers als tabel"; step += 1)
    await page.keyboard.press("Tab");
  expect(await focused()).toBe("De cijfers als tabel");
  await page.keyboard.press("Enter");
  await page.getByRole("table").waitFor();
  await page.goBack();
  await page.getByRole("heading", { level: 1, name: "Indicatoren" }).waitFor();
  await page.close();
});

describe("axe finds nothing", () => {
  const places = [
    "/",
    "/indicators/ae-within-four-hours?period=2019-Q1",
    "/indicators/airport-satisfied?period=2018-Q2",
    "/indicators/ae-longer-than-four-hours?period=2019-Q1",
    "/report?period=2019-Q1",
    "/nowhere",
  ];
  it.each(places.flatMap((path) => [1280, 320].flatMap((width) => ["", "en"].map((lang) => ({ path, width, lang })))))(
    "on $path at $width px $lang",
    async ({ path, width, lang }) => {
      const { page } = await opened(lang === "" ? path : `${path}${path.includes("?") ? "&" : "?"}lang=${lang}`, width);
      const { violations } = await new AxeBuilder({ page })
        .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"])
        .analyze();
      expect(
        violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(" | ")}`),
      ).toStrictEqual([]);
      expect(
        await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
      ).toBe(0);
      await page.close();
    },
    30_000,
  );

  it("and finds what is planted, so that its silence means something", async () => {
    const { page } = await opened("/");
    await page.evaluate(() => {
      document.querySelector("main")?.insertAdjacentHTML("beforeend", '<img src="/yardstick.svg"><button></button>');
    });
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id }) => id)).toEqual(expect.arrayContaining(["image-alt", "button-name"]));
    await page.close();
  });
});

it("answers with a policy that lets no foreign script or style in", async () => {
  const response = await fetch(`${app.address}/`);
  expect(response.headers.get("content-security-policy")).toContain("default-src 'none'");
  expect(response.headers.get("content-security-policy")).not.toContain("unsafe");
  expect(response.headers.get("x-content-type-options")).toBe("nosniff");
});

it("answers only to the names of this computer", async () => {
  const status = await new Promise<number | undefined>((resolve, reject) => {
    const asked = request(`${app.address}/api/v1/organisation`, { headers: { host: "evil.example" } }, (answer) => {
      answer.resume();
      resolve(answer.statusCode);
    });
    asked.on("error", reject);
    asked.end();
  });
  expect(status).toBe(421);
});
