/// <reference types="node" />
import { readFileSync } from "node:fs";
import { loadedReferenceFramework } from "@maatstaf/framework";
import { caf2020 } from "@maatstaf/framework-caf";
import { sharedFile } from "@maatstaf/testkit";
import { describe, expect, it } from "vitest";

const { items } = caf2020();
const criteria = items.filter(({ parent }) => parent === undefined);

describe("CAF 2020", () => {
  it("loads without an issue", () => {
    expect(loadedReferenceFramework(caf2020())).toEqual({ kind: "loaded", document: caf2020(), issues: [] });
  });

  it("has 9 criteria and 28 sub-criteria: 4, 4, 3, 6 and 3 of enablers, 2 for each result", () => {
    expect(criteria.map(({ code }) => code)).toEqual(["1", "2", "3", "4", "5", "6", "7", "8", "9"]);
    const counts = criteria.map(({ id }) => items.filter(({ parent }) => parent === id).length);
    expect(counts).toEqual([4, 4, 3, 6, 3, 2, 2, 2, 2]);
  });

  it("says in both languages what each is about, each in words of its own", () => {
    for (const { title, summary } of items) expect([title.en, summary?.en]).not.toContain(undefined);
    expect(new Set(items.map(({ summary }) => summary?.en)).size).toBe(items.length);
  });

  const seen = sharedFile("data/files/frameworks/seen-structures.json");
  it.skipIf(seen === undefined)("quotes no heading but those that were seen", () => {
    const { caf2020: source } = JSON.parse(readFileSync(seen ?? "", "utf8")) as {
      caf2020: { criteria: string[]; subcriteria_seen: Record<string, string> };
    };
    const headings = Object.fromEntries([
      ...source.criteria.map((text) => [text.slice(0, 1), text.slice(2)]),
      ...Object.entries(source.subcriteria_seen),
    ]);
    const quoted = items.filter(({ quotedIn }) => quotedIn.length > 0);
    expect(Object.fromEntries(quoted.map(({ code, title }) => [code, title.en]))).toEqual(headings);
  });
});
