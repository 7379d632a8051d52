import { expect, it } from "vitest";
import { lockfileFaults } from "../src/lockfile.ts";

it("an optional platform package that is missing, a deprecated package, a registry and an install script are found", () => {
  const faults = lockfileFaults({
    packages: {
      "": {},
      "node_modules/a": { version: "1.0.0", optionalDependencies: { "a-linux": "1.0.0", "a-win": "1.0.0" } },
      "node_modules/a-linux": { version: "1.0.0" },
      "node_modules/b": { version: "1.0.0", deprecated: "use c" },
      "node_modules/d": { version: "1.0.0", resolved: "https://example.org/d.tgz" },
      "node_modules/e": { version: "1.0.0", hasInstallScript: true },
    },
  });
  expect(faults).toHaveLength(4);
  expect(faults[0]).toContain("wants a-win@1.0.0");
});

it("a platform package nested beside its parent counts as present", () => {
  const packages = {
    "node_modules/x": { version: "1.0.0" },
    "node_modules/x/node_modules/a": { version: "1.0.0", optionalDependencies: { "a-linux": "1.0.0" } },
    "node_modules/x/node_modules/a-linux": { version: "1.0.0" },
  };
  expect(lockfileFaults({ packages })).toStrictEqual([]);
});
