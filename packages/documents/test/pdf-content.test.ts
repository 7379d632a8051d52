import type { Block, Report } from "@maatstaf/reporting";
import { describe, expect, it } from "vitest";
import { pdfContent } from "../src/pdf-content.ts";
import { handMadeReport } from "./hand-made-report.ts";

const HEADING: Block = { kind: "heading", level: 1, text: "Hoe leest u dit rapport?", id: "guide" };
const TERMS: Block = {
  kind: "definitions",
  items: [{ term: "•", description: [{ kind: "text", text: "Niet getoond" }] }],
};
const BREAK: Block = { kind: "page-break" };

const keptSections = (blocks: Report["blocks"]): unknown => pdfContent({ ...handMadeReport(), blocks })["sections"];

describe("pdfContent", () => {
  it("keeps a section that is nothing but text together", () => {
    expect(keptSections([HEADING, TERMS])).toMatchObject([
      { keep: true, together: [{ kind: "definitions" }], blocks: [] },
    ]);
  });

  it("leaves a section with a page break to break there", () => {
    expect(keptSections([HEADING, TERMS, BREAK, TERMS])).toMatchObject([{ keep: false, together: [] }]);
  });

  it("sets a page break at the end of a section outside what is kept together", () => {
    const part: Block = { ...HEADING, level: 2, id: "part" };
    const callout: Block = { kind: "callout", tone: "neutral", title: "t", text: [{ kind: "text", text: "x" }] };
    expect(keptSections([HEADING, part, callout, TERMS, BREAK])).toMatchObject([
      { sections: [{ keep: true, breaksAfter: true, together: [callout], blocks: [{ kind: "definitions" }] }] },
    ]);
  });
});
