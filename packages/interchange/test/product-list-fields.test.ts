import * as Effect from "effect/Effect";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { problemText } from "@maatstaf/interchange";
import {
  emptyProductList,
  ListMapping,
  productRows,
  readProductList,
  readProductWorkbook,
  untoldInList,
  writeProductList,
} from "@maatstaf/interchange/catalogues";
import type { ListOptions } from "@maatstaf/interchange/catalogues";
import { sheetWorkbook } from "@maatstaf/interchange/frameworks";
import {
  CHANNELS,
  GOVERNMENT_LEVELS,
  NORM_KINDS,
  NORM_UNITS,
  Product,
  PRODUCT_STATES,
  PRODUCT_TYPES,
} from "@maatstaf/services";
import words from "../src/catalogues/cell-words.json" with { type: "json" };

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const LIST = emptyProductList("catalogus");
const OPTIONS = { file: "lijst.csv", mapping: LIST.mapping };
const PASSPORT = {
  id: "P-1",
  name: { nl: "reispas" },
  audience: "external",
  type: "proof",
  ownerUnitId: "BZ",
} as const;

function one(heading: string, cell: string, options: Partial<ListOptions> = {}) {
  const text = `Nr;Naam;Eigenaar;Type;Publiek;${heading}\nP-1;reispas;BZ;bewijs;extern;"${cell}"\n`;
  return readProductList(bytes(text), { file: "lijst.csv", source: "onthaal", ...options });
}

function read(heading: string, cell: string, options: Partial<ListOptions> = {}): Product {
  const list = one(heading, cell, options);
  const [product] = list.kind === "read" ? list.products : [];
  if (product === undefined) throw new Error(JSON.stringify(list));
  return product;
}

function refused(heading: string, cell: string): string {
  const list = one(heading, cell);
  const [problem, ...others] = list.kind === "refused" ? list.problems : [];
  if (problem === undefined || others.length > 0) throw new Error(JSON.stringify(list));
  expect(problemText(problem, "en-GB")).not.toContain(`(${problem.code})`);
  return problemText(problem, "nl-BE");
}

describe("the cells of a list of products", () => {
  it("a channel, with what goes with it between brackets", () => {
    const cell = "Loket (op afspraak, uren: ma, wo 9-12); website (formulier)\nApp (niet beschikbaar)";
    expect(read("Kanalen", cell).channels).toEqual([
      { channel: "counter", available: true, appointment: "required", hours: "ma, wo 9-12" },
      { channel: "website", available: true, appointment: "none", digitalMaturity: "form" },
      { channel: "app", available: false, appointment: "none" },
    ]);
  });

  it("a norm as people write it, and as the list says the rest for all; the rest is kept in the mapping", () => {
    const said = { kind: "lead-time", commitment: 0.95, legal: false, published: true } as const;
    const list = one("Norm", "10 werkdagen", { norms: said });
    if (list.kind === "refused") throw new Error("refused");
    const norm = { ...said, id: "norm-1", operator: "at-most", value: 10, unit: "working-days", pause: "none" };
    expect(list.products[0]?.norms).toEqual([norm]);
    const kept = ListMapping.parse(JSON.parse(JSON.stringify(list.mapping)));
    expect(kept.norms).toEqual(said);
    expect(read("Norm", "binnen 10 werkdagen", { mapping: kept }).norms).toEqual([norm]);
    expect(writeProductList(list, list.products)).toContain(";10 werkdagen\n");
    expect(read("Norm", "wachttijd ≤ 2,5 min, 99,5 %, wettelijk", { mapping: kept }).norms).toEqual([
      { ...norm, kind: "waiting-time", value: 2.5, unit: "minutes", commitment: 0.995, legal: true },
    ]);
    expect(read("Norm", "eerste contact: 80 %, in 90 %", { mapping: kept }).norms).toEqual([
      { ...norm, kind: "first-contact", operator: "at-least", value: 0.8, unit: "share", commitment: 0.9 },
    ]);
  });

  it("an amount, proofs that government holds, and articles of law", () => {
    for (const [cell, cents] of [
      ["12,50", 1250],
      ["€ 12.5", 1250],
      ["75 euro", 7500],
      ["gratis", 0],
    ] as const)
      expect(read("Tarief", cell).costEuroCents).toBe(cents);
    expect(read("Bewijsstukken", "attest (origineel); aanslagbiljet (bij overheid, nummer: income)").proofs).toEqual([
      { id: "proof-1", name: { nl: "attest (origineel)" }, heldByGovernment: false },
      { id: "income", name: { nl: "aanslagbiljet" }, heldByGovernment: true },
    ]);
    expect(read("Rechtsgrond", "consulair-wetboek (artikel: 62); wet (oud)").legalBases).toEqual([
      { id: "consulair-wetboek", article: "62" },
      { id: "wet (oud)" },
    ]);
  });

  it.each([
    ["Kanalen", "loket; duif", "“duif”"],
    ["Kanalen", "loket (misschien)", "“loket (misschien)”"],
    ["Kanalen", "loket (formulier, transactie)", "Schrijf het zoals: loket (op afspraak"],
    ["Norm", "snel", "“snel”"],
    ["Norm", "doorlooptijd 1,5 werkdagen, 95 %, wettelijk, bekendgemaakt", "Schrijf het zoals"],
    ["Norm", "doorlooptijd 10 werkdagen, 95 %, 90 %, wettelijk, bekendgemaakt", "Schrijf het zoals"],
    ["Norm", "10 werkdagen", "niet waarover ze gaat"],
    ["Norm", "doorlooptijd 10 werkdagen", "niet in hoeveel procent"],
    ["Norm", "doorlooptijd 10 werkdagen, 95 %", "niet of de wet"],
    ["Norm", "doorlooptijd 10 werkdagen, 95 %, wettelijk", "niet of ze bekendgemaakt"],
    ["Tarief", "1.250", "“1.250”"],
    ["Tarief", "12,505", "12,50"],
    ["Tarief", "-3", "“-3”"],
    ["Aantallen", "2024: veel", "2024: 120"],
    ["Nagekeken op", "31/02/2026", "2026-02-02"],
    ["Waarom zonder proces", "te klein", "minstens 20 tekens"],
    ["Status", "weg", "ontwerp, in nazicht"],
    ["Bevoegd niveau", "wereld", "europees, federaal"],
  ])("%s “%s” is refused by its cell: what was found, what is expected", (heading, cell, said) => {
    const text = refused(heading, cell);
    expect(text).toContain("F2");
    expect(text).toContain(said);
  });

  it("a text that is too long is refused by its own cell, though another is longer", () => {
    const text = `Nr;Naam;Eigenaar;Type;Publiek;Beschrijving;Gebied\nP-1;a;BZ;bewijs;extern;${"x".repeat(200)};${"y".repeat(90)}\n`;
    const list = readProductList(bytes(text), { file: "lijst.csv" });
    expect(list.kind === "refused" ? list.problems : list).toMatchObject([
      { cell: "G2", code: "text-too-long", params: { most: 80 } },
    ]);
  });

  it("a word means one thing in its list", () => {
    for (const lists of Object.values(words)) {
      const all = Object.values(lists).flat();
      expect(new Set(all).size).toBe(all.length);
    }
  });
});

function optional<T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> {
  return fc.option(arbitrary, { nil: undefined });
}

describe("any product that the cells can say", () => {
  const text = fc.constantFrom("foto", "een korte uitleg", 'met "teken"', "é, à", "wet (oud)", "1.5");
  const code = fc.constantFrom("BZ", "k-1", "oph:x", "één");
  const nl = text.map((said) => ({ nl: said }));
  const norm = fc
    .record({
      id: code,
      kind: fc.constantFrom(...NORM_KINDS),
      operator: fc.constantFrom("at-most" as const, "at-least" as const),
      amount: fc.integer({ min: 0, max: 100 }),
      unit: fc.constantFrom(...NORM_UNITS),
      commitment: fc.integer({ min: 1, max: 200 }).map((half) => half / 200),
      legal: fc.boolean(),
      published: fc.boolean(),
      pause: fc.constantFrom("none" as const, "waiting-for-customer" as const),
      start: optional(fc.constant({ nl: "aanvraag volledig" })),
      stop: optional(fc.constant({ nl: "klaar (om af te halen)" })),
      calendarId: optional(code),
      source: optional(fc.constant({ nl: "handvest 2025" })),
      indicatorId: optional(code),
      territory: optional(code),
    })
    .map(({ amount, ...others }) => ({
      ...others,
      value: others.unit === "share" ? amount / 100 : others.unit === "minutes" ? amount / 8 : amount,
    }));
  const channel = fc.record({
    channel: fc.constantFrom(...CHANNELS),
    available: fc.boolean(),
    digitalMaturity: optional(fc.constantFrom("information", "form", "transaction", "proactive")),
    appointment: fc.constantFrom("none", "possible", "required"),
    hours: optional(fc.constantFrom("ma-vr 9-12", "di, do 14-16 (zomer: 13)")),
  });
  const product = fc
    .record({
      audience: fc.constantFrom("external", "internal"),
      type: fc.constantFrom(...PRODUCT_TYPES),
      state: fc.constantFrom(...PRODUCT_STATES),
      name: fc.record({ nl: text, en: optional(text) }),
      plainName: optional(nl),
      description: optional(nl),
      alsoKnownAs: fc.array(text, { maxLength: 3 }),
      coUnitIds: fc.array(code, { maxLength: 2 }),
      competentLevel: optional(fc.constantFrom(...GOVERNMENT_LEVELS)),
      executingLevel: optional(fc.constantFrom(...GOVERNMENT_LEVELS)),
      conditions: fc.array(nl, { maxLength: 2 }),
      legalBases: fc.array(fc.record({ id: text, article: optional(fc.constantFrom("62", "12 bis")) }), {
        maxLength: 2,
      }),
      proofs: fc.array(fc.record({ id: code, name: nl, heldByGovernment: fc.boolean() }), { maxLength: 3 }),
      costEuroCents: optional(fc.nat(9_999_999)),
      channels: fc.array(channel, { maxLength: 3 }),
      norms: fc.array(norm, { maxLength: 3 }),
      withoutProcess: optional(fc.constant("één handeling aan het loket")),
      annualVolume: fc.array(fc.record({ year: fc.integer({ min: 1900, max: 2200 }), count: fc.nat(999_999) }), {
        maxLength: 3,
      }),
      reviewedOn: optional(fc.constant("2026-02-02")),
      territory: optional(code),
    })
    .map((draft) => JSON.parse(JSON.stringify(draft)));
  const products = fc
    .array(product, { maxLength: 4 })
    .map((drafts) => drafts.map((draft, at) => Product.parse({ ...PASSPORT, ...draft, id: `P-${at}` })));

  it("comes back as it was, from CSV and from a workbook, and nothing of it is untold", async () => {
    await fc.assert(
      fc.asyncProperty(products, async (all) => {
        expect(untoldInList(LIST, all)).toEqual([]);
        const list = readProductList(bytes(writeProductList(LIST, all)), OPTIONS);
        expect(list.kind === "read" ? list.products : list).toEqual(all);
        const workbook = await Effect.runPromise(sheetWorkbook(productRows(LIST, all), "Producten"));
        const again = await Effect.runPromise(readProductWorkbook(workbook, { ...OPTIONS, file: "lijst.xlsx" }));
        expect(again.kind === "read" ? again.products : again).toEqual(all);
      }),
      { numRuns: 30 },
    );
  });

  it("of the headings alone is read in the same way, without the mapping", () => {
    const all = [Product.parse({ ...PASSPORT, costEuroCents: 7500, channels: [{ channel: "counter" }] })];
    const list = readProductList(bytes(writeProductList(LIST, all)), { file: "lijst.csv", source: "catalogus" });
    expect(list).toMatchObject({ kind: "read", products: all, mapping: LIST.mapping });
  });

  it("whatever else it says is named, and the rest is not disturbed", () => {
    const full = Product.parse({
      ...PASSPORT,
      name: { nl: "reispas", "nl-NL": "paspoort" },
      conditions: [{ nl: "Belg; inwoner" }],
      proofs: [{ id: "proof-1", name: { nl: "foto", en: "photo" } }],
      channels: [{ channel: "counter", hours: "ma; wo" }],
      costEuroCents: 7500,
      lineage: [{ kind: "combined", fromProductIds: ["P-7", "P-8"] }],
      norms: [
        {
          id: "n",
          kind: "lead-time",
          operator: "at-most",
          value: 7,
          unit: "weeks",
          commitment: 1 / 3,
          legal: false,
          published: true,
        },
      ],
    });
    const untold = untoldInList(LIST, [full]).map(({ field }) => field);
    expect(untold.toSorted()).toEqual(["channels", "conditions", "lineage", "name", "norms", "proofs"]);
    const list = readProductList(bytes(writeProductList(LIST, [full])), OPTIONS);
    expect(list.kind === "read" ? list.products[0] : list).toMatchObject({ costEuroCents: 7500, channels: [] });
  });

  it("a field without a column is named; a type that was said for all is told", () => {
    const list = readProductList(bytes("Nr;Naam;Eigenaar\nP-1;reispas;BZ\n"), {
      file: "lijst.csv",
      audience: "external",
      type: "proof",
    });
    if (list.kind === "refused") throw new Error("refused");
    const changed = Product.parse({ ...PASSPORT, type: "object", costEuroCents: 1 });
    expect(untoldInList(list, list.products)).toEqual([]);
    expect(untoldInList(list, [changed]).map(({ field }) => field)).toEqual(["type", "costEuroCents"]);
  });
});
