/// <reference types="node" />
import { readFileSync } from "node:fs";
import { CROSSWALK_RELATIONS, loadedCrosswalk, referenceCoverage } from "@maatstaf/framework";
import { flemishObligationsReference } from "@maatstaf/obligations-vlaanderen";
import { describe, expect, it } from "vitest";

const DATA = new URL("../../framework-vvsg/data/", import.meta.url);
const json = (name: string): unknown => JSON.parse(readFileSync(new URL(name, DATA), "utf8"));
const generic = json("structure.json") as { id: string; edition: string; requirements: { id: string; code: string }[] };
const reference = flemishObligationsReference();
const loaded = loadedCrosswalk(
  json("crosswalks/obligations-vlaanderen.json"),
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

  it("US-05 AC 1: the DLB view reaches every duty, the weakest link in front", () => {
    expect(view({}).items.filter(({ headline }) => headline.kind === "not-mapped")).toEqual([]);
    expect(line({ "O1.12": 2, "O1.08": 1 }, "VL-03")?.headline).toMatchObject({ kind: "full", level: 2 });
    expect(line({ "O4.04": 3 }, "VL-05")?.headline).toMatchObject({ kind: "partial", level: 3 });
  });
});
