import { loadedReferenceFramework } from "@maatstaf/framework";
import { iso9001 } from "@maatstaf/framework-iso9001";
import { describe, expect, it } from "vitest";

const { items, note } = iso9001();
const codes = items.map(({ code }) => code);
const ofDepth = (depth: number) => codes.filter((code) => code.split(".").length === depth);

describe("ISO 9001:2015", () => {
  it("loads without an issue", () => {
    expect(loadedReferenceFramework(iso9001())).toEqual({ kind: "loaded", document: iso9001(), issues: [] });
  });

  it("has 7 chapters, 28 clauses from 4.1 to 10.3, 50 under them and 6 under those, in order", () => {
    expect(ofDepth(1)).toEqual(["4", "5", "6", "7", "8", "9", "10"]);
    expect(ofDepth(2)).toHaveLength(28);
    expect([ofDepth(2)[0], ofDepth(2).at(-1)]).toEqual(["4.1", "10.3"]);
    expect(ofDepth(3)).toHaveLength(50);
    expect(ofDepth(4)).toEqual(["7.1.5.1", "7.1.5.2", "7.5.3.1", "7.5.3.2", "8.2.3.1", "8.2.3.2"]);
    expect(codes).toHaveLength(91);
    expect(codes).toEqual(codes.toSorted((a, b) => a.localeCompare(b, "en", { numeric: true })));
  });

  it("numbers the clauses of a chapter, and those under a clause, without a hole", () => {
    for (const { id, code } of items) {
      const under = items.filter(({ parent }) => parent === id).map((item) => item.code);
      expect(under).toEqual(under.map((_, index) => `${code}.${index + 1}`));
    }
  });

  it("names the amendment of 2024, and climate where it belongs", () => {
    expect(note?.nl).toContain("2024");
    const climate = items.filter(({ summary }) => /climate/u.test(summary?.en ?? "")).map(({ code }) => code);
    expect(climate).toEqual(["4.1", "4.2"]);
  });

  it("its own headings address nobody", () => {
    expect(items.filter(({ title }) => /\b(?:je|jij|u|uw|you)\b/iu.test(`${title.nl} ${title.en}`))).toEqual([]);
  });

  it("quotes English headings only, and says in own words what each clause is about", () => {
    for (const { title, summary, quotedIn } of items) {
      expect(quotedIn.filter((language) => language !== "en")).toEqual([]);
      expect(title.en).toBeTruthy();
      expect(summary?.en).not.toBe(summary?.nl);
      expect(summary?.nl).toMatch(/[.]$/u);
    }
    expect(new Set(items.map(({ summary }) => summary?.nl)).size).toBe(items.length);
  });
});
