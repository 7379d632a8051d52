import {
  BUILDING_BLOCKS,
  documentJsonSchema,
  frameworkIssues,
  loadedFramework,
  maturityScale,
} from "@maatstaf/framework";
import { vvsg, vvsgRights } from "@maatstaf/framework-vvsg";
import { describe, expect, it } from "vitest";
import structure from "../data/structure.json" with { type: "json" };
import en from "../data/wording/en.json" with { type: "json" };
import nl from "../data/wording/nl.json" with { type: "json" };

const framework = vvsg();
const PER_PART = { O1: 12, O2: 10, O3: 13, O4: 13, O5: 8 };

describe("the generic framework", () => {
  it("loads without an error, a warning or a notice", () => {
    expect(frameworkIssues(framework)).toEqual([]);
  });

  it("has five parts and 56 requirements, numbered without a gap", () => {
    const expected = Object.entries(PER_PART).flatMap(([part, count]) =>
      Array.from({ length: count }, (_, index) => `${part}.${String(index + 1).padStart(2, "0")}`),
    );
    expect(framework.parts.map(({ code }) => code)).toEqual(Object.keys(PER_PART));
    expect(framework.requirements.map(({ code }) => code)).toEqual(expected);
  });

  it("is scored on the common scale of 0 to 5", () => {
    expect(framework.scale).toEqual(maturityScale());
  });

  it("every requirement has title, question, guidance, six levels, two to four pieces of evidence and a risk", () => {
    for (const { code, title, guidance, levels, evidence, risk } of framework.requirements) {
      expect([code, levels.map(({ value }) => value)]).toEqual([code, [0, 1, 2, 3, 4, 5]]);
      expect([title, guidance, risk].map((text) => text?.en !== undefined)).toEqual([true, true, true]);
      expect([code, evidence.length >= 2 && evidence.length <= 4]).toEqual([code, true]);
    }
  });

  it("says the same in Dutch and English: every text is there twice, with blanks for the same words", () => {
    expect(Object.keys(en)).toEqual(Object.keys(nl));
  });

  it("every requirement serves a building block, and every building block is served by at least five", () => {
    expect(framework.requirements.filter(({ buildingBlocks }) => buildingBlocks.length === 0)).toEqual([]);
    for (const block of BUILDING_BLOCKS) {
      const serving = framework.requirements.filter(({ buildingBlocks }) => buildingBlocks.includes(block));
      expect([block, serving.length >= 5]).toEqual([block, true]);
    }
  });

  it("holds no words in its structure", () => {
    expect(JSON.stringify(structure)).not.toMatch(/"(?:name|title|question|guidance|text)"/u);
  });

  it("gives a fresh copy at every call", () => {
    expect(vvsg()).toEqual(framework);
    expect(vvsg()).not.toBe(framework);
  });

  it("as JSON it is the same framework: a reader needs no code of ours", () => {
    const read = loadedFramework(JSON.parse(JSON.stringify(framework)));
    expect(read).toEqual({ kind: "loaded", document: framework, issues: [] });
    expect(documentJsonSchema("framework")["title"]).toBe("Maatstaf quality framework");
  });

  it("tells whose the words are: our own, after an idea of VVSG", () => {
    const { kind, holder, licence, statement } = vvsgRights();
    expect([kind, holder, licence]).toEqual(["own", "Maatstaf", "MIT"]);
    expect(statement.nl).toContain("geen tekst van de VVSG overgenomen");
    expect(statement.en).toContain("No text of VVSG is reproduced");
  });
});
