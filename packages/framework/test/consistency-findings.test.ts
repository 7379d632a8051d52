import { CONSISTENCY_CHECKS, ConsensusScore, consistencyFindings, findingText } from "@maatstaf/framework";
import type { ConsistencyCode, ConsistencyInput, IndividualScore } from "@maatstaf/framework";
import { calendarDate } from "@maatstaf/kernel";
import { describe, expect, it } from "vitest";
import type { z } from "zod";

const MOTIVATION = "De teams werken ernaar, dat zien we in de dossiers van elke week.";
const document = (reference: string) => ({ kind: "document" as const, reference, statement: "zo staat het er" });
const indicator = {
  kind: "indicator" as const,
  reference: "permits-in-time",
  statement: "92 % in het eerste kwartaal",
};
const point = { code: "V1", text: "Beter", impact: 4, effort: 1 };

/** A score with nothing against it. */
function score(index: number, fields: Partial<z.input<typeof ConsensusScore>> = {}): ConsensusScore {
  return ConsensusScore.parse({
    evaluation: "e",
    requirement: `own:a.r${index}`,
    value: 2,
    motivation: `${MOTIVATION} (${index})`,
    decidedOn: "2026-04-01",
    decidedBy: "p1",
    ...fields,
  });
}

function answers(index: number, values: readonly IndividualScore["value"][]): readonly IndividualScore[] {
  return values.map((value, person) => ({
    evaluation: "e",
    participant: `p${person}`,
    requirement: `own:a.r${index}`,
    value,
    submittedOn: calendarDate("2026-03-10"),
  }));
}

const times = <T>(count: number, of: (index: number) => T): readonly T[] =>
  Array.from({ length: count }, (_, index) => of(index));

/** A self-evaluation of as many requirements as there are scores, with other content where a test says so. */
function input(consensus: readonly ConsensusScore[], fields: Partial<ConsistencyInput> = {}): ConsistencyInput {
  return {
    evaluation: { method: "individual+consensus", participants: times(4, (index) => ({ person: `p${index}` })) },
    requirements: times(Math.max(1, consensus.length), (index) => ({
      id: `own:a.r${index}`,
      code: `A.${index}`,
      part: "own:a",
      weight: 1,
      isApplicable: true,
    })),
    individual: answers(0, [2, 2, 2, 2]),
    consensus,
    on: calendarDate("2026-05-01"),
    ...fields,
  };
}

const few = times(10, (index) =>
  score(index, { value: index === 0 ? 1 : 2, ...(index === 0 ? { improvements: [point] } : {}) }),
);

/** Every check: content that has it, and the same content put right. */
const CASES: Record<ConsistencyCode, { readonly wrong: ConsistencyInput; readonly right: ConsistencyInput }> = {
  "unknown-requirement": { wrong: input([score(0)], { consensus: [score(0), score(7)] }), right: input([score(0)]) },
  "scored-twice": {
    wrong: input([score(0)], { consensus: [score(0), score(0, { motivation: `${MOTIVATION} nogmaals` })] }),
    right: input([score(0), score(1)]),
  },
  "score-without-motivation": { wrong: input([score(0, { motivation: "  " })]), right: input([score(0)]) },
  "not-applicable-without-reason": {
    wrong: input([score(0, { value: "not-applicable", motivation: "" })], {
      individual: answers(0, ["not-applicable", "not-applicable", "not-applicable", "not-applicable"]),
    }),
    right: input([score(0, { value: "not-applicable" })], {
      individual: answers(0, ["not-applicable", "not-applicable", "not-applicable", "not-applicable"]),
    }),
  },
  "three-without-evidence": {
    wrong: input([score(0, { value: 3 })], { individual: answers(0, [3, 3, 3]) }),
    right: input([score(0, { value: 3, evidence: [document("d")] })], { individual: answers(0, [3, 3, 3]) }),
  },
  "all-highest-without-evidence": {
    wrong: input([score(0, { value: 5 }), score(1, { value: 5 })], { individual: answers(0, [5, 5, 5]) }),
    right: input([score(0, { value: 5, evidence: [indicator] }), score(1, { value: 5, evidence: [indicator] })], {
      individual: answers(0, [5, 5, 5]),
    }),
  },
  "phase-level-differs": {
    wrong: input([score(0, { value: 2, phases: { plan: 80, do: 70, check: 40, act: 0 } })]),
    right: input([score(0, { value: 3, evidence: [document("d")], phases: { plan: 80, do: 70, check: 40, act: 0 } })], {
      individual: answers(0, [3, 3, 3]),
    }),
  },
  "check-without-indicator": {
    wrong: input([score(0, { value: 4, evidence: [document("d")] })], { individual: answers(0, [4, 4, 4]) }),
    right: input([score(0, { value: 4, evidence: [document("d"), indicator] })], { individual: answers(0, [4, 4, 4]) }),
  },
  "evidence-expired": {
    wrong: input([score(0, { evidence: [{ ...document("d"), validUntil: "2026-04-30" }] })]),
    right: input([score(0, { evidence: [{ ...document("d"), validUntil: "2026-05-01" }] })]),
  },
  "evidence-of-words-only": {
    wrong: input([score(0, { value: 4, evidence: [{ ...document("d"), kind: "interview" }] })], {
      individual: answers(0, [4, 4, 4]),
    }),
    right: input([score(0, { value: 4, evidence: [{ ...document("d"), kind: "interview" }, indicator] })], {
      individual: answers(0, [4, 4, 4]),
    }),
  },
  "phase-gap": {
    wrong: input(
      [score(0, { value: 3, evidence: [document("d")], phases: { plan: 80, do: 70, check: 49, act: 50 } })],
      { individual: answers(0, [3, 3, 3]) },
    ),
    right: input(
      [score(0, { value: 3, evidence: [document("d")], phases: { plan: 80, do: 70, check: 49, act: 49 } })],
      { individual: answers(0, [3, 3, 3]) },
    ),
  },
  "motivation-too-short": { wrong: input([score(0, { motivation: "gaat goed" })]), right: input([score(0)]) },
  "motivation-copied": {
    wrong: input(times(3, (index) => score(index, { motivation: MOTIVATION }))),
    right: input(times(2, (index) => score(index, { motivation: MOTIVATION }))),
  },
  "all-same-level": {
    wrong: input(times(10, (index) => score(index))),
    right: input(few, { individual: answers(0, [1, 1, 1]) }),
  },
  "outside-individual-range": {
    wrong: input([score(0)], { individual: answers(0, [0, 1, 1]) }),
    right: input([score(0)], { individual: answers(0, [1, 2, 2]) }),
  },
  "disagreement-not-explained": {
    wrong: input([score(0, { motivation: "We kwamen er samen uit." })], { individual: answers(0, [1, 2, 3]) }),
    right: input([score(0, { motivation: "We kwamen er samen uit.", dissent: "De balie ziet dit lager." })], {
      individual: answers(0, [1, 2, 3]),
    }),
  },
  "not-applicable-against-scores": {
    wrong: input([score(0, { value: "not-applicable" })], { individual: answers(0, [2, 2, "not-applicable"]) }),
    right: input([score(0, { value: "not-applicable" })], {
      individual: answers(0, [2, "not-applicable", "not-applicable"]),
    }),
  },
  "mostly-unknown": {
    wrong: input([score(0)], { individual: answers(0, [2, "unknown", "unknown"]) }),
    right: input([score(0)], { individual: answers(0, [2, 2, "unknown", "unknown"]) }),
  },
  "low-response": {
    wrong: input([score(0)], { individual: answers(0, [2, 2]) }),
    right: input([score(0)], { individual: answers(0, [2, 2, 2]) }),
  },
  "part-coverage-low": {
    wrong: input(
      times(5, (index) => score(index)),
      { consensus: times(3, (index) => score(index)) },
    ),
    right: input(
      times(5, (index) => score(index)),
      { consensus: times(4, (index) => score(index)) },
    ),
  },
  "jump-without-evidence": {
    wrong: input([score(0, { evidence: [document("oud")] })], {
      previous: { "own:a.r0": 0 },
      previousEvidence: ["oud"],
    }),
    right: input([score(0, { evidence: [document("oud"), document("nieuw")] })], {
      previous: { "own:a.r0": 0 },
      previousEvidence: ["oud"],
    }),
  },
  "low-without-improvement": {
    wrong: input([score(0, { value: 1 })], { individual: answers(0, [1, 1, 1]) }),
    right: input([score(0, { value: 1, improvements: [point] })], { individual: answers(0, [1, 1, 1]) }),
  },
  "consensus-follows-mean": {
    wrong: input(
      times(5, (index) => score(index)),
      { individual: times(5, (index) => answers(index, index === 0 ? [0, 4, 2] : [2, 2, 2])).flat() },
    ),
    right: input(
      times(5, (index) => score(index)),
      { individual: times(5, (index) => answers(index, index === 0 ? [1, 4, 4] : [2, 2, 2])).flat() },
    ),
  },
  "same-answer-throughout": {
    wrong: input(few, {
      individual: [...times(10, (index) => answers(index, [2])).flat(), ...answers(0, [1, 1, 1]).slice(1)],
    }),
    right: input(few, {
      individual: [...times(9, (index) => answers(index, [2])).flat(), ...answers(0, [1, 1, 1]).slice(1)],
    }),
  },
  "evidence-overused": {
    wrong: input(times(6, (index) => score(index, { evidence: [document("nota")] }))),
    right: input(times(5, (index) => score(index, { evidence: [document("nota")] }))),
  },
  "chosen-without-action": {
    wrong: input([score(0, { improvements: [{ ...point, isChosen: true }] })]),
    right: input([score(0, { improvements: [{ ...point, isChosen: true, action: "act-7" }] })]),
  },
};

const codes = (of: ConsistencyInput): readonly string[] => consistencyFindings(of).map(({ code }) => code);

/** What comes along with a wrong case because the one includes the other. */
const ALONGSIDE: Partial<Record<ConsistencyCode, readonly ConsistencyCode[]>> = {
  "all-highest-without-evidence": ["three-without-evidence", "check-without-indicator"],
  "evidence-of-words-only": ["check-without-indicator"],
};

describe("consistency checks", () => {
  it("are fifteen at least", () => {
    expect(Object.keys(CASES).length).toBeGreaterThanOrEqual(15);
    expect(Object.keys(CASES).toSorted()).toEqual(Object.keys(CONSISTENCY_CHECKS).toSorted());
  });

  it.each(Object.entries(CASES))("%s is found, and nothing else", (code, { wrong }) => {
    const also = ALONGSIDE[code as ConsistencyCode] ?? [];
    const found = codes(wrong).filter((one) => !also.includes(one as ConsistencyCode));
    expect([...new Set(found)]).toEqual([code]);
  });

  it.each(Object.entries(CASES))("%s is not found once it is put right", (_code, { right }) => {
    expect(codes(right)).toEqual([]);
  });

  it.each(Object.entries(CASES))("%s has words in both languages and its severity", (code, { wrong }) => {
    const found = consistencyFindings(wrong).find((one) => one.code === code);
    if (found === undefined) throw new Error("not found");
    expect(findingText(found, "nl-BE")).not.toBe(findingText(found, "en-GB"));
    expect(found.severity).toBe(CONSISTENCY_CHECKS[code as ConsistencyCode]);
  });

  it("never name a person", () => {
    for (const { wrong } of Object.values(CASES))
      expect(JSON.stringify(consistencyFindings(wrong))).not.toMatch(/"p\d"/u);
  });

  it("do not tell the range of one answer", () => {
    const alone = input([score(0)], {
      individual: answers(0, [5]),
      evaluation: { method: "individual+consensus", participants: [{ person: "p0" }] },
    });
    expect(codes(alone)).toEqual([]);
  });

  it("ask no response where people score together from the start", () => {
    expect(
      codes(input([score(0)], { individual: [], evaluation: { method: "consensus-only", participants: [] } })),
    ).toEqual([]);
  });
});
