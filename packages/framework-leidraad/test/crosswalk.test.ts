/// <reference types="node" />
import { readFileSync } from "node:fs";
import { CROSSWALK_RELATIONS, loadedCrosswalk, referenceCoverage } from "@maatstaf/framework";
import { leidraad } from "@maatstaf/framework-leidraad";
import { describe, expect, it } from "vitest";

const DATA = new URL("../../framework-vvsg/data/", import.meta.url);
const json = (name: string): unknown => JSON.parse(readFileSync(new URL(name, DATA), "utf8"));
const generic = json("structure.json") as { id: string; edition: string; requirements: { id: string; code: string }[] };
const reference = leidraad();
const loaded = loadedCrosswalk(
  json("crosswalks/leidraad.json"),
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

  it("US-05 AC 1 and 2: the Leidraad view reaches all ten themes and theme 0, weakest link in front", () => {
    expect(view({}).items.filter(({ headline }) => headline.kind === "not-mapped")).toEqual([]);
    expect(line({ "O2.01": 3, "O1.07": 1 }, "4")?.headline).toMatchObject({ kind: "full", level: 3 });
    expect(line({ "O4.01": 4, "O4.06": 0 }, "3")?.headline).toMatchObject({ kind: "partial", level: 0 });
    expect(view({}).gaps).toHaveLength(9);
  });
});
