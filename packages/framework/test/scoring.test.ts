import { frameworkScore, phaseMaturity, yearComparison } from "@maatstaf/framework";
import { describe, expect, it } from "vitest";

/** Value, weight, whether it applies. */
type Row = readonly [number | undefined, number, boolean];

/** G02 of the worked examples. */
const G02: Readonly<Record<string, readonly Row[]>> = {
  O1: [
    [3, 1, true],
    [2, 1, true],
    [4, 2, true],
    [undefined, 1, false],
  ],
  O2: [
    [2, 1, true],
    [3, 1, true],
  ],
  O3: [
    [4, 1, true],
    [3, 1, true],
    [3, 1, true],
  ],
  O4: [
    [1, 1, true],
    [2, 1, true],
    [undefined, 1, true],
  ],
  O5: [[3, 1, true]],
};

function scored(parts: Readonly<Record<string, readonly Row[]>>) {
  const rows = Object.entries(parts).flatMap(([part, list]) =>
    list.map(([value, weight, isApplicable], index) => ({ id: `${part}.${index}`, part, weight, isApplicable, value })),
  );
  return {
    requirements: rows.map(({ id, part, weight, isApplicable }) => ({ id, part, weight, isApplicable })),
    scores: Object.fromEntries(rows.flatMap(({ id, value }) => (value === undefined ? [] : [[id, value]]))),
  };
}

describe("G02: weighted score and coverage per part", () => {
  const { requirements, scores } = scored(G02);
  const found = frameworkScore(requirements, scores);

  it.each([
    ["O1", 3.25, 1, 2, true],
    ["O2", 2.5, 1, 2, true],
    ["O3", 10 / 3, 1, 3, true],
    ["O4", 1.5, 2 / 3, 1, false],
    ["O5", 3, 1, 3, true],
  ] as const)("%s", (...row) => {
    const [part, score, coverage, minimum, isPublishable] = row;
    const one = found.parts.find((candidate) => candidate.part === part);
    if (one?.kind !== "score") throw new Error("no score");
    expect(one.score).toBeCloseTo(score, 9);
    expect(one.coverage).toBeCloseTo(coverage, 9);
    expect([one.minimum, one.isPublishable]).toEqual([minimum, isPublishable]);
  });

  it("overall is the unweighted mean of the part scores, also of a part that may not be published, then flagged", () => {
    expect(found.overall).toBeCloseTo(2.716667, 6);
    expect(found.flagged).toEqual(["O4"]);
    expect(found.weakestPart).toBe("O4");
  });

  it("comes with the distribution of levels and the caveat that the scale is ordinal", () => {
    expect(found.distribution).toEqual([0, 1, 3, 5, 2, 0]);
    expect(found.caveat).toBe("ordinal-scale");
  });

  it("part weights are configurable", () => {
    const weighted = frameworkScore(requirements, scores, { partWeights: { O1: 4, O2: 0, O3: 0, O4: 0, O5: 0 } });
    expect(weighted.overall).toBeCloseTo(3.25, 9);
  });
});

describe("nvt lowers the denominator, weet niet lowers coverage", () => {
  const requirements = ["a", "b", "c", "d", "e"].map((id) => ({ id, part: "O1", weight: 1, isApplicable: true }));
  const part = (scores: Record<string, number | "not-applicable">) => frameworkScore(requirements, scores).parts[0];

  it("not applicable", () => {
    expect(part({ a: 2, b: 2, c: 2, d: 2, e: "not-applicable" })).toMatchObject({
      coverage: 1,
      score: 2,
      isPublishable: true,
    });
  });
  it("not scored: 80 % may be published, less may not", () => {
    expect(part({ a: 2, b: 2, c: 2, d: 2 })).toMatchObject({ coverage: 0.8, isPublishable: true });
    expect(part({ a: 2, b: 2, c: 2 })).toMatchObject({ coverage: 0.6, isPublishable: false });
  });
  it("nothing scored, nothing applicable", () => {
    expect(part({})).toEqual({ kind: "not-scored", part: "O1" });
    expect(
      part({ a: "not-applicable", b: "not-applicable", c: "not-applicable", d: "not-applicable", e: "not-applicable" }),
    ).toEqual({
      kind: "not-applicable",
      part: "O1",
    });
    expect(frameworkScore([], {})).toMatchObject({ overall: undefined, weakestPart: undefined, coverage: 0 });
  });
  it("local requirements do not count", () => {
    const local = { id: "l", part: "O1", weight: 9, isApplicable: true, isLocal: true };
    expect(frameworkScore([...requirements, local], { a: 2, l: 5 })).toEqual(frameworkScore(requirements, { a: 2 }));
  });
});

describe("G03: phases to level", () => {
  it("mean 62.5, two leading phases, maturity 3", () => {
    expect(phaseMaturity({ plan: 80, do: 70, check: 40, act: 60 })).toEqual({
      mean: 62.5,
      leadingPhases: 2,
      maturity: 3,
    });
  });
  it.each([
    [0, 0, 0, 0, 0],
    [0, 0, 0, 1, 1],
    [49.9, 100, 100, 100, 1],
    [50, 0, 0, 0, 2],
    [50, 50, 0, 100, 3],
    [50, 50, 50, 0, 4],
    [50, 50, 50, 50, 5],
  ] as const)("%d %d %d %d gives %d", (...row) => {
    const [plan, doing, check, act, maturity] = row;
    expect(phaseMaturity({ plan, do: doing, check, act }).maturity).toBe(maturity);
  });
  it("the threshold can be another", () => {
    expect(phaseMaturity({ plan: 60, do: 0, check: 0, act: 0 }, { threshold: 70 }).maturity).toBe(1);
  });
  it("refuses points off the scale", () => {
    expect(() => phaseMaturity({ plan: 101, do: 0, check: 0, act: 0 })).toThrow(/points.plan/u);
  });
});

const levels = (record: Record<string, number>) =>
  Object.fromEntries(Object.entries(record).map(([id, level]) => [id, { level, meaning: 1 }]));

describe("G04: year on year over matched requirements only", () => {
  const first = levels({ R1: 2, R2: 3, R3: 1, R4: 4 });
  const second = levels({ R1: 3, R2: 3, R3: 3, R5: 2 });

  it("mean of the paired differences, not the difference of the means", () => {
    const naive = 0.25;
    const found = yearComparison(first, second);
    expect(found).toEqual({
      matched: ["R1", "R2", "R3"],
      dropped: ["R4"],
      added: ["R5"],
      changedMeaning: [],
      meanDifference: 1,
      improved: 2,
      same: 1,
      worse: 0,
    });
    expect(found.meanDifference).not.toBe(naive);
  });

  it("turned round, it turns its sign", () => {
    const found = yearComparison(second, first);
    expect([found.meanDifference, found.improved, found.worse]).toEqual([-1, 0, 2]);
  });

  it("a changed meaning is not matched", () => {
    const found = yearComparison(first, { ...second, R1: { level: 3, meaning: 2 } });
    expect([found.matched, found.changedMeaning, found.meanDifference]).toEqual([["R2", "R3"], ["R1"], 1]);
  });

  it("nothing matched has no difference", () => {
    expect(yearComparison(first, {}).meanDifference).toBeUndefined();
  });
});
