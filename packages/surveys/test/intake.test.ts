import { mulberry32 } from "@maatstaf/statistics";
import {
  anonymousIntake,
  checkedResponse,
  closedAnonymously,
  duplicateResponses,
  issuedTokens,
  Question,
  Questionnaire,
  receivedAnonymously,
  receivedUnderPseudonym,
  Response,
  shownQuestions,
  surveyIssueText,
} from "@maatstaf/surveys";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";

const question = (id: string, form: object, more: object = {}): Question =>
  Question.parse({ id, text: { nl: "Vraag?" }, form, ...more });
const choices = ["counter", "phone", "web"].map((id) => ({ id, text: { nl: id } }));

const questionnaire = Questionnaire.parse({
  id: "residents",
  version: 1,
  title: { nl: "Bewoners" },
  questions: [
    question("overall", { kind: "mark" }, { required: true }),
    question("recommend", { kind: "nps" }),
    question("effort", { kind: "ces" }),
    question("agree", { kind: "likert" }, { notApplicable: false, dontKnow: true }),
    question("channel", { kind: "single", choices }),
    question("channels", { kind: "multiple", choices, most: 2 }),
    question("grid", { kind: "matrix", rows: choices }),
    question("why", { kind: "open", longest: 20 }, { shownIf: [[{ kind: "at-most", question: "overall", value: 5 }]] }),
  ],
});

const codes = (answers: object, more: object = {}): readonly (readonly [string, string])[] => {
  const checked = checkedResponse(questionnaire, { answers, mode: "web", ...more });
  return checked.kind === "refused" ? checked.issues.map(({ code, path }) => [code, path] as const) : [];
};

const shown = (answers: object): readonly string[] =>
  shownQuestions(questionnaire, answers as Response["answers"]).map(({ id }) => id);

const response = (mark: number): Response =>
  Response.parse({
    answers: Object.fromEntries(Array.from({ length: 9 }, (_, at) => [`q${at}`, mark])),
    mode: "web",
  });

describe("a response is kept whole or not at all", () => {
  it.each([
    ["an answer to a question that is not there", { overall: 8, nothing: 3 }, ["question-unknown", "answers.nothing"]],
    ["a mark of 11", { overall: 11 }, ["mark-out-of-range", "answers.overall"]],
    ["a mark of 7.5", { overall: 7.5 }, ["not-a-whole-number", "answers.overall"]],
    ["a score of -1", { overall: 7, recommend: -1 }, ["mark-out-of-range", "answers.recommend"]],
    ["an effort of 0", { overall: 7, effort: 0 }, ["mark-out-of-range", "answers.effort"]],
    ["text for a mark", { overall: "acht" }, ["wrong-kind-of-answer", "answers.overall"]],
    ["a choice that does not exist", { overall: 7, channel: "fax" }, ["choice-unknown", "answers.channel"]],
    ["a choice twice", { overall: 7, channels: ["web", "web"] }, ["choice-twice", "answers.channels"]],
    [
      "too many choices",
      { overall: 7, channels: ["web", "phone", "counter"] },
      ["too-many-choices", "answers.channels"],
    ],
    ["a row that does not exist", { overall: 7, grid: { fax: 3 } }, ["row-unknown", "answers.grid.fax"]],
    ["a row off the scale", { overall: 7, grid: { web: 6 } }, ["mark-out-of-range", "answers.grid.web"]],
    ["a text that is too long", { overall: 4, why: "x".repeat(21) }, ["text-too-long", "answers.why"]],
    ["an answer to a question that is not shown", { overall: 8, why: "Daarom" }, ["question-hidden", "answers.why"]],
    [
      "not applicable where it is not offered",
      { overall: 7, agree: "not-applicable" },
      ["not-applicable-not-offered", "answers.agree"],
    ],
    [
      "I don't know where it is not offered",
      { overall: 7, effort: "dont-know" },
      ["dont-know-not-offered", "answers.effort"],
    ],
    ["a required answer that is missing", { effort: 3 }, ["answer-required", "answers.overall"]],
  ])("refuses %s", (_, answers, expected) => {
    expect(codes(answers)).toEqual([expected]);
  });

  it("refuses an address, a device and a time, whatever they are called", () => {
    for (const field of ["ipAddress", "userAgent", "receivedAt", "personId", "email"]) {
      expect(codes({ overall: 8 }, { [field]: "x" })).toEqual([["unknown-field", field]]);
    }
    expect(codes({ overall: 8 }, { month: "2026-03-14T10:15:00" })[0]?.[1]).toBe("month");
  });

  it("takes partial answers, every mode, not applicable and I don't know", () => {
    expect(codes({ effort: 3 }, { isComplete: false })).toEqual([]);
    expect(
      codes({ overall: "not-applicable", agree: "dont-know", grid: { web: "not-applicable" } }, { mode: "paper" }),
    ).toEqual([]);
    expect(Response.parse({ answers: {}, mode: "phone" }).mode).toBe("phone");
  });

  it("has words for what was wrong, in both languages", () => {
    const checked = checkedResponse(questionnaire, { answers: { overall: 11 }, mode: "web" });
    const [found] = checked.kind === "refused" ? checked.issues : [];
    expect(found && [surveyIssueText(found, "nl-BE"), surveyIssueText(found, "en-GB")]).toEqual([
      "11 kan niet. Geef een cijfer van 1 tot 10.",
      "11 is not possible. Give a number from 1 to 10.",
    ]);
  });

  it("never throws, whatever is sent", () => {
    fc.assert(
      fc.property(
        fc.anything(),
        fc.dictionary(fc.constantFrom("overall", "grid", "channels", "__proto__", "why"), fc.anything()),
        (anything, answers) => {
          for (const input of [anything, { answers: anything, mode: "web" }, { answers, mode: "web" }]) {
            expect(["accepted", "refused"]).toContain(checkedResponse(questionnaire, input).kind);
          }
        },
      ),
      { numRuns: 300 },
    );
  });

  it("shows what is asked of the answers that are shown themselves", () => {
    expect(shown({ overall: 5 })).toContain("why");
    expect(shown({ overall: "not-applicable" })).not.toContain("why");
  });
});

describe("an anonymous intake", () => {
  const stream = mulberry32(1);
  const tokens = issuedTokens(30, (count) => Uint8Array.from({ length: count }, () => stream.nextWord() & 255));
  const opened = anonymousIntake({ questionnaire, tokens, batch: 10 });
  const good = { answers: { overall: 8 }, mode: "web" } as const;
  const token = tokens[0]?.token ?? "";

  const close = (march: number, april: number): readonly (string | undefined)[] => {
    let intake = opened;
    for (const [at, { token: used }] of tokens.slice(0, march + april).entries()) {
      const month = at < march ? "2026-03" : "2026-04";
      const receipt = receivedAnonymously(intake, { token: used, response: { ...good, month } }, stream);
      if (receipt.kind === "received") ({ intake } = receipt);
    }
    const closed = closedAnonymously(intake, 5, stream);
    return closed.kind === "closed"
      ? [...new Set(closed.responses.map(({ month }) => month))].toSorted((a, b) => ((a ?? "") < (b ?? "") ? -1 : 1))
      : [];
  };

  it("refuses a second use of a token, an unknown one and none", () => {
    const first = receivedAnonymously(opened, { token, response: good }, stream);
    expect(first.kind).toBe("received");
    if (first.kind !== "received") return;
    expect(receivedAnonymously(first.intake, { token, response: good }, stream)).toEqual({ kind: "token-used" });
    expect(receivedAnonymously(opened, { token: "NEVER", response: good }, stream)).toEqual({ kind: "token-unknown" });
    expect(receivedAnonymously(opened, { response: good }, stream)).toEqual({ kind: "token-missing" });
  });

  it("stores nothing half: a refused response leaves its token free", () => {
    const refused = receivedAnonymously(opened, { token, response: { ...good, answers: { overall: 11 } } }, stream);
    expect(refused.kind).toBe("refused");
    expect(receivedAnonymously(opened, { token, response: good }, stream).kind).toBe("received");
    expect(opened.waiting).toEqual({ tokens: [], responses: [] });
  });

  it("refuses a token that was used in the store already", () => {
    let intake = opened;
    for (const { token: used } of tokens.slice(0, 25)) {
      const receipt = receivedAnonymously(intake, { token: used, response: good }, stream);
      if (receipt.kind === "received") ({ intake } = receipt);
    }
    expect(intake.stored.tokens.filter(({ isUsed }) => isUsed)).toHaveLength(10);
    for (const { token: used } of tokens.slice(0, 25)) {
      expect(receivedAnonymously(intake, { token: used, response: good }, stream).kind).toBe("token-used");
    }
  });

  it("fills no batch of the invited through the open link", () => {
    let intake = opened;
    for (let at = 0; at < 60; at += 1) {
      const receipt = receivedAnonymously(intake, { response: { ...good, frame: "open-link" } }, stream);
      if (receipt.kind === "received") ({ intake } = receipt);
    }
    const victim = receivedAnonymously(intake, { token, response: good }, stream);
    expect(
      victim.kind === "received" && victim.intake.stored.responses.filter(({ frame }) => frame === "sample"),
    ).toEqual([]);
    expect(victim.kind === "received" && victim.intake.stored.tokens.some(({ isUsed }) => isUsed)).toBe(false);
  });

  it("drops the months as soon as one of them has too few answers", () => {
    expect(close(12, 6)).toEqual(["2026-03", "2026-04"]);
    expect(close(12, 3)).toEqual([undefined]);
  });

  it("hands no token on at the close, and nothing when too few answered", () => {
    const receipt = receivedAnonymously(opened, { token, response: good }, stream);
    if (receipt.kind !== "received") throw new Error(receipt.kind);
    expect(closedAnonymously(receipt.intake, 5, stream)).toEqual({ kind: "too-few-responses", required: 5 });
    let intake = opened;
    for (const { token: used } of tokens) {
      const next = receivedAnonymously(intake, { token: used, response: good }, stream);
      if (next.kind === "received") ({ intake } = next);
    }
    const closed = closedAnonymously(intake, 5, stream);
    expect(JSON.stringify(closed)).not.toMatch(new RegExp(tokens.map((other) => other.token).join("|"), "u"));
    expect(closed.kind === "closed" && [closed.invited, closed.returned]).toEqual([30, { sample: 30, openLink: 0 }]);
  });

  it("makes tokens in an order that says nothing, and refuses a poor generator", () => {
    const order = tokens.map((other) => other.token);
    expect(order).toEqual(order.toSorted());
    expect(() => issuedTokens(2, (count) => new Uint8Array(count))).toThrow(RangeError);
    expect(() => issuedTokens(2, () => new Uint8Array(3))).toThrow("3 bytes");
    expect(() => anonymousIntake({ questionnaire, tokens, batch: 9 })).toThrow("from 10");
  });
});

describe("a pseudonymous intake", () => {
  const keys = new Map([
    ["A", "p2"],
    ["B", "p1"],
  ]);
  const empty = { kind: "pseudonymous", questionnaire, responses: [] } as const;

  it("completes a partial response, and refuses a second complete one", () => {
    const partial = receivedUnderPseudonym(
      empty,
      { token: "A", response: { answers: { effort: 3 }, mode: "web", isComplete: false } },
      keys,
    );
    if (partial.kind !== "received") throw new Error(partial.kind);
    const whole = receivedUnderPseudonym(
      partial.intake,
      { token: "A", response: { answers: { overall: 8 }, mode: "web" } },
      keys,
    );
    if (whole.kind !== "received") throw new Error(whole.kind);
    expect(whole.intake.responses.map(({ pseudonym, response }) => [pseudonym, response.answers])).toEqual([
      ["p2", { overall: 8 }],
    ]);
    expect(
      receivedUnderPseudonym(whole.intake, { token: "A", response: { answers: { overall: 1 }, mode: "web" } }, keys)
        .kind,
    ).toBe("token-used");
  });

  it("keeps no token beside the answers, and sorts by pseudonym", () => {
    const a = receivedUnderPseudonym(empty, { token: "A", response: { answers: { overall: 8 }, mode: "web" } }, keys);
    if (a.kind !== "received") throw new Error(a.kind);
    const b = receivedUnderPseudonym(
      a.intake,
      { token: "B", response: { answers: { overall: 6 }, mode: "web" } },
      keys,
    );
    if (b.kind !== "received") throw new Error(b.kind);
    expect(b.intake.responses.map(({ pseudonym }) => pseudonym)).toEqual(["p1", "p2"]);
    expect(receivedUnderPseudonym(empty, { token: "C", response: {} }, keys).kind).toBe("token-unknown");
    expect(receivedUnderPseudonym(empty, { response: {} }, keys).kind).toBe("token-missing");
  });
});

it("points out responses that are the same, and removes none", () => {
  expect(duplicateResponses([response(3), response(4), response(3), response(3)])).toEqual([[0, 2, 3]]);
});
