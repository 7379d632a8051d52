import { caveatText, referenceCoverage, ReferenceFramework } from "@maatstaf/framework";
import { calendarDate, period } from "@maatstaf/kernel";
import type { Locale } from "@maatstaf/kernel";
import { coverageReport, coverageSheet, renderHtml, renderMarkdown } from "@maatstaf/reporting";
import { describe, expect, it } from "vitest";
import { framework } from "./toolbox/domain.ts";

const iso = ReferenceFramework.parse({
  id: "iso",
  edition: "2015",
  name: { nl: "ISO 9001", en: "ISO 9001" },
  items: [
    { id: "iso:6.2", code: "6.2", title: { nl: "Doelen; planning", en: "Objectives; planning" } },
    { id: "iso:7.1", code: "7.1", title: { nl: "Middelen", en: "Resources" } },
    { id: "iso:8.5", code: "8.5", title: { nl: "Uitvoering", en: "Provision" } },
    { id: "iso:8.6", code: "8.6", title: { nl: "Vrijgave", en: "Release" } },
  ],
});
const rationale = { nl: "Allebei." };
const mappings = [
  { from: "own:a.goals", to: "iso:6.2", relation: "equal", rationale },
  { from: "own:b.norms", to: "iso:6.2", relation: "superset", rationale },
  { from: "own:b.norms", to: "iso:8.5", relation: "overlap", rationale },
  { from: "own:b.stock", to: "iso:7.1", relation: "subset", rationale },
] as const;
const evidence = {
  "own:a.goals": [{ kind: "document", reference: "het plan", statement: "Vastgesteld door het team." }],
} as const;
const input = (levels: Readonly<Record<string, number>>, locale: Locale = "nl-BE") => ({
  framework,
  reference: iso,
  coverage: referenceCoverage(iso, { mappings }, levels, evidence),
  organisation: { name: { nl: "Voorbeeldgemeente" } },
  period: period("2026"),
  on: calendarDate("2026-03-02"),
  locale,
});
const levels = { "own:a.goals": 3, "own:b.norms": 2 };

describe("US-05: coverage of another framework, to take along", () => {
  it("US-05 AC 1, 3 and 4: as CSV, every item with its weakest link, the requirements, the evidence, and the caveat", () => {
    expect(coverageSheet(input(levels))).toBe(
      [
        "\uFEFFcode;titel;niveau;vereisten;bewijs",
        '6.2;"Doelen; planning";2;"A.01 dekt volledig: 3; B.01 dekt volledig en meer: 2";het plan',
        "7.1;Middelen;niet gescoord;B.02 dekt een deel: niet gescoord;",
        "8.5;Uitvoering;2, deels;B.01 raakt eraan: 2;",
        "8.6;Vrijgave;geen vereiste;;",
        "Dit overzicht zegt niet dat u aan de norm voldoet. Dat kan alleen een audit zeggen.",
        "",
      ].join("\r\n"),
    );
  });

  it.each(["nl-BE", "en-GB"] as const)(
    "US-05 AC 2, 3 and 4: as a report (%s), the caveat first, then the gaps, then every item",
    (locale) => {
      const report = coverageReport(input(levels, locale));
      const [caveat, , gaps, , table] = report.blocks;
      expect(JSON.stringify(caveat)).toContain(caveatText("no-conformity-statement", locale));
      expect(gaps?.kind === "list" && gaps.items).toHaveLength(3);
      expect(table?.kind === "table" && table.rows).toHaveLength(iso.items.length);
      expect(renderMarkdown(report)).not.toMatch(/[{}]|undefined/u);
      expect(renderHtml(report)).toContain(`<html lang="${locale}">`);
    },
  );

  it("counts what was not scored, and says so when nothing is open", () => {
    expect(coverageSheet(input({ "own:a.goals": 4 }))).toContain('6.2;"Doelen; planning";4 (1 niet gescoord);');
    const one = { ...iso, items: iso.items.slice(0, 1) };
    const coverage = referenceCoverage(one, { mappings }, levels);
    const report = coverageReport({ ...input(levels), reference: one, coverage });
    expect(renderMarkdown(report)).toContain("Elk punt wordt door minstens één vereiste volledig gedekt.");
  });
});
