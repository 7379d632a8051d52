import { randomBelow } from "@maatstaf/statistics";
import type { RandomStream } from "@maatstaf/statistics";
import type { Questionnaire } from "./questionnaire.ts";
import { checkedResponse } from "./response-issues.ts";
import type { CheckedResponse } from "./response-issues.ts";
import type { Response } from "./response.ts";
import type { Token } from "./token.ts";

/** `10`: answers that wait in memory before as many are written, at the least. */
export const LEAST_BATCH = 10;

/**
 * The intake of an anonymous survey. What is `stored` may be written down; what is `waiting` stays in memory and is never
 * written, listed or logged: together with the order in which it came it would tell who said what.
 */
export interface AnonymousIntake {
  readonly kind: "anonymous";
  readonly questionnaire: Questionnaire;
  /** How many answers are written at a time, and how many wait at the least. */
  readonly batch: number;
  readonly stored: { readonly tokens: readonly Token[]; readonly responses: readonly Response[] };
  readonly waiting: { readonly tokens: readonly string[]; readonly responses: readonly Response[] };
}

/** What came of a response that was sent in. `refused` changes nothing at all: the token can be used again. */
export type Receipt<Intake> =
  | {
      readonly kind: "received";
      readonly intake: Intake;
      /** Whether `stored` changed, and should be written. */
      readonly isFlushed: boolean;
    }
  | { readonly kind: "token-unknown" }
  | { readonly kind: "token-used" }
  | { readonly kind: "token-missing" }
  | Extract<CheckedResponse, { kind: "refused" }>;

/**
 * Opens the intake of an anonymous survey; how answers are kept apart from people is fixed from here on.
 *
 * @param tokens - From `issuedTokens`; none for an open link.
 * @param batch - Answers per batch: the threshold of the survey or more, at least {@link LEAST_BATCH}.
 * @throws RangeError on a smaller batch.
 *
 * @see docs/methods/surveys-anonymity.md
 *
 * @example
 * ```ts
 * import { anonymousIntake, Questionnaire } from "@maatstaf/surveys";
 *
 * const questions = [{ id: "overall", text: { nl: "Welk cijfer geef je?" }, form: { kind: "mark" } }] as const;
 * const questionnaire = Questionnaire.parse({ id: "residents", version: 1, title: { nl: "Bewoners" }, questions });
 * anonymousIntake({ questionnaire, tokens: [], batch: 10 }).stored.responses // => []
 * ```
 */
export function anonymousIntake({
  questionnaire,
  tokens,
  batch,
}: {
  readonly questionnaire: Questionnaire;
  readonly tokens: readonly Token[];
  readonly batch: number;
}): AnonymousIntake {
  if (!(Number.isInteger(batch) && batch >= LEAST_BATCH)) {
    throw new RangeError(`anonymousIntake: batch must be a whole number from ${LEAST_BATCH}, found ${batch}`);
  }
  return {
    kind: "anonymous",
    questionnaire,
    batch,
    stored: { tokens: tokens.toSorted((a, b) => (a.token < b.token ? -1 : 1)), responses: [] },
    waiting: { tokens: [], responses: [] },
  };
}

/**
 * Takes in one response. It waits until two batches wait; then one batch of answers and one of tokens, each picked by lot and
 * apart from the other, go into the store, whose answers are shuffled. So whoever compares the store before and after sees a
 * batch of answers and a batch of tokens, and not even that these belong together.
 *
 * @param sent - `token`: none for an open link; `response`: anything, checked here.
 * @param stream - The source of chance, kept secret; a new stream with a secret seed for every survey.
 *
 * @example
 * ```ts
 * import { mulberry32 } from "@maatstaf/statistics";
 * import { anonymousIntake, Questionnaire, receivedAnonymously } from "@maatstaf/surveys";
 *
 * const questions = [{ id: "overall", text: { nl: "Welk cijfer geef je?" }, form: { kind: "mark" } }] as const;
 * const questionnaire = Questionnaire.parse({ id: "residents", version: 1, title: { nl: "Bewoners" }, questions });
 * const intake = anonymousIntake({ questionnaire, tokens: [{ token: "A1", isUsed: false }], batch: 10 });
 * const sent = { token: "A1", response: { answers: { overall: 8 }, mode: "web" } };
 * const first = receivedAnonymously(intake, sent, mulberry32(1));
 * first.kind === "received" && receivedAnonymously(first.intake, sent, mulberry32(1)).kind // => "token-used"
 * ```
 */
export function receivedAnonymously(
  intake: AnonymousIntake,
  { token, response }: { readonly token?: string; readonly response: unknown },
  stream: RandomStream,
): Receipt<AnonymousIntake> {
  const { stored, waiting, questionnaire } = intake;
  const checked = checkedResponse(questionnaire, response);
  if (checked.kind === "refused") return checked;
  const isOpen = checked.response.frame === "open-link";
  if (!isOpen) {
    if (token === undefined) return { kind: "token-missing" };
    const known = stored.tokens.find((other) => other.token === token);
    if (known === undefined) return { kind: "token-unknown" };
    if (known.isUsed || waiting.tokens.includes(token)) return { kind: "token-used" };
  }
  const next: AnonymousIntake = {
    ...intake,
    waiting: {
      tokens: isOpen || token === undefined ? waiting.tokens : [...waiting.tokens, token],
      responses: [...waiting.responses, checked.response],
    },
  };
  const { frame } = checked.response;
  const alike = next.waiting.responses.filter((other) => other.frame === frame).length;
  const isFlushed = alike >= 2 * intake.batch;
  return { kind: "received", intake: isFlushed ? flushed(next, frame, stream) : next, isFlushed };
}

/**
 * Writes a batch of answers of one frame and, for the invited, a batch of tokens. The frames wait apart, so that nobody can
 * fill a batch through the open link and recognise the one answer that is not theirs.
 */
function flushed(intake: AnonymousIntake, frame: Response["frame"], stream: RandomStream): AnonymousIntake {
  const { batch, stored, waiting } = intake;
  const responses = shuffled(
    waiting.responses.filter((response) => response.frame === frame),
    stream,
  );
  const others = waiting.responses.filter((response) => response.frame !== frame);
  const tokens = shuffled(waiting.tokens, stream);
  const used = frame === "sample" ? new Set(tokens.slice(0, batch)) : new Set<string>();
  return {
    ...intake,
    stored: {
      tokens: stored.tokens.map((token) => (used.has(token.token) ? { ...token, isUsed: true } : token)),
      responses: shuffled([...stored.responses, ...responses.slice(0, batch)], stream),
    },
    waiting: { tokens: tokens.slice(used.size), responses: [...others, ...responses.slice(batch)] },
  };
}

/** What is left of a survey that closed: answers in no order, and numbers. The tokens are gone. */
export interface ClosedIntake {
  readonly kind: "closed";
  readonly responses: readonly Response[];
  readonly invited: number;
  /** Answers to an invitation, and answers by open link. */
  readonly returned: { readonly sample: number; readonly openLink: number };
}

/** Too few answered to give anything back: nothing of what they said is kept. */
export interface TooFewResponses {
  readonly kind: "too-few-responses";
  readonly required: number;
}

/**
 * Closes an anonymous survey: everything that waits is shuffled through what is stored, months that do not all have enough
 * answers are dropped, and the tokens are not handed on: to destroy them is to throw away the intake.
 *
 * @param minGroup - Least number of answers of a group that is shown.
 *
 * @example
 * ```ts
 * import { mulberry32 } from "@maatstaf/statistics";
 * import { anonymousIntake, closedAnonymously, Questionnaire } from "@maatstaf/surveys";
 *
 * const questions = [{ id: "overall", text: { nl: "Welk cijfer geef je?" }, form: { kind: "mark" } }] as const;
 * const questionnaire = Questionnaire.parse({ id: "residents", version: 1, title: { nl: "Bewoners" }, questions });
 * const intake = anonymousIntake({ questionnaire, tokens: [], batch: 10 });
 * closedAnonymously(intake, 5, mulberry32(1)) // => { kind: "too-few-responses", required: 5 }
 * ```
 */
export function closedAnonymously(
  { stored, waiting }: AnonymousIntake,
  minGroup: number,
  stream: RandomStream,
): ClosedIntake | TooFewResponses {
  const responses = shuffled([...stored.responses, ...waiting.responses], stream);
  if (responses.length < minGroup) return { kind: "too-few-responses", required: minGroup };
  const sample = responses.filter(({ frame }) => frame === "sample").length;
  return {
    kind: "closed",
    responses: withSafeMonths(responses, minGroup),
    invited: stored.tokens.length,
    returned: { sample, openLink: responses.length - sample },
  };
}

/** Months stay only when each of them has enough answers. */
function withSafeMonths(responses: readonly Response[], minGroup: number): readonly Response[] {
  const counts = new Map<string | undefined, number>();
  for (const { month } of responses) counts.set(month, (counts.get(month) ?? 0) + 1);
  if ([...counts.values()].every((count) => count >= minGroup)) return responses;
  return responses.map(({ month: _dropped, ...response }) => response);
}

/** The same things in an order of their own (Fisher and Yates). */
function shuffled<Thing>(things: readonly Thing[], stream: RandomStream): Thing[] {
  const order = [...things];
  for (let last = order.length - 1; last > 0; last -= 1) {
    const picked = randomBelow(stream, last + 1);
    const [a, b] = [order[last], order[picked]];
    if (a === undefined || b === undefined) continue;
    order[last] = b;
    order[picked] = a;
  }
  return order;
}
