import { defineConfig } from "vitest/config";
import type { ViteUserConfig } from "vitest/config";

/** The two time zones every suite runs in: one ahead of UTC, one behind it by half an hour more than whole hours. */
const TIME_ZONES = ["Europe/Brussels", "America/St_Johns"];

/**
 * Vitest configuration of one package: its sources are read through the `@maatstaf/source` condition, and the suite
 * runs once in each time zone. What costs a browser, a database or a document renderer runs once, in Brussels: the whole
 * suite, or the files named.
 */
export function packageTests({
  oneTimeZone = false,
}: { readonly oneTimeZone?: boolean | readonly string[] } = {}): ViteUserConfig {
  const conditions = ["@maatstaf/source"];
  const zones = oneTimeZone === true ? TIME_ZONES.slice(0, 1) : TIME_ZONES;
  const once = typeof oneTimeZone === "boolean" ? [] : oneTimeZone;
  return defineConfig({
    test: {
      reporters: ["default", ["json", { outputFile: ".results/tests.json" }]],
      projects: zones.map((zone, place) => ({
        resolve: { conditions },
        ssr: { resolve: { conditions } },
        test: {
          name: zone,
          include: ["test/**/*.test.ts", "test/**/*.test.tsx"],
          exclude: place === 0 ? [] : [...once],
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
