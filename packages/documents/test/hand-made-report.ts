import { calendarDate, period } from "@maatstaf/kernel";
import { strong, words } from "@maatstaf/reporting";
import type { Block, Report } from "@maatstaf/reporting";

const SVG =
  '<svg xmlns="http://www.w3.org/2000/svg" role="img" width="640" height="120" viewBox="0 0 640 120">' +
  '<rect width="640" height="120" fill="#eef2f6"/><text x="20" y="30" font-family="Source Sans 3">93,7%</text>' +
  '<path d="M20,80L320,40L620,90" fill="none" stroke="#005eb8" stroke-width="2"/></svg>';

/** A section with a heading, figures that stand out, a chart, a text and a definition. */
export function indicator(id: string, name: string): readonly Block[] {
  return [
    { kind: "heading", level: 2, text: name, id },
    {
      kind: "key-figures",
      items: [
        { label: "3e kwartaal 2025", value: "93,7%", note: "tussen 91,0% en 95,9%", tone: "neutral" },
        { label: "Streefwaarde 90,0%", value: "gehaald", symbol: "✓", note: "", tone: "positive" },
        { label: "Schommeling", value: "ongewoon hoog", symbol: "■", note: "", tone: "notable" },
      ],
    },
    {
      kind: "figure",
      drawing: {
        svg: SVG,
        width: 640,
        height: 120,
        table: {
          caption: `${name} per kwartaal`,
          columns: [
            { label: "Periode", align: "start" },
            { label: "%", align: "end" },
          ],
          rows: [
            ["K1 2025", "91,1"],
            ["K2 2025", "93,7"],
          ],
        },
      },
      alt: `Lijngrafiek van ${name}.`,
      caption: "Elk punt is één kwartaal.",
      tableLabel: "Cijfers bij deze grafiek",
    },
    { kind: "paragraph", text: [words("Het cijfer "), strong("stijgt"), words(".")] },
    { kind: "definitions", items: [{ term: "Teller", description: [words("bezoekers binnen tien minuten")] }] },
  ];
}

/** The first section of a report: a list with links, a callout and a table. */
function overview(id: string, name: string): readonly Block[] {
  return [
    { kind: "heading", level: 1, text: "In het kort", id: "in-short" },
    { kind: "list", items: [[{ kind: "link", text: name, to: id }, words(": een echt signaal.")]] },
    {
      kind: "callout",
      tone: "warning",
      title: "Let op",
      text: [{ kind: "emphasis", text: "De telling is veranderd." }],
    },
    {
      kind: "table",
      caption: "Alle indicatoren",
      columns: [
        { label: "Indicator", align: "start" },
        { label: "Waarde", align: "end" },
        { label: "Gehaald?", align: "start" },
      ],
      rows: [
        [
          [{ kind: "link", text: name, to: id }],
          [words("93,7%")],
          [{ kind: "mark", symbol: "✓", word: "gehaald", tone: "positive" }],
        ],
      ],
      rowHeader: true,
    },
    { kind: "page-break" },
    { kind: "heading", level: 1, text: "Indicator per indicator", id: "indicators" },
  ];
}

/** A report with `count` indicators, all named `name`, and one block of every kind. */
export function handMadeReport({ count = 1, name = "Wachttijd" } = {}): Report {
  const sections = Array.from({ length: count }, (_, index) => indicator(`indicator-${index + 1}`, name));
  return {
    kind: "report",
    profile: "TEAM-Q",
    title: "Kwartaalrapport kwaliteit",
    subtitle: "3e kwartaal 2025",
    organisation: "Voorbeeldgemeente",
    locale: "nl-BE",
    period: period("2025-Q3"),
    dataCutOff: calendarDate("2025-10-14"),
    details: [{ term: "Stand van de gegevens", description: "14 oktober 2025" }],
    blocks: [...overview("indicator-1", name), ...sections.flat()],
    notes: ["Bron: het eigen afsprakensysteem."],
  };
}
