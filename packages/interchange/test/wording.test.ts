import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { wordingIssues } from "@maatstaf/kernel";
import en from "../wording/en.json" with { type: "json" };
import nl from "../wording/nl.json" with { type: "json" };

const SOURCE = fileURLToPath(new URL("../src/", import.meta.url));
const source = readdirSync(SOURCE, { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".ts"))
  .map((name) => readFileSync(SOURCE + name, "utf8"))
  .join("\n");

describe("wording", () => {
  it("says the same in Dutch and English", () => {
    expect(wordingIssues({ nl, en })).toEqual([]);
  });

  it("has words for every code in the source, and no words for codes that are gone", () => {
    const codes = Object.keys(nl)
      .filter((key) => key.startsWith("problem.") && !key.endsWith("-else"))
      .map((key) => key.slice("problem.".length));
    const unused = codes.filter((code) => !source.includes(`"${code}"`) && !source.includes(`problem.${code}`));
    expect(unused).toEqual(["encoding-mixed", "encoding-not-text"]);
    expect(source).toContain('"mixed" | "not-text"');
  });
});
