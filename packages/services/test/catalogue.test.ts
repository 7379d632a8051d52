import { calendarDate, holidayCalendar, localCalendar } from "@maatstaf/kernel";
import {
  burden,
  burdenChange,
  CaseAggregate,
  caseImport,
  catalogueIssues,
  isPromiseKept,
  movedProduct,
  normCompliance,
  normRebases,
  normStanding,
  processOfSteps,
  Product,
  SERVICE_ISSUE_CODES,
  serviceMessages,
  ServiceNorm,
} from "@maatstaf/services";
import type { ProductCommand } from "@maatstaf/services";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";

const ON = calendarDate("2026-02-02");
const WHY = "Dit product bestaat niet meer sinds de fusie.";

const norm = (more: object = {}): ServiceNorm =>
  ServiceNorm.parse({
    id: "n",
    kind: "lead-time",
    operator: "at-most",
    value: 10,
    unit: "working-days",
    commitment: 0.95,
    legal: false,
    published: true,
    ...more,
  });

const product = (more: object = {}): Product =>
  Product.parse({
    id: "P-1",
    name: { nl: "kids-ID" },
    audience: "external",
    type: "proof",
    ownerUnitId: "BZ",
    ...more,
  });

const ready = {
  targetGroupIds: ["J"],
  channels: [{ channel: "counter" }],
  formulaId: "F1",
  processId: "PR-1",
} as const;

const command = (given: Partial<ProductCommand> = {}): ProductCommand => ({
  command: "publish",
  actor: { id: "an", roles: ["unit-head"] },
  on: ON,
  ...given,
});

function refusals(before: Product, given: Partial<ProductCommand> = {}): readonly string[] {
  const outcome = movedProduct(before, command(given));
  return outcome.kind === "refused"
    ? outcome.reasons.map(({ code, params }) => String(params["guard"] ?? code))
    : ["moved"];
}

const codes = (products: readonly Product[], more: object = {}): readonly string[] =>
  catalogueIssues({ products, processes: [], formulaIds: ["F1"], indicatorIds: ["KPI-02"], ...more }, ON).map(
    ({ code, place }) => `${code} ${place}`,
  );

const version = (validFrom: string, more: object) => ({ validFrom: calendarDate(validFrom), norm: norm(more) });

const row = (more: object = {}): CaseAggregate =>
  CaseAggregate.parse({
    source: "crm",
    productId: "P-1",
    period: "2026-01",
    received: 50,
    closedOnTime: 41,
    closedLate: 6,
    openWithin: 0,
    openPast: 3,
    ...more,
  });

describe("rule 2.8 and US-10 (1): publishing a product", () => {
  it.each([
    ["target-group-named", { targetGroupIds: [] }],
    ["channel-offered", { channels: [] }],
    ["channel-offered", { channels: [{ channel: "counter", available: false }] }],
    ["formula-chosen", { formulaId: undefined }],
    ["process-linked", { processId: undefined }],
  ])("asks for %s", (guard, missing) => {
    expect(refusals(product({ state: "in-review", ...ready, ...missing }))).toEqual([guard]);
  });

  it("without owner there is no product", () => {
    expect(Product.safeParse({ id: "P-1", name: { nl: "x" }, audience: "external", type: "proof" }).success).toBe(
      false,
    );
  });

  it("a motivated exemption stands in for the process, and an internal product needs no formula", () => {
    const exempt = { ...ready, processId: undefined, withoutProcess: "Dit is één telefoontje, er is geen proces." };
    expect(refusals(product({ state: "in-review", ...exempt }))).toEqual(["moved"]);
    expect(refusals(product({ state: "in-review", ...ready, formulaId: undefined, audience: "internal" }))).toEqual([
      "moved",
    ]);
  });

  it("publishing sets the day of the next review; after a year it falls due by itself", () => {
    const outcome = movedProduct(product({ state: "in-review", ...ready }), command());
    const published = outcome.kind === "moved" ? outcome.product : product();
    expect(published.reviewedOn).toBe("2026-02-02");
    const timer = { command: "fall-due", actor: { id: "klok", roles: ["timer"] } } as const;
    expect(refusals(published, { ...timer, on: calendarDate("2027-02-02") })).toEqual(["review-due"]);
    expect(refusals(published, { ...timer, on: calendarDate("2027-02-03") })).toEqual(["moved"]);
  });

  it("only the head of cell publishes, and retiring says why", () => {
    const employee = { actor: { id: "mo", roles: ["employee"] } } as const;
    expect(refusals(product({ state: "in-review", ...ready }), employee)).toEqual(["role-not-allowed"]);
    expect(refusals(product({ state: "published" }), { command: "retire", motivation: "weg" })).toEqual([
      "motivation-too-short",
    ]);
    expect(refusals(product({ state: "published" }), { command: "retire", motivation: WHY })).toEqual(["moved"]);
    expect(refusals(product({ state: "retired" }), { command: "revise", motivation: WHY })).toEqual([
      "no-such-transition",
    ]);
  });
});

describe("rule 2.8: gaps of the catalogue", () => {
  it("an external product without norm, or without formula, is listed; an internal one needs neither", () => {
    expect(codes([product()])).toEqual([
      "product-without-norm products[0].norms",
      "product-without-formula products[0].formulaId",
    ]);
    expect(codes([product({ audience: "internal" })])).toEqual([]);
    expect(codes([product({ state: "retired" })])).toEqual([]);
  });

  it("a promise without measure: no indicator, or one that does not exist; a norm kept inside is no promise", () => {
    const bare = { formulaId: "F1" };
    expect(codes([product({ ...bare, norms: [norm()] })])).toEqual([
      "promise-without-measure products[0].norms[0].indicatorId",
    ]);
    expect(codes([product({ ...bare, norms: [norm({ indicatorId: "weg" })] })])).toHaveLength(1);
    expect(codes([product({ ...bare, norms: [norm({ indicatorId: "KPI-02" })] })])).toEqual([]);
    expect(codes([product({ ...bare, norms: [norm({ published: false })] })])).toEqual([]);
  });

  it("ids and identifiers used twice, references to nothing, reviews that are past", () => {
    const full = { ...ready, norms: [norm({ indicatorId: "KPI-02" })], state: "published", reviewedOn: "2025-01-01" };
    const both = [
      product({ ...full, identifiers: { ipdc: "7" } }),
      product({ ...full, identifiers: { ipdc: "7" }, formulaId: "F9" }),
    ];
    const process = {
      id: "PR-1",
      name: { nl: "x" },
      kind: "core",
      ownerId: "an",
      unitId: "BZ",
      state: "published",
      reviewedOn: "2022-01-01",
      laneOwners: {},
      links: [],
      riskIds: [],
      indicatorIds: [],
      version: 1,
    };
    expect(codes(both, { processes: [process] })).toEqual([
      "product-id-twice products[1].id",
      "product-identifier-twice products[1].identifiers.ipdc",
      "product-past-review products[0].reviewedOn",
      "product-formula-unknown products[1].formulaId",
      "product-past-review products[1].reviewedOn",
      "process-past-review processes[0].reviewedOn",
    ]);
    expect(codes(both)).toContain("product-process-unknown products[0].processId");
  });

  it("every code has words in both languages", () => {
    expect(SERVICE_ISSUE_CODES.filter((code) => !serviceMessages.has(`issue.${code}`))).toEqual([]);
  });
});

describe("norm compliance", () => {
  it("rule 2.8, G40 and US-11 (2): open past the norm counts as late, open within it does not count", () => {
    expect(normCompliance([{ closedOnTime: 41, closedLate: 6, openPast: 3 }])).toEqual({
      kind: "measured",
      kept: 41,
      counted: 50,
      share: 0.82,
    });
    // The common mistake, of closed cases only.
    expect(0.82).not.toBeCloseTo(41 / 47, 6);
  });

  it("adds up numerators and denominators, in whatever order and however cut", () => {
    const counts = fc.record({ closedOnTime: fc.nat(500), closedLate: fc.nat(500), openPast: fc.nat(500) });
    fc.assert(
      fc.property(fc.array(counts, { minLength: 1, maxLength: 12 }), fc.nat(), (rows, cut) => {
        const at = cut % rows.length;
        expect(normCompliance([...rows.slice(at), ...rows.slice(0, at)])).toEqual(normCompliance(rows));
      }),
    );
  });

  it("nothing decided is no figure, and the promise compares with the commitment", () => {
    expect(normCompliance([])).toEqual({ kind: "no-cases" });
    expect(
      isPromiseKept(norm({ commitment: 0.82 }), normCompliance([{ closedOnTime: 41, closedLate: 6, openPast: 3 }])),
    ).toBe(true);
    expect(isPromiseKept(norm(), normCompliance([{ closedOnTime: 41, closedLate: 6, openPast: 3 }]))).toBe(false);
  });
});

describe("the clock of a norm", () => {
  const be = holidayCalendar("be");
  const standing = (given: object, start: string, stop?: string, on = "2026-12-31") =>
    normStanding(
      norm(given),
      { start: calendarDate(start), ...(stop === undefined ? {} : { stop: calendarDate(stop) }) },
      { on: calendarDate(on), calendar: be },
    );

  it("G35: ten working days, and local closing days", () => {
    expect(standing({}, "2025-07-04", "2025-07-18")).toEqual({ kind: "kept", due: "2025-07-18" });
    expect(standing({}, "2025-07-04", "2025-07-19")).toEqual({ kind: "late", due: "2025-07-18" });
    const closed = localCalendar(be, { id: "dorp", version: "1", with: ["flemish-community-day"] });
    expect(
      normStanding(norm(), { start: calendarDate("2025-07-04") }, { on: calendarDate("2025-07-21"), calendar: closed })
        .kind,
    ).toBe("open-within");
  });

  it("open cases are within or past the norm on the day of the question", () => {
    expect(standing({}, "2026-04-29", undefined, "2026-05-15").kind).toBe("open-within");
    expect(standing({}, "2026-04-29", undefined, "2026-05-16").kind).toBe("open-past");
  });

  it("a pause moves the end; it needs a reason and a norm that allows it", () => {
    const pauses = [{ from: calendarDate("2026-03-10"), to: calendarDate("2026-03-24"), reason: "wacht op foto" }];
    const days = { unit: "calendar-days", value: 45, legal: true } as const;
    const at = { on: ON, calendar: be };
    const start = calendarDate("2026-03-02");
    expect(normStanding(norm({ ...days, pause: "waiting-for-customer" }), { start, pauses }, at)).toEqual({
      kind: "open-within",
      due: "2026-04-30",
    });
    expect(normStanding(norm(days), { start, pauses }, at)).toEqual({ kind: "pause-refused", because: "not-allowed" });
    const silent = pauses.map((pause) => ({ ...pause, reason: " " }));
    expect(normStanding(norm({ ...days, pause: "waiting-for-customer" }), { start, pauses: silent }, at)).toEqual({
      kind: "pause-refused",
      because: "no-reason",
    });
    const open = [{ from: calendarDate("2026-01-10"), reason: "wacht op foto" }];
    expect(
      normStanding(norm({ pause: "waiting-for-customer" }), { start: calendarDate("2026-01-05"), pauses: open }, at),
    ).toEqual({ kind: "paused", since: "2026-01-10" });
  });

  it("a norm in minutes has no clock in days", () => {
    expect(standing({ unit: "minutes" }, "2026-01-05")).toEqual({ kind: "not-in-days", unit: "minutes" });
  });

  it("rule 2.8: a norm that changed starts a new series; other words do not", () => {
    const history = [
      version("2025-01-01", { value: 7 }),
      version("2024-01-01", {}),
      version("2026-01-01", { value: 7, published: false }),
    ];
    expect(normRebases(history)).toEqual(["2025-01-01"]);
    expect(() => normRebases([version("2025-01-01", {}), version("2025-01-01", { value: 7 })])).toThrow("two versions");
  });
});

describe("US-11: case figures of a CRM", () => {
  it("US-11 (1): the same file twice gives the same totals", () => {
    const rows = [row({ channel: "counter" }), row({ channel: "email" }), row({ channel: "email", period: "2026-02" })];
    const once = caseImport([], rows, { productIds: ["P-1"], on: ON });
    const twice = caseImport(once.cases, rows, { productIds: ["P-1"], on: ON });
    expect(twice.cases).toEqual(once.cases);
    expect([twice.added.length, twice.changed.length, twice.unchanged]).toEqual([0, 0, 3]);
  });

  it("US-11 (4): a corrected row takes the place of the old one, and the preview shows both before anything is changed", () => {
    const { cases, changed } = caseImport([row()], [row({ closedLate: 7 })], { productIds: ["P-1"], on: ON });
    expect(changed).toEqual([{ before: row(), after: row({ closedLate: 7, importedOn: ON }) }]);
    expect(cases).toEqual([row({ closedLate: 7, importedOn: ON })]);
  });

  it("US-11 (3): rows that cannot be are refused with the reason, and the others go on", () => {
    const rows = [row(), row(), row({ productId: "P-9" }), row({ period: "2026-02", solvedAtFirstContact: 99 })];
    const { cases, refused } = caseImport([], rows, { productIds: ["P-1"], on: ON });
    expect(refused.map(({ code, place }) => `${code} ${place}`)).toEqual([
      "case-row-twice rows[1]",
      "case-product-unknown rows[2]",
      "case-solved-above-closed rows[3]",
    ]);
    expect(cases).toEqual([row({ importedOn: ON })]);
  });
});

describe("burden, before and after a change", () => {
  it("counts proofs, steps, hand-overs and contacts", () => {
    const process = processOfSteps("p", [
      { id: "aannemen", name: "Aannemen", by: "loket" },
      { id: "nakijken", name: "Nakijken", by: "dienst" },
      { id: "afgeven", name: "Afgeven", by: "loket" },
    ]);
    const before = burden(
      product({ proofs: [{ id: "a", name: { nl: "gezinssamenstelling" }, heldByGovernment: true }] }),
      process,
      2,
    );
    expect(before).toEqual({
      proofs: 1,
      proofsHeldByGovernment: 1,
      conditions: 0,
      steps: 3,
      transfers: 2,
      contacts: 2,
    });
    const after = burden(product(), process, 1);
    expect(burdenChange(before, after).change).toEqual({
      proofs: -1,
      proofsHeldByGovernment: -1,
      conditions: 0,
      steps: 0,
      transfers: 0,
      contacts: -1,
    });
  });
});

describe("what a catalogue of others says of a product", () => {
  const draft = { id: "P-1", name: { nl: "reispas" }, audience: "external", type: "proof", ownerUnitId: "BZ" };

  it("has room for the procedure, the exceptions and the websites, and needs none of them", () => {
    const said = {
      procedure: { nl: "Kom naar het loket." },
      exceptions: { nl: "Kinderen komen met een ouder." },
      websites: [{ url: "https://gemeente.example/reispas", name: { nl: "Aanvragen" } }],
    };
    expect(Product.parse({ ...draft, ...said })).toMatchObject(said);
    expect(Product.parse(draft)).not.toHaveProperty("websites");
    expect(Product.safeParse({ ...draft, websites: [{ url: "" }] }).success).toBe(false);
  });
});
