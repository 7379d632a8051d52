import { adaptedRequirements, filledText } from "@maatstaf/framework";
import { domains, vvsg } from "@maatstaf/framework-vvsg";
import { adaptation } from "@maatstaf/framework-vvsg/adaptations/libraries";
import { describe, expect, it } from "vitest";
import { placedTexts } from "./texts.ts";

const framework = vvsg();

/** How many domains each cluster of the source holds; the generic workbook stands in none. */
const SIZES = {
  organisation: 5,
  support: 8,
  environment: 6,
  leisure: 6,
  social: 6,
  care: 6,
  teams: 2,
  "building-blocks": 6,
  none: 1,
};

describe("US-01: start a self-evaluation for one domain", () => {
  const library = adaptation();
  const spoken = adaptedRequirements(framework, library);

  it("US-01 AC 1: bibliotheken renders every applicable requirement with library terms and the same ids", () => {
    const generic = spoken.filter(({ isLocal }) => !isLocal);
    expect(generic.map(({ id, code }) => [id, code])).toEqual(framework.requirements.map(({ id, code }) => [id, code]));
    const asked = spoken.filter(({ isApplicable }) => isApplicable);
    expect(asked.length).toBeGreaterThanOrEqual(56 * 0.7);
    expect(asked.map(({ question }) => question.nl).join(" ")).not.toMatch(/[{}]/u);
    const named = generic.map(({ question }) => question.nl).join(" ");
    for (const word of ["bibliotheek", "leners", "uitlening", "bibliothecaris"]) expect(named).toContain(word);
    expect(named).not.toMatch(/\b(?:klant|klanten|kernproces)\b/u);
  });

  it("US-01 AC 1: each sentence is the generic one with only its words filled in", () => {
    const filled = placedTexts(framework, "nl")
      .filter(({ field }) => field === "question")
      .map(({ text }) => filledText(text, { ...framework.vocabulary, ...library.slots }, "nl"));
    expect(spoken.filter(({ isLocal }) => !isLocal).map(({ question }) => question.nl)).toEqual(filled);
  });
});

describe("US-04: a matrix of domains", () => {
  it("US-04 AC 1: 46 rows that can be filtered by cluster", () => {
    const rows = domains();
    expect(rows).toHaveLength(46);
    expect(new Set(rows.map(({ code }) => code)).size).toBe(46);
    const clusters = new Map<string, number>();
    for (const { cluster } of rows) clusters.set(cluster?.id ?? "none", (clusters.get(cluster?.id ?? "none") ?? 0) + 1);
    expect(Object.fromEntries(clusters)).toEqual(SIZES);
  });
});
