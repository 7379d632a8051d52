import { flushCompileCache } from "node:module";
import * as Effect from "effect/Effect";
import { Fact } from "@maatstaf/indicators";
import { readWorkspace, writeFacts } from "@maatstaf/interchange";

// It is killed and never ends: what was compiled is kept for the next one now.
flushCompileCache();

// Imports one batch after the other, each with the same number in every file, until it is killed.
const [folder = "", ...ids] = process.argv.slice(2);
const stored = Effect.runSync(readWorkspace(folder)).facts.map(({ numerator }) => numerator);
for (let batch = Math.max(0, ...stored) + 1; ; batch += 1) {
  const facts = ids.map((indicatorId) => Fact.parse({ indicatorId, period: "2019-Q1", numerator: batch }));
  Effect.runSync(writeFacts(folder, facts, { correct: true }));
  process.stdout.write(".");
}
