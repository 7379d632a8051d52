import { calendarDate } from "@maatstaf/kernel";
import {
  BusinessProcess,
  catalogueIssues,
  movedProduct,
  Product,
  reviewMoments,
  serviceIssueText,
} from "@maatstaf/services";
import { describe, expect, it } from "vitest";

const ON = calendarDate("2026-02-02");
const product = (more: object = {}): Product =>
  Product.parse({
    id: "P-1",
    name: { nl: "kids-ID" },
    audience: "internal",
    type: "proof",
    ownerUnitId: "BZ",
    ...more,
  });
const found = (products: readonly Product[], more: object = {}) =>
  catalogueIssues({ products, processes: [], formulaIds: [], indicatorIds: [], ...more }, ON);
const codes = (products: readonly Product[], more: object = {}): readonly string[] =>
  found(products, more).map(({ code, place }) => `${code} ${place}`);

describe("rule 2.8: exactly one owner cell", () => {
  it("an owner that does not exist, and one that is named twice", () => {
    expect(codes([product({ ownerUnitId: "WEG" })], { unitIds: ["BZ"] })).toEqual([
      "product-owner-unknown products[0].ownerUnitId",
    ]);
    expect(codes([product({ coUnitIds: ["SD", "BZ"] })])).toEqual(["product-owner-twice products[0].coUnitIds"]);
    expect(codes([product({ coUnitIds: ["SD"] })], { unitIds: ["BZ"] })).toEqual([]);
  });

  it("a process of a unit that does not exist", () => {
    const process = BusinessProcess.parse({ id: "PR", name: { nl: "x" }, kind: "core", ownerId: "an", unitId: "WEG" });
    expect(codes([], { processes: [process], unitIds: ["BZ"] })).toEqual(["process-unit-unknown processes[0].unitId"]);
  });
});

describe("rule 2.8: a product in public has what publishing asks, however it got there", () => {
  const state = { state: "published", reviewedOn: "2026-01-01" };

  it("one that came in as published, without target group, open channel and process", () => {
    const bare = product({ ...state, channels: [{ channel: "app", available: false }] });
    expect(codes([bare])).toEqual([
      "product-without-target-group products[0].targetGroupIds",
      "product-without-channel products[0].channels",
      "product-without-process products[0].processId",
    ]);
    expect(codes([product()])).toEqual([]);
  });

  it("a review that was due stays a gap while nobody does it", () => {
    const late = product({
      state: "to-review",
      reviewedOn: "2024-01-01",
      targetGroupIds: ["J"],
      channels: [{ channel: "app" }],
    });
    expect(codes([{ ...late, withoutProcess: "Eén telefoontje, daar is geen proces voor." }])).toEqual([
      "product-past-review products[0].reviewedOn",
    ]);
  });

  it("two norms with one code", () => {
    const norm = {
      id: "n",
      kind: "accuracy",
      operator: "at-least",
      value: 1,
      unit: "share",
      commitment: 1,
      legal: false,
      published: false,
    };
    expect(codes([product({ norms: [norm, norm] })])).toEqual(["norm-id-twice products[0].norms[1].id"]);
  });
});

describe("US-10 (4): an identifier is optional but unique", () => {
  it("both products are named; one that was retired may share it with what took its place", () => {
    const identifiers = { ipdc: "7" };
    const two = [product({ identifiers }), product({ id: "P-2", identifiers })];
    expect(found(two).map((issue) => serviceIssueText(issue, "nl-BE"))).toEqual([
      "Producten P-1 en P-2 hebben hetzelfde nummer: 7. Laat het staan bij het product waar het hoort.",
    ]);
    expect(codes([product({ identifiers, state: "retired" }), product({ id: "P-2", identifiers })])).toEqual([]);
  });
});

describe("US-10 (3): a yearly review task", () => {
  it("has its day and its unit; what was never looked at comes first", () => {
    const ready = { state: "in-review", targetGroupIds: ["J"], channels: [{ channel: "app" }], processId: "PR" };
    const outcome = movedProduct(product(ready), {
      command: "publish",
      actor: { id: "an", roles: ["unit-head"] },
      on: ON,
    });
    const published = outcome.kind === "moved" ? outcome.product : product();
    const process = BusinessProcess.parse({
      id: "PR",
      name: { nl: "x" },
      kind: "core",
      ownerId: "an",
      unitId: "SD",
      state: "published",
      reviewedOn: "2023-03-01",
    });
    const never = product({ id: "P-2", state: "published" });
    expect(reviewMoments({ products: [published, never, product()], processes: [process] })).toEqual([
      { kind: "product", id: "P-2", unitId: "BZ", due: undefined },
      { kind: "process", id: "PR", unitId: "SD", due: "2026-03-01" },
      { kind: "product", id: "P-1", unitId: "BZ", due: "2027-02-02" },
    ]);
  });
});
