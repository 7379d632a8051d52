import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import * as Effect from "effect/Effect";
import { expect, it } from "vitest";
import { readWorkspace } from "@maatstaf/interchange";
import { COUNT_CARD, folderWith, HEAD } from "./workspace-folder.ts";

const WRITER = fileURLToPath(new URL("endless-writer.ts", import.meta.url));
const IDS = ["first", "second", "third"];
const KILLS = 12;

/** The batches the facts come from: one while every import is whole. */
function batchesOf(root: string): ReadonlySet<number> {
  return new Set(Effect.runSync(readWorkspace(root)).facts.map(({ numerator }) => numerator));
}

// Twelve programs are started and killed, and no day is read: one time zone is enough.
it.skipIf(process.env["TZ"] === "America/St_Johns")(
  `never shows half an import: read while it is written, and after ${KILLS} kills`,
  { timeout: 120_000 },
  async () => {
    const cards = IDS.map((id) => [`cards/${id}.yaml`, COUNT_CARD.replace("id: complaints", `id: ${id}`)] as const);
    const root = folderWith({ "workspace.yaml": HEAD, ...Object.fromEntries(cards) });
    const cache = mkdtempSync(join(tmpdir(), "maatstaf-compiled-"));
    const seen = new Set<number>();
    for (let kill = 0; kill < KILLS; kill += 1) {
      const writer = spawn(process.execPath, ["--conditions=@maatstaf/source", WRITER, root, ...IDS], {
        stdio: ["ignore", "pipe", "inherit"],
        // Each start reads the same modules: compiled once, they start in half the time.
        env: { ...process.env, NODE_COMPILE_CACHE: cache },
      });
      await once(writer.stdout, "data");
      const end = performance.now() + 15 + ((kill * 37) % 100);
      while (performance.now() < end) {
        const batches = batchesOf(root);
        expect(batches.size).toBeLessThanOrEqual(1);
        for (const batch of batches) seen.add(batch);
        await new Promise((resolve) => {
          setTimeout(resolve, 1);
        });
      }
      writer.kill("SIGKILL");
      await once(writer, "exit");
      const after = batchesOf(root);
      expect(after.size).toBe(1);
      for (const batch of after) seen.add(batch);
    }
    rmSync(cache, { recursive: true, force: true });
    expect(seen.size).toBeGreaterThan(KILLS / 2);
  },
);
