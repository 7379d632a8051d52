import { defineConfig } from "vitest/config";
import type { ViteUserConfig } from "vitest/config";

/** The two time zones every suite runs in: one ahead of UTC, one behind it by half an hour more than whole hours. */
const TIME_ZONES = ["Europe/Brussels", "America/St_Johns"];

/**
 * Vitest configuration of one package: its sources are read through the `@maatstaf/source` condition, and the suite
 * runs once in each time zone (or once, in Brussels, for suites that cost a browser or a document renderer).
 */
export function packageTests({ oneTimeZone = false }: { readonly oneTimeZone?: boolean } = {}): ViteUserConfig {
  const conditions = ["@maatstaf/source"];
  const zones = oneTimeZone ? TIME_ZONES.slice(0, 1) : TIME_ZONES;
  return defineConfig({
    test: {
      reporters: ["default", ["json", { outputFile: ".results/tests.json" }]],
      projects: zones.map((zone) => ({
        resolve: { conditions },
        ssr: { resolve: { conditions } },
        test: {
          name: zone,
          include: ["test/**/*.test.ts", "test/**/*.test.tsx"],
          env: { TZ: zone },
          pool: "forks" as const,
          // One process per zone reads each module once: the packages hold no state that a test could leave behind.
          isolate: false,
          // No test measures time; a busy machine is no reason to fail.
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      })),
    },
  });
}
