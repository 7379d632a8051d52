/// <reference types="node" />
import { readFileSync } from "node:fs";
import { CROSSWALK_RELATIONS, loadedCrosswalk, referenceCoverage } from "@maatstaf/framework";
import { caf2020 } from "@maatstaf/framework-caf";
import { describe, expect, it } from "vitest";

const DATA = new URL("../../framework-vvsg/data/", import.meta.url);
const json = (name: string): unknown => JSON.parse(readFileSync(new URL(name, DATA), "utf8"));
const generic = json("structure.json") as { id: string; edition: string; requirements: { id: string; code: string }[] };
const reference = caf2020();
const loaded = loadedCrosswalk(
  json("crosswalks/caf-2020.json"),
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

  it("US-05 AC 1: the CAF view reaches every sub-criterion, and tells the weakest link of a criterion", () => {
    const { items } = view({});
    expect(items.filter(({ headline }) => headline.kind === "not-mapped")).toEqual([]);
    expect(line({ "O2.01": 4, "O2.06": 2 }, "4.3")?.headline).toMatchObject({ kind: "full", level: 4 });
    expect(line({ "O2.01": 4, "O2.06": 2 }, "4")?.headline).toMatchObject({ kind: "partial", level: 2 });
  });

  it("US-05 AC 2: the gaps of CAF are its results: these ask outcome and trend, which no requirement does", () => {
    const { gaps } = view({});
    for (const code of ["6.1", "6.2", "7.1", "7.2", "8.1", "8.2", "9.1", "9.2"])
      expect(gaps).toContain(`caf-2020:${code}`);
  });
});
