import { consensusAgenda, levelOf, namedScores, scoreDistribution } from "@maatstaf/framework";
import type { IndividualScore } from "@maatstaf/framework";
import { calendarDate } from "@maatstaf/kernel";
import { describe, expect, it } from "vitest";

type Value = IndividualScore["value"];
const of = (requirement: string, values: readonly Value[]) => values.map((value) => ({ requirement, value }));

describe("G01: preparation of the consensus", () => {
  it("median, spread and agreement; weet niet left out", () => {
    const [item] = consensusAgenda([{ id: "r", code: "A.01" }], of("r", [2, 3, 3, 1, 4, "unknown", 3]));
    if (item?.scores.kind !== "consensus") throw new Error("no scores");
    const { count, median, mean, minimum, maximum, spread, agreement, mustDiscuss } = item.scores;
    expect([count, median, minimum, maximum, spread, mustDiscuss]).toEqual([6, 3, 1, 4, 3, true]);
    expect(mean).toBeCloseTo(2.666667, 6);
    expect(agreement).toBeCloseTo(0.733333, 6);
    expect(item.unknown).toBe(1);
  });
});

describe("the consensus agenda is ordered by must discuss, then low agreement, then low median", () => {
  it("with code as the last word, and at the end what nobody knows", () => {
    const scores = [
      ...of("calm-low", [1, 1, 1]),
      ...of("calm-high", [4, 4, 4]),
      ...of("mild", [3, 4, 3]),
      ...of("torn", [0, 5]),
      ...of("apart", [2, 2, 4]),
      ...of("dark", ["unknown", "unknown"]),
      ...of("other", [0, 5]),
    ];
    const ids = ["dark", "calm-high", "same-b", "same-a", "calm-low", "mild", "apart", "torn"];
    const requirements = ids.map((id) => ({ id, code: id }));
    const found = consensusAgenda(requirements, [...scores, ...of("same-a", [4, 4]), ...of("same-b", [4, 4])]);
    expect(found.map(({ code }) => code)).toEqual([
      "torn",
      "apart",
      "mild",
      "calm-low",
      "calm-high",
      "same-a",
      "same-b",
      "dark",
    ]);
  });
});

describe("individual scores are visible as distribution only", () => {
  it("from five answers on", () => {
    expect(scoreDistribution(of("r", [0, 3, 3, "unknown", "not-applicable"]))).toEqual({
      kind: "distribution",
      counts: [1, 0, 0, 2, 0, 0],
      unknown: 1,
      notApplicable: 1,
      median: 3,
    });
  });
  it("with fewer than five participants only median and range", () => {
    expect(scoreDistribution(of("r", [1, 2, 4, 4]))).toEqual({ kind: "range", median: 3, minimum: 1, maximum: 4 });
  });
  it("nothing of one person alone", () => {
    expect(scoreDistribution(of("r", [3]))).toEqual({ kind: "too-few", required: 2 });
    expect(scoreDistribution(of("r", [3, "unknown", "unknown"]))).toEqual({ kind: "too-few", required: 2 });
    expect(scoreDistribution([])).toEqual({ kind: "too-few", required: 2 });
  });
  it("without a median when nobody of five knew", () => {
    expect(scoreDistribution(of("r", ["unknown", "unknown", "unknown", "unknown", "unknown"]))).not.toHaveProperty(
      "median",
    );
  });
});

describe("names only if not anonymous and agreed before opening", () => {
  const openedOn = calendarDate("2026-03-02");
  it.each([
    [true, "2026-03-01", "anonymous"],
    [false, undefined, "anonymous"],
    [false, "2026-03-03", "anonymous"],
    [false, "2026-03-02", "named"],
    [false, "2026-03-01", "named"],
  ])("anonymous %s, agreed %s: %s", (anonymityToGroup, agreed, kind) => {
    const namesAgreedOn = agreed === undefined ? undefined : calendarDate(agreed);
    expect(namedScores({ anonymityToGroup, namesAgreedOn, openedOn }, []).kind).toBe(kind);
  });
});

it("in phase mode a score stands for the level of its phases", () => {
  expect(levelOf({ value: 0, phases: { plan: 50, do: 50, check: 50, act: 50 } })).toBe(5);
  expect(levelOf({ value: "unknown", phases: { plan: 50, do: 50, check: 50, act: 50 } })).toBeUndefined();
});
