import { describe, expect, it } from "vitest";
import { architectureFaults } from "../src/architecture.ts";
import { floorMap, withFloorMap } from "../src/floor-map.ts";

const manifest = (short: string, dependencies: Record<string, string> = {}) => ({
  name: `@maatstaf/${short}`,
  version: "0.0.0",
  dependencies,
});

function faults(short: string, text: string, dependencies: Record<string, string> = {}): readonly string[] {
  return architectureFaults({
    short,
    manifest: manifest(short, dependencies),
    path: `packages/${short}/src/planted.ts`,
    text,
  });
}

describe("a planted import", () => {
  it("of a higher floor is found", () => {
    expect(
      faults("kernel", 'import { reading } from "@maatstaf/indicators";', { "@maatstaf/indicators": "*" }),
    ).toStrictEqual([
      "packages/kernel/src/planted.ts:1 imports @maatstaf/indicators: kernel stands on floor 0 and indicators on floor 1: imports go strictly down",
    ]);
  });

  it("of a neighbour on the same floor is found, as a type and as a re-export too", () => {
    const deps = { "@maatstaf/kernel": "*" };
    expect(faults("statistics", 'import type { Period } from "@maatstaf/kernel";', deps)).toHaveLength(1);
    expect(faults("statistics", 'export { period } from "@maatstaf/kernel";', deps)).toHaveLength(1);
    expect(faults("statistics", 'await import("@maatstaf/kernel");', deps)).toHaveLength(1);
  });

  it.each([
    ["indicators", 'import * as Effect from "effect/Effect";', "effect"],
    ["reporting", 'import { readFileSync } from "node:fs";', "node:fs"],
    ["indicators", 'import { addDays } from "date-fns/addDays";', "date-fns"],
    ["statistics", 'import * as z from "zod";', "zod"],
    ["cli", 'import * as z from "zod";', "zod"],
    ["admin", 'import { Kysely } from "kysely";', "kysely"],
  ])("in %s: %s is found", (short, text, library) => {
    expect(faults(short, text, { [library]: "*" })).toHaveLength(1);
  });

  it("of a library that package.json does not name is found", () => {
    expect(faults("kernel", 'import * as z from "zod";')).toStrictEqual([
      "packages/kernel/src/planted.ts:1 imports zod: zod is not declared in package.json",
    ]);
  });

  it("of the root of effect is found where the module is allowed", () => {
    expect(faults("application", 'import { Effect } from "effect";', { effect: "*" })).toHaveLength(1);
    expect(faults("application", 'import * as Effect from "effect/Effect";', { effect: "*" })).toStrictEqual([]);
  });

  it("that goes down is no fault", () => {
    expect(
      faults("indicators", 'import { period } from "@maatstaf/kernel";', { "@maatstaf/kernel": "*" }),
    ).toStrictEqual([]);
  });
});

describe("a pure floor", () => {
  it.each(["Date.now()", "new Date()", "Math.random()", "process.env.HOME"])("may not read %s", (text) => {
    expect(faults("indicators", `export const planted = ${text};`).length).toBeGreaterThan(0);
  });

  it("may make a Date out of something", () => {
    expect(faults("kernel", "export const planted = new Date(0);")).toStrictEqual([]);
  });
});

it("a barrel is found", () => {
  expect(faults("kernel", 'export * from "./period.ts";')).toStrictEqual([
    "packages/kernel/src/planted.ts:1 exports everything of a module: name the exports",
  ]);
});

it("a package without a floor is found", () => {
  expect(faults("utils", "export const planted = 1;")).toHaveLength(1);
});

it("the drawn map holds the packages that exist, and replaces what stood between the markers", () => {
  const map = floorMap(["kernel", "indicators"]);
  expect(map).toContain('kernel["kernel"]');
  expect(map).not.toContain("pdca");
  const page =
    "before\n<!-- floors: generated from packages/gates/src/floors.ts by npm run docs:floors -->\nold\n<!-- /floors -->\nafter";
  const current = withFloorMap(page, map);
  expect(current).not.toContain("old");
  expect(withFloorMap(current, map)).toBe(current);
  expect(() => withFloorMap("no markers", map)).toThrow(/no floor markers/);
});
