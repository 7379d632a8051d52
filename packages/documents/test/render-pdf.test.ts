import { calendarDate } from "@maatstaf/kernel";
import { renderPdf } from "@maatstaf/documents";
import type { Report } from "@maatstaf/reporting";
import * as Effect from "effect/Effect";
import { afterEach, describe, expect, it } from "vitest";
import { handMadeReport } from "./hand-made-report.ts";
import { elementsOf, pdfStructure } from "./pdf-structure.ts";

const pdfOf = (report: Report): Promise<Uint8Array> => Effect.runPromise(renderPdf(report));
const structureOf = async (report: Report) => pdfStructure(await pdfOf(report));

describe("renderPdf", { timeout: 30_000 }, () => {
  it("says what it is: PDF/UA-1, tagged, with a title and a language", async () => {
    const { metadata, isMarked, language } = await structureOf(handMadeReport());
    expect(metadata).toContain("<pdfuaid:part>1</pdfuaid:part>");
    expect(metadata).toContain("Kwartaalrapport kwaliteit – 3e kwartaal 2025 – Voorbeeldgemeente");
    expect(isMarked).toBe(true);
    expect(language).toBe("nl-BE");
  });

  it("tags the title and every heading at its level", async () => {
    const { root } = await structureOf(handMadeReport());
    const headings = elementsOf(root, "H1", "H2", "H3", "H4");
    expect(headings.map(({ type, title }) => `${type} ${title}`)).toEqual([
      "H1 Kwartaalrapport kwaliteit",
      "H2 In het kort",
      "H2 Indicator per indicator",
      "H3 Wachttijd",
      "H2 De cijfers achter de grafieken",
    ]);
  });

  it("gives every chart its alternative text", async () => {
    const { root } = await structureOf(handMadeReport({ count: 2 }));
    expect(elementsOf(root, "Figure").map(({ alt }) => alt)).toEqual([
      "Lijngrafiek van Wachttijd.",
      "Lijngrafiek van Wachttijd.",
    ]);
  });

  it("gives every table a caption and column headings, also the table twins of charts", async () => {
    const { root } = await structureOf(handMadeReport({ count: 2 }));
    const tables = elementsOf(root, "Table");
    expect(tables).toHaveLength(3);
    for (const table of tables) {
      expect(elementsOf(table, "Caption")).toHaveLength(1);
      const heads = elementsOf(table, "TH");
      expect(heads.length).toBeGreaterThan(1);
      expect(heads.every(({ scope }) => scope === "Column")).toBe(true);
    }
  });

  it("leaves the annex out when asked to", async () => {
    const pdf = await Effect.runPromise(renderPdf(handMadeReport(), { annex: false }));
    const { root } = pdfStructure(pdf);
    expect(elementsOf(root, "Table")).toHaveLength(1);
  });

  it("uses no font but its own", async () => {
    const { fonts } = await structureOf(handMadeReport());
    expect(fonts.length).toBeGreaterThan(1);
    expect(fonts.every((font) => font.startsWith("SourceSans3-"))).toBe(true);
  });

  it("carries the data cut-off as its only date", async () => {
    const pdf = await pdfOf({ ...handMadeReport(), dataCutOff: calendarDate("2019-03-31") });
    const dates = [
      ...Buffer.from(pdf)
        .toString("latin1")
        .matchAll(/D:(\d{14})/gu),
    ].map(([, date]) => date);
    expect(new Set(dates)).toEqual(new Set(["20190331000000"]));
  });

  it("renders more than thirty pages", async () => {
    const { pages, root } = await structureOf(handMadeReport({ count: 90 }));
    expect(pages).toBeGreaterThan(30);
    expect(elementsOf(root, "Figure")).toHaveLength(90);
  });

  it("renders in English", async () => {
    const { language, root } = await structureOf({ ...handMadeReport(), locale: "en-GB" });
    expect(language).toBe("en-GB");
    expect(elementsOf(root, "H2").at(-1)?.title).toBe("The figures behind the charts");
  });

  it("refuses a skipped heading level with a code and the reason", async () => {
    const report = handMadeReport();
    const blocks = [{ kind: "heading", level: 3, text: "Te diep", id: "te-diep" } as const, ...report.blocks];
    const failure = await Effect.runPromise(Effect.flip(renderPdf({ ...report, blocks })));
    expect(failure).toMatchObject({ _tag: "PdfFailed", code: "refused" });
    expect(failure.reason).toContain("heading");
  });
});

describe("while a document is made", { timeout: 30_000 }, () => {
  it("the program goes on answering", async () => {
    let answers = 0;
    const timer = setInterval(() => {
      answers += 1;
    }, 5);
    await pdfOf(handMadeReport({ count: 60 }));
    clearInterval(timer);
    expect(answers).toBeGreaterThan(10);
  });

  it("the work can be given up", async () => {
    const interrupted = renderPdf(handMadeReport({ count: 200 })).pipe(Effect.timeoutOption(50));
    expect(await Effect.runPromise(interrupted)).toMatchObject({ _tag: "None" });
  });
});

it("a page may end after a section with a call-out, as in a workbook", { timeout: 30_000 }, async () => {
  const text = [{ kind: "text", text: "Het team schreef het op." }] as const;
  const part = (id: string): Report["blocks"] => [
    { kind: "heading", level: 1, text: `Deel ${id}`, id },
    { kind: "heading", level: 2, text: "Doelen", id: `${id}-1` },
    { kind: "callout", tone: "neutral", title: "Voorbeeld", text },
    { kind: "definitions", items: [{ term: "Waaruit het blijkt", description: text }] },
  ];
  const blocks: Report["blocks"] = [...part("a"), { kind: "page-break" }, ...part("b")];
  const { root } = await structureOf({ ...handMadeReport(), blocks });
  expect(elementsOf(root, "H2").map(({ title }) => title)).toEqual(["Deel a", "Deel b"]);
});

describe("reproducible bytes", { timeout: 30_000 }, () => {
  const zone = process.env["TZ"];
  afterEach(() => {
    process.env["TZ"] = zone;
  });

  it("are the same twice, and in another time zone", async () => {
    const once = await pdfOf(handMadeReport({ count: 3 }));
    process.env["TZ"] = "Pacific/Kiritimati";
    expect(Buffer.compare(await pdfOf(handMadeReport({ count: 3 })), once)).toBe(0);
  });

  it("are the same however many documents were made at once", async () => {
    const all = await Promise.all([1, 2, 1, 3, 1].map((count) => pdfOf(handMadeReport({ count }))));
    expect(Buffer.compare(all[0] ?? new Uint8Array(), all[2] ?? new Uint8Array(1))).toBe(0);
    expect(Buffer.compare(all[0] ?? new Uint8Array(), all[4] ?? new Uint8Array(1))).toBe(0);
  });
});

describe("hostile text", { timeout: 30_000 }, () => {
  it.each([
    ["Typst markup", '#panic("x") *b* _i_ $x$ @ref <label> `code` = kop'],
    ["Typst strings", String.raw`" + read("/etc/passwd") + "\u{1F600}\\`],
    ["JSON", '"},{"kind":"page-break'],
    ["control characters", "a\u0000b\u0007\u202Ec\n\n= kop"],
    ["scripts the fonts lack", "汉字 العربية עברית ไทย 👩‍👩‍👧‍👦 \u{1F3F4}\u{E0062}"],
    ["combining marks", "e\u0301 o\u0308 Z\u0351\u036B\u0343"],
    ["half a surrogate pair", "a\uD83Db"],
    ["a very long word", "a".repeat(3000)],
    ["nothing", ""],
    ["white space", "   "],
  ])("stays text: %s", async (_, name) => {
    const { root } = await structureOf({ ...handMadeReport({ name }), organisation: name, notes: [name] });
    expect(elementsOf(root, "H1", "H2", "H3")).toHaveLength(5);
    expect(elementsOf(root, "Table")).toHaveLength(2);
  });
});
