/// <reference types="node" />
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { sharedFile } from "@maatstaf/testkit";
import { describe, expect, it } from "vitest";

const PACKAGES = fileURLToPath(new URL("../../", import.meta.url));
const PAGE = readFileSync(join(PACKAGES, "../docs/methods/reference-figures.md"), "utf8");
const TOPICS = ["nhs", "ci", "qcc", "qic", "jasp", "pbi", "phe", "funnel", "svy", "nps", "km", "trd", "ben", "rel"];

/** Rows of the tables: what is held, and the tests that are said to hold it. */
const rows = PAGE.split("\n")
  .map((line) => line.split("|").map((cell) => cell.trim()))
  .filter(([, first = ""]) => first !== "" && !/^[-:]+$/u.test(first))
  .map(([, held = "", ...cells]) => ({
    held,
    tests: cells.flatMap((cell) => Array.from(cell.matchAll(/`([a-z-]+\/test\/[^`]*)`/gu), ([, path = ""]) => path)),
  }))
  .filter(({ tests }) => tests.length > 0);

describe("docs/methods/reference-figures.md", () => {
  it("names tests that exist, and that name the case or example they hold", () => {
    const named = rows.flatMap(({ held, tests }) => tests.map((test) => ({ held, test })));
    expect(named.filter(({ test }) => !existsSync(join(PACKAGES, test)))).toEqual([]);
    const isId = /^(?:G\d+[a-d]?|[a-z]+-\d\d-[\w-]+)$/u;
    const silent = named.filter(
      ({ held, test }) =>
        isId.test(held) && !new RegExp(`\\b${held}\\b`, "u").test(readFileSync(join(PACKAGES, test), "utf8")),
    );
    expect(silent).toEqual([]);
    expect(rows.length).toBeGreaterThan(70);
  });

  const first = sharedFile("data/expected/nhs-01-rule-unit-vectors.json");
  it.skipIf(first === undefined)("lists every reference case of these topics", () => {
    const cases = readdirSync(dirname(first ?? "")).map((name) => name.replace(/\.json$/u, ""));
    const own = cases.filter((name) => TOPICS.includes(name.split("-")[0] ?? ""));
    expect(rows.filter(({ held }) => own.includes(held)).map(({ held }) => held)).toEqual(
      own.toSorted(
        (a, b) => TOPICS.indexOf(a.split("-")[0] ?? "") - TOPICS.indexOf(b.split("-")[0] ?? "") || (a < b ? -1 : 1),
      ),
    );
  });
});
