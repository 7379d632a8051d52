import { loadedReferenceFramework } from "@maatstaf/framework";
import { leidraad } from "@maatstaf/framework-leidraad";
import { describe, expect, it } from "vitest";

const { items } = leidraad();

describe("Leidraad organisatiebeheersing", () => {
  it("loads without an issue", () => {
    expect(loadedReferenceFramework(leidraad())).toEqual({ kind: "loaded", document: leidraad(), issues: [] });
  });

  it("has ten themes, and theme 0 in front", () => {
    expect(items.map(({ code }) => code)).toEqual(["0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "10"]);
    expect(items.every(({ parent }) => parent === undefined)).toBe(true);
  });

  it("quotes Dutch titles, but that of theme 1, of which editions differ", () => {
    expect(items.filter(({ quotedIn }) => quotedIn.length === 0).map(({ code }) => code)).toEqual(["1"]);
    for (const { title, summary } of items) expect([title.en, summary?.en]).not.toContain(undefined);
  });
});
