import { renderMarkdown, words } from "@maatstaf/reporting";
import type { Block, Report } from "@maatstaf/reporting";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { handMadeReport } from "./hand-made-report.ts";
import { report } from "./workspace.ts";

const withBlocks = (...blocks: readonly Block[]): Report => ({ ...handMadeReport, details: [], notes: [], blocks });

describe("renderMarkdown", () => {
  it("renders one block of every kind", async () => {
    await expect(renderMarkdown(handMadeReport)).toMatchFileSnapshot("golden/hand-made.golden.md");
  });

  it.each(["nl-BE", "en-GB"] as const)("renders a quarterly report in %s", async (locale) => {
    await expect(renderMarkdown(report({ locale }))).toMatchFileSnapshot(`golden/quarterly-${locale}.golden.md`);
  });

  it.each([
    ["a table cell", "a | b", String.raw`a \| b`],
    ["code", "`rm -rf`", String.raw`\`rm -rf\``],
    ["a link", "[x](javascript:1)", String.raw`\[x\](javascript:1)`],
    ["raw HTML", "<script>", String.raw`\<script\>`],
    ["an entity", "&lt;", String.raw`\&lt;`],
    ["emphasis", "**_x_**", String.raw`\*\*\_x\_\*\*`],
    ["a heading", "# x", String.raw`\# x`],
    ["a list", "- x", String.raw`\- x`],
    ["a numbered list", "1. x", String.raw`1\. x`],
  ])("keeps what looks like %s text", (_, found, expected) => {
    const text = renderMarkdown(withBlocks({ kind: "paragraph", text: [words(found)] }));
    expect(text).toContain(`\n\n${expected}\n`);
  });

  it("keeps every row of a table at its number of cells, whatever is in them", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.string(), (first, second) => {
        const columns = [
          { label: first, align: "start" },
          { label: second, align: "end" },
        ] as const;
        const rows = [[[words(first)], [words(second)]]];
        const text = renderMarkdown(withBlocks({ kind: "table", caption: "c", columns, rows, rowHeader: true }));
        const lines = text.split("\n").filter((line) => line.startsWith("|"));
        expect(lines).toHaveLength(3);
        for (const line of lines) expect(line.match(/(?<!\\)(?:\\\\)*\|/gu)).toHaveLength(3);
      }),
    );
  });
});
