import { calendarDate, period } from "@maatstaf/kernel";
import type { Report } from "@maatstaf/reporting";
import { strong, words } from "@maatstaf/reporting";

const svg =
  '<svg xmlns="http://www.w3.org/2000/svg" role="img" aria-labelledby="proef-title" width="640" height="120" viewBox="0 0 640 120">' +
  '<title id="proef-title">Wachttijd</title><rect width="640" height="120" fill="#eef2f6"/>' +
  '<path d="M20,80L320,40L620,90" fill="none" stroke="#005eb8" stroke-width="2"/></svg>';

/** One block of every kind, in Dutch, as a report without any figure behind it. */
export const handMadeReport: Report = {
  kind: "report",
  profile: "TEAM-Q",
  title: "Kwartaalrapport kwaliteit",
  subtitle: "3e kwartaal 2025",
  organisation: "Voorbeeldgemeente",
  locale: "nl-BE",
  period: period("2025-Q3"),
  dataCutOff: calendarDate("2025-10-14"),
  details: [
    { term: "Periode", description: "1 juli tot en met 30 september 2025" },
    { term: "Gegevens bekend op", description: "14 oktober 2025" },
  ],
  blocks: [
    { kind: "paragraph", role: "lead", text: [words("Dit rapport telt één indicator.")] },
    { kind: "heading", level: 1, text: "In het kort", id: "in-het-kort" },
    {
      kind: "list",
      items: [
        [{ kind: "link", text: "Wachttijd", to: "wachttijd" }, words(": "), strong("een echt signaal"), words(".")],
        [{ kind: "emphasis", text: "Verder" }, words(" is er niets bijzonders.")],
      ],
    },
    {
      kind: "key-figures",
      items: [
        { label: "Indicatoren", value: "1", note: "", tone: "neutral" },
        { label: "Streefwaarde", value: "gehaald", symbol: "✓", note: "90,0%", tone: "positive" },
      ],
    },
    {
      kind: "table",
      caption: "Alle indicatoren",
      columns: [
        { label: "Indicator", align: "start" },
        { label: "Waarde", align: "end" },
        { label: "Streefwaarde", align: "start" },
      ],
      rows: [
        [
          [{ kind: "link", text: "Wachttijd", to: "wachttijd" }],
          [words("93,7%")],
          [{ kind: "mark", symbol: "✓", word: "gehaald", tone: "positive" }],
        ],
      ],
      rowHeader: true,
    },
    {
      kind: "tables",
      tables: ["Jong", "Oud"].map((caption) => ({
        kind: "table",
        caption,
        columns: [
          { label: "Antwoord", align: "start" },
          { label: "Aandeel", align: "end" },
        ],
        rows: [
          [[words("eens")], [{ kind: "bar", text: "32,1%", filled: 0.642, interval: { lower: 0.56, upper: 0.73 } }]],
        ],
        rowHeader: true,
      })),
    },
    {
      kind: "paragraph",
      text: [words("slecht "), { kind: "tick-box", text: "1" }, words(" goed"), { kind: "tick-box" }],
    },
    { kind: "choices", items: [[words("Ja")], [words("Nee")]] },
    { kind: "writing-lines", lines: 2 },
    { kind: "heading", level: 1, text: "De indicatoren", id: "indicatoren" },
    { kind: "heading", level: 2, text: "Wachttijd", id: "wachttijd" },
    {
      kind: "figure",
      drawing: {
        svg,
        width: 640,
        height: 120,
        table: {
          caption: "Wachttijd",
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
      alt: "Lijngrafiek van de wachttijd over twee kwartalen.",
      caption: "Wachttijd per kwartaal",
      tableLabel: "Cijfers bij deze grafiek",
    },
    {
      kind: "callout",
      tone: "warning",
      title: "Let op",
      text: [words("De telling is veranderd in het 1e kwartaal van 2025.")],
    },
    { kind: "definitions", items: [{ term: "Teller", description: [words("bezoekers binnen tien minuten")] }] },
    { kind: "page-break" },
    { kind: "heading", level: 1, text: "Hoe leest u dit rapport?", id: "leeswijzer" },
    { kind: "paragraph", text: [words("Eén punt op de grafiek is één kwartaal.")] },
  ],
  notes: ["Bron: het eigen afsprakensysteem."],
};
