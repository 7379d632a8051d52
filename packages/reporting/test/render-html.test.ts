import { renderHtml, words } from "@maatstaf/reporting";
import type { Report } from "@maatstaf/reporting";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { handMadeReport } from "./hand-made-report.ts";
import { elements, textOf, withoutPictures } from "./html-text.ts";
import { report } from "./workspace.ts";

const page = renderHtml(report());

describe("renderHtml", () => {
  it("renders one block of every kind", async () => {
    await expect(renderHtml(handMadeReport)).toMatchFileSnapshot("golden/hand-made.golden.html");
  });

  it.each(["nl-BE", "en-GB"] as const)("renders a quarterly report in %s", async (locale) => {
    const text = withoutPictures(renderHtml(report({ locale })));
    await expect(text).toMatchFileSnapshot(`golden/quarterly-${locale}.golden.html`);
  });

  it("gives the same bytes twice", () => {
    expect(renderHtml(report())).toBe(page);
  });

  it("fetches nothing and runs nothing", () => {
    expect(page).not.toMatch(/<(?:script|link|img|iframe|object|embed|form|base)\b/u);
    expect(page).not.toMatch(/\s(?:src|srcset|on\w+)\s*=/u);
    expect(page).not.toMatch(/@import|url\(/u);
    expect([...page.matchAll(/href="([^"]*)"/gu)].every(([, target]) => target?.startsWith("#"))).toBe(true);
    expect(page).toContain(`content="default-src 'none';`);
  });

  it("draws every symbol, since many computers have no font with it", () => {
    expect(page.replaceAll(/<[^>]*>/gu, "")).not.toMatch(/[✓✗≈●◆▲■◉○◌]/u);
    const text = renderHtml({ ...handMadeReport, blocks: [{ kind: "paragraph", text: [words("is ✓ of ?")] }] });
    expect(text).toMatch(/is <span class="symbol" role="img" aria-label="✓"><svg [^>]*>.*?<\/svg><\/span> of \?/u);
  });

  it("says which language it is in", () => {
    expect(page).toContain('<html lang="nl-BE">');
    expect(renderHtml(report({ locale: "en-GB" }))).toContain('<html lang="en-GB">');
  });

  it("has one h1 and skips no level", () => {
    const levels = [...page.matchAll(/<h([1-6])\b/gu)].map(([, level]) => Number(level));
    expect(levels.filter((level) => level === 1)).toEqual([1]);
    for (const [index, level] of levels.entries()) expect(level - (levels[index - 1] ?? 0)).toBeLessThanOrEqual(1);
  });

  it("gives every table a caption and headings with a scope", () => {
    const tables = elements(page, "table");
    expect(tables.length).toBeGreaterThan(4);
    for (const table of tables) {
      expect(textOf(elements(table, "caption")[0] ?? "")).not.toBe("");
      expect(table).toMatch(/<th scope="col"/u);
      expect(table).toMatch(/<th scope="row"/u);
      expect(table).not.toMatch(/<th(?! scope)[\s>]/u);
    }
  });

  it("uses no id twice and links to ids that exist", () => {
    const ids = [...page.matchAll(/\sid="([^"]*)"/gu)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const links = [...page.matchAll(/href="#([^"]*)"/gu)].map(([, id]) => id);
    const labels = [...page.matchAll(/aria-labelledby="([^"]*)"/gu)].flatMap(([, list]) => list?.split(" ") ?? []);
    expect(links.length).toBeGreaterThan(0);
    expect([...links, ...labels].filter((id) => !ids.includes(id))).toEqual([]);
  });

  it("keeps any text text", () => {
    const hostile: Report = {
      ...handMadeReport,
      organisation: `</style><script>alert(1)</script>"'&lt;`,
      title: "<b>",
      notes: ['"><img src=x onerror=alert(1)>'],
    };
    const text = renderHtml(hostile);
    expect(text).not.toMatch(/<script|<img|<b>/u);
    expect(text.match(/<\/style>/gu)).toHaveLength(1);
    expect(textOf(elements(text, "h1")[0] ?? "")).toBe("<b>");
  });

  it("gives back in an element whatever text went in", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme-ascii" }), (title) => {
        const heading = elements(renderHtml({ ...handMadeReport, title }), "h1")[0] ?? "";
        expect(textOf(heading)).toBe(title);
      }),
    );
  });
});
