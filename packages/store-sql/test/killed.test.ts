import { spawn } from "node:child_process";
import { once } from "node:events";
import process from "node:process";
import { setTimeout } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import * as Effect from "effect/Effect";
import { expect, it } from "vitest";
import { IndicatorStore, importWorkspace } from "@maatstaf/application";
import { exampleWorkspace } from "@maatstaf/application/store-contract";
import { verifyAudit } from "@maatstaf/store-sql";
import { TENANT, onFile } from "./example-store.ts";
import { temporaryFile } from "./temporary-file.ts";

const SEED = 20_191_231;
const ROUNDS = 4;
const FACTS_PER_BATCH = 25;
const WRITER = fileURLToPath(new URL("killed-writer.ts", import.meta.url));

/** The same moments on every run: mulberry32, a fraction in [0, 1) per call. */
function fractions(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Starts a writer, kills it some time after its first acknowledgement, and gives the batches it acknowledged. */
async function killedWriter(
  file: string,
  manner: "honest" | "early",
  { round, after }: { round: number; after: number },
) {
  const child = spawn(
    process.execPath,
    ["--conditions=@maatstaf/source", "--disable-warning=ExperimentalWarning", WRITER, file, String(round), manner],
    { stdio: ["ignore", "pipe", "inherit"] },
  );
  const chunks: Buffer[] = [];
  child.stdout.on("data", (chunk: Buffer) => chunks.push(chunk));
  const closed = once(child, "close");
  await Promise.race([once(child.stdout, "data"), closed]);
  await setTimeout(after);
  child.kill("SIGKILL");
  const [code] = await closed;
  if (code !== null) throw new Error(`the writer ended by itself with code ${String(code)}`);
  return Buffer.concat(chunks)
    .toString()
    .split("\n")
    .filter((line) => line !== "");
}

/** What a series of kills left: acknowledged batches that are gone, and batches of which a part is there. */
async function damageAfterKills(manner: "honest" | "early") {
  const file = temporaryFile();
  await onFile(file, importWorkspace({ ...exampleWorkspace, units: [] })); // any unit is accepted
  const fraction = fractions(SEED);
  const acknowledged: string[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    acknowledged.push(...(await killedWriter(file, manner, { round, after: 20 + fraction() * 120 })));
  }
  const facts = await onFile(
    file,
    Effect.flatMap(IndicatorStore, (store) => store.facts("complaints")),
  );
  const counts = new Map<string, number>();
  for (const { unit = "" } of facts) {
    const batch = unit.replace(/-\d+$/u, "");
    counts.set(batch, (counts.get(batch) ?? 0) + 1);
  }
  counts.delete("burgerzaken");
  const verdict = await Effect.runPromise(verifyAudit({ file, tenant: TENANT }));
  return {
    acknowledged: acknowledged.length,
    lost: acknowledged.filter((batch) => !counts.has(batch)).length,
    half: [...counts.values()].filter((count) => count !== FACTS_PER_BATCH).length,
    audit: verdict.kind,
  };
}

it(
  `loses nothing acknowledged and leaves nothing half when its process is killed (seed ${SEED})`,
  { timeout: 60_000 },
  async () => {
    const damage = await damageAfterKills("honest");
    expect(damage).toMatchObject({ lost: 0, half: 0, audit: "intact" });
    expect(damage.acknowledged).toBeGreaterThan(ROUNDS);
  },
);

it("finds the losses of a writer that acknowledges too early (negative control)", { timeout: 60_000 }, async () => {
  const damage = await damageAfterKills("early");
  expect(damage.lost).toBeGreaterThan(0);
  expect(damage).toMatchObject({ half: 0, audit: "intact" });
});
