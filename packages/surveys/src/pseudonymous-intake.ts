import type { Receipt } from "./anonymous-intake.ts";
import type { Questionnaire } from "./questionnaire.ts";
import { checkedResponse } from "./response-issues.ts";
import type { Response } from "./response.ts";

/**
 * The key of a pseudonymous survey: which pseudonym belongs to which token. It is kept apart from the answers, by somebody
 * else, and who a token was sent to is in neither.
 */
export type KeyStore = ReadonlyMap<string, string>;

/** A response under a pseudonym, so that waves of the same people can be compared. */
export interface PseudonymousResponse {
  readonly pseudonym: string;
  readonly response: Response;
}

/** The intake of a pseudonymous survey; a partial response may be completed later, a complete one is final. */
export interface PseudonymousIntake {
  readonly kind: "pseudonymous";
  readonly questionnaire: Questionnaire;
  readonly responses: readonly PseudonymousResponse[];
}

/**
 * Takes in one response under the pseudonym of its token.
 *
 * @param keys - The key store, handed in for the occasion.
 *
 * @example
 * ```ts
 * import { Questionnaire, receivedUnderPseudonym } from "@maatstaf/surveys";
 *
 * const questions = [{ id: "overall", text: { nl: "Welk cijfer geef je?" }, form: { kind: "mark" } }] as const;
 * const questionnaire = Questionnaire.parse({ id: "panel", version: 1, title: { nl: "Panel" }, questions });
 * const intake = { kind: "pseudonymous", questionnaire, responses: [] } as const;
 * const sent = { token: "A1", response: { answers: { overall: 8 }, mode: "web" } };
 * const first = receivedUnderPseudonym(intake, sent, new Map([["A1", "p-7"]]));
 * first.kind === "received" && first.intake.responses[0]?.pseudonym // => "p-7"
 * ```
 */
export function receivedUnderPseudonym(
  intake: PseudonymousIntake,
  { token, response }: { readonly token?: string; readonly response: unknown },
  keys: KeyStore,
): Receipt<PseudonymousIntake> {
  if (token === undefined) return { kind: "token-missing" };
  const pseudonym = keys.get(token);
  if (pseudonym === undefined) return { kind: "token-unknown" };
  const earlier = intake.responses.find((other) => other.pseudonym === pseudonym);
  if (earlier?.response.isComplete === true) return { kind: "token-used" };
  const checked = checkedResponse(intake.questionnaire, response);
  if (checked.kind === "refused") return checked;
  const others = intake.responses.filter((other) => other !== earlier);
  const kept = [...others, { pseudonym, response: checked.response }];
  return {
    kind: "received",
    intake: { ...intake, responses: kept.toSorted((a, b) => (a.pseudonym < b.pseudonym ? -1 : 1)) },
    isFlushed: true,
  };
}
