import { mulberry32 } from "@maatstaf/statistics";
import { anonymousIntake, Questionnaire, receivedAnonymously, surveySample } from "@maatstaf/surveys";
import type { AnonymousIntake } from "@maatstaf/surveys";
import { describe, expect, it } from "vitest";

const questions = [{ id: "overall", text: { nl: "Welk cijfer geef je?" }, form: { kind: "mark" } }];
const questionnaire = Questionnaire.parse({ id: "residents", version: 1, title: { nl: "Bewoners" }, questions });
const opened = (): AnonymousIntake =>
  anonymousIntake({ questionnaire, tokens: [{ token: "A1", isUsed: false }], batch: 10 });
const sent = (answers: object): Parameters<typeof receivedAnonymously>[1] => ({
  token: "A1",
  response: { answers, mode: "web" },
});

describe("bad input: a coded error, and nothing stored half", () => {
  it.each([
    ["answers to questions that are not there", { overall: 8, salary: 3 }, "question-unknown", "answers.salary"],
    ["a mark of 11", { overall: 11 }, "mark-out-of-range", "answers.overall"],
  ])("%s", (_, answers, code, path) => {
    const intake = opened();
    const before = JSON.stringify(intake);
    const receipt = receivedAnonymously(intake, sent(answers), mulberry32(1));
    expect(receipt.kind === "refused" && receipt.issues.map((issue) => [issue.code, issue.path])).toEqual([
      [code, path],
    ]);
    expect(JSON.stringify(intake)).toBe(before);
    // The token was not used up: the same person answers again.
    expect(receivedAnonymously(intake, sent({ overall: 8 }), mulberry32(1)).kind).toBe("received");
  });

  it("a second use of a token", () => {
    const first = receivedAnonymously(opened(), sent({ overall: 8 }), mulberry32(1));
    if (first.kind !== "received") throw new Error(first.kind);
    const before = JSON.stringify(first.intake);
    expect(receivedAnonymously(first.intake, sent({ overall: 2 }), mulberry32(1))).toEqual({ kind: "token-used" });
    expect(JSON.stringify(first.intake)).toBe(before);
  });

  it("a margin without respondents", () => {
    const response = { answers: { age: "young" }, mode: "web", frame: "sample", isComplete: true } as const;
    const sample = surveySample({
      responses: [response, response],
      design: { kind: "open" },
      weighting: {
        kind: "fitted",
        margins: [{ attribute: "age", population: { young: 600, old: 400 } }],
        trim: { lower: 0.2, upper: 5 },
      },
    });
    expect(sample).toEqual({ kind: "margin-without-respondents", margin: "age", group: "old" });
  });
});
