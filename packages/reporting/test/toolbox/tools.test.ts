import {
  improvementGuide,
  inlineText,
  pdcaPoster,
  renderHtml,
  renderMarkdown,
  scoringForm,
  stepPlan,
  workbook,
} from "@maatstaf/reporting";
import type { Report, ToolboxInput } from "@maatstaf/reporting";
import { describe, expect, it } from "vitest";
import { adaptation, framework, input } from "./domain.ts";

const TOOLS = { workbook, scoringForm, improvementGuide, pdcaPoster, stepPlan } satisfies Record<
  string,
  (from: ToolboxInput) => Report
>;
const everyTool = Object.entries(TOOLS);

function rows({ blocks }: Report): number {
  return blocks.flatMap((block) => (block.kind === "table" ? block.rows : [])).length;
}

describe.each(everyTool)("%s", (_, tool) => {
  it.each([
    ["nl-BE", adaptation],
    ["en-GB", adaptation],
    ["nl-BE", undefined],
    ["en-GB", undefined],
  ] as const)("leaves no blank and gives every heading an id of its own (%s, %#)", (locale, words) => {
    const report = tool(input({ locale, adaptation: words }));
    const ids = report.blocks.flatMap((block) => (block.kind === "heading" ? [block.id] : []));
    expect(renderMarkdown(report)).not.toMatch(/[{}]|undefined/u);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.filter((id) => !/^[\p{Ll}0-9]+(?:-[\p{Ll}0-9]+)*$/u.test(id))).toEqual([]);
    expect(renderHtml(report)).toContain(`<html lang="${locale}">`);
  });

  it("is plain data, the same every time", () => {
    const report = tool(input());
    expect(JSON.parse(JSON.stringify(report))).toEqual(report);
    expect(tool(input())).toEqual(report);
  });

  it("never says in English what the domain says in Dutch only, and says that it does not", () => {
    const report = tool(input({ locale: "en-GB" }));
    const { title, subtitle, details, notes } = report;
    expect(notes.some((note) => note.includes("Dutch only"))).toBe(true);
    expect(JSON.stringify([report.blocks, title])).not.toMatch(/leefgroep|deur|veilig|keuken|kind /u);
    expect([subtitle, details[1]?.description]).toEqual(["kinderopvang", "kinderopvang (ZOR-KO, version 2)"]);
  });
});

describe("the workbook", () => {
  const text = renderMarkdown(workbook(input()));

  it("asks in the words of the domain and shows its explanation, its example and every level", () => {
    expect(text).toContain("**Kent het kind onze doelen?**");
    expect(text).toContain("**In dit domein:** Kijk in de leefgroep.");
    expect(text).toContain("Het plan hangt aan de deur.");
    expect(text).toContain("5 – geoptimaliseerd");
    expect(text).toContain("het plan; het verslag");
    expect(text).toContain("Leest het team de cijfers?");
  });

  it("tells which words the domain uses, and which it offers besides", () => {
    expect(text).toContain("**klant:** het kind (meervoud: kinderen); ook: ouder");
  });

  it("leaves out what does not apply, and says why", () => {
    expect(text).not.toContain("Klopt de voorraad?");
    expect(text).toContain("De keuken is van een ander.");
  });

  it("puts requirements of the domain itself in their part", () => {
    expect(text.indexOf("L1 Slapen")).toBeGreaterThan(text.indexOf("B.01 Normen"));
    expect(text).toContain("**Slaapt het kind veilig?**");
  });

  it("without a domain it speaks with the general words, in both languages", () => {
    expect(renderMarkdown(workbook(input({ adaptation: undefined })))).toContain("Kent de klant onze doelen?");
    const english = renderMarkdown(workbook(input({ adaptation: undefined, locale: "en-GB" })));
    expect(english).toContain("Does the customer know our goals?");
  });
});

describe("the guide", () => {
  it("sets beside each level the next step; from 0 and 1 that is an approach, not another improvisation", () => {
    const report = improvementGuide(input());
    const table = report.blocks.find((block) => block.kind === "table");
    const cells = table?.rows.map((row) =>
      row.map((cell) => cell.map((inline) => ("text" in inline ? inline.text : ""))),
    );
    expect(cells?.[0]).toEqual([["0, 1"], ["Doelen op niveau 2."]]);
    expect(cells?.at(-1)).toEqual([["4"], ["Doelen op niveau 5."]]);
  });
});

describe("the step plan", () => {
  it("gives the eight steps of a self-evaluation, or those the adaptation carries", () => {
    const own = { ...adaptation, stepPlan: [{ nl: "Vraag {klant:de} iets." }, { nl: "Doe het." }] };
    expect(rows(stepPlan(input()))).toBe(8);
    expect(renderMarkdown(stepPlan(input({ adaptation: own })))).toContain("Vraag het kind iets.");
    expect(rows(stepPlan(input({ adaptation: own })))).toBe(2);
    expect(rows(stepPlan(input({ adaptation: own, locale: "en-GB" })))).toBe(8);
  });
});

it("US-01 AC 4: a preview in nl-BE needs nothing but a framework and a domain, and is the real thing", () => {
  const preview = renderMarkdown(workbook(input()));
  expect(preview).toContain("**Kent het kind onze doelen?**");
  expect(renderMarkdown(scoringForm(input()))).toContain("Kent het kind onze doelen?");
  expect(renderHtml(workbook(input()))).toContain('<html lang="nl-BE">');
});

it("the step plan leaves room to write who and when", () => {
  const table = stepPlan(input()).blocks.find((block) => block.kind === "table");
  const narrowest = (column: number) =>
    Math.min(...(table?.rows.map((row) => inlineText(row[column] ?? []).length) ?? [0]));
  expect(narrowest(2)).toBeGreaterThanOrEqual(12);
  expect(narrowest(3)).toBeGreaterThanOrEqual(8);
});

it("the guide starts on its first page, and each other part on a page of its own", () => {
  const { blocks } = improvementGuide(input());
  expect(blocks.map(({ kind }) => kind).slice(0, 2)).toEqual(["paragraph", "heading"]);
  expect(blocks.filter(({ kind }) => kind === "page-break")).toHaveLength(1);
});

it("a framework with a scale of its own is scored on that scale, from its first name to its last", () => {
  const [zero, one, two] = framework.scale.levels;
  if (zero === undefined || one === undefined || two === undefined) throw new Error("no levels");
  const short = { ...framework, scale: { id: "m02", levels: [zero, one, { ...two, name: { nl: "klaar" } }] } };
  const table = scoringForm(input({ framework: short })).blocks.find((block) => block.kind === "table");
  expect(table?.caption).toBe("0 is onbestaand, 2 is klaar, ? is weet niet, nvt is niet van toepassing");
  const text = renderMarkdown(workbook(input({ framework: short })));
  expect(text).toContain("Scoor eerst alleen, van 0 tot 2.");
  expect(text).toContain("3 niveaus, van laag naar hoog.");
});

describe("the poster", () => {
  const report = pdcaPoster(input());

  it("draws the circle with what each step asks, and says the same in a table", () => {
    const figure = report.blocks.find((block) => block.kind === "figure");
    expect(figure?.drawing.svg).toContain("kinderopvang");
    expect(figure?.drawing.table.rows.map(([step]) => step)).toEqual([
      "Plan: afspreken",
      "Do: uitvoeren",
      "Check: nagaan",
      "Act: bijsturen",
    ]);
  });

  it("shows questions of the domain under the step they serve, and only what applies", () => {
    const headings = report.blocks.flatMap((block) => (block.kind === "heading" ? [block.id] : []));
    expect(headings).toEqual(["plan", "do"]);
    expect(renderMarkdown(report)).toContain("ook bij opvang en facturatie");
  });

  it("a name with markup in it stays text", () => {
    const evil = { ...adaptation, name: { nl: `<script>"&` } };
    expect(renderHtml(pdcaPoster(input({ adaptation: evil })))).not.toContain("<script>");
  });
});

describe("the scoring form", () => {
  it("has a box for each level, for don't know and for not applicable", () => {
    const table = scoringForm(input()).blocks.find((block) => block.kind === "table");
    expect(table?.columns.map(({ label }) => label)).toEqual([
      "Code",
      "Vraag",
      "0",
      "1",
      "2",
      "3",
      "4",
      "5",
      "?",
      "nvt",
    ]);
    expect(table?.rows.every((row) => row.length === 10)).toBe(true);
  });
});
