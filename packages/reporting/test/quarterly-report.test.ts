import { Fact } from "@maatstaf/indicators";
import { calendarDate, period } from "@maatstaf/kernel";
import { inlineText, renderJson, renderMarkdown, sectionTree } from "@maatstaf/reporting";
import type { Block, Report, Table } from "@maatstaf/reporting";
import { describe, expect, it } from "vitest";
import { permilles, report, shareCard, steady, workspace } from "./workspace.ts";

const overviewRows = (made: Report): readonly (readonly string[])[] =>
  made.blocks
    .filter((block): block is Table => block.kind === "table")
    .flatMap(({ rows }) => rows.map((row) => row.map(inlineText)));

const sectionOf = (made: Report, id: string): readonly Block[] =>
  sectionTree(made.blocks)
    .sections.flatMap(({ sections }) => sections)
    .find(({ heading }) => heading.id === id)?.blocks ?? [];

describe("quarterlyReport", () => {
  it("gives an equal report for equal input, in any order of facts", () => {
    expect(renderJson(report({ facts: workspace.facts.toReversed() }))).toBe(renderJson(report()));
  });

  it("drops no indicator: a missing one is in the overview and in a section, with its owner", () => {
    const made = report();
    expect(overviewRows(made).map(([name]) => name)).toEqual(workspace.cards.map(({ name }) => name.nl));
    const callout = sectionOf(made, "indicator-meldingen").find((block) => block.kind === "callout");
    expect(callout).toMatchObject({ kind: "callout", title: "Dit cijfer ontbreekt" });
    expect(JSON.stringify(callout)).toContain("teamleider technische dienst");
  });

  it("shows nothing of after its period or its cut-off", () => {
    const early = report({ period: period("2024-Q2"), on: calendarDate("2024-07-12") });
    const known = workspace.facts.filter((fact) => fact.period < "2024-Q3");
    const withoutFuture = report({ period: period("2024-Q2"), on: calendarDate("2024-07-12"), facts: known });
    expect(early).toEqual(withoutFuture);
    expect(renderMarkdown(early)).not.toMatch(/K3 2024|kwartaal (van )?2025|Fusie/u);
  });

  it("keeps the three judgements in three columns", () => {
    const row = overviewRows(report()).find(([name]) => name === "Vergunningen op tijd");
    expect(row?.slice(3)).toEqual(["niet gehaald", "gewone schommeling", "volledig"]);
  });

  it("puts real signals before missed targets before late data", () => {
    const attention = sectionOf(report(), "in-short-attention")[0];
    const names =
      attention?.kind === "list" ? attention.items.map(([first]) => (first?.kind === "link" ? first.text : "")) : [];
    expect(names).toEqual(["Wachttijd aan de balie", "Vergunningen op tijd", "Meldingen opgelost"]);
  });

  it("says so when nothing asks for attention", () => {
    const quiet = report({
      cards: [shareCard("rustig", "Rustig", steady(70))],
      facts: permilles("rustig", [782, 772, 777, 795, 786, 761, 776, 790, 779]),
    });
    const text = renderMarkdown(quiet);
    expect(text).toContain("Dit rapport volgt één indicator. Die vraagt nu geen aandacht.");
    expect(text).toContain("Geen enkel cijfer gaat echt achteruit");
  });

  it("shows a survey of one wave as a figure with its interval, without a chart", () => {
    const blocks = sectionOf(report(), "indicator-tevreden");
    expect(blocks.some((block) => block.kind === "figure")).toBe(false);
    expect(blocks.find((block) => block.kind === "key-figures")?.items[0]).toMatchObject({
      label: "2024",
      value: "75%",
      note: "tussen 70% en 78%",
    });
    expect(JSON.stringify(blocks)).toContain(
      "Er is maar één meting (2024). Daarom kunnen we de schommeling niet beoordelen.",
    );
  });

  it("shows • where too few answered", () => {
    const card = shareCard("cijfer", "Rapportcijfer", { aggregation: "mean", scale: 1, unit: "" });
    const facts = [Fact.parse({ indicatorId: "cijfer", period: "2025-Q1", numerator: 21, denominator: 3 })];
    const made = report({ cards: [card], facts });
    expect(overviewRows(made)[0]?.[1]).toBe("•");
    expect(renderMarkdown(made)).not.toMatch(/7,0|21/u);
  });

  it("asks what is done about a missed target, and prints the answer when there is one", () => {
    const explanations = new Map([["vergunningen", { nl: "Er komt een vaste vervanger." }]]);
    const text = renderMarkdown(report({ explanations }));
    expect(text).toContain("**Wat doen we?** Er komt een vaste vervanger.");
    expect(text).toContain("**Wat doen we?** Nog in te vullen door diensthoofd burgerzaken.");
  });

  it("asks what is done about a real decline whose target is met", () => {
    const cards = [shareCard("wachttijd-balie", "Wachttijd aan de balie", steady(65))];
    const text = renderMarkdown(report({ cards }));
    expect(text).toContain("✓ gehaald");
    expect(text).toContain("**Wat doen we?** Nog in te vullen door diensthoofd burgerzaken.");
  });

  it("leaves out cards that are proposed, retired or for another audience", () => {
    const cards = [
      shareCard("a", "A", { status: "proposed" }),
      shareCard("b", "B", { status: "retired" }),
      shareCard("c", "C", { audience: ["council"] }),
      shareCard("d", "D", { audience: ["team"] }),
      shareCard("e", "E"),
    ];
    const rows = overviewRows(report({ cards, facts: [], audience: "team" }));
    expect(rows.map(([name]) => name)).toEqual(["D", "E"]);
  });

  it("reads the facts of one unit when asked to", () => {
    const card = shareCard("op-tijd", "Op tijd");
    const facts = ["balie", "digitaal"].map((unit, index) =>
      Fact.parse({ indicatorId: "op-tijd", period: "2025-Q1", unit, numerator: 50 + index * 40, denominator: 100 }),
    );
    const made = report({ cards: [card], facts, unit: { id: "balie", name: { nl: "Balie" } } });
    expect(overviewRows(made)[0]?.[1]).toBe("50,0%");
    expect(made.details[0]).toEqual({ term: "Dienst", description: "Balie" });
  });

  it("computes a derived indicator from cards that the report itself leaves out", () => {
    const count = {
      aggregation: "count",
      denominator: undefined,
      scale: 1,
      unit: "",
      decimals: 0,
      direction: "neutral",
    };
    const cards = [
      shareCard("kosten", "Kosten", { ...count, status: "retired", audience: ["council"] }),
      shareCard("dossiers", "Dossiers", count),
      shareCard("kost-per-dossier", "Kost per dossier", {
        ...count,
        aggregation: "derived",
        formula: "kosten / dossiers",
        inputs: { kosten: "kosten", dossiers: "dossiers" },
      }),
    ];
    const facts = [
      Fact.parse({ indicatorId: "kosten", period: "2025-Q1", numerator: 1200 }),
      Fact.parse({ indicatorId: "dossiers", period: "2025-Q1", numerator: 4 }),
    ];
    expect(overviewRows(report({ cards, facts })).map(([, value]) => value)).toEqual(["4", "300"]);
  });

  it("can be made of nothing", () => {
    const empty = report({ cards: [], facts: [] });
    expect(renderMarkdown(empty)).toContain("Er zijn nog geen indicatoren om over te rapporteren.");
    expect(empty.notes.join(" ")).not.toContain("Bron");
  });
});
