import {
  documentJsonSchema,
  Obligation,
  obligationReference,
  publishedObligations,
  publishedReference,
  publishedRights,
  referenceFrameworkIssues,
} from "@maatstaf/framework";
import { describe, expect, it } from "vitest";

const structure = { id: "iso", edition: "2015", items: [{ id: "iso:9.2", code: "9.2" }] };
const nl = { "iso/name": "ISO", "iso:9.2/title": "Interne audits" };

describe("a data package", () => {
  it("gives its document, put together from structure and words", () => {
    expect(publishedReference(structure, { nl }).items).toEqual([
      { id: "iso:9.2", code: "9.2", title: { nl: "Interne audits" }, quotedIn: [] },
    ]);
  });

  it.each([
    ["a text without an element", { ...nl, "iso:9.3/title": "Beoordeling" }, "wording-without-element"],
    ["an element without a text", { "iso/name": "ISO" }, "missing"],
  ])("with %s throws and names the place", (_, words, code) => {
    expect(() => publishedReference(structure, { nl: words })).toThrow(new RegExp(code, "u"));
  });

  it("with a double id throws", () => {
    const twice = { ...structure, items: [...structure.items, ...structure.items] };
    expect(() => publishedReference(twice, { nl })).toThrow(/duplicate-id at items\[1\]\.id/u);
    expect(() => publishedObligations([{ id: "report" }], {})).toThrow(TypeError);
    expect(() => publishedRights({ holder: "Maatstaf" })).toThrow(/missing at kind/u);
  });

  it.each(["framework", "adaptation", "crosswalk", "reference-framework", "obligations", "rights"] as const)(
    "the JSON Schema of %s has a title and refuses unknown fields",
    (kind) => {
      const schema = documentJsonSchema(kind);
      expect(schema["title"]).toMatch(/^Maatstaf/u);
      expect(JSON.stringify(schema)).toContain('"additionalProperties":false');
    },
  );

  it("a register of obligations is a reference framework without issues", () => {
    const obligation = Obligation.parse({
      id: "report",
      code: "A-1",
      jurisdiction: "flanders",
      organisationTypes: ["municipality"],
      basis: { act: "Decreet", article: "1", certainty: "verified" },
      name: { nl: "Verslag" },
      summary: { nl: "Elk jaar een verslag." },
      due: { kind: "standing" },
      evidence: { nl: "besluit" },
    });
    const reference = obligationReference({ id: "flanders", edition: "2026", name: { nl: "Vlaanderen" } }, [
      obligation,
    ]);
    expect(referenceFrameworkIssues(reference)).toEqual([]);
    expect(reference.items[0]).toMatchObject({ id: "flanders:report", code: "A-1", title: { nl: "Verslag" } });
  });
});
