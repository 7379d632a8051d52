import { fileURLToPath } from "node:url";
import { openBrowser } from "@maatstaf/testkit/browser";
import { browserBundle } from "@maatstaf/testkit/browser-bundle";
import { engineWork } from "./browser-entry.ts";
import { printMachine, printMeasured } from "./outcome.ts";
import { compared } from "./rounds.ts";

/** The engine in Chromium against the engine in Node: the same facts, the same series, the same outcomes. */
const millions = Number(process.argv[2] ?? 1);
const ROUNDS = 7;

const { context, close } = await openBrowser();
try {
  const page = await context.newPage();
  await page.addScriptTag({
    content: await browserBundle(fileURLToPath(new URL("browser-entry.ts", import.meta.url))),
  });
  printMachine({ Chromium: context.browser()?.version() ?? "unknown" });
  await page.evaluate("globalThis.work = engineWork()");
  const own = engineWork();
  const inPage = (call: string): Promise<{ checksum: string; milliseconds: number }> => page.evaluate(`work.${call}()`);
  for (const order of ["time", "random"] as const) {
    own.load(millions * 1_000_000, order);
    await page.evaluate(`work.load(${millions * 1_000_000}, "${order}")`);
    const measured = await compared(
      [
        { name: "Node", round: () => Promise.resolve(own.group()) },
        { name: "Chromium", round: () => inPage("group") },
      ],
      ROUNDS,
    );
    printMeasured(`${millions} million facts (${order})`, measured, ROUNDS);
  }
  const measured = await compared(
    [
      { name: "Node", round: () => Promise.resolve(own.limits()) },
      { name: "Chromium", round: () => inPage("limits") },
    ],
    ROUNDS,
  );
  printMeasured("limits of 100,000 series of 40 points", measured, ROUNDS);
} finally {
  await close();
}
