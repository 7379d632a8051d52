// Takes the pictures of the README from the running app: npm run docs:pictures.
import { mkdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { openBrowser } from "@maatstaf/testkit/browser";
import { startApp } from "./started-app.ts";

const image = (name: string): string => fileURLToPath(new URL(`../../../docs/images/${name}.png`, import.meta.url));
mkdirSync(fileURLToPath(new URL("../../../docs/images", import.meta.url)), { recursive: true });

const app = await startApp();
const { context, close } = await openBrowser();
const page = await context.newPage();

await page.setViewportSize({ width: 1200, height: 860 });
await page.goto(`${app.address}/?period=2019-Q1`);
await page.getByRole("table").waitFor();
await page.screenshot({ path: image("app") });

await page.setViewportSize({ width: 900, height: 1100 });
await page.goto(`${app.address}/api/v1/reports/TEAM-Q?period=2019-Q1&format=html`);
await page.locator("#indicator-ae-within-four-hours").scrollIntoViewIfNeeded();
await page.evaluate(() => document.querySelector("#indicator-ae-within-four-hours")?.scrollIntoView());
await page.screenshot({ path: image("report") });

await close();
await app.stop();
