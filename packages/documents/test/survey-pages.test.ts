import { calendarDate, period } from "@maatstaf/kernel";
import { words } from "@maatstaf/reporting";
import type { Block, Report } from "@maatstaf/reporting";
import * as Effect from "effect/Effect";
import { expect, it } from "vitest";
import { pdfContent } from "../src/pdf-content.ts";
import { renderPdf } from "../src/render-pdf.ts";
import { pdfStructure } from "./pdf-structure.ts";

const table = (caption: string): Extract<Block, { kind: "table" }> => ({
  kind: "table",
  caption,
  rowHeader: true,
  columns: [
    { label: "Antwoord", align: "start" },
    { label: "Aandeel", align: "end" },
  ],
  rows: [[[words("eens")], [{ kind: "bar", text: "32,1%", filled: 0.642, interval: { lower: 0.56, upper: 0.73 } }]]],
});
const report: Report = {
  kind: "report",
  profile: "SURVEY",
  title: "Bevraging",
  subtitle: "2026",
  organisation: "Voorbeeldgemeente",
  locale: "nl-BE",
  period: period("2026"),
  dataCutOff: calendarDate("2026-04-01"),
  details: [],
  blocks: [
    { kind: "tables", tables: [table("Jong"), table("Midden"), table("Oud")] },
    {
      kind: "paragraph",
      text: [words("slecht "), { kind: "tick-box", text: "1" }, words(" goed "), { kind: "tick-box" }],
    },
    { kind: "choices", items: [[words("Ja")], [words("Nee")]] },
    { kind: "writing-lines", lines: 3 },
    {
      kind: "table",
      caption: "Kruis aan",
      rowHeader: true,
      columns: [
        { label: "Onderdeel", align: "start" },
        { label: "eens", align: "middle" },
      ],
      rows: [[[words("Balie")], [{ kind: "tick-box" }]]],
    },
  ],
  notes: [],
};

it("prints tables side by side, bars, boxes and lines to write on, tagged for a screen reader", async () => {
  const { isMarked, root } = pdfStructure(await Effect.runPromise(renderPdf(report)));
  const text = JSON.stringify(root);
  expect(isMarked).toBe(true);
  expect(text.match(/"Table"/gu)).toHaveLength(4);
});

it("gives the room beside a bar to what it stands for", () => {
  const content = JSON.stringify(pdfContent(report));
  expect(content).toContain('"widths":[1,0]');
});
