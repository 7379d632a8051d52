import { fileURLToPath } from "node:url";
import { openBrowser } from "@maatstaf/testkit/browser";
import { browserBundle } from "@maatstaf/testkit/browser-bundle";
import { printMachine, printMeasured } from "./outcome.ts";
import { compared } from "./rounds.ts";
import { QUESTIONS, searchWork, SIZE } from "./search-work.ts";

/** Product search in Chromium against product search in Node: the same products, the same questions. */
const ROUNDS = 15;

interface Round {
  readonly checksum: string;
  readonly milliseconds: number;
  readonly slowest: number;
}

const { context, close } = await openBrowser();
try {
  const page = await context.newPage();
  await page.addScriptTag({
    content: await browserBundle(fileURLToPath(new URL("search-browser-entry.ts", import.meta.url))),
  });
  printMachine({ Chromium: context.browser()?.version() ?? "unknown" });
  await page.evaluate("globalThis.work = searchWork()");
  const own = searchWork();
  const slowest = { Node: Number.POSITIVE_INFINITY, Chromium: Number.POSITIVE_INFINITY };
  const kept = (name: keyof typeof slowest, round: Round): Round => {
    slowest[name] = Math.min(slowest[name], round.slowest);
    return round;
  };
  const measured = await compared(
    [
      { name: "Node", round: async () => kept("Node", own.ask()) },
      { name: "Chromium", round: async () => kept("Chromium", await page.evaluate<Round>("work.ask()")) },
    ],
    ROUNDS,
  );
  printMeasured(`${QUESTIONS.length} questions in a catalogue of ${SIZE} products`, measured, ROUNDS);
  for (const [name, milliseconds] of Object.entries(slowest))
    console.log(`  slowest question in ${name}, in its best round: ${milliseconds.toFixed(1)} ms`);
} finally {
  await close();
}
