/** An invitation token (uitnodigingscode): all that is known of it is whether it was used. */
export interface Token {
  readonly token: string;
  readonly isUsed: boolean;
}

/** Signs of a token that nobody confuses on paper: no I, L, O or U. */
const SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/** `16`: signs of a token, five bits each: 80 bits. */
export const TOKEN_LENGTH = 16;

/**
 * Tokens for the invitations, sorted, so that their place says nothing of whom they were sent to.
 *
 * @param randomBytes - That many random bytes, from a generator fit for secrets (on Node `crypto.randomBytes`, in a browser
 *   `crypto.getRandomValues`); a seeded stream can be guessed.
 * @throws RangeError when `randomBytes` returns another number of bytes, or the same ones over and over.
 *
 * @example
 * ```ts
 * import { randomBytes } from "node:crypto";
 * import { issuedTokens } from "@maatstaf/surveys";
 *
 * const tokens = issuedTokens(3, (count) => randomBytes(count));
 * tokens.map(({ token, isUsed }) => [token.length, isUsed]) // => [[16, false], [16, false], [16, false]]
 * ```
 */
export function issuedTokens(count: number, randomBytes: (count: number) => Uint8Array): Token[] {
  const tokens = new Set<string>();
  for (let tries = 0; tokens.size < count; tries += 1) {
    if (tries >= count + 100) {
      throw new RangeError("issuedTokens: randomBytes returns the same bytes over and over; pass a true generator");
    }
    const bytes = randomBytes(TOKEN_LENGTH);
    if (bytes.length !== TOKEN_LENGTH) {
      throw new RangeError(`issuedTokens: randomBytes returned ${bytes.length} bytes, expected ${TOKEN_LENGTH}`);
    }
    tokens.add(Array.from(bytes, (byte) => SIGNS.charAt(byte % SIGNS.length)).join(""));
  }
  return [...tokens].toSorted().map((token) => ({ token, isUsed: false }));
}
