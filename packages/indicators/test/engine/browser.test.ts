/// <reference types="node" />
import { fileURLToPath } from "node:url";
import { openBrowser } from "@maatstaf/testkit/browser";
import { browserBundle } from "@maatstaf/testkit/browser-bundle";
import { afterAll, beforeAll, expect, it } from "vitest";
import { outcome } from "./outcome.ts";
import type { Outcome } from "./outcome.ts";

let browser: Awaited<ReturnType<typeof openBrowser>>;

beforeAll(async () => {
  browser = await openBrowser();
});

afterAll(async () => {
  await browser.close();
});

it("gives the same bits in Chromium as in Node, step by step", async () => {
  const page = await browser.context.newPage();
  await page.addScriptTag({
    content: await browserBundle(fileURLToPath(new URL("browser-entry.ts", import.meta.url))),
  });
  for (const seed of [1, 2]) {
    const own = outcome(seed);
    expect(own.steps).toBe(4);
    expect(own.marked).toBeGreaterThan(0);
    expect(await page.evaluate<Outcome>(`outcome(${seed})`)).toEqual(own);
  }
});
