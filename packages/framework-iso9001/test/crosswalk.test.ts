/// <reference types="node" />
import { readFileSync } from "node:fs";
import { CROSSWALK_RELATIONS, loadedCrosswalk, referenceCoverage } from "@maatstaf/framework";
import { iso9001 } from "@maatstaf/framework-iso9001";
import { describe, expect, it } from "vitest";

const DATA = new URL("../../framework-vvsg/data/", import.meta.url);
const json = (name: string): unknown => JSON.parse(readFileSync(new URL(name, DATA), "utf8"));
const generic = json("structure.json") as { id: string; edition: string; requirements: { id: string; code: string }[] };
const reference = iso9001();
const loaded = loadedCrosswalk(
  json("crosswalks/iso9001-2015.json"),
  { ...generic, elements: generic.requirements },
  { ...reference, elements: reference.items },
);
if (loaded.kind === "refused") throw new Error(JSON.stringify(loaded.issues));
const { document: crosswalk, issues } = loaded;
const id = (code: string): string => generic.requirements.find((requirement) => requirement.code === code)?.id ?? "";
const view = (levels: Readonly<Record<string, number | "not-applicable">>) =>
  referenceCoverage(
    reference,
    crosswalk,
    Object.fromEntries(Object.entries(levels).map(([code, level]) => [id(code), level])),
  );
const line = (levels: Readonly<Record<string, number | "not-applicable">>, code: string) =>
  view(levels).items.find((item) => item.code === code);

describe("the crosswalk from the generic framework", () => {
  it("has no error, and no notice but that nobody signed for a full mapping yet", () => {
    expect(new Set(issues.map(({ code }) => code))).toEqual(new Set(["full-not-verified"]));
  });

  it("gives each mapping a reason of its own, in two languages", () => {
    for (const language of ["nl", "en"] as const) {
      const reasons = crosswalk.mappings.map(({ rationale }) => rationale[language] ?? "");
      expect(new Set(reasons).size).toBe(crosswalk.mappings.length);
      for (const reason of reasons) expect(reason).toMatch(/^\p{Lu}.{20,}[.]$/u);
    }
    expect(crosswalk.mappings.every(({ relation }) => CROSSWALK_RELATIONS.includes(relation))).toBe(true);
  });

  it("US-05 AC 1 and 3: every ISO clause 4.1–10.3 is listed with requirements and lowest level, under the caveat", () => {
    const { items, caveat } = view({ "O4.02": 4 });
    expect(items.map(({ code }) => code)).toEqual(reference.items.map(({ code }) => code));
    expect(caveat).toBe("no-conformity-statement");
    expect(line({ "O4.02": 4, "O4.04": 1 }, "9.1.2")).toMatchObject({
      headline: { kind: "full", level: 4, requirement: id("O4.02"), notScored: 0 },
      requirements: [{ id: id("O4.02") }, { id: id("O4.04"), relation: "overlap", level: 1 }],
    });
  });

  it("US-05 AC 1: a clause shows the evidence under its requirements", () => {
    const evidence = {
      kind: "document",
      reference: "auditprogramma 2026",
      statement: "vastgesteld door het MT",
    } as const;
    const { items } = referenceCoverage(reference, crosswalk, { [id("O4.06")]: 3 }, { [id("O4.06")]: [evidence] });
    const shown = items.find(({ code }) => code === "9.2.2")?.requirements.flatMap((one) => one.evidence);
    expect(shown).toEqual([evidence]);
  });

  it("US-05 AC 1: where only a part is covered, the lowest partial level, labelled so", () => {
    expect(line({ "O1.01": 3, "O1.04": 1, "O1.11": 5 }, "5.1.1")?.headline).toMatchObject({
      kind: "partial",
      level: 1,
    });
    expect(line({ "O1.01": 3, "O1.04": 1, "O1.11": 5 }, "5.1")?.headline).toMatchObject({ kind: "partial", level: 1 });
  });

  it("US-05 AC 2: the gaps are listed, which are clauses that nothing covers fully", () => {
    const { gaps } = view({});
    for (const code of ["8.2.3.1", "8.2.3.2", "8.5.4", "8.6"]) {
      expect(gaps).toContain(`iso9001-2015:${code}`);
      expect(line({}, code)?.headline).toEqual({ kind: "not-mapped" });
    }
    expect(gaps).not.toContain("iso9001-2015:9.2.2");
    expect(line({ "O4.06": 3 }, "9.2.2")?.headline).toMatchObject({ kind: "full", level: 3 });
  });
});
