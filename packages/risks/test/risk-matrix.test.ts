/// <reference types="node" />
import { inputIssues } from "@maatstaf/kernel";
import {
  assessment,
  impactLevel,
  likelihoodLevel,
  matrixIssues,
  overallImpact,
  riskIssueText,
  RiskMatrix,
  riskMatrix,
  defaultScales,
  zoneAt,
  zoneRank,
} from "@maatstaf/risks";
import { golden, sharedText } from "@maatstaf/testkit";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";

const SIZES = ["3x3", "4x4", "5x5", "6x6"] as const;

const g26 = golden<
  { cases: [number, number][]; impact_dims: Record<string, number> },
  { zones: string[]; products: number[]; impact: number }
>("G26");
it.skipIf(g26 === undefined)("G26: the zone is looked up and not the product, the impact is the maximum", () => {
  if (g26 === undefined) return;
  const { input, expected } = g26;
  const found = input.cases.map(([likelihood, impact]) =>
    assessment(riskMatrix(), { likelihood, impact: { finance: impact } }),
  );
  expect(found.map(({ zone }) => zone.charAt(0).toUpperCase())).toEqual(expected.zones);
  expect(found.map(({ sortHint }) => sortHint)).toEqual(expected.products);
  expect(overallImpact(input.impact_dims)).toBe(expected.impact);
});

describe("the matrices that come with the package", () => {
  it.each(SIZES)("%s has a zone everywhere, that never falls, and no issue", (size) => {
    const matrix = riskMatrix(size);
    expect(matrixIssues(matrix)).toEqual([]);
    expect([matrix.likelihood.length, matrix.impact.length].join("x")).toBe(size);
    fc.assert(
      fc.property(fc.nat(), fc.nat(), fc.nat(), fc.nat(), (a, b, c, d) => {
        const [rows, columns] = [matrix.likelihood.length, matrix.impact.length];
        const [low, high] = [Math.min(a % rows, c % rows), Math.max(a % rows, c % rows)];
        const [left, right] = [Math.min(b % columns, d % columns), Math.max(b % columns, d % columns)];
        expect(zoneRank(matrix, zoneAt(matrix, low + 1, left + 1))).toBeLessThanOrEqual(
          zoneRank(matrix, zoneAt(matrix, high + 1, right + 1)),
        );
      }),
    );
  });

  it("are handed out as copies", () => {
    const mine = riskMatrix() as unknown as { cells: string[][] };
    mine.cells[0] = [];
    expect(riskMatrix().cells[0]).toHaveLength(5);
  });
});

const { cells, ...rest } = riskMatrix();

const bounded = (bounds: readonly (number | undefined)[]) =>
  matrixIssues({
    ...rest,
    cells,
    likelihood: rest.likelihood.map(({ name }, at) => ({
      name,
      ...(bounds[at] === undefined ? {} : { upperPerYear: bounds[at] }),
    })),
  });

const first = (broken: readonly (readonly string[])[]) => matrixIssues({ ...rest, cells: broken })[0];

describe("a matrix that is wrong", () => {
  it("with a hole is refused with its code and place, in words too", () => {
    const input = { ...rest, cells: cells.map((row, at) => (at === 1 ? row.slice(0, 4) : row)) };
    const params = { likelihood: 2, impact: 5 };
    expect(inputIssues(RiskMatrix.safeParse(input).error, input)).toMatchObject([
      { path: "cells", code: "matrix-hole", params },
    ]);
    const issue = first(input.cells);
    expect(issue).toEqual({ code: "matrix-hole", severity: "error", place: "cells[1][4]", params });
    expect(issue && riskIssueText(issue, "nl-BE")).toBe(
      "De matrix heeft geen zone voor kans 2 en impact 5. Vul die cel in.",
    );
    expect(() => zoneAt(input, 2, 5)).toThrow(/zoneAt: likelihood 2 and impact 5 have no zone/u);
  });

  it("with a row missing, a cell too many, or a zone that is not there", () => {
    expect(first(cells.slice(0, 4))).toMatchObject({ code: "matrix-hole", place: "cells[4][0]" });
    expect(first(cells.map((row) => [...row, "high"]))).toMatchObject({
      code: "matrix-too-wide",
      place: "cells[0][5]",
    });
    expect(first(cells.map((row) => row.map(() => "purple")))).toMatchObject({
      code: "matrix-unknown-zone",
      params: { found: "purple" },
    });
  });

  it("that falls is a warning, a zone without a cell a notice", () => {
    const low = cells.map((row, at) => (at === 4 ? row.map(() => "low") : row));
    expect(first(low)).toMatchObject({ code: "matrix-not-rising", severity: "warning", place: "cells[4][1]" });
    expect(matrixIssues({ ...riskMatrix("3x3"), zones: riskMatrix().zones })).toMatchObject([
      { code: "matrix-unused-zone", params: { found: "critical" } },
    ]);
  });

  it("with bands that do not ascend, or a band without a bound", () => {
    expect(bounded([1, 1, 2, 3]).map(({ code, place }) => [code, place])).toEqual([
      ["bands-not-ascending", "likelihood[1].upperPerYear"],
    ]);
    expect(bounded([1, undefined, 2, 3]).map(({ code }) => code)).toEqual(["band-bound-missing"]);
    expect(bounded([])).toEqual([]);
  });
});

it("the level of a frequency and of an amount by their bands, bounds of likelihood included", () => {
  expect([0, 0.05, 0.051, 1, 4, 4.1].map((events) => likelihoodLevel(riskMatrix(), events))).toEqual([
    1, 1, 2, 3, 4, 5,
  ]);
  const [finance] = defaultScales().dimensions;
  expect([0, 5000, 99_999, 100_000, 1e9].map((amount) => impactLevel(finance ?? {}, amount))).toEqual([1, 2, 3, 4, 5]);
  expect(() => likelihoodLevel(riskMatrix(), -1)).toThrow(RangeError);
  expect(() => impactLevel({}, Number.NaN)).toThrow(RangeError);
});

const named = (levels: readonly { name: string }[]) => levels.map((level) => ({ name: { nl: level.name } }));

interface Published {
  readonly objects: {
    readonly risk_matrix: readonly {
      readonly probability: { name: string }[];
      readonly impact: { name: string }[];
      readonly risk: { name: string }[];
      readonly grid: number[][];
    }[];
  };
}
const PUBLISHED = [
  "critical_risk_matrix_3x3",
  "critical_risk_matrix_5x5",
  "risk-matrix-3x3-mult",
  "risk-matrix-4x4-with-5-levels",
  "risk-matrix-5x5-iso-27005",
  "risk-matrix-5x5-sensitive",
  "risk-matrix-6x6-detailed",
];

it.skipIf(sharedText(`data/files/risk/matrices/${PUBLISHED[0]}.yaml`) === undefined).each(PUBLISHED)(
  "the published matrix %s loads, and is looked up as it is printed",
  (name) => {
    const [published] = (parse(sharedText(`data/files/risk/matrices/${name}.yaml`) ?? "") as Published).objects
      .risk_matrix;
    if (published === undefined) throw new Error("no matrix in the file");
    const matrix = RiskMatrix.parse({
      id: name,
      version: 1,
      name: { nl: name },
      likelihood: named(published.probability),
      impact: named(published.impact),
      zones: published.risk.map((zone, at) => ({ id: `zone-${at}`, name: { nl: zone.name } })),
      cells: published.grid.map((row) => row.map((zone) => `zone-${zone}`)),
    });
    expect(matrixIssues(matrix).filter(({ severity }) => severity === "error")).toEqual([]);
    for (const [row, zones] of published.grid.entries()) {
      for (const [column, zone] of zones.entries())
        expect(zoneRank(matrix, zoneAt(matrix, row + 1, column + 1))).toBe(zone);
    }
  },
);
