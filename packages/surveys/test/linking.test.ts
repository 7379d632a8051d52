import { randomBelow, xoshiro128PlusPlus } from "@maatstaf/statistics";
import type { RandomStream } from "@maatstaf/statistics";
import {
  anonymousIntake,
  closedAnonymously,
  issuedTokens,
  Question,
  Questionnaire,
  receivedAnonymously,
} from "@maatstaf/surveys";
import type { Response, Token } from "@maatstaf/surveys";
import { describe, expect, it } from "vitest";

const SURVEYS = 1000;
const THRESHOLD = 5;

const questionnaire = Questionnaire.parse({
  id: "q",
  version: 1,
  title: { nl: "Bevraging" },
  questions: [Question.parse({ id: "mine", text: { nl: "Wat vind je?" }, form: { kind: "open" } })],
});

/** What a store shows at one moment. */
interface Snapshot {
  readonly tokens: readonly Token[];
  readonly responses: readonly Response[];
}

/** Everything the attacker saw of one survey, and who said what in truth. */
interface Watched {
  readonly snapshots: readonly Snapshot[];
  readonly final: readonly Response[];
  readonly truth: ReadonlyMap<string, string>;
}

/** A survey in which everybody says something of their own, so that a link can be checked. */
function plan(stream: RandomStream): { readonly tokens: Token[]; readonly order: readonly string[] } {
  const tokens = issuedTokens(12 + randomBelow(stream, 90), (count) =>
    Uint8Array.from({ length: count }, () => randomBelow(stream, 256)),
  );
  const order: string[] = [];
  const left = tokens.map(({ token }) => token);
  const returned = THRESHOLD + randomBelow(stream, tokens.length - THRESHOLD + 1);
  while (order.length < returned) order.push(...left.splice(randomBelow(stream, left.length), 1));
  return { tokens, order };
}

const said = (token: string): string => `mening ${token.split("").toReversed().join("")}`;
const response = (token: string): Response =>
  ({ answers: { mine: said(token) }, mode: "web", frame: "sample", isComplete: true }) as const;

function watched(stream: RandomStream): Watched {
  const { tokens, order } = plan(stream);
  let intake = anonymousIntake({ questionnaire, tokens, batch: 10 });
  const snapshots: Snapshot[] = [intake.stored];
  for (const token of order) {
    const receipt = receivedAnonymously(intake, { token, response: response(token) }, stream);
    if (receipt.kind !== "received") throw new Error(receipt.kind);
    ({ intake } = receipt);
    snapshots.push(intake.stored);
  }
  const closed = closedAnonymously(intake, THRESHOLD, stream);
  if (closed.kind !== "closed") throw new Error(closed.kind);
  return { snapshots, final: closed.responses, truth: new Map(order.map((token) => [token, said(token)])) };
}

/** Writes every answer at once, in the order in which the tokens were used. */
function watchedInOrder(stream: RandomStream): Watched {
  const { tokens, order } = plan(stream);
  const used = new Set<string>();
  const snapshots: Snapshot[] = [{ tokens, responses: [] }];
  for (const token of order) {
    used.add(token);
    snapshots.push({
      tokens: tokens.map((other) => ({ ...other, isUsed: used.has(other.token) })),
      responses: [...used].map(response),
    });
  }
  return { snapshots, final: [...used].map(response), truth: new Map(order.map((token) => [token, said(token)])) };
}

/** Shuffles at the close, but writes each answer in the moment its token is used. */
function watchedLive(stream: RandomStream): Watched {
  const seen = watchedInOrder(stream);
  return {
    ...seen,
    final: seen.final.toSorted((a, b) => (JSON.stringify(a.answers) < JSON.stringify(b.answers) ? -1 : 1)),
  };
}

/** Hides the tokens until the close, sorted by the order in which they were used. */
function watchedWithOrderedTokens(stream: RandomStream): Watched {
  const { snapshots, final, truth } = watchedInOrder(stream);
  const last: Snapshot = { tokens: [...truth.keys()].map((token) => ({ token, isUsed: true })), responses: final };
  return { snapshots: [snapshots[0] ?? last, last], final, truth };
}

/** Compares the store before and after: tokens and answers that appear together, in a crowd that is too small. */
function linksByTime({ snapshots }: Watched): number {
  let links = 0;
  for (const [at, after] of snapshots.entries()) {
    const before = snapshots[at - 1];
    if (before === undefined) continue;
    const known = new Set(before.responses.map(({ answers }) => answers["mine"]));
    const wasUsed = new Set(before.tokens.filter(({ isUsed }) => isUsed).map(({ token }) => token));
    const answers = after.responses.filter((one) => !known.has(one.answers["mine"])).length;
    const tokens = after.tokens.filter(({ token, isUsed }) => isUsed && !wasUsed.has(token)).length;
    if (answers > 0 && tokens > 0 && answers < THRESHOLD) links += tokens;
  }
  return links;
}

/** Lays the tokens beside the answers in the order in which each is kept. How many are right, and how many chance gives. */
function linksByOrder({ snapshots, final, truth }: Watched): number {
  const kept = snapshots.at(-1)?.tokens.map(({ token }) => token) ?? [];
  const answered = kept.filter((token) => truth.has(token));
  return answered.filter((token, at) => final[at]?.answers["mine"] === truth.get(token)).length;
}

describe("an attacker who watches the store at every moment", () => {
  const stream = xoshiro128PlusPlus(983);
  const seen = Array.from({ length: SURVEYS }, () => watched(stream));

  it("US-38: links no answer to a token by time in 1,000 surveys", () => {
    expect(seen.map(linksByTime).filter((links) => links > 0)).toEqual([]);
  });

  it("links no more answers by their order than chance does: one in a survey", () => {
    const right = seen.reduce((sum, survey) => sum + linksByOrder(survey), 0);
    expect(Math.abs(right - SURVEYS)).toBeLessThan(5 * Math.sqrt(SURVEYS));
  });

  it("sees batches grow by ten, and the last one no smaller", () => {
    for (const { snapshots, final } of seen.slice(0, 100)) {
      const sizes = [...new Set(snapshots.map(({ responses }) => responses.length)), final.length];
      const steps = sizes.slice(1).map((size, at) => size - (sizes[at] ?? 0));
      expect(steps.slice(0, -1).every((step) => step === 10)).toBe(true);
      expect(steps.at(-1)).toBeGreaterThanOrEqual(Math.min(10, final.length));
    }
  });

  it.each([
    ["that writes each answer in the moment its token is used", watchedLive, linksByTime],
    ["that keeps answers and tokens in the order in which they came", watchedWithOrderedTokens, linksByOrder],
  ])("finds the links of a weak version %s", (_, weak, links) => {
    const other = xoshiro128PlusPlus(5);
    const found = Array.from({ length: 20 }, () => {
      const survey = weak(other);
      return links(survey) / survey.truth.size;
    });
    expect(Math.min(...found)).toBe(1);
  });
});
